#include "simulation/game.hpp"

#include <algorithm>
#include <variant>

#include "quiz/view.hpp"
#include "simulation/violation.hpp"

namespace quizroom::simulation {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds look_every = 1s;
constexpr Milliseconds late_max = 2s;        // from when something is due to when it has happened
constexpr Milliseconds healing_max = 10min;  // a minute of waiting after wrong PINs, and three questions of twenty seconds
constexpr Milliseconds settling = 30s;       // from the end of the game until everybody has come back and seen it

quiz::Settings draw_settings(Dice& dice) {
    quiz::Settings settings{dice.happens(50) ? quiz::Board::speed : quiz::Board::accuracy, dice.happens(70)};
    if (dice.happens(10)) settings.board = quiz::Board::none;
    if (dice.happens(30)) settings.standings = dice.happens(50) ? quiz::StandingsPlan::at_chapter_ends : quiz::StandingsPlan::never;
    settings.untimed = dice.happens(5);
    settings.peer_instruction = dice.happens(30);
    settings.confidence = dice.happens(30);
    if (!dice.happens(30)) return settings;
    settings.teams = dice.happens(50) ? quiz::TeamPlan::chosen : quiz::TeamPlan::balanced;
    settings.team_names = {"Red", "Blue", "Green"};
    return settings;
}

/// As whoever may know them is told; 0 where there are none.
std::uint64_t points_of(const quiz::Seat& seat, quiz::Board board) {
    if (board == quiz::Board::none) return 0;
    return static_cast<std::uint64_t>(board == quiz::Board::speed ? seat.score.speed : seat.score.accuracy);
}

}  // namespace

Game::Game(std::uint64_t seed, Twin twin)
    : world_(seed), lesson_(draw_lesson(world_.dice, twin)), settings_(draw_settings(world_.dice)), server_(world_) {
    world_.witness.watch_question(lesson_.twin_question);
    ask_for_room();
    inspect();
}

void Game::play() {
    while (!is_over() && world_.timeline.step()) {
    }
    check_end();
}

/// The same request again until it is answered; what is opened after the first answer stands empty.
void Game::ask_for_room() {
    if (!room_.empty()) return;
    server_.open({"a request", lesson_.quiz, settings_}, [this](const rooms::Registry::Opened& opened) {
        if (const auto* line = std::get_if<rooms::RoomLine>(&opened); line && room_.empty()) invite(*line);
    });
    world_.timeline.in(2s, [this] { ask_for_room(); });
}

void Game::invite(const rooms::RoomLine& line) {
    room_ = line.room;
    hosts_.emplace_back(world_, server_, line.room, line.host_secret);
    if (world_.mix.has(Fault::two_hosts)) hosts_.emplace_back(world_, server_, line.room, line.host_secret);
    if (world_.dice.happens(40)) screens_.emplace_back(world_, server_, line.room, line.screen_secret);
    for (std::size_t student = 0; student < world_.mix.students; ++student) students_.emplace_back(world_, server_, line.room, line.pin);
    const auto comes = [&](Person& person, Milliseconds longest) {
        world_.timeline.in(world_.dice.between(0ms, longest), [&person] { person.arrives(); });
    };
    for (auto& host : hosts_) comes(host, 1s);
    for (auto& screen : screens_) comes(screen, 2s);
    for (auto& student : students_) comes(student, 4s);
}

void Game::inspect() {
    if (const auto* found = shelf(); found && ended_at_ < 0ms && found->ledger.is_finished()) ended_at_ = world_.timeline.now();
    check_live_room();
    check_due();
    world_.timeline.in(look_every, [this] { inspect(); });
}

bool Game::is_over() const {
    const auto now = world_.timeline.now();
    hold(ended_at_ >= 0ms || now < world_.mix.until + healing_max, invariant::ends,
         [&] { return shelf() ? "it is still in phase " + std::string{name_of(shelf()->room.phase)} : std::string{"no room could be opened"}; });
    return ended_at_ >= 0ms && now >= std::max(ended_at_, world_.mix.until) + settling;
}

void Game::check_live_room() const {
    if (!server_.is_calm() || !world_.disk.is_calm() || !shelf()) return;
    const auto* live = server_.registry()->in_play(room_);
    hold(live != nullptr, invariant::same_room, [] { return std::string{"the room is not there"}; });
    hold(live->sequence == shelf()->room.sequence, invariant::same_room, [&] {
        return "event " + std::to_string(live->sequence) + " in memory and " + std::to_string(shelf()->room.sequence) +
               " on disk, and nothing on its way";
    });
    hold(*live == shelf()->room, invariant::same_room, [] { return std::string{"what is played is not what is written"}; });
}

void Game::check_due() const {
    if (!server_.is_calm() || !world_.disk.is_calm() || !shelf()) return;
    const auto due = quiz::closes_itself_at(shelf()->room);
    hold(!due || server_.clock() <= *due + late_max, invariant::punctual, [] { return std::string{"a question is open after its end"}; });
}

void Game::check_end() const {
    Disk::verify(*shelf());
    check_live_room();
    const auto& room = shelf()->room;
    const auto everyone = protocol::encode(quiz::view_for_everyone(room, server_.clock()));
    const auto hosts = protocol::encode_for_hosts(everyone, quiz::view_for_host(room));
    for (const auto& student : students_) check_person(student, everyone);
    for (const auto& screen : screens_) check_person(screen, everyone);
    for (const auto& host : hosts_) {
        check_person(host, hosts);
        check_host(host);
    }
}

void Game::check_person(const Person& person, const std::string& room_text) const {
    const auto holds = [&](bool is_so, std::string_view what) {
        hold(is_so, invariant::converges, [&] { return person.who() + " " + std::string{what}; });
    };
    if (!person.belongs()) return;
    holds(person.is_in(), "is not in");
    holds(person.room() && protocol::payload_of(person.room()->frame) == room_text, "sees another room");
    holds(!person.is_busy(), "still waits for the outcome of a command");
    if (person.tally()) holds(person.tally()->joined == shelf()->room.seats.playing_count(), "counts other people");
    const auto& me = person.me();
    if (!me || me->sequence == 0) return;
    const auto& seat = *shelf()->room.seats.find(static_cast<quiz::SeatId>(me->seat));
    const auto rank = settings_.standings == quiz::StandingsPlan::never ? 0 : seat.rank;
    holds(me->points == points_of(seat, settings_.board) && me->rank == rank, "sees other points");
    holds(me->team == seat.team, "sees another team");
}

void Game::check_host(const Host& host) const {
    constexpr std::array<std::string_view, 3> states{"playing", "removed", "banned"};
    for (const auto& seat : shelf()->room.seats.all()) {
        const auto row = host.roster().find(seat.id);
        const bool is_so = row != host.roster().end() && row->second.points == points_of(seat, settings_.board) && row->second.rank == seat.rank &&
                           row->second.state == states[static_cast<std::size_t>(seat.state)];
        hold(is_so, invariant::converges, [&] { return host.who() + " has another row of seat " + std::to_string(seat.id); });
    }
}

}  // namespace quizroom::simulation
