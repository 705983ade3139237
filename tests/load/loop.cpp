#include "load/loop.hpp"

#include <stdexcept>

namespace quizroom::load {
namespace {

/// Facts may come about outside of the loop too, such as a process that ends.
constexpr Milliseconds look_again_after{5};

}  // namespace

void Loop::run_until(const std::string& what, const std::function<bool()>& fact) {
    const auto give_up_at = Clock::now() + patience;
    while (!fact()) {
        if (Clock::now() > give_up_at) throw std::runtime_error{"waited a minute in vain for: " + what};
        context_.run_one_for(look_again_after);
    }
}

}  // namespace quizroom::load
