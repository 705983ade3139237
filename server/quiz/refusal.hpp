// Why a command changed nothing. The names are part of the protocol: documented in protocol/README.md, never reused.
#pragma once

#include <string_view>

namespace quizroom::quiz {

enum class Refusal {
    unknown_seat,        // no such seat in this room
    seat_removed,        // the host has removed this seat
    seat_banned,         // the host has banned this seat or name
    room_unavailable,    // unknown, ended or locked for newcomers: deliberately one answer
    room_full,           // seats_max is reached
    room_is_over,        // the game has ended
    nickname_invalid,    // empty, too long, or with characters nobody can see
    nickname_taken,      // somebody here is called so already
    question_is_closed,  // not open, another question, or tapped after the deadline
    question_is_paused,  // the clock stands still; send it again when it runs
    already_answered,    // this room does not let answers change
    malformed_answer,    // not an answer to this kind of question
    step_has_passed,     // the game has moved on since the button was pressed
    not_in_this_phase,   // the game is at a point where this means nothing
    no_more_questions,   // the last question has been asked
    cannot_add_time,     // the question has no timer, or as much time as a question may have
    cannot_mend,         // the question is open, skipped, voided or of a kind without right answers, or holds as many as it may
    cannot_grant_time,   // a question is open, too many have extra time, or there is no such step
    unknown_words,       // nobody says this in the question in play
    cannot_discuss,      // the room is not played so, or the question has been discussed as often as it may, or was voided
    answer_first,        // nobody is sure of an answer that was not given
    unknown_team,        // the room has no such team
};

/// The code on the wire, such as "question-is-closed".
std::string_view code_of(Refusal refusal);

/// One sentence for a person: what is wrong, and what to do.
std::string_view sentence_of(Refusal refusal);

}  // namespace quizroom::quiz
