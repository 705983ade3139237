// The program from its first word to its exit status: 0, 1 when it could not do what was asked, 2 for wrong usage.
#pragma once

namespace quizroom::app {

int run(int count, char** words);

}  // namespace quizroom::app
