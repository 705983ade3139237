#include "journal/in_memory.hpp"

#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("a journal without a disk keeps rooms for as long as it lives and leaves no file") {
    const std::filesystem::path memory{":memory:"};
    REQUIRE(journal::is_in_memory(memory));
    {
        KeptJournal journal{memory};
        const journal::Reader reader{memory};
        CHECK(journal.journal().accepts_new_rooms());
        journal.append(Lesson{"room"}.joined_by({"Ada", "Linus"}).news());
        journal.wait_until_durable("room", 3);
        CHECK(reader.history("room").records.size() == 3);
        CHECK(reader.rooms().at(0).students == 2);
        CHECK(journal.journal().losses().empty());
    }
    CHECK_FALSE(std::filesystem::exists(memory));
    CHECK_FALSE(std::filesystem::exists("quizroom.db"));
    const KeptJournal next{memory};
    CHECK(journal::Reader{memory}.rooms().empty());
}
