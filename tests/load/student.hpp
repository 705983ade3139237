// A scripted student: answers each question after thinking it over, sometimes changes their mind, sometimes has nothing to say.
#pragma once

#include "load/client.hpp"
#include "load/records.hpp"

namespace quizroom::load {

/// How students behave: each number is drawn anew for each question.
struct Temper {
    Milliseconds thinks_for_at_most{400};
    std::size_t one_in_changes_mind = 5;
    std::size_t one_in_stays_silent = 500;
};

class Student final : public Person {
public:
    struct Seat {
        std::string pin;
        std::string nickname;
    };

    Student(Client::Surroundings surroundings, Seat seat, Records& records, Dice dice);

    void behave(const Temper& temper) { temper_ = temper; }

    /// Their times are not measured.
    void does_not_count() { is_timed_ = false; }

    Client& client() { return client_; }
    const Client& client() const { return client_; }

private:
    Json hello() const override;
    void sees(const Json& document) override;
    void learns(const Json& command, const std::string& result) override;

    void think_about(std::uint32_t round);
    void answer();

    Seat seat_;
    std::string token_;
    Records& records_;
    Dice dice_;
    Temper temper_;
    bool is_timed_ = true;
    Timer thinking_;
    std::uint32_t round_ = 0;  // the last one thought about
    Clock::time_point tapped_at_;
    Client client_;
};

}  // namespace quizroom::load
