#include "load/slow_readers.hpp"

#include <algorithm>
#include <fstream>
#include <ostream>
#include <sstream>

#include "load/http.hpp"

namespace quizroom::load {
namespace {

constexpr std::size_t questions_in_pack = 600;
constexpr std::size_t prompt_bytes = 6'000;
constexpr std::size_t questions_to_fill = 3;  // until every buffer of somebody who does not read is full
constexpr std::size_t questions_to_measure = 5;
constexpr std::size_t questions_to_miss = 15;

/// What may be on its way to somebody who does not read: what the systems at both ends buffer, which Linux doubles, and in the
/// server one document in flight and one of each key.
constexpr int receive_buffer_bytes = 4 * 1024;
constexpr int send_buffer_bytes = 16 * 1024;
constexpr std::uint64_t document_bytes_max = 7'000;
constexpr std::uint64_t kept_max = 2 * (send_buffer_bytes + receive_buffer_bytes) + 4 * document_bytes_max;

Host::Patience brisk(std::size_t students) { return {students, Milliseconds{20}, Milliseconds{300}}; }

Temper quick() { return {.thinks_for_at_most = Milliseconds{100}, .one_in_changes_mind = 0, .one_in_stays_silent = 0}; }

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::uint32_t round_of(const Client& client) {
    const auto* room = client.held("room");
    return room && room->contains("question") ? room->at("question").at("round").get<std::uint32_t>() : 0;
}

}  // namespace

SlowReaders::SlowReaders(Wishes wishes) : wishes_(std::move(wishes)), school_(wishes_.school) {}

void SlowReaders::write_pack(const std::filesystem::path& file) {
    std::ofstream pack{file};
    pack << "---\ntitle: Long questions\n---\n# All\n";
    for (std::size_t number = 1; number <= questions_in_pack; ++number)
        pack << "\n## Question " << number << "\n\n" << std::string(prompt_bytes, 'x') << "\n\n```\n[x] This\n[ ] That\n[ ] Those\n```\n";
}

Faults SlowReaders::run(std::ostream& out) {
    begin();
    for (std::size_t pair = 0; pair < wishes_.pairs; ++pair) play_pair(pair % 2 == 0, out);
    out << "median of the ratios of p99: question " << median(question_ratios_) << ", answer " << median(answer_ratios_) << '\n';
    for (const auto ratio : {median(question_ratios_), median(answer_ratios_)})
        if (wishes_.ratio_max > 0 && ratio > wishes_.ratio_max) fault("the others waited " + std::to_string(ratio) + " times as long");
    check_what_they_cost(out);
    auto all = school_.faults();
    all.insert(all.end(), faults_.begin(), faults_.end());
    return all;
}

void SlowReaders::begin() {
    school_.server().start_and_listen();
    school_.prepare_lesson();
    for (const auto& student : school_.lesson().students()) student->behave(quick());
    for (const auto& student : slow_ones()) {
        student->client().take_in_at_most(receive_buffer_bytes);
        student->does_not_count();
    }
    school_.lesson().begin(brisk(wishes_.school.students));
    play_questions(1);
    vanish();
}

void SlowReaders::play_pair(bool is_stalled_first, std::ostream& out) {
    Half stalled;
    if (is_stalled_first) stalled = play_stalled_half();
    const auto plain = play_half();
    if (!is_stalled_first) stalled = play_stalled_half();
    question_ratios_.push_back(stalled.question_p99 / plain.question_p99);
    answer_ratios_.push_back(stalled.answer_p99 / plain.answer_p99);
    out << "p99 without and with " << wishes_.stalled << " stalled: question " << plain.question_p99 << " and " << stalled.question_p99
        << " ms, answer " << plain.answer_p99 << " and " << stalled.answer_p99 << " ms" << std::endl;
}

SlowReaders::Half SlowReaders::play_half() {
    auto& times = school_.lesson().times();
    play_questions(questions_to_fill);
    times.start_again();
    times.measure();
    play_questions(questions_to_measure);
    times.rest();
    return {times.questions().percentile(0.99), times.answers().percentile(0.99)};
}

SlowReaders::Half SlowReaders::play_stalled_half() {
    arrive_and_stop_reading();
    const auto half = play_half();
    vanish();
    return half;
}

/// So many whole questions, from now.
void SlowReaders::play_questions(std::size_t count) {
    const auto& host = school_.lesson().host().client();
    auto last = std::max(round_of(host), 1U) + static_cast<std::uint32_t>(count);
    school_.loop().run_until("more questions", [&] { return round_of(host) >= last; });
}

void SlowReaders::arrive_and_stop_reading() {
    const auto are_here = [this] { return std::ranges::all_of(slow_ones(), [](const auto& student) { return student->client().is_here(); }); };
    for (const auto& student : slow_ones()) student->client().arrive();
    school_.loop().run_until("the slow ones are here", are_here);
    for (const auto& student : slow_ones()) student->client().stop_reading();
}

void SlowReaders::vanish() {
    for (const auto& student : slow_ones()) student->client().vanish();
    school_.loop().run_until("the slow ones are gone", [this] {
        return std::ranges::none_of(slow_ones(), [](const auto& student) { return student->client().is_connected(); });
    });
}

/// By counting, not by the clock: half of them read on after a while, the others never do.
void SlowReaders::check_what_they_cost(std::ostream& out) {
    arrive_and_stop_reading();
    const auto memory = metric("process_resident_memory_bytes");
    const auto heard = quick_one().bytes_heard();
    play_questions(questions_to_miss);
    const auto missed = quick_one().bytes_heard() - heard;
    const auto grown = static_cast<std::int64_t>(metric("process_resident_memory_bytes") - memory) / 1024;
    out << "the server grew by " << grown << " KiB while " << wishes_.stalled << " did not read " << missed / 1024 << " KiB each\n";
    school_.lesson().host().rest();
    check_what_was_kept(slow_ones().first(wishes_.stalled / 2), missed);

    const auto left = school_.lesson().everybody().size() - (wishes_.stalled - wishes_.stalled / 2);
    school_.loop().run_until("the server hangs up on whoever does not read", [&] { return metric("quizroom_guests") <= left; });
    vanish();
}

void SlowReaders::check_what_was_kept(Students readers, std::uint64_t missed) {
    std::vector<std::uint64_t> before;
    for (const auto& student : readers) {
        before.push_back(student->client().bytes_heard());
        student->client().read_on();
    }
    const auto& quick = quick_one();
    school_.loop().run_until("they are shown what everybody is shown", [&] {
        return std::ranges::all_of(readers,
                                   [&](const auto& student) { return student->client().held("room")->at("step") >= quick.held("room")->at("step"); });
    });
    std::uint64_t most = 0;
    for (std::size_t place = 0; place < readers.size(); ++place) most = std::max(most, readers[place]->client().bytes_heard() - before[place]);
    if (most > kept_max) fault(std::to_string(most) + " bytes were kept for somebody who did not read " + std::to_string(missed));
    if (missed < 2 * kept_max) fault("only " + std::to_string(missed) + " bytes were sent: too few to tell what is kept");
}

std::uint64_t SlowReaders::metric(const std::string& name) {
    std::istringstream lines{ask(school_.server().endpoint(), {"/metrics", {}, {}}).body};
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(name + " ")) return static_cast<std::uint64_t>(std::stod(line.substr(name.size())));
    return 0;
}

}  // namespace quizroom::load
