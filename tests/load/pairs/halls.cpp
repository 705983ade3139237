#include "load/pairs/halls.hpp"

#include <ostream>

#include "load/pairs/process_cost.hpp"

namespace quizroom::load::pairs {
namespace {

constexpr std::size_t pairs_of_noise = 15;
constexpr std::size_t lecture_pairs = 25;
constexpr std::size_t burst_pairs = 8;
constexpr std::size_t arena_pairs = 4;
constexpr std::size_t many_rooms_pairs = 6;
constexpr std::size_t courses = 3;
constexpr std::chrono::seconds idle_for{30};

double seconds(std::chrono::nanoseconds time) { return std::chrono::duration<double>(time).count(); }

/// A floor and a real server with as many students in each, played to the end.
class Hall {
public:
    Hall(const Programs& programs, const std::filesystem::path& folder, const Shape& shape)
        : real_(programs.server, folder),
          floor_(programs.floor, folder.parent_path() / "documents"),
          floor_side_(floor_, shape),
          side_(real_, shape) {}

    HallFigures play(std::size_t pairs, std::ostream& out) {
        const auto memory = memory_each_after_one_question();
        HallFigures figures{compare(floor_side_, side_, pairs), memory, seconds(side_.crowd.joining().wall)};
        tell(out, figures.against_floor);
        return figures;
    }

    CrowdProcess& crowd() { return side_.crowd; }
    Json report() const { return real_.results_of(side_.rooms.front()); }

private:
    double memory_each_after_one_question() {
        side_.crowd.move("ask");
        side_.crowd.answer({side_.crowd.answers_max()});
        end_question(side_.crowd);
        const auto grown = static_cast<double>(memory_bytes_of(real_.process())) - static_cast<double>(side_.memory_before);
        return grown / static_cast<double>(side_.crowd.students());
    }

    RealServer real_;
    Floor floor_;
    Side floor_side_;
    Side side_;
};

/// From one question to the next, result and standings included.
double sends_of_a_course(CrowdProcess& crowd, std::size_t answers) {
    const auto before = crowd.heard();
    for (std::size_t course = 0; course < courses; ++course) {
        crowd.move("ask");
        crowd.answer({answers});
        if (answers <= crowd.answers_max()) crowd.move("close");
        crowd.await_close();
        crowd.move("reveal");
        crowd.move("show-standings");
    }
    const auto after = crowd.heard();
    const auto sends = (after.sends - before.sends) - (after.pings - before.pings);
    return static_cast<double>(sends) / static_cast<double>(courses * crowd.students());
}

Result beside_itself(Contestant& one, Contestant& other, std::ostream& out) {
    const Shape shape{1'000, 1};
    Side side{one, shape};
    Side other_side{other, shape};
    const auto result = compare(side, other_side, pairs_of_noise);
    tell(out, result);
    return result;
}

/// In words what the report has otherwise than `count` answers to the last question, one from each.
std::string fault_in(const Json& report, std::size_t count) {
    const auto& question = report.at("questions").back();
    std::size_t found = 0;
    std::size_t twice = 0;
    for (const auto& student : report.at("students")) {
        std::size_t own = 0;
        for (const auto& answer : student.at("answers"))
            if (answer.at("round") == question.at("round")) ++own;
        found += own;
        if (own > 1) ++twice;
    }
    if (found == count && twice == 0 && question.at("answered") == count) return {};
    return std::to_string(found) + " of " + std::to_string(count) + " are in the report, " + std::to_string(twice) + " twice";
}

std::string fault_of_answers_at_once(Hall& hall, std::size_t count) {
    hall.crowd().move("ask");
    hall.crowd().answer({count, Storm::Pace::at_once, {}});
    end_question(hall.crowd());
    return fault_in(hall.report(), count);
}

}  // namespace

Halls::Halls(Programs programs, std::filesystem::path folder, std::ostream& out)
    : programs_(std::move(programs)), folder_(std::move(folder)), out_(out) {
    RealServer model{programs_.server, fresh_folder()};
    keep_documents(model, folder_ / "documents");
}

std::filesystem::path Halls::fresh_folder() { return folder_ / ("server-" + std::to_string(++folders_)); }

void Halls::say(const std::string& sentence) { out_ << "== " << sentence << std::endl; }

Noise Halls::noise() {
    say("The noise: the real server beside itself, and the floor beside itself, 1,000 students");
    RealServer real{programs_.server, fresh_folder()};
    RealServer other_real{programs_.server, fresh_folder()};
    Floor floor{programs_.floor, folder_ / "documents"};
    Floor other_floor{programs_.floor, folder_ / "documents"};
    return {beside_itself(real, other_real, out_), beside_itself(floor, other_floor, out_)};
}

Lecture Halls::lecture() {
    say("1,000 students, the floor and the real server");
    Hall hall{programs_, fresh_folder(), {1'000, 1}};
    Lecture lecture{hall.play(lecture_pairs, out_)};
    lecture.ack_p99_ms = p99_ms_of_storms(hall.crowd());
    lecture.sends = sends_of_a_course(hall.crowd(), hall.crowd().answers_max());
    lecture.sends_if_all_answer = sends_of_a_course(hall.crowd(), hall.crowd().students());
    return lecture;
}

Burst Halls::burst() {
    say("9,000 students, the floor and the real server");
    Hall hall{programs_, fresh_folder(), {9'000, 1}};
    Burst burst{hall.play(burst_pairs, out_), {}};
    for (const std::size_t count : {600, 5'000}) burst.faults += fault_of_answers_at_once(hall, count);
    return burst;
}

Arena Halls::arena() {
    say("19,000 students, the floor and the real server");
    Hall hall{programs_, fresh_folder(), {19'000, 1}};
    Arena arena{hall.play(arena_pairs, out_)};
    say("19,000 students, and nothing happens");
    const auto before = hall.crowd().heard();
    const auto idle = hall.crowd().stay(idle_for);
    const auto pings = hall.crowd().heard().pings - before.pings;
    arena.idle_percent = 100 * seconds(idle.processor) / seconds(idle.wall);
    arena.seconds_between_pings = seconds(idle.wall) * static_cast<double>(hall.crowd().students()) / static_cast<double>(pings);
    return arena;
}

Comparison Halls::many_rooms() {
    say("18,000 students in one room, and in 600");
    RealServer one{programs_.server, fresh_folder()};
    RealServer other{programs_.server, fresh_folder()};
    Side large{one, {18'000, 1}};
    Side small{other, {18'000, 600}};
    const auto question = compare_questions(large, small, many_rooms_pairs);
    tell(out_, "question", question);
    return question;
}

}  // namespace quizroom::load::pairs
