// What stands ready when the server starts: the instructor's key, and what is printed.
#include <sys/stat.h>

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iterator>
#include <thread>
#include <vector>

#include "app/addresses.hpp"
#include "app/banner.hpp"
#include "app/host_key.hpp"
#include "support/temporary_folder.hpp"

using namespace quizroom;
using namespace quizroom::app;
using tests::TemporaryFolder;

TEST_CASE("the host key is made once and only its owner can read it") {
    const TemporaryFolder folder;
    const auto first = host_key_in(folder.path(""));
    CHECK(first.warning.empty());
    CHECK(host_key_in(folder.path("")).key == first.key);
    struct stat status {};
    REQUIRE(::stat(folder.path("host.key").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    const TemporaryFolder another;
    CHECK(host_key_in(another.path("")).key != first.key);
}

TEST_CASE("two servers that start at once for the first time end up with one key") {
    for (int start = 0; start < 20; ++start) {
        const TemporaryFolder folder;
        std::array<HostKey, 4> keys;
        std::vector<std::thread> starts;
        for (auto& key : keys) starts.emplace_back([&key, &folder] { key = host_key_in(folder.path("")); });
        for (auto& each : starts) each.join();
        for (const auto& key : keys) CHECK(key.key == keys[0].key);
        CHECK(host_key_in(folder.path("")).key == keys[0].key);
        CHECK(std::distance(std::filesystem::directory_iterator{folder.path("")}, {}) == 1);
    }
}

TEST_CASE("a host key that others can read is warned of") {
    const TemporaryFolder folder;
    host_key_in(folder.path(""));
    std::filesystem::permissions(folder.path("host.key"), std::filesystem::perms{0644});
    CHECK(host_key_in(folder.path("")).warning.find("chmod 600") != std::string::npos);
}

TEST_CASE("a host key that is none is never overwritten") {
    const TemporaryFolder folder;
    folder.write("host.key", "my favourite key\n");
    CHECK_THROWS_WITH(host_key_in(folder.path("")), Catch::Contains("delete it"));
}

TEST_CASE("the banner names the address students type and hides the key behind the hash") {
    const std::string text = banner_text({"http://0.0.0.0:8080", {"http://10.0.0.5:8080", "http://192.168.1.5:8080"}, "abc"}, Paper::file);
    CHECK(text.starts_with("listening on http://0.0.0.0:8080\n"));
    CHECK(text.find("http://192.168.1.5:8080\n") != std::string::npos);
    CHECK(text.find("http://10.0.0.5:8080/host#key=abc\n") != std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(banner_text({"http://0.0.0.0:8080", {"http://10.0.0.5:8080"}, "abc"}, Paper::terminal).find('\x1b') != std::string::npos);
}

TEST_CASE("the code to scan is square and light all around") {
    const auto code = qr_code("http://10.0.0.5:8080", Paper::file);
    const auto width = code.find('\n');
    CHECK(width > 21);
    CHECK(code.starts_with("  ████"));
    CHECK(qr_code(std::string(5'000, 'x'), Paper::file).empty());
}

TEST_CASE("loopback is no address a student can type") {
    for (const auto& address : lan_addresses()) CHECK_FALSE(address.starts_with("127."));
}
