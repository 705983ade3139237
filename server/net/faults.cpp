#include "net/faults.hpp"

#include <spdlog/spdlog.h>

namespace quizroom::net {

void note_end(const std::exception_ptr& fault) {
    if (!fault) return;
    try {
        std::rethrow_exception(fault);
    } catch (const std::exception& exception) {
        spdlog::error("a connection ended by a fault of this server: {}", exception.what());
    }
}

}  // namespace quizroom::net
