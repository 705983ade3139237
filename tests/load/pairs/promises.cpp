#include "load/pairs/promises.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace quizroom::load::pairs {
namespace {

std::string quartiles(const Spread& spread) {
    return text_of(spread.median(), 2) + " (" + text_of(spread.lower_quartile(), 2) + " to " + text_of(spread.upper_quartile(), 2) + ")";
}

/// What times are worth on a machine on which others run, too.
std::string waiting_in(const Comparison& comparison) {
    const auto share = comparison.waited_share.median();
    return share < 0.02 ? "" : " (" + text_of(share * 100, 0) + " % of it its threads waited for the core)";
}

Row noise_row(const Noise& noise) {
    const auto both = [](const Result& result) { return quartiles(result.question.ratio) + " and " + quartiles(result.answer.ratio); };
    return {
        "the noise: question and answer, the real server and the floor, each beside itself", "", "", both(noise.real) + "; " + both(noise.floor), {}};
}

Row question_row(const Lecture& lecture, const Burst& burst) {
    const auto& thousand = lecture.against_floor.question.ratio;
    const auto& thousands = burst.against_floor.question.ratio;
    return {"question to N = 1,000 and 9,000: CPU per delivered frame",
            "1.10 × floor",
            "1.05",
            quartiles(thousand) + " and " + quartiles(thousands),
            {{thousand.median(), 1.10, 1.05}, {thousands.median(), 1.10, 1.05}}};
}

Row counts_row(const std::filesystem::path& file) {
    Row row{"the same in user instructions, and system calls", "200, 1.05", "100, 1.02", "not measured: `./dev step counts`", {}};
    if (file.empty()) return row;
    std::ifstream stream{file};
    const auto counts = Json::parse(stream);
    const double instructions = counts.at("question").at("instructions");
    const auto calls = counts.at("question").at("system calls").get<double>() / counts.at("floor").at("system calls").get<double>();
    row.measured = text_of(instructions, 0) + ", " + text_of(calls, 2);
    row.figures = {{instructions, 200, 100}, {calls, 1.05, 1.02}};
    return row;
}

Row answer_row(const Lecture& lecture) {
    const auto& answer = lecture.against_floor.answer.ratio;
    return {"answer, durable (FULL), graded, acknowledged: CPU per answer at N = 1,000",
            "2.5 × floor",
            "1.6",
            quartiles(answer),
            {{answer.median(), 2.5, 1.6}}};
}

Row rate_row(const Burst& burst) {
    const auto rate = burst.against_floor.answer.per_second.median();
    return {"durable acknowledged answers a second, server on one core",
            "30,000",
            "50,000",
            text_of(rate, 0) + waiting_in(burst.against_floor.answer),
            {{rate, 30'000, 50'000}}};
}

Row acknowledgement_row(const Lecture& lecture) {
    return {"acknowledgement when 1,000 answer within 10 ms",
            "p99 30 ms",
            "12 ms",
            text_of(lecture.ack_p99_ms, 1) + " ms",
            {{lecture.ack_p99_ms, 30, 12}}};
}

Row at_once_row(const Burst& burst) {
    const double faults = burst.faults.empty() ? 0 : 2;
    return {"600 and 5,000 answers at the same instant",
            "all accepted, none twice",
            "",
            burst.faults.empty() ? "all accepted, none twice" : burst.faults,
            {{faults, 1, 1}}};
}

Row sends_row(const Lecture& lecture) {
    return {"sends to a participant per question and one answer, everything included",
            "5",
            "4",
            text_of(lecture.sends, 2) + "; " + text_of(lecture.sends_if_all_answer, 2) + " when everybody answers",
            {{lecture.sends, 5, 4}, {lecture.sends_if_all_answer, 5, 4}}};
}

Row arena_row(const Arena& arena, double host_page) {
    const auto p99 = arena.against_floor.question.p99_ms.median() / 1e3;
    Row row{"one room with 19,000 students: joined, question p99, every answer acknowledged, host page p95",
            "60 s, 1 s, all, 16 ms",
            "30 s, 0.4 s, all, 16 ms",
            text_of(arena.joining_seconds, 1) + " s, " + text_of(p99, 2) + " s, all, ",
            {{arena.joining_seconds, 60, 30}, {p99, 1, 0.4}}};
    row.measured += host_page > 0 ? text_of(host_page, 1) + " ms" : "not measured";
    if (host_page > 0) row.figures.push_back({host_page, 16, 16});
    return row;
}

Row rooms_row(const Comparison& rooms) {
    return {"600 rooms of 30 against one room of 18,000, CPU per frame", "1.2 ×", "1.1", quartiles(rooms.ratio), {{rooms.ratio.median(), 1.2, 1.1}}};
}

Row growth_row(const Lecture& lecture, const Arena& arena) {
    const auto growth = [&](Comparison Result::*part) {
        return (arena.against_floor.*part).ratio.median() / (lecture.against_floor.*part).ratio.median();
    };
    const auto question = growth(&Result::question);
    const auto answer = growth(&Result::answer);
    return {"growth of cost per participant from 1,000 to 19,000: question and answer",
            "1.15 × the floor's own",
            "1.0",
            text_of(question, 2) + " and " + text_of(answer, 2),
            {{question, 1.15, 1.0}, {answer, 1.15, 1.0}}};
}

Row memory_row(const Lecture& lecture, const Burst& burst, const Arena& arena) {
    Row row{"memory of the server process per participant at 1,000, 9,000 and 19,000", "10 kB", "6 kB", "", {}};
    for (const auto bytes : {lecture.memory_each, burst.memory_each, arena.memory_each}) {
        row.measured += (row.measured.empty() ? "" : ", ") + text_of(bytes / 1e3, 1);
        row.figures.push_back({bytes / 1e3, 10, 6});
    }
    row.measured += " kB";
    return row;
}

Row idle_row(const Arena& arena) {
    return {"idle server with 19,000 connected",
            "4 % of a core",
            "2 %",
            text_of(arena.idle_percent, 1) + " %, a ping every " + text_of(arena.seconds_between_pings, 0) + " s",
            {{arena.idle_percent, 4, 2}}};
}

}  // namespace

