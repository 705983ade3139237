#include "packs/settings.hpp"

#include <yaml-cpp/yaml.h>

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "packs/similar_name.hpp"
#include "packs/yaml_place.hpp"

namespace quizroom::packs {
namespace {

using std::string_view;

constexpr std::size_t lines_max = 50;
constexpr int time_in_seconds_max = 30 * 60;  // quiz::question_time_max

std::optional<double> number_in(string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole ? std::optional{value} : std::nullopt;
}

std::optional<int> count_in(string_view text, int most) {
    const auto number = number_in(text);
    if (!number || *number < 0 || *number > most || *number != static_cast<int>(*number)) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<bool> answer_in(string_view text, string_view yes, string_view no) {
    if (text != yes && text != no) return std::nullopt;
    return text == yes;
}

/// "45", "45 s", "2 min" or "off".
std::optional<quiz::Milliseconds> time_in(string_view text) {
    if (text == "off") return quiz::Milliseconds::zero();
    const auto digits = std::min(text.find_first_not_of("0123456789."), text.size());
    const auto unit = trimmed(text.substr(digits));
    const auto number = number_in(text.substr(0, digits));
    if (!number || (unit != "" && unit != "s" && unit != "min")) return std::nullopt;
    const auto seconds = *number * (unit == "min" ? 60 : 1);
    if (seconds < 1 || seconds > time_in_seconds_max) return std::nullopt;
    return quiz::Milliseconds{std::llround(seconds * 1000)};
}

template <typename Value>
bool put(std::optional<Set<Value>>& setting, const std::optional<Value>& value, Place place) {
    if (value) setting = Set<Value>{*value, place};
    return value.has_value();
}

std::optional<double> distance_in(string_view text) {
    const auto number = number_in(text);
    return number && *number > 0 && *number <= 1e15 ? number : std::nullopt;
}

struct Known {
    string_view name;
    string_view values;  // what may stand behind it
    bool (*take)(QuestionSettings&, string_view value, Place);
};

constexpr std::array<Known, 8> known{{
    {"time", "seconds such as `45 s`, minutes such as `2 min` up to 30 min, or `off`",
     [](QuestionSettings& s, string_view v, Place p) { return put(s.time, time_in(v), p); }},
    {"points", "`0`, `1` or `2`, which means so many times the usual ones",
     [](QuestionSettings& s, string_view v, Place p) { return put(s.points, count_in(v, 2), p); }},
    {"speed-counts", "`yes` or `no`", [](QuestionSettings& s, string_view v, Place p) { return put(s.speed_counts, answer_in(v, "yes", "no"), p); }},
    {"shuffle", "`yes` or `no`", [](QuestionSettings& s, string_view v, Place p) { return put(s.shuffle, answer_in(v, "yes", "no"), p); }},
    {"discussions", "a number from 0 to 3", [](QuestionSettings& s, string_view v, Place p) { return put(s.discussions, count_in(v, 3), p); }},
    {"typing-errors", "`0` or `1`", [](QuestionSettings& s, string_view v, Place p) { return put(s.typing_errors, count_in(v, 1), p); }},
    {"partial-credit-until", "a distance from what is right, above 0, without a unit",
     [](QuestionSettings& s, string_view v, Place p) { return put(s.partial_credit_until, distance_in(v), p); }},
    {"choose", "`one` or `several`",
     [](QuestionSettings& s, string_view v, Place p) { return put(s.choose_several, answer_in(v, "several", "one"), p); }},
}};

std::string known_names() {
    std::string names;
    for (const auto& setting : known) names += (names.empty() ? "" : ", ") + std::string{setting.name};
    return names;
}

std::string advice_for(string_view name) {
    std::vector<std::string> names;
    for (const auto& setting : known) names.emplace_back(setting.name);
    const auto meant = similar_name(name, names);
    return meant.empty() ? "the settings are " + known_names() : "did you mean " + in_quotes(meant) + "?";
}

/// Reads a map that YAML has found in these lines.
class SettingsReader {
public:
    SettingsReader(std::span<const Line> lines, FindingList& findings) : lines_(lines), findings_(findings) {}

    QuestionSettings read(const YAML::Node& map) {
        if (map.IsNull()) return {};
        if (!map.IsMap()) {
            findings_.error(place_of(map.Mark()), "these settings have no names; write lines such as `time: 45 s`");
            return {};
        }
        for (const auto& entry : map) take(entry.first, entry.second);
        return settings_;
    }

    Place place_of(const YAML::Mark& mark) const { return packs::place_of(mark, lines_, lines_.empty() ? Place{} : Place{lines_.front().number, 1}); }

private:
    void take(const YAML::Node& key, const YAML::Node& value) {
        const auto place = place_of(key.Mark());
        const auto name = key.IsScalar() ? key.Scalar() : std::string{};
        const auto found = std::ranges::find(known, string_view{name}, &Known::name);
        if (found == known.end()) return findings_.error(place, "there is no setting " + in_quotes(name) + "; " + advice_for(name));
        const auto text = value.IsScalar() ? value.Scalar() : std::string{};
        if (!found->take(settings_, trimmed(text), place))
            findings_.error(place, in_quotes(text) + " is nothing that " + name + " can be; write " + std::string{found->values});
    }

    std::span<const Line> lines_;
    FindingList& findings_;
    QuestionSettings settings_;
};

}  // namespace

QuestionSettings read_defaults(const YAML::Node& map, std::span<const Line> lines, FindingList& findings) {
    return SettingsReader{lines, findings}.read(map);
}

QuestionSettings read_settings(std::span<const Line> lines, FindingList& findings) {
    if (lines.empty()) return {};
    SettingsReader reader{lines, findings};
    if (lines.size() > lines_max) {
        findings.error(reader.place_of({}),
                       "these are more than " + std::to_string(lines_max) + " lines of settings; keep those that the question needs");
        return {};
    }
    std::string yaml;
    for (const auto& line : lines) yaml.append(line.text) += '\n';
    try {
        return reader.read(YAML::Load(yaml));
    } catch (const YAML::Exception& error) {
        findings.error(reader.place_of(error.mark), "these settings cannot be read (" + error.msg + "); write lines such as `time: 45 s`");
    }
    return {};
}

QuestionSettings over(const QuestionSettings& own, const QuestionSettings& defaults) {
    const auto first = [](const auto& one, const auto& other) { return one ? one : other; };
    return {first(own.time, defaults.time),
            first(own.points, defaults.points),
            first(own.speed_counts, defaults.speed_counts),
            first(own.shuffle, defaults.shuffle),
            first(own.discussions, defaults.discussions),
            first(own.typing_errors, defaults.typing_errors),
            first(own.partial_credit_until, defaults.partial_credit_until),
            first(own.choose_several, defaults.choose_several)};
}

}  // namespace quizroom::packs
