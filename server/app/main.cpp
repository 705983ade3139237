#include "app/command_line.hpp"

int main(int count, char** words) { return quizroom::app::run(count, words); }
