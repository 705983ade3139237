// A teacher: presses a button some time after the buttons were drawn, and in the end always gets to the end.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "simulation/person.hpp"

namespace quizroom::simulation {

class Host : public Person {
public:
    struct Seat {
        std::uint64_t points = 0;
        std::uint64_t rank = 0;
        std::string state;
    };

    Host(World& world, Listener& server, std::string room, std::string secret);

    const std::map<std::uint64_t, Seat>& roster() const { return roster_; }

protected:
    std::string hello() override;
    void on_room() override { plan(); }
    void on_outcome(std::string_view) override { plan(); }
    void on_roster(const Document& document) override;

private:
    void plan();
    void press();
    std::string_view draw_button();
    std::string_view draw_button_while_asking();
    void press_move(std::string_view type);
    void press_on_somebody(std::string_view type);
    void grant_extra_time();
    void accept_also();
    void void_question();

    std::string room_id_;
    std::string secret_;
    int plans_ = 0;
    std::map<std::uint64_t, Seat> roster_;
};

/// The projector.
class Screen : public Person {
public:
    Screen(World& world, Listener& server, std::string room, std::string secret);

protected:
    std::string hello() override;

private:
    std::string room_id_;
    std::string secret_;
};

}  // namespace quizroom::simulation
