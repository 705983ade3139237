// All there is to set in a scenario file: each setting with its place, an example and how its value is taken. Whoever adds
// one writes one line here.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "load/scenario/scenario.hpp"

namespace quizroom::load {

struct Setting {
    std::string path;     // "think.between"
    std::string example;  // of its value
    bool is_list = false;

    /// Takes one value, as it stands in the file; of a list each. What is wrong, and what to write instead; empty when it is taken.
    std::function<std::string(const std::string& value, Scenario& scenario)> take;
};

const std::vector<Setting>& settings();

}  // namespace quizroom::load
