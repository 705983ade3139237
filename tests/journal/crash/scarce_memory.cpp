#include "journal/crash/scarce_memory.hpp"

#include <sqlite3.h>

#include <catch2/catch.hpp>

#include "journal/crash/fault.hpp"

namespace quizroom::tests {
namespace {

sqlite3_mem_methods plenty;
Fault* fault = nullptr;

bool is_refused() { return fault && fault->strikes(); }
void* allocate(int bytes) { return is_refused() ? nullptr : plenty.xMalloc(bytes); }
void* reallocate(void* memory, int bytes) { return is_refused() ? nullptr : plenty.xRealloc(memory, bytes); }

void use(sqlite3_mem_methods methods) {
    REQUIRE(sqlite3_shutdown() == SQLITE_OK);
    REQUIRE(sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK);
    REQUIRE(sqlite3_initialize() == SQLITE_OK);
}

}  // namespace

ScarceMemory::ScarceMemory() {
    REQUIRE(sqlite3_initialize() == SQLITE_OK);
    REQUIRE(sqlite3_shutdown() == SQLITE_OK);
    REQUIRE(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plenty) == SQLITE_OK);
    auto scarce = plenty;
    scarce.xMalloc = allocate;
    scarce.xRealloc = reallocate;
    use(scarce);
}

ScarceMemory::~ScarceMemory() {
    fault = nullptr;
    use(plenty);
}

void ScarceMemory::is_refused_by(Fault* new_fault) { fault = new_fault; }

}  // namespace quizroom::tests
