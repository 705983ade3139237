#include "load/figures/figures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace quizroom::load {
namespace {

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

double participations(const Measured& measured) { return static_cast<double>(measured.students) * static_cast<double>(measured.questions); }

template <typename Number>
Figure plain(std::string name, std::string what, Unit unit, Number Measured::*member) {
    return {std::move(name), std::move(what), unit, [member](const Measured& measured) { return static_cast<double>(measured.*member); }, {}};
}

/// Of a figure that is never 0 unless nobody has told it.
Figure or_untold(Figure figure) {
    figure.is_measured = [value = figure.value](const Measured& measured) { return value(measured) > 0; };
    return figure;
}

std::vector<Figure> counts() {
    return {
        plain("students", "students who were to play", Unit::none, &Measured::students),
        plain("students.joined", "of them were there when the host began", Unit::none, &Measured::joined),
        plain("rooms", "rooms", Unit::none, &Measured::rooms),
        plain("questions", "questions asked in each room", Unit::none, &Measured::questions),
        plain("answers.acknowledged", "answers acknowledged", Unit::none, &Measured::acknowledged),
        plain("answers.refused", "answers refused, such as those that came too late", Unit::none, &Measured::refused),
        plain("connections.lost", "connections that ended without the tool's doing", Unit::none, &Measured::lost),
        plain("hostile.opened", "connections that hostile ones opened", Unit::none, &Measured::hostile),
        plain("faults", "differences between what was shown, acknowledged and reported", Unit::none, &Measured::faults),
    };
}

std::vector<Figure> costs() {
    return {
        plain("join.seconds", "until the last student was there", Unit::seconds, &Measured::join_seconds),
        or_untold(plain("play.seconds", "from the first press to the last room's end", Unit::seconds, &Measured::play_seconds)),
        plain("clients.join-cpu", "processor time of this tool while students joined", Unit::seconds, &Measured::clients_join_cpu),
        plain("clients.cpu", "processor time of this tool during the play", Unit::seconds, &Measured::clients_cpu),
        plain("clients.busy", "of a core, used by this tool while documents or acknowledgements were awaited, the worse of both", Unit::share,
              &Measured::clients_busy),
        or_untold(plain("server.join-cpu", "processor time of the server while students joined", Unit::seconds, &Measured::server_join_cpu)),
        or_untold(plain("server.cpu", "processor time of the server during the play", Unit::seconds, &Measured::server_cpu)),
        or_untold(plain("server.memory", "memory of the server at the end", Unit::bytes, &Measured::server_memory)),
        plain("bytes.heard", "bytes that came from the server during the play", Unit::bytes, &Measured::bytes_heard),
        plain("bytes.sent", "bytes that went to it", Unit::bytes, &Measured::bytes_sent),
        or_untold({"bytes.each", "bytes from the server for each participant and question", Unit::bytes,
                   [](const Measured& measured) { return ratio(static_cast<double>(measured.bytes_heard), participations(measured)); }}),
        or_untold({"frames.each", "documents for each participant and question", Unit::none,
                   [](const Measured& measured) { return ratio(static_cast<double>(measured.documents), participations(measured)); }}),
    };
}

}  // namespace

const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {"join", "planned arrival to room and seat", &Measured::join},
        {"return", "the same after having been away", &Measured::comeback},
        {"question", "host's press to each student", &Measured::question},
        {"question-first", "to the first student", &Measured::first},
        {"question-last", "to the last student", &Measured::last},
        {"ack", "tap to acknowledgement", &Measured::ack},
        {"reveal", "host's press to solution and result", &Measured::reveal},
        {"standings", "host's press to the best ten", &Measured::standings},
        {"timers", "how late this tool's alarms rang", &Measured::timers},
    };
    return all;
}

const std::vector<Figure>& single_figures() {
    static const auto all = [] {
        auto list = counts();
        std::ranges::copy(costs(), std::back_inserter(list));
        return list;
    }();
    return all;
}

const std::vector<Figure>& all_figures() {
    static const auto all = [] {
        std::vector<Figure> list;
        for (const auto& row : rows()) {
            for (std::size_t place = 0; place < std::size(percentile_names); ++place)
                list.push_back({row.name + '.' + std::string{percentile_names[place]}, row.what, Unit::milliseconds,
                                [samples = row.samples, share = percentile_shares[place]](const Measured& measured) {
                                    return (measured.*samples).percentile(share);
                                },
                                [samples = row.samples](const Measured& measured) { return (measured.*samples).count() > 0; }});
            list.push_back({row.name + ".count",
                            "how many there were: " + row.what,
                            Unit::none,
                            [samples = row.samples](const Measured& measured) { return static_cast<double>((measured.*samples).count()); },
                            {}});
        }
        std::ranges::copy(single_figures(), std::back_inserter(list));
        return list;
    }();
    return all;
}

const Figure* find_figure(std::string_view name) {
    const auto found = std::ranges::find(all_figures(), name, &Figure::name);
    return found == all_figures().end() ? nullptr : &*found;
}

std::string text_of(double value, Unit unit) {
    static constexpr std::array units{"", " ms", " s", " %", " B"};
    if (unit == Unit::bytes && value >= 1e6) return text_of(std::round(value / 1e5) / 10, Unit::none) + " MB";
    if (unit == Unit::bytes && value >= 1e4) return text_of(std::round(value / 1e2) / 10, Unit::none) + " kB";
    const auto shown = unit == Unit::share ? value * 100 : value;
    const bool is_whole = unit == Unit::none && std::floor(shown) == shown;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), is_whole || unit == Unit::bytes ? "%.0f" : std::abs(shown) < 10 ? "%.2f" : "%.1f", shown);
    return std::string{text.data()} + units[static_cast<std::size_t>(unit)];
}

}  // namespace quizroom::load
