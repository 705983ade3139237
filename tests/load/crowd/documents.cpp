#include "load/crowd/documents.hpp"

#include <algorithm>
#include <stdexcept>

#include "load/crowd/skim.hpp"

namespace quizroom::load {
namespace {

constexpr std::array<std::string_view, 7> phases{"lobby", "asking", "closed", "revealed", "standings", "slide", "finished"};

constexpr std::int64_t grace_ms = 500;  // in which answers tapped in time may still arrive

/// An integer of the protocol, all of which a double holds: they end at 2^53 - 1.
template <typename Integer>
void take(Integer& member, double value) {
    member = static_cast<Integer>(value);
}

struct SeatMembers {
    SeatDocument document;

    SeatDocument::Result& result() {
        if (!document.result) document.result.emplace();
        return *document.result;
    }

    void number(std::string_view path, double value) {
        if (path == "sequence") return take(document.sequence, value);
        if (path == "seat") return take(document.seat, value);
        if (path == "lastCommand.id") return take(document.command, value);
        if (path == "round") return take(document.round, value);
        if (path == "points") return take(document.points, value);
        if (path == "rank") return take(document.rank, value);
        if (path == "answer.picks") {
            if (!document.answer) document.answer.emplace();
            return std::get<Picks>(*document.answer).push_back(static_cast<std::uint8_t>(value));
        }
        if (path == "answer.number") {
            document.answer = value;
            return;
        }
        if (path == "result.creditThousandths") return take(result().credit, value);
        if (path == "result.points") return take(result().points, value);
    }
    void text(std::string_view path, const std::string& value) {
        if (path == "lastCommand.result") document.outcome = value;
        if (path == "answer.text") document.answer = value;
    }
};

struct TallyMembers {
    TallyDocument document;

    void number(std::string_view path, double value) {
        if (path == "round") return take(document.round, value);
        if (path == "joined") return take(document.joined, value);
        if (path == "answered") return take(document.answered, value);
    }
    void text(std::string_view, const std::string&) {}
};

Room read_room(std::string_view text) {
    auto room = std::make_shared<RoomDocument>();
    room->text = text;
    room->tree = Json::parse(text);
    const auto& tree = room->tree;
    room->sequence = tree.at("sequence");
    room->step = tree.at("step");
    room->phase = phase_of(tree.at("phase"));
    room->is_paused = tree.at("paused");
    if (tree.contains("question")) {
        room->round = tree.at("question").at("round");
        room->kind = tree.at("question").at("shown").at("kind");
        room->closes_at_ms = tree.at("question").value("closesAtMs", std::int64_t{0});
    }
    return room;
}

}  // namespace

std::string type_of(std::string_view text) {
    constexpr std::string_view begin = R"({"type":")";
    if (text.starts_with(begin)) return std::string{text.substr(begin.size(), text.find('"', begin.size()) - begin.size())};
    return Json::parse(text).at("type");
}

Phase phase_of(const std::string& name) {
    const auto found = std::ranges::find(phases, name);
    if (found == phases.end()) throw std::runtime_error{"the server shows a phase that the protocol does not know: " + name};
    return static_cast<Phase>(found - phases.begin());
}

std::string_view name_of(Phase phase) { return phases[static_cast<std::size_t>(phase)]; }

bool RoomDocument::is_open_at(std::int64_t server_ms) const {
    return phase == Phase::asking && !is_paused && (closes_at_ms == 0 || server_ms < closes_at_ms + grace_ms);
}

Room RoomReader::read(std::string_view text) {
    for (const auto& room : remembered_)
        if (room && room->text == text) return room;
    auto room = read_room(text);
    remembered_[next_] = room;
    next_ = (next_ + 1) % remembered_max;
    return room;
}

SeatDocument read_seat(std::string_view text) {
    SeatMembers members;
    skim(text, members);
    if (members.document.seat == 0) throw std::runtime_error{"the server sends a `me` without a seat: " + std::string{text}};
    return std::move(members.document);
}

TallyDocument read_tally(std::string_view text) {
    TallyMembers members;
    skim(text, members);
    return members.document;
}

}  // namespace quizroom::load
