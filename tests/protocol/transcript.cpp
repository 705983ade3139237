#include "protocol/transcript.hpp"

#include <stdexcept>

#include "quiz/decide.hpp"
#include "quiz/evolve.hpp"

namespace quizroom::protocol {
namespace {

using quiz::Milliseconds;

constexpr Milliseconds between_messages{1'000};
constexpr Milliseconds thinking{4'000};
constexpr Milliseconds round_trip{120};
constexpr std::uint64_t seed = 42;  // of the drawn order
constexpr quiz::SeatId ada = 1;

quiz::RichText sentence(std::string words) { return {{quiz::Tag::paragraph, {}, {}, {{quiz::Tag::text, std::move(words), {}, {}}}}}; }

quiz::Question choose_one() {
    quiz::Body body;
    body.title = "Every change, at any time";
    body.prompt = sentence("Every change could go to users at any time, but a person decides when. What is this called?");
    body.options = {{"Continuous integration", false}, {"Continuous delivery", true}, {"Continuous deployment", false}};
    body.explanation = sentence("With continuous deployment no person decides: every change that passes goes out.");
    auto kind = *quiz::claim_kind(body);
    return {"Delivery", "Words", std::move(body), std::move(kind), quiz::ChooseOne::usual_time, quiz::Question::points_usual};
}

quiz::Question put_in_order() {
    quiz::Body body;
    body.title = "From a change to its users";
    body.list = {"Commit", "Build", "Test", "Deploy"};
    auto kind = *quiz::claim_kind(body);
    return {"Delivery", "Pipelines", std::move(body), std::move(kind), quiz::PutInOrder::usual_time, quiz::Question::points_usual};
}

}  // namespace

Transcript::Transcript() {
    auto quiz = std::make_shared<quiz::Quiz>();
    quiz->title = "DevOps Concepts";
    quiz->questions = {choose_one(), put_in_order()};
    quiz::evolve(room_, quiz::open_room(example_room, "482913", std::move(quiz), {}), now_);
}

void Transcript::hear(const ClientMessage& message) {
    now_ += std::holds_alternative<AnswerMessage>(message) ? thinking : between_messages;
    std::visit([this](const auto& alternative) { on(alternative); }, message);
}

std::string Transcript::next_frame() {
    if (frames_.empty()) return {};
    auto frame = std::move(frames_.front());
    frames_.pop_front();
    return frame;
}

std::string_view Transcript::submit(const quiz::Command& command) {
    const auto decided = quiz::decide(room_, command, now_);
    if (decided.has_error()) return quiz::code_of(decided.error());
    for (const auto& event : *decided) quiz::evolve(room_, event, now_);
    return "accepted";
}

void Transcript::write_room() { room_for_everyone_ = encode(quiz::view_for_everyone(room_, now_)); }

/// To the student, then to the host.
void Transcript::tell_room() {
    write_room();
    if (room_.seats.find(ada)) frames_.push_back(room_for_everyone_);
    tell_host_room();
}

void Transcript::tell_host_room() { frames_.push_back(encode_for_hosts(room_for_everyone_, quiz::view_for_host(room_))); }

void Transcript::tell_tally() { frames_.push_back(encode(quiz::tally_for_host(room_, room_.seats.playing_count()))); }

void Transcript::tell_roster() {
    const quiz::RosterRow row = quiz::roster_row(room_, ada, true);
    frames_.push_back(encode(std::span{&row, 1}));
}

void Transcript::tell_me() { frames_.push_back(encode(quiz::view_for_seat(room_, ada), last_)); }

void Transcript::on(const HostHello& hello) {
    const auto screen_secret = "9c1185a5c5e9fc54612808977ee8f548b2258d31e0d3c5f7a98b6c4d2e1f0031";
    frames_.push_back(encode(Welcome{Role::host, hello.room, now_, "https://quiz.example.org", screen_secret}));
    tell_room();
    tell_tally();
}

void Transcript::on(const StudentHello& hello) {
    (void)submit(quiz::Join{{hello.token}, hello.nickname});
    frames_.push_back(encode(Welcome{Role::student, room_.id, now_, {}, {}}));
    frames_.push_back(room_for_everyone_);
    tell_me();
    tell_tally();
    tell_roster();
}

/// The only student has answered: the last call begins, and the question closes behind it. Of that only the host is told.
void Transcript::on(const AnswerMessage& message) {
    const quiz::SubmitAnswer command{ada, message.id, message.round, message.answer, message.reaction, {}, round_trip};
    last_ = {message.id, submit(command)};
    tell_me();
    (void)submit(quiz::NoteAttendance{{true}});
    tell_room();
    tell_tally();
    tell_roster();
    now_ += quiz::last_call_for_changes + quiz::last_call_grace;
    (void)submit(quiz::PassTime{});
    write_room();
    tell_host_room();
    tell_tally();
}

void Transcript::on(const HostMessage& message) {
    auto command = message.command;
    if (auto* ask = std::get_if<quiz::AskNext>(&command)) ask->seed = seed;
    const auto outcome = submit(command);
    tell_room();
    if (room_.in<quiz::Revealed>()) tell_me();
    tell_tally();
    frames_.push_back(encode_host_outcome({message.id, outcome}));
    if (room_.in<quiz::Revealed>()) tell_roster();
}

void Transcript::on(const Ping& ping) { frames_.push_back(encode_pong(ping.client_ms, now_)); }

}  // namespace quizroom::protocol
