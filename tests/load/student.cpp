#include "load/student.hpp"

#include <random>

#include "load/crowd/answers.hpp"
#include "load/told_answer.hpp"

namespace quizroom::load {
namespace {

/// A seat's key: 32 bytes that nobody can guess.
std::string new_token() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::random_device chance;
    std::string token;
    for (int digit = 0; digit < 64; ++digit) token += digits[chance() % digits.size()];
    return token;
}

}  // namespace

Student::Student(Client::Surroundings surroundings, Seat seat, Records& records, Dice dice)
    : seat_(std::move(seat)),
      token_(new_token()),
      records_(records),
      dice_(dice),
      thinking_(surroundings.context.get_executor()),
      client_(surroundings, *this, dice) {}

/// Once seated, the token is enough; the name would only make a guess at a PIN of it, should the room be gone.
Json Student::hello() const {
    Json hello{{"type", "hello"}, {"role", "student"}, {"pin", seat_.pin}, {"token", token_}};
    if (!client_.held("me")) hello["nickname"] = seat_.nickname;
    return hello;
}

void Student::sees(const Json& document) {
    records_.ledger.note_shown(seat_.nickname, document);
    if (document.at("type") != "room" || document.at("phase") != "asking") return;
    const auto round = document.at("question").at("round").get<std::uint32_t>();
    if (round > round_) think_about(round);
}

void Student::think_about(std::uint32_t round) {
    round_ = round;
    if (is_timed_) records_.times.note_question_shown();
    if (dice_.one_in(temper_.one_in_stays_silent)) return;
    thinking_.expires_after(dice_.part_of(temper_.thinks_for_at_most));
    thinking_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) answer();
    });
}

void Student::answer() {
    const auto& room = *client_.held("room");
    if (client_.is_busy() || room.at("phase") != "asking" || room.at("question").at("round") != round_) return;
    const auto& shown = room.at("question").at("shown");
    const auto answer = json_of(any_answer(shown, dice_));
    tapped_at_ = Clock::now();
    records_.ledger.note_sent(seat_.nickname, round_, told_answer(shown, answer));
    client_.command({{"type", "answer"}, {"round", round_}, {"answer", answer}, {"reactionMs", dice_.roll(1'000)}});
}

void Student::learns(const Json& command, const std::string& result) {
    const auto round = command.at("round").get<std::uint32_t>();
    if (result != "accepted") return records_.ledger.note_refused(seat_.nickname, round);
    records_.ledger.note_acknowledged(seat_.nickname, round);
    if (is_timed_) records_.times.note_acknowledged(tapped_at_);
    if (!dice_.one_in(temper_.one_in_changes_mind)) return;
    thinking_.expires_after(dice_.part_of(temper_.thinks_for_at_most));
    thinking_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) answer();
    });
}

}  // namespace quizroom::load
