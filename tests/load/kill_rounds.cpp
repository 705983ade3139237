#include "load/kill_rounds.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "load/http.hpp"

namespace quizroom::load {
namespace {

constexpr std::array phases{"lobby", "asking", "last call", "closed", "revealed", "standings", "finished"};

/// Not a phase of the game, but an instant like every other: the server has been started again and is not there yet.
constexpr const char* coming_back = "coming back";
constexpr std::size_t one_in_killed_again = 4;

/// The game goes on for a random part of this before an instant is looked at: about as long as a phase stands.
constexpr Milliseconds between_instants{250};
/// About as long as a start takes.
constexpr Milliseconds into_a_start{60};

}  // namespace

KillRounds::KillRounds(Wishes wishes) : wishes_(std::move(wishes)), dice_(wishes_.seed), server_(loop_, wishes_.place) {
    for (const auto* phase : phases) kills_[phase] = 0;
}

Faults KillRounds::run(std::ostream& out) {
    server_.start_and_listen();
    open_lesson();
    for (std::size_t round = 1; round <= wishes_.rounds && faults().empty(); ++round) {
        kill_at(next_instant());
        if (dice_.one_in(one_in_killed_again)) {
            server_.start();
            loop_.run_for(dice_.part_of(into_a_start));
            kill_at(coming_back);
        }
        come_back();
    }
    finish();
    print(out);
    auto broken = faults();
    for (const auto& [phase, kills] : kills_)
        if (kills == 0 && wishes_.rounds >= 2 * phases.size()) broken.push_back("the server was never killed in the phase " + phase);
    return broken;
}

void KillRounds::open_lesson() {
    if (!lessons_.empty()) lessons_.back()->leave();
    const auto answer = open_room(server_.endpoint(), server_.host_key(), "room number " + std::to_string(lessons_.size() + 1));
    lessons_.push_back(std::make_unique<Lesson>(Client::Surroundings{loop_.context(), reader_, server_.endpoint()}, Json::parse(answer.body),
                                                wishes_.students, dice_));
    lessons_.back()->begin({});
}

/// Lets the class play on to a random instant of a phase that has not had more than its share of kills.
std::string KillRounds::next_instant() {
    for (;;) {
        loop_.run_for(dice_.part_of(between_instants));
        const auto phase = lessons_.back()->phase();
        if (!has_its_share(phase)) return phase;
        if (phase == "finished") open_lesson();  // games follow each other, so every phase comes again
    }
}

bool KillRounds::has_its_share(const std::string& phase) const {
    std::size_t all = 0;
    for (const auto* other : phases) all += kills_.at(other);
    return kills_.at(phase) * phases.size() > all;
}

void KillRounds::kill_at(const std::string& instant) {
    auto& lesson = *lessons_.back();
    server_.kill();
    ++kills_[instant];
    loop_.run_until("everybody has lost the server", [&] { return lesson.is_nobody_connected(); });
    lesson.ledger().note_outage();
    lesson.ledger().hold_against(server_.report(lesson.room()));
}

void KillRounds::come_back() {
    server_.start_and_listen();
    const auto listening_since = Clock::now();
    loop_.run_until("everybody is back", [this] { return lessons_.back()->is_everybody_here(); });
    slowest_resume_ = std::max(slowest_resume_, std::chrono::duration_cast<Milliseconds>(lessons_.back()->complete_since() - listening_since));
}

/// The last game is played to its end; then every game there was is read from the disk once more.
void KillRounds::finish() {
    if (faults().empty()) {
        auto& lesson = *lessons_.back();
        loop_.run_until("the end of the last game", [&] { return lesson.phase() == "finished" && lesson.is_settled(); });
    }
    server_.kill();
    for (auto& lesson : lessons_) {
        lesson->ledger().hold_against(server_.report(lesson->room()));
        answers_kept_ += lesson->ledger().kept();
    }
}

Faults KillRounds::faults() const {
    Faults all;
    for (const auto& lesson : lessons_) std::ranges::copy(lesson->ledger().faults(), std::back_inserter(all));
    if (slowest_resume_ > wishes_.resume_within) all.push_back("it took " + std::to_string(slowest_resume_.count()) + " ms until everybody was back");
    return all;
}

void KillRounds::print(std::ostream& out) const {
    std::size_t acknowledged = 0;
    for (const auto& lesson : lessons_) acknowledged += lesson->ledger().acknowledged();
    out << wishes_.rounds << " rounds with " << wishes_.students << " students in " << lessons_.size() << " games, seed " << wishes_.seed
        << "\nkilled";
    for (const auto& [phase, kills] : kills_) out << "  " << phase << ": " << kills;
    out << "\nanswers acknowledged: " << acknowledged << ", found in the reports: " << answers_kept_
        << "\nslowest return of all: " << slowest_resume_.count() << " ms after the server listened\n";
}

}  // namespace quizroom::load
