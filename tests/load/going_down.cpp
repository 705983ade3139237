#include "load/going_down.hpp"

#include <algorithm>
#include <csignal>
#include <ostream>

namespace quizroom::load {
namespace {

/// Into a question, while answers are on their way.
constexpr Milliseconds into_a_question{300};
constexpr int close_restarting = 1001;

Milliseconds since(Clock::time_point begin) { return std::chrono::duration_cast<Milliseconds>(Clock::now() - begin); }

bool says_when_to_come_back(const Client& client) {
    const auto& goodbye = client.goodbye();
    return goodbye && goodbye->at("reason") == "restarting" && goodbye->contains("retryAfterMs") && client.close_code() == close_restarting;
}

void print_spans(std::ostream& out, const char* what, const std::vector<Milliseconds>& spans) {
    out << what;
    for (const auto span : spans) out << ' ' << span.count() << " ms";
    out << '\n';
}

}  // namespace

GoingDown::GoingDown(Wishes wishes) : wishes_(std::move(wishes)), school_(wishes_.school) {}

Faults GoingDown::run(std::ostream& out) {
    school_.server().start_and_listen();
    school_.begin_lesson({});
    for (std::size_t round = 1; round <= wishes_.rounds; ++round) {
        wait_for_the_middle_of_a_question();
        go_down();
    }
    print_spans(out, "ended after", ends_);
    print_spans(out, "everybody was back after", hiccups_);
    out << "answers acknowledged: " << school_.acknowledged() << ", found in the reports: " << school_.kept() << '\n';
    auto all = school_.faults();
    all.insert(all.end(), faults_.begin(), faults_.end());
    return all;
}

void GoingDown::wait_for_the_middle_of_a_question() {
    school_.loop().run_until("a question", [this] {
        if (school_.lesson().phase() == "finished") school_.begin_lesson({});
        return school_.lesson().phase() == "asking";
    });
    school_.loop().run_for(school_.dice().part_of(into_a_question));
}

void GoingDown::go_down() {
    auto& lesson = school_.lesson();
    auto& process = school_.server().process();
    const auto begin = Clock::now();
    process.signal(SIGTERM);
    school_.loop().run_until("the end of the server", [&] { return process.has_ended(); });
    ends_.push_back(since(begin));
    if (process.exit_status() != 0) fault("the server ended with " + std::to_string(process.exit_status()));
    if (ends_.back() > wishes_.end_within) fault("the server took " + std::to_string(ends_.back().count()) + " ms to end");

    school_.loop().run_until("everybody has lost the server", [&] { return lesson.is_nobody_connected(); });
    check_goodbyes();
    lesson.ledger().note_outage();
    school_.server().start_and_listen();
    hiccups_.push_back(school_.time_until_everybody_is_here(begin));
    if (hiccups_.back() > wishes_.back_within) fault("it took " + std::to_string(hiccups_.back().count()) + " ms until everybody was back");
    school_.hold_against_report();
}

void GoingDown::check_goodbyes() {
    for (const auto* client : school_.lesson().everybody())
        if (!says_when_to_come_back(*client)) return fault("somebody was not told when to come back");
}

}  // namespace quizroom::load
