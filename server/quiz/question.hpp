// A question ready to be asked: what its author wrote, and the kind that claimed it. The list of kinds is closed, here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "quiz/questions/choose_all.hpp"
#include "quiz/questions/choose_one.hpp"
#include "quiz/questions/enter_number.hpp"
#include "quiz/questions/match.hpp"
#include "quiz/questions/poll.hpp"
#include "quiz/questions/poll_several.hpp"
#include "quiz/questions/put_in_order.hpp"
#include "quiz/questions/scale.hpp"
#include "quiz/questions/short_text.hpp"
#include "quiz/questions/slide.hpp"
#include "quiz/questions/sort_into_groups.hpp"
#include "quiz/questions/words.hpp"

namespace quizroom::quiz {

using Kind = std::variant<ChooseOne, ChooseAll, SortIntoGroups, PutInOrder, Match, EnterNumber, ShortText, Poll, PollSeveral, Scale, Slide, Words>;

/// The first kind that claims the body; nothing when none does.
std::optional<Kind> claim_kind(const Body& body);

std::string_view name_of(const Kind& kind);
bool is_graded(const Kind& kind);
bool is_slide(const Kind& kind);
Milliseconds usual_time(const Kind& kind);
Drawing draw(const Kind& kind, std::uint64_t seed);
nlohmann::json show(const Kind& kind, const Drawing& drawing);
bool understands(const Kind& kind, const Answer& answer);
int grade(const Kind& kind, const Drawing& drawing, const Answer& answer);
/// Whether two answers say the same.
bool agree(const Kind& kind, const Answer& one, const Answer& other);
nlohmann::json solution(const Kind& kind, const Drawing& drawing);
std::size_t tally_size(const Kind& kind);
void tally(const Kind& kind, const Answer& answer, std::int32_t change, std::span<std::int32_t> counts);

/// Whether it is answered in one's own words; if not, no answer says anything.
bool is_open(const Kind& kind);
std::vector<Saying> sayings(const Kind& kind, const Answer& answer);

struct Question {
    static constexpr int points_usual = 1000;

    std::string chapter;
    std::string section;
    Body body;
    Kind kind;
    Milliseconds time{};        // usual_time of its kind unless the author says otherwise
    int points = points_usual;  // for a full credit
    bool speed_counts = true;   // if not, the board of speed gives what the board of accuracy does
    bool shuffle = true;        // if not, options stand as their author has ordered them
    int discussions = 1;        // how often the class may discuss and answer again

    bool operator==(const Question&) const = default;
};

/// How the question is laid out for everyone: drawn, or as its author has ordered it.
Drawing drawing_of(const Question& question, std::uint64_t seed);

/// What a question is called in lists: its title, else its section.
std::string_view heading_of(const Question& question);

/// The questions and slides a room plays, in playing order. The room owns them; it never depends on a file again.
struct Quiz {
    static constexpr std::size_t questions_max = 10'000;

    std::string title;
    std::vector<Question> questions;
    bool operator==(const Quiz&) const = default;
};

/// How many of them are asked: all that are no slides.
std::size_t question_count(const Quiz& quiz);

}  // namespace quizroom::quiz
