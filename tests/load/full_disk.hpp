// The disk fills up while a class plays, first nearly and then wholly, and is emptied again. New rooms are refused first; the
// class plays on as long as it can be saved, rests without losing its connections, and goes on by itself.
#pragma once

#include <iosfwd>

#include "load/school.hpp"
#include "load/small_disk.hpp"

namespace quizroom::load {

class FullDisk {
public:
    static constexpr std::uint64_t disk_bytes = 96 * 1024 * 1024;
    static constexpr std::uint64_t nearly_full_bytes = 32 * 1024 * 1024;  // free: less than the server reserves for live rooms

    /// Throws NoSmallDisk.
    explicit FullDisk(const School::Wishes& wishes);

    /// Prints figures; gives what was broken, in words.
    Faults run(std::ostream& out);

private:
    void expect_new_room(int status);
    void play_a_question();
    void fill_up_in_a_question();
    void expect_nothing_is_acknowledged();
    void make_room_again();
    void expect_everybody_stayed();
    bool is_notice(const std::string& notice);
    std::size_t refusals();
    void fault(const std::string& sentence) { faults_.push_back(sentence); }

    SmallDisk disk_;
    School school_;
    std::size_t requests_ = 0;
    Faults faults_;
};

}  // namespace quizroom::load
