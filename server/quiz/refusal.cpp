#include "quiz/refusal.hpp"

#include <array>
#include <cstddef>

namespace quizroom::quiz {
namespace {

struct Wording {
    std::string_view code;
    std::string_view sentence;
};

constexpr std::array<Wording, 22> wordings{{
    {"unknown-seat", "This seat is not in the room. Join again with a nickname."},
    {"seat-removed", "The host has removed you from the room. You can join again."},
    {"seat-banned", "The host has closed the room for this seat or name."},
    {"room-unavailable", "No open room has this PIN. Check the six digits, or ask the host whether the room is locked."},
    {"room-full", "The room is full."},
    {"room-is-over", "This game has ended."},
    {"nickname-invalid", "A nickname has 1 to 20 visible characters."},
    {"nickname-taken", "Somebody here is already called so. Choose another nickname."},
    {"question-is-closed", "The question was closed before this answer was tapped."},
    {"question-is-paused", "The question is paused. The answer can be sent when it goes on."},
    {"already-answered", "In this room the first answer counts, and it has arrived."},
    {"malformed-answer", "This is not an answer to the question that is open."},
    {"step-has-passed", "The game has moved on since this button was pressed."},
    {"not-in-this-phase", "This is not possible at this point of the game."},
    {"no-more-questions", "All questions have been asked."},
    {"cannot-add-time", "This question has no timer, or already has all the time a question may have."},
    {"cannot-mend",
     "This question cannot be mended: it has no right answers, is still open, was skipped or voided, or has 16 more right answers already."},
    {"cannot-grant-time", "Extra time is 25, 50 or 100 percent, for at most 200 students, and is given while no question is open."},
    {"unknown-words", "Nobody says this any longer."},
    {"cannot-discuss",
     "This question cannot be discussed and asked again: it has been as often as its author allows, or the room is played without."},
    {"answer-first", "Answer first, then say how sure you are."},
    {"unknown-team", "This room has no such team."},
}};

static_assert(wordings.size() == static_cast<std::size_t>(Refusal::unknown_team) + 1);

}  // namespace

std::string_view code_of(Refusal refusal) { return wordings[static_cast<std::size_t>(refusal)].code; }
std::string_view sentence_of(Refusal refusal) { return wordings[static_cast<std::size_t>(refusal)].sentence; }

}  // namespace quizroom::quiz
