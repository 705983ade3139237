// Damage in the structure of the file: nothing is written to it, and no record vanishes without being named.
#include "journal/rescue.hpp"

#include <algorithm>

#include "journal/examine.hpp"
#include "journal/store.hpp"
#include "journal/term.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

constexpr unsigned seed = 20'270'115;
constexpr int flips_in_page = 9;

/// Ever the same places, spread over a page and dense where its head is.
std::vector<std::uint64_t> places_in_page() {
    std::mt19937 random{seed};
    std::vector<std::uint64_t> places{0, 3, 5, 9, 13};
    while (places.size() < flips_in_page) places.push_back(random() % Term::page_size);
    return places;
}

void survives_flips_in(std::uint64_t page) {
    for (const auto place : places_in_page()) {
        CAPTURE(page, place, seed);
        HarmedTerm term;
        term.flip(term.database(), (page - 1) * Term::page_size + place);
        term.survives_a_start();
    }
}

void survives_flips_in_pages_of(char kind, std::size_t pages_min) {
    auto pages = Term::written().pages(kind);
    REQUIRE(pages.size() >= pages_min);
    if (pages.size() > 4) pages = {pages[0], pages[1], pages[pages.size() / 2], pages.back()};
    for (const auto page : pages) survives_flips_in(page);
}

