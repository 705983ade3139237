// `quizroom rooms`: lists the rooms of a data folder, whether a server is running or not.
#pragma once

#include "app/options.hpp"

namespace quizroom::app {

int list_rooms(const RoomsOptions& options);

}  // namespace quizroom::app
