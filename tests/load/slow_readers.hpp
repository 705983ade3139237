// Some students stop reading while the class plays on: a locked phone, a tunnel. They cost the server no more than a bound,
// and nobody else waits for them. Halves with and without them alternate, so that the machine's moods count for both.
#pragma once

#include <iosfwd>
#include <span>

#include "load/school.hpp"

namespace quizroom::load {

class SlowReaders {
public:
    struct Wishes {
        School::Wishes school;
        std::size_t stalled = 100;
        std::size_t pairs = 5;
        double ratio_max = 0;  // of the others' p99; 0: only printed
    };

    explicit SlowReaders(Wishes wishes);

    /// Prints figures; gives what was broken, in words.
    Faults run(std::ostream& out);

    /// The pack to play: long questions, so that what is not read soon fills every buffer on the way.
    static void write_pack(const std::filesystem::path& file);

private:
    struct Half {
        double question_p99 = 0;
        double answer_p99 = 0;
    };
    using Students = std::span<const std::unique_ptr<Student>>;

    void begin();
    void play_pair(bool is_stalled_first, std::ostream& out);
    Half play_half();
    Half play_stalled_half();
    void play_questions(std::size_t count);
    void arrive_and_stop_reading();
    void vanish();
    void check_what_they_cost(std::ostream& out);
    void check_what_was_kept(Students readers, std::uint64_t missed);
    std::uint64_t metric(const std::string& name);
    Students slow_ones() const { return school_.lesson().students().first(wishes_.stalled); }
    const Client& quick_one() const { return school_.lesson().students().back()->client(); }
    void fault(const std::string& sentence) { faults_.push_back(sentence); }

    Wishes wishes_;
    School school_;
    std::vector<double> question_ratios_;
    std::vector<double> answer_ratios_;
    Faults faults_;
};

}  // namespace quizroom::load
