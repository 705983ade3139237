// Which addresses the tool goes to.
#include "load/wire/address.hpp"

#include <catch2/catch.hpp>

using namespace quizroom::load;

TEST_CASE("a port is a number from 1 to 65535 and nothing else") {
    for (const std::string port : {"1", "8080", "65535"}) CHECK(address_of("http://127.0.0.1:" + port).host == "127.0.0.1:" + port);
    CHECK(address_of("http://127.0.0.1").is_loopback());
    CHECK(address_of("http://[::1]:8080/").host == "[::1]:8080");
    for (const std::string port : {"0", "65536", "83635", "4294967297", "-1", "+80", "80x", "http", ""}) {
        INFO(port);
        CHECK_THROWS_WITH(address_of("http://127.0.0.1:" + port), Catch::Contains("none from 1 to 65535"));
    }
}
