#include <algorithm>
#include <catch2/catch.hpp>

#include "architecture/layers.hpp"

using namespace quizroom::tests;

namespace {

Faults in(const std::string& path, const std::string& text) { return layer_faults({"server/" + path, text}); }

}  // namespace

TEST_CASE("every folder of the server uses only what stands below it") {
    Faults faults;
    std::size_t files = 0;
    for (const auto& source : project()) {
        if (!source.is_in("server/") || !source.is_cpp()) continue;
        ++files;
        std::ranges::copy(layer_faults(source), std::back_inserter(faults));
    }
    CHECK(faults == Faults{});
    CHECK(files > 50);  // an empty folder would be faultless too
}

TEST_CASE("CMake links no folder with what it may not use") {
    const auto list = std::ranges::find(project(), "server/CMakeLists.txt", &Source::path);
    REQUIRE(list != project().end());
    CHECK(link_faults(*list) == Faults{});
}

TEST_CASE("an include upwards is found") {
    CHECK(in("quiz/room.hpp", "#pragma once\n#include \"rooms/live_room.hpp\"\n") ==
          Faults{"server/quiz/room.hpp:2: quiz may not use rooms: it includes rooms/live_room.hpp"});
    CHECK(in("protocol/frame.hpp", "#include \"reports/csv.hpp\"").size() == 1);
    CHECK(in("net/session.cpp", "#include \"quiz/decide.hpp\"").size() == 1);
    CHECK(in("net/session.cpp", "#include \"rooms/visit.hpp\"").empty());
    CHECK(in("elsewhere/a.hpp", "").size() == 1);
}

TEST_CASE("the core reads no clock and throws no dice and knows no thread") {
    CHECK(in("quiz/a.cpp", "auto now = std::chrono::system_clock::now();").size() == 1);
    CHECK(in("quiz/a.cpp", "std::random_device dice;").size() == 1);
    CHECK(in("quiz/a.cpp", "#include <random>").size() == 1);
    CHECK(in("quiz/a.cpp", "#include <thread>").size() == 1);
    CHECK(in("quiz/a.cpp", "#include <boost/asio/post.hpp>").size() == 1);
    CHECK(in("quiz/a.cpp", "#include <sqlite3.h>").size() == 1);
    CHECK(in("quiz/a.cpp", "#include <spdlog/spdlog.h>").size() == 1);
    CHECK(in("quiz/a.cpp", "#include <md4c.h>").size() == 1);
    CHECK(in("quiz/a.cpp", "#include <fstream>").size() == 1);
    CHECK(in("quiz/a.cpp", "#include <chrono>\n#include <boost/system/result.hpp>\n#include <utf8proc.h>").empty());
}

TEST_CASE("only the network waits in coroutines and knows Beast") {
    CHECK(in("rooms/a.cpp", "co_await sleep();").size() == 1);
    CHECK(in("app/a.cpp", "#include <boost/beast/http.hpp>").size() == 1);
    CHECK(in("net/a.cpp", "#include <boost/beast/http.hpp>\nco_await sleep();").empty());
}

TEST_CASE("a comment may name what the code must not") {
    CHECK(in("quiz/a.cpp", "// never co_await here\n// #include <thread>\nconst auto text = \"system_clock::now\";").empty());
}

TEST_CASE("a header of an unknown library is asked about") { CHECK(in("app/a.cpp", "#include <curl/curl.h>").size() == 1); }

TEST_CASE("a link upwards is found") {
    CHECK(link_faults({"server/CMakeLists.txt", "quizroom_folder(quiz quizroom_net)\nquizroom_folder(packs quizroom_quiz PkgConfig::md4c)\n"}) ==
          Faults{"server/CMakeLists.txt:1: quiz may not use quizroom_net"});
    CHECK(link_faults({"server/CMakeLists.txt", "quizroom_folder(quiz SQLite::SQLite3)\nquizroom_folder(more)\n"}).size() == 2);
}
