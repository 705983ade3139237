// What a run is to be like: who comes, how they behave, what their host does. Only settings; nobody here plays.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "load/scenario/units.hpp"

namespace quizroom::load {

/// How long somebody thinks, from the question standing on their screen to the tap.
struct Thinking {
    enum class Shape : std::uint8_t {
        uniform,  // anything between two times
        normal,   // around a mean; never less than nothing
        burst,    // everybody within a window that begins when the host pressed
    };
    Shape shape = Shape::uniform;
    TimeRange between{Milliseconds{1'000}, Milliseconds{8'000}};
    Milliseconds mean{5'000};
    Milliseconds deviation{2'000};
    Milliseconds after{2'000};
    Milliseconds within{100};
};

struct Answering {
    double right = 0.7;
    double change_mind = 0.1;
    double silent = 0.02;
    std::vector<std::string> kinds;  // that are answered; empty for all
};

/// A share of the class that is away at some time in each question, and for how long.
struct Absence {
    double share = 0;
    TimeRange lasts{Milliseconds{1'000}, Milliseconds{5'000}};
};

struct SlowReading {
    double share = 0;  // of the class, the same people throughout
    std::size_t bytes_a_second = 2'000;
};

struct Hosting {
    std::string pack;  // its id; empty for the first the server offers
    std::string board = "speed";
    std::string may_change_answer = "yes";
    std::size_t questions = 5;
    Milliseconds question_stands{20'000};
    Milliseconds phase_stands{2'000};
    Milliseconds start_within{0};  // hosts of many rooms press at different times
};

enum class Mischief : std::uint8_t { garbage, flood, oversized, half_frames, wrong_pins, endless_upgrades };

struct Hostility {
    std::size_t connections = 0;
    std::size_t addresses = 4;
    std::vector<Mischief> kinds;  // empty for all
};

struct Scenario {
    std::string about;
    std::size_t students = 30;  // in each room
    std::size_t rooms = 1;
    Milliseconds arrive_within{10'000};
    Thinking think;
    Answering answer;
    Absence drop_off;
    Absence sleep;
    SlowReading read_slowly;
    double misbehave = 0;
    Milliseconds ping_every{5'000};  // 0: never
    Hosting host;
    Hostility hostile;
    std::vector<std::string> expect;

    std::size_t people() const { return students * rooms; }
};

/// What one process can be: descriptors are 20,000 where this was measured, and some are the tool's own.
inline constexpr std::size_t connections_max = 19'900;

}  // namespace quizroom::load