bool any_contains(const std::vector<std::string>& sentences, const std::string& words) {
    return std::ranges::any_of(sentences, [&](const auto& sentence) { return sentence.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a sound database is not set aside") {
    HarmedTerm term;
    term.survives_a_start();
    CHECK(term.losses().empty());
    CHECK_FALSE(term.was_set_aside());
}

TEST_CASE("a start survives a flipped byte in the header of the file and in its schema") {
    for (const std::uint64_t place :
         {0, 15, 16, 18, 19, 20, 21, 23, 27, 31, 35, 39, 43, 44, 47, 52, 56, 59, 63, 68, 71, 92, 96, 100, 101, 104, 108}) {
        CAPTURE(place);
        HarmedTerm term;
        term.flip(term.database(), place);
        term.survives_a_start();
        CHECK(term.losses().size() <= 2);  // what is lost is the structure, not one record
    }
    survives_flips_in(1);
}

TEST_CASE("a start survives a flipped byte in an inner page of a table") { survives_flips_in_pages_of(5, 1); }
TEST_CASE("a start survives a flipped byte in a leaf of a table") { survives_flips_in_pages_of(13, 4); }
TEST_CASE("a start survives a flipped byte in an inner page of an index") { survives_flips_in_pages_of(2, 1); }
TEST_CASE("a start survives a flipped byte in a leaf of an index") { survives_flips_in_pages_of(10, 4); }
TEST_CASE("a start survives a flipped byte in what did not fit into one page") { survives_flips_in_pages_of(0, 2); }

TEST_CASE("a start survives a flipped byte in a page that holds nothing any more") {
    HarmedTerm term;
    {
        auto connection = journal::open_for_writing(term.folder());
        connection.execute("CREATE TABLE scrap (text TEXT)");
        connection.execute("INSERT INTO scrap VALUES (zeroblob(100000))");
        connection.execute("DROP TABLE scrap");
    }
    const auto first_free = journal::number_at(bytes_of(term.database()), 32, 4);
    REQUIRE(first_free > 0);
    const auto place = GENERATE(0, 3, 4, 7, 9, 100);
    term.flip(term.database(), (first_free - 1) * Term::page_size + place);
    term.survives_a_start();
}

TEST_CASE("a start survives a file that was cut off anywhere") {
    const auto size = std::filesystem::file_size(HarmedTerm{}.database());
    for (const auto left : {std::uintmax_t{0}, std::uintmax_t{1}, std::uintmax_t{100}, std::uintmax_t{4'096}, std::uintmax_t{5'000}, size / 3,
                            size / 2, size - 4'096, size - 1}) {
        CAPTURE(left, size);
        HarmedTerm term;
        std::filesystem::resize_file(term.database(), left);
        const auto before = bytes_of(term.database());
        // A room of which neither its line nor a record is left cannot be named one by one, but the cut is.
        const journal::Journal journal{term.folder(), [](const auto&) {}};
        REQUIRE(term.was_set_aside());
        CHECK(bytes_of(term.aside() / "quizroom.db") == before);
        const bool is_said = any_contains(journal.losses(), "has been cut off") || any_contains(journal.losses(), "No room was found");
        CHECK(is_said);
    }
}

TEST_CASE("what was damaged lies untouched beside the new database and says what was lost") {
    HarmedTerm term;
    const auto large = Term::written().pages(2).front();
    term.flip(term.database(), (large - 1) * Term::page_size + 5);
    const auto before = bytes_of(term.database());
    term.survives_a_start();
    REQUIRE(term.was_set_aside());
    CHECK(bytes_of(term.aside() / "quizroom.db") == before);
    CHECK((std::filesystem::status(term.aside()).permissions() & std::filesystem::perms::others_all) == std::filesystem::perms::none);
    CHECK_THAT(bytes_of(term.aside() / "what-was-lost.txt"),
               Catch::StartsWith("The database was damaged (") && Catch::Contains(term.aside().string()));
    CHECK_THAT(term.losses().front(), Catch::Contains("41 rooms were carried over"));
    CHECK(journal::fault_of(term.folder()).empty());
}

TEST_CASE("what was lost is said at every start until the files set aside are deleted") {
    HarmedTerm term;
    term.flip(term.database(), 0);
    term.survives_a_start();
    const auto first = term.losses();
    CHECK_FALSE(first.empty());
    term.survives_a_start();
    CHECK(term.losses() == first);
    std::filesystem::remove_all(term.aside());
    term.survives_a_start();
    CHECK(term.losses().empty());
}

TEST_CASE("a file that is no database is set aside and the server starts") {
    TemporaryFolder folder;
    std::ofstream{folder.path() / "quizroom.db"} << std::string(5'000, 'x');
    const journal::Journal journal{folder.path(), [](const auto&) {}};
    CHECK(any_contains(journal.losses(), "file is not a database"));
    CHECK(any_contains(journal.losses(), "No room was found in it."));
    CHECK(journal::Reader{folder.path()}.rooms().empty());
}

TEST_CASE("a room that lost its end is over and says so") {
    HarmedTerm term;
    const auto payload = bytes_of(term.database()).find("Student number 100\"");
    REQUIRE(payload != std::string::npos);
    term.flip(term.database(), payload);                                                       // one record of the large room
    term.flip(term.database(), (Term::written().pages(2).front() - 1) * Term::page_size + 5);  // and the structure
    term.survives_a_start();
    const journal::Reader reader{term.folder()};
    const auto history = reader.history("large");
    CHECK(history.records.size() == 101);
    CHECK_THAT(history.damage, Catch::Contains("Room 999999") && Catch::Contains("up to record 101 of 151"));
    CHECK(any_contains(term.losses(), history.damage));
}

TEST_CASE("a rescue that was cut short is finished or begun anew") {
    HarmedTerm term;
    term.flip(term.database(), 20);
    HarmedTerm rescued;
    std::filesystem::copy(term.database(), rescued.database(), std::filesystem::copy_options::overwrite_existing);
    rescued.survives_a_start();

    SECTION("while the new database was written") {
        std::ofstream{term.folder() / "quizroom.db.unfinished"} << "half";
        std::filesystem::create_directory(term.folder() / "damaged-20200101-000000");
    }
    SECTION("before the old one was set aside") {
        std::filesystem::copy(rescued.database(), term.folder() / "quizroom.db.new");
        std::filesystem::create_directory(term.folder() / "damaged-20200101-000000");
        std::filesystem::copy(rescued.aside() / "what-was-lost.txt", term.folder() / "damaged-20200101-000000");
    }
    SECTION("when the old one had been set aside") {
        std::filesystem::copy(rescued.database(), term.folder() / "quizroom.db.new");
        std::filesystem::create_directory(term.folder() / "damaged-20200101-000000");
        std::filesystem::rename(term.database(), term.folder() / "damaged-20200101-000000" / "quizroom.db");
        std::filesystem::copy(rescued.aside() / "what-was-lost.txt", term.folder() / "damaged-20200101-000000");
    }
    term.survives_a_start();
    CHECK(std::filesystem::exists(term.aside() / "quizroom.db"));
    CHECK_FALSE(std::filesystem::exists(term.folder() / "quizroom.db.new"));
    CHECK_FALSE(std::filesystem::exists(term.folder() / "quizroom.db.unfinished"));
    CHECK_THAT(term.losses().front(), Catch::Contains("41 rooms were carried over"));
}
