#include "net/clockwork.hpp"

#include <catch2/catch.hpp>

#include "support/school.hpp"

using namespace quizroom;
using namespace quizroom::tests;
using rooms::Slot;

TEST_CASE("an alarm that was set before the machine slept does not keep a class from being woken after it") {
    School school;
    net::asio::io_context context;
    net::Clockwork clockwork{context, *school.registry};
    clockwork.advance_to(school.now);
    const auto room = school.opens_room();
    clockwork.look_at_agenda();  // nobody is there: the room wants to be woken in hours
    clockwork.advance_to(school.now + 2h);
    school.now = clockwork.now();

    Desk host;
    Desk ada;
    protocol::HostHello hello{room.room, {}};
    hello.secret = rooms::room_secret(school.host_key, protocol::Role::host, room.room);
    REQUIRE(school.arrives(hello, host) == "welcome");
    REQUIRE(school.arrives(protocol::StudentHello{room.pin, {1}, "Ada"}, ada) == "welcome");
    clockwork.look_at_agenda();
    while (host.newest(Slot::tally)["joined"] != 1 || host.count(Slot::roster) == 0) REQUIRE(context.run_one_for(10s) > 0);
}
