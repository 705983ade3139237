#include "counts/counted.hpp"

#include <unistd.h>
#include <valgrind/callgrind.h>

#include <cstdlib>
#include <new>

namespace quizroom::counts {
namespace {

std::uint64_t allocations_made = 0;
std::uint64_t allocations_counted = 0;

/// A system call that nothing else here makes: `system_calls_in` looks for it.
void mark() { (void)::getppid(); }

}  // namespace

Counted::Counted() {
    allocations_counted -= allocations_made;
    mark();
    CALLGRIND_START_INSTRUMENTATION;  // slow, so not before the first count
    CALLGRIND_TOGGLE_COLLECT;
}

Counted::~Counted() {
    CALLGRIND_TOGGLE_COLLECT;
    mark();
    allocations_counted += allocations_made;
}

std::uint64_t Counted::allocations() { return allocations_counted; }

}  // namespace quizroom::counts

void* operator new(std::size_t size) {
    ++quizroom::counts::allocations_made;
    if (void* memory = std::malloc(size)) return memory;
    throw std::bad_alloc{};
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
