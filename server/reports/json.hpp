// Results as JSON, for programs: everything the room knows of every question, student and answer.
#pragma once

#include <string>

#include "quiz/room.hpp"

namespace quizroom::reports {

/// {"version", "room", "pin", "title", "board", "phase", "openedAtMs", "lastRecordAtMs", "questions": [...],
/// "students": [...]}: questions in the order of asking, students as in the table; what is missing is null. Times are
/// milliseconds, instants Unix time, credit thousandths. One line for each student.
std::string json_of(const quiz::Room& room);

}  // namespace quizroom::reports
