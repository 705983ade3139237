#include "net/clockwork.hpp"

#include <catch2/catch.hpp>

#include "support/school.hpp"

using namespace quizroom;
using namespace quizroom::tests;

TEST_CASE("an alarm that was set before the machine slept does not keep a class from being woken after it") {
    School school;
    net::asio::io_context context;
    net::Clockwork clockwork{context, *school.registry};
    clockwork.advance_to(school.now);
    school.opens_room("for nobody");
    const auto room = school.opens_room("for Ada");
    Desk ada;
    REQUIRE(school.arrives(protocol::StudentHello{room.pin, {1}, "Ada"}, ada) == "welcome");
    clockwork.look_at_agenda();
    while (school.registry->due() < clockwork.now() + 1h) REQUIRE(context.run_one_for(10s) > 0);

    clockwork.advance_to(clockwork.now() + 5h);  // past what the room without anybody waits for
    school.visits.back().leave(clockwork.now());
    clockwork.look_at_agenda();
    CHECK(context.run_one_for(10s) > 0);  // somebody looks whether Ada's grace is over
}
