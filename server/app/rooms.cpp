#include "app/rooms.hpp"

#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "journal/journal.hpp"
#include "reports/story.hpp"

namespace quizroom::app {
namespace {

/// A room that has not ended is read, because only that tells whether it can go on.
std::string state_of(const journal::RoomEntry& entry, const journal::Reader& reader) {
    if (!entry.damage.empty()) return "damaged";
    if (entry.ended) return "ended";
    return reader.history(entry.room).damage.empty() ? "live" : "damaged";
}

void print_table(const std::vector<journal::RoomEntry>& rooms, const journal::Reader& reader) {
    std::cout << "PIN     STATE    STUDENTS  QUESTIONS    SIZE kB  OPENED (UTC)      ROOM        TITLE\n" << std::left;
    for (const auto& entry : rooms) {
        const auto questions = std::to_string(entry.questions_asked) + " of " + std::to_string(entry.question_count);
        std::cout << std::left << std::setw(8) << entry.pin << std::setw(9) << state_of(entry, reader) << std::right << std::setw(8) << entry.students
                  << std::setw(11) << questions << std::setw(11) << (entry.bytes + 999) / 1'000 << "  "
                  << reports::time_text(entry.opened_at).substr(0, 16) << "  " << std::left << std::setw(12) << entry.room << entry.title << '\n';
    }
}

void print_json(const std::vector<journal::RoomEntry>& rooms, const journal::Reader& reader) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& entry : rooms) {
        list.push_back({{"room", entry.room},
                        {"pin", entry.pin},
                        {"title", entry.title},
                        {"state", state_of(entry, reader)},
                        {"students", entry.students},
                        {"questionsAsked", entry.questions_asked},
                        {"questionCount", entry.question_count},
                        {"bytes", entry.bytes},
                        {"openedAtMs", entry.opened_at.time_since_epoch().count()},
                        {"lastRecordAtMs", entry.last_record_at.time_since_epoch().count()}});
    }
    std::cout << nlohmann::ordered_json{{"rooms", std::move(list)}}.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace

int list_rooms(const RoomsOptions& options) {
    const journal::Reader reader{options.data};
    const auto rooms = reader.rooms();
    options.format == RoomsFormat::json ? print_json(rooms, reader) : print_table(rooms, reader);
    return 0;
}

}  // namespace quizroom::app
