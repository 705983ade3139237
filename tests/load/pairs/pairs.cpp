#include "load/pairs/pairs.hpp"

#include <array>
#include <iomanip>
#include <ostream>

#include "load/pairs/process_cost.hpp"

namespace quizroom::load::pairs {
namespace {

constexpr std::size_t storms = 5;
constexpr std::chrono::milliseconds storm_over{10};

double microseconds_each(std::chrono::nanoseconds time, std::size_t count) {
    return std::chrono::duration<double, std::micro>(time).count() / static_cast<double>(count);
}

double milliseconds(std::chrono::nanoseconds time) { return std::chrono::duration<double, std::milli>(time).count(); }

using Moments = std::array<Moment, 2>;

template <typename Play>
Moments in_turn(std::array<Side*, 2> sides, std::size_t pair, const Play& play) {
    Moments moments;
    for (std::size_t turn = 0; turn < 2; ++turn) {
        const auto side = (pair + turn) % 2;
        moments[side] = play(sides[side]->crowd);
    }
    return moments;
}

Moment ask(CrowdProcess& crowd) { return crowd.move("ask"); }

/// Both last calls at a time.
void end_questions(std::array<Side*, 2> sides, std::size_t pair) {
    in_turn(sides, pair, [](CrowdProcess& crowd) { return crowd.move("close"); });
    in_turn(sides, pair, [](CrowdProcess& crowd) { return crowd.await_close(); });
    in_turn(sides, pair, [](CrowdProcess& crowd) { return crowd.move("reveal"); });
}

void add(Comparison& comparison, const Moments& moments, std::array<std::size_t, 2> counts) {
    const auto first = microseconds_each(moments[0].processor, counts[0]);
    const auto second = microseconds_each(moments[1].processor, counts[1]);
    comparison.first.add(first);
    comparison.second.add(second);
    comparison.ratio.add(second / first);
    comparison.median_ms.add(milliseconds(moments[1].median));
    comparison.p99_ms.add(milliseconds(moments[1].p99));
    comparison.waited_share.add(milliseconds(moments[1].waited) / milliseconds(moments[1].wall));
    comparison.per_second.add(1e6 / microseconds_each(moments[1].wall, counts[1]));
}

}  // namespace

Side::Side(Contestant& server, const Shape& shape)
    : contestant(server),
      rooms(server.open_rooms(shape.rooms)),
      memory_before(memory_bytes_of(server.process())),
      crowd({server.port(), rooms, shape.students + shape.rooms}, server.process()) {}

void end_question(CrowdProcess& crowd) {
    crowd.move("close");
    crowd.await_close();
    crowd.move("reveal");
}

double p99_ms_of_storms(CrowdProcess& crowd) {
    Spread p99;
    for (std::size_t storm = 0; storm < storms; ++storm) {
        crowd.move("ask");
        p99.add(milliseconds(crowd.answer({crowd.answers_max(), Storm::Pace::spread, storm_over}).p99));
        end_question(crowd);
    }
    return p99.median();
}

Result compare(Side& first, Side& second, std::size_t pairs) {
    const std::array<Side*, 2> sides{&first, &second};
    const auto answers = std::min(first.crowd.answers_max(), second.crowd.answers_max());
    Result result;
    for (std::size_t pair = 0; pair <= pairs; ++pair) {
        const auto asked = in_turn(sides, pair, ask);
        const auto answered = in_turn(sides, pair, [&](CrowdProcess& crowd) { return crowd.answer({answers}); });
        end_questions(sides, pair);
        if (pair == 0) continue;
        add(result.question, asked, {first.crowd.students(), second.crowd.students()});
        add(result.answer, answered, {answers, answers});
    }
    return result;
}

Comparison compare_questions(Side& first, Side& second, std::size_t pairs) {
    const std::array<Side*, 2> sides{&first, &second};
    Comparison question;
    for (std::size_t pair = 0; pair <= pairs; ++pair) {
        const auto asked = in_turn(sides, pair, ask);
        end_questions(sides, pair);
        if (pair > 0) add(question, asked, {first.crowd.students(), second.crowd.students()});
    }
    return question;
}

void tell(std::ostream& out, std::string_view what, const Comparison& comparison) {
    out << std::fixed << std::setprecision(3) << what << ": ratio " << comparison.ratio.median() << " (" << comparison.ratio.lower_quartile()
        << " to " << comparison.ratio.upper_quartile() << "), " << std::setprecision(2) << comparison.first.median() << " and "
        << comparison.second.median() << " us, p50 " << comparison.median_ms.median() << " ms, p99 " << comparison.p99_ms.median() << " ms, "
        << std::setprecision(0) << comparison.per_second.median() << " a second (" << 100 * comparison.waited_share.median()
        << " % of it its threads waited for the core), " << comparison.ratio.count() << " pairs\n"
        << std::flush;
}

void tell(std::ostream& out, const Result& result) {
    tell(out, "question", result.question);
    tell(out, "answer", result.answer);
}

}  // namespace quizroom::load::pairs
