// What a lesson's times are measured with: from the host's press until a question stands at a student, and from a student's
// tap until it is acknowledged. Counts only while it is told to.
#pragma once

#include "load/asio.hpp"
#include "load/latencies.hpp"

namespace quizroom::load {

class Timekeeper {
public:
    void measure() { is_measuring_ = true; }
    void rest() { is_measuring_ = false; }
    void start_again() { *this = {}; }

    void note_asked() { asked_at_ = Clock::now(); }
    void note_question_shown() {
        if (is_measuring_) questions_.add(Clock::now() - asked_at_);
    }
    void note_acknowledged(Clock::time_point tapped_at) {
        if (is_measuring_) answers_.add(Clock::now() - tapped_at);
    }

    const Latencies& questions() const { return questions_; }
    const Latencies& answers() const { return answers_; }

private:
    bool is_measuring_ = false;
    Clock::time_point asked_at_;
    Latencies questions_;
    Latencies answers_;
};

}  // namespace quizroom::load
