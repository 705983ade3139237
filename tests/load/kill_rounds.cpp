#include "load/kill_rounds.hpp"

#include <algorithm>
#include <array>
#include <ostream>

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

KillRounds::KillRounds(Wishes wishes) : wishes_(std::move(wishes)), school_(wishes_.school) {
    for (const auto* phase : phases) kills_[phase] = 0;
}

Faults KillRounds::run(std::ostream& out) {
    school_.server().start_and_listen();
    school_.begin_lesson({});
    for (std::size_t round = 1; round <= wishes_.rounds && faults().empty(); ++round) {
        kill_at(next_instant());
        if (school_.dice().one_in(one_in_killed_again)) {
            start_again();
            school_.loop().run_for(school_.dice().part_of(into_a_start));
            kill_at(coming_back);
        }
        come_back();
    }
    finish();
    print(out);
    auto broken = faults();
    for (const auto& [phase, kills] : kills_)
        if (broken.empty() && kills == 0 && wishes_.rounds >= 2 * phases.size())
            broken.push_back("the server was never killed in the phase " + phase);
    return broken;
}

/// Lets the class play on to a random instant of a phase that has not had more than its share of kills.
std::string KillRounds::next_instant() {
    for (;;) {
        school_.loop().run_for(school_.dice().part_of(between_instants));
        const auto phase = school_.lesson().phase();
        if (!has_its_share(phase)) return phase;
        if (phase == "finished") school_.begin_lesson({});  // games follow each other, so every phase comes again
    }
}

bool KillRounds::has_its_share(const std::string& phase) const {
    std::size_t all = 0;
    for (const auto* other : phases) all += kills_.at(other);
    return kills_.at(phase) * phases.size() > all;
}

void KillRounds::kill_at(const std::string& instant) {
    auto& lesson = school_.lesson();
    school_.server().kill();
    killed_at_ = Clock::now();
    ++kills_[instant];
    school_.loop().run_until("everybody has lost the server", [&] { return lesson.is_nobody_connected(); });
    lesson.ledger().note_outage();
    school_.hold_against_report();
}

void KillRounds::start_again() {
    school_.lesson().ledger().note_return(std::chrono::duration_cast<Milliseconds>(Clock::now() - killed_at_));
    school_.server().start();
}

void KillRounds::come_back() {
    start_again();
    school_.loop().run_until("the server listens", [this] { return school_.server().is_listening(); });
    slowest_return_ = std::max(slowest_return_, school_.time_until_everybody_is_here(Clock::now()));
}

/// The last game is played to its end; then every game there was is read from the disk once more.
void KillRounds::finish() {
    const auto& lesson = school_.lesson();
    if (faults().empty()) school_.loop().run_until("the end of the last game", [&] { return lesson.phase() == "finished" && lesson.is_settled(); });
    school_.server().kill();
    school_.hold_all_against_reports();
}

Faults KillRounds::faults() const {
    auto all = school_.faults();
    if (slowest_return_ > wishes_.back_within) all.push_back("it took " + std::to_string(slowest_return_.count()) + " ms until everybody was back");
    return all;
}

void KillRounds::print(std::ostream& out) const {
    out << wishes_.rounds << " rounds with " << wishes_.school.students << " students in " << school_.lessons().size() << " games\nkilled";
    for (const auto& [phase, kills] : kills_) out << "  " << phase << ": " << kills;
    std::size_t deadlines = 0;
    for (const auto& lesson : school_.lessons()) deadlines += lesson->ledger().deadlines_seen_again();
    out << "\nopen questions that went on without being charged for the outage: " << deadlines;
    out << "\nanswers acknowledged: " << school_.acknowledged() << ", found in the reports: " << school_.kept()
        << "\nslowest return of all: " << slowest_return_.count() << " ms after the server listened\n";
}

}  // namespace quizroom::load
