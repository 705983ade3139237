#include "protocol/answer_text.hpp"

namespace quizroom::protocol {
namespace {

void write_one(ObjectText& answer, const quiz::Picks& picks) { answer.member("picks", picks); }
void write_one(ObjectText& answer, const quiz::Number& number) { answer.member("number", number.value); }
void write_one(ObjectText& answer, const quiz::Text& words) { answer.member("text", words.value); }

}  // namespace

void write_answer(ObjectText& object, const quiz::Answer& answer) {
    std::visit([&](const auto& alternative) { write_one(object, alternative); }, answer);
}

Json answer_text(const quiz::Answer& answer) {
    ObjectText object;
    write_answer(object, answer);
    return object.json();
}

}  // namespace quizroom::protocol
