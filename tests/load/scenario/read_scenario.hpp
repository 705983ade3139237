// Scenario files: YAML in, settings or findings out. What is wrong is told with its place and what to write instead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/scenario/scenario.hpp"

namespace quizroom::load {

struct ScenarioRead {
    Scenario scenario;
    std::vector<std::string> findings;  // "file:line:column: what is wrong, and what to write instead"
};

/// `file` is only named.
ScenarioRead read_scenario(const std::string& file, const std::string& text);

/// One of those that come with the tool.
struct BundledScenario {
    std::string_view name;
    std::string_view text;
};
const std::vector<BundledScenario>& bundled_scenarios();

/// One that comes with the tool by its name, else a file by its path. Throws, in words, when there is neither.
ScenarioRead find_scenario(const std::string& name_or_path);

}  // namespace quizroom::load
