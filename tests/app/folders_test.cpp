#include "app/folders.hpp"

#include <catch2/catch.hpp>

#include "support/temporary_folder.hpp"

using namespace quizroom;
using tests::TemporaryFolder;

TEST_CASE("what happened in rooms never lies where the pages are read from") {
    const TemporaryFolder folder;
    folder.write("web/index.html", "<!doctype html>");
    const std::filesystem::path pages = folder.path("web");
    const auto makes = [&](const std::filesystem::path& data) { app::make_data_folder(data, pages); };
    CHECK_THROWS_WITH(makes(pages), Catch::Contains("--data"));
    CHECK_THROWS_WITH(makes(pages / "data"), Catch::Contains("everybody can read"));
    CHECK_THROWS_WITH(makes(pages / "data/.."), Catch::Contains("everybody can read"));
    CHECK_FALSE(std::filesystem::exists(pages / "data"));
    CHECK_NOTHROW(makes(folder.path("data")));
    CHECK_NOTHROW(makes(folder.path("web-data")));
    CHECK_NOTHROW(makes(folder.path("")));
    CHECK(std::filesystem::is_directory(folder.path("data")));
}