Row check_row(double seconds) {
    return {"`quizroom check` of 10,000 questions of all kinds", "1 s", "0.5 s", text_of(seconds, 2) + " s", {{seconds, 1, 0.5}}};
}

Table hold_against_promises(Halls& halls, const Elsewhere& elsewhere) {
    Table table;
    table.add(noise_row(halls.noise()));
    const auto lecture = halls.lecture();
    const auto burst = halls.burst();
    const auto arena = halls.arena();
    table.add(question_row(lecture, burst));
    table.add(counts_row(elsewhere.counts));
    table.add(answer_row(lecture));
    table.add(rate_row(burst));
    table.add(acknowledgement_row(lecture));
    table.add(at_once_row(burst));
    table.add(sends_row(lecture));
    table.add(arena_row(arena, elsewhere.host_page_p95_ms));
    table.add(rooms_row(halls.many_rooms()));
    table.add(growth_row(lecture, arena));
    table.add(memory_row(lecture, burst, arena));
    table.add(idle_row(arena));
    table.add(check_row(elsewhere.check_seconds));
    return table;
}

std::string file_system_of(const std::filesystem::path& folder) {
    std::ifstream mounts{"/proc/mounts"};
    std::string kind;
    std::size_t longest = 0;
    for (std::string line; std::getline(mounts, line);) {
        std::istringstream words{line};
        std::string device, place, name;
        words >> device >> place >> name;
        const auto prefix = place == "/" ? place : place + "/";
        if (prefix.size() < longest || !(folder.string() + "/").starts_with(prefix)) continue;
        longest = prefix.size();
        kind = name;
    }
    if (kind == "tmpfs" || kind == "ramfs")
        throw std::runtime_error{folder.string() + " is in memory, where nothing is durable: name a folder on a disk in TMPDIR"};
    return kind;
}

}  // namespace quizroom::load::pairs
