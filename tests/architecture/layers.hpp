// Which folder of server/ may use what: the picture of ARCHITECTURE.md as a table, and what breaks it.
#pragma once

#include <string_view>
#include <vector>

#include "architecture/source.hpp"

namespace quizroom::tests {

struct Layer {
    std::string_view folder;
    std::vector<std::string_view> folders;    // of server/ it may include from, beside its own
    std::vector<std::string_view> libraries;  // by the names `library_of` gives
};

const std::vector<Layer>& layers();

/// The library a header in angle brackets belongs to; "std" for a harmless one, empty for one that nobody has classed yet.
std::string_view library_of(std::string_view header);

/// What a file in server/ includes although its folder may not, and what it calls although only others may know it.
Faults layer_faults(const Source& source);

/// Where server/CMakeLists.txt links something that the table does not allow.
Faults link_faults(const Source& cmake_list);

}  // namespace quizroom::tests
