#include "app/check.hpp"

#include <iostream>

#include "packs/check.hpp"

namespace quizroom::app {

int check(const CheckOptions& options) {
    const auto library = packs::read_library(options.paths);
    std::cout << (options.format == CheckFormat::json ? packs::check_json(library) : packs::check_text(library));
    return packs::has_errors(library) ? 1 : 0;
}

}  // namespace quizroom::app
