#include "journal/crash/school_day.hpp"

namespace quizroom::tests {
namespace {

// A single question: it is read back thousands of times.
std::shared_ptr<const quiz::Quiz> short_quiz() { return std::make_shared<const quiz::Quiz>(quiz::Quiz{"Models", {which_model()}}); }

/// One thing that happens in a room: most often an answer, of any of three students.
void go_on(Lesson& lesson, std::mt19937& chance) {
    const auto seat = static_cast<quiz::SeatId>(chance() % 3 + 1);
    if (chance() % 8 == 0) {
        lesson.does(quiz::LockRoom{lesson.next_command()}).does(quiz::UnlockRoom{lesson.next_command()});
    } else {
        lesson.answers(seat, {static_cast<std::uint8_t>(chance() % 4)});
    }
}

}  // namespace

SchoolDay::SchoolDay(unsigned seed, std::size_t commits, std::size_t rooms) : seed_(seed) {
    std::mt19937 chance{seed};
    for (std::size_t room = 1; room <= rooms; ++room)
        lessons_.emplace_back("room " + std::to_string(room), "11111" + std::to_string(room), short_quiz());
    open_rooms();
    while (commits_.size() < commits) {
        for (auto turns = chance() % 4 + 1; turns > 0; --turns) go_on(lessons_[chance() % rooms], chance);
        Commit commit;
        for (auto& lesson : lessons_)
            if (auto news = lesson.news(); !news.records.empty()) commit.push_back(std::move(news));
        add(std::move(commit));
    }
}

void SchoolDay::open_rooms() {
    Lengths none;
    for (const auto& lesson : lessons_) none[lesson.room().id] = 0;
    lengths_.push_back(none);
    for (auto& lesson : lessons_) {
        add({lesson.news()});
        lesson.joined_by({"Ada", "Linus", "Grace"}).asks();
    }
}

void SchoolDay::add(Commit commit) {
    auto lengths = lengths_.back();
    for (const auto& batch : commit) {
        lengths[batch.room] += batch.records.size();
        for (const auto& record : batch.records) texts_[batch.room].push_back(told(record));
    }
    lengths_.push_back(std::move(lengths));
    commits_.push_back(std::move(commit));
}

std::string told(const journal::Record& record) {
    return std::to_string(record.sequence) + " at " + std::to_string(record.at.time_since_epoch().count()) + ": " +
           journal::text_of(record.event, "quiz");
}

}  // namespace quizroom::tests
