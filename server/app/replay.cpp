#include "app/replay.hpp"

#include <iomanip>
#include <iostream>

#include "app/kept_room.hpp"
#include "reports/story.hpp"

namespace quizroom::app {

int replay(const ReplayOptions& options) {
    const auto history = kept_room(options.data, options.room);
    reports::Story story;
    journal::Epoch newest = 0;
    for (const auto& record : history.records) {
        if (record.epoch < newest) continue;  // overtaken: it never counted
        newest = record.epoch;
        const auto sentence = story.tell(record.event, record.at);
        if (!sentence.empty())
            std::cout << std::right << std::setw(6) << record.sequence << "  " << reports::time_text(record.at) << "  " << sentence << '\n';
    }
    std::cout << "\nAdded up anew from these answers:\n\n" << reports::standings_text(story.room());
    return 0;
}

}  // namespace quizroom::app
