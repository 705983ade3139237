// What the people of one room have in common: the documents they all get, when their host pressed, the questions as they were
// shown, and how far everybody is. It decides nothing.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "load/crowd/documents.hpp"
#include "load/crowd/stage.hpp"

namespace quizroom::load {

/// A question as students were shown it.
struct PlayedQuestion {
    Json shown;
    Json solution;  // null until it was revealed
    std::int64_t points = 0;
    std::int64_t limit_ms = 0;  // 0 without a timer
};

/// What has been pressed, and is awaited by whoever was there.
enum class Awaited : std::uint8_t { nothing, question, reveal, standings };

class Course {
public:
    /// `summary` is the RoomSummary of a new room.
    Course(Stage& stage, const Json& summary) : stage_(stage), summary_(summary) {}

    const Json& summary() const { return summary_; }
    std::string name() const { return "room " + summary_.at("pin").get<std::string>(); }
    RoomReader& reader() { return reader_; }

    /// The host presses, as planned for this instant.
    void note_pressed(Awaited what, Clock::time_point planned);
    Clock::time_point pressed_at() const { return pressed_at_; }

    /// A student is shown what was pressed for.
    void note_delivered(Awaited what);

    /// What somebody holds now. Solutions and questions are kept.
    void note_room(const RoomDocument& room);

    /// The host knows the solution ahead, and whispers: how else would a scripted student be right as often as wanted?
    void whisper(std::uint32_t round, const Json& solution) { ahead_ = {round, solution}; }
    const Json* whispered(std::uint32_t round) const { return ahead_ && ahead_->first == round ? &ahead_->second : nullptr; }

    const std::map<std::uint32_t, PlayedQuestion>& questions() const { return questions_; }

    std::size_t joined = 0;
    std::size_t settled = 0;  // hold the finished room, and wait for no outcome

private:
    void note_whole_delivery();

    Stage& stage_;
    Json summary_;
    RoomReader reader_;
    Clock::time_point pressed_at_;
    std::optional<std::pair<std::uint32_t, Json>> ahead_;
    std::map<std::uint32_t, PlayedQuestion> questions_;
    const RoomDocument* noted_ = nullptr;  // only compared: the same document need not be noted again
    std::optional<Clock::duration> first_;
    Clock::duration last_{};
};

}  // namespace quizroom::load
