// A student: takes a seat, answers what is asked, changes their mind, opens a second tab, is sent out and comes again.
#pragma once

#include <string>

#include "simulation/person.hpp"

namespace quizroom::simulation {

class Student : public Person {
public:
    Student(World& world, Listener& server, std::string room, std::string pin);

protected:
    std::string hello() override;
    void on_room() override;
    void on_outcome(std::string_view result) override;
    std::optional<Milliseconds> on_refused(const Document& refusal) override;
    std::optional<Milliseconds> on_closed(int code) override;

private:
    /// The other tab: says hello, and then only listens.
    class Tab : public Caller {
        void hear(Line&, const DocumentPointer&) override {}
        void closed(Line&, int) override {}
    };

    bool is_asked(std::uint64_t round) const;
    void tap_in(Milliseconds delay, std::uint64_t round);
    void tap(std::uint64_t round);
    std::string draw_picks();
    void choose_team();
    void state_confidence(std::uint64_t round);
    void misbehave();
    std::optional<Milliseconds> joins_anew();

    std::string pin_;
    std::string nickname_;
    std::string token_;
    std::uint64_t round_ = 0;  // the last that an answer was planned for
    Milliseconds asked_at_{};
    Tab other_tab_;
};

}  // namespace quizroom::simulation
