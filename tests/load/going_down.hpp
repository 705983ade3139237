// A server that is asked to end in the middle of a question, under a supervisor that starts it again: nobody loses an
// answer, everybody is told when to come back, and for the class it is a hiccup.
#pragma once

#include <iosfwd>

#include "load/latencies.hpp"
#include "load/school.hpp"

namespace quizroom::load {

class GoingDown {
public:
    struct Wishes {
        School::Wishes school;
        std::size_t rounds = 5;
        Milliseconds end_within{5'000};
        Milliseconds back_within{3'000};
    };

    explicit GoingDown(Wishes wishes);

    /// Prints figures; gives what was broken, in words.
    Faults run(std::ostream& out);

private:
    void wait_for_the_middle_of_a_question();
    void go_down();
    void check_goodbyes();
    void fault(const std::string& sentence) { faults_.push_back(sentence); }

    Wishes wishes_;
    School school_;
    std::vector<Milliseconds> ends_;     // from the signal to the end of the process
    std::vector<Milliseconds> hiccups_;  // from the signal until everybody was back
    Faults faults_;
};

}  // namespace quizroom::load
