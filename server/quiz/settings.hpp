// How a room is played: chosen when it is opened, the same until it ends. It knows nothing of who chooses, or where.
#pragma once

namespace quizroom::quiz {

/// Which of the two boards ranks the class. Both are always kept; in a room without points nobody is told of either.
enum class Board { speed, accuracy, none };

/// After which questions the class sees who stands where.
enum class StandingsPlan { after_each_question, at_chapter_ends, never };

struct Settings {
    Board board = Board::speed;
    bool may_change_answer = true;  // until the question closes; the last answer counts, with its time
    StandingsPlan standings = StandingsPlan::after_each_question;
    bool untimed = false;  // questions are asked without a time limit, whatever the pack says
    bool operator==(const Settings&) const = default;
};

}  // namespace quizroom::quiz
