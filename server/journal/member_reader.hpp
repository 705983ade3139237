// Reads the members of an event from a JSON object, and takes nothing on trust: a missing member, a wrong type or a
// number out of range is an exception that names the member. A quiz that cannot be fetched just now is not the text's fault.
#pragma once

#include <algorithm>
#include <concepts>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/event_text.hpp"
#include "journal/hexadecimal.hpp"
#include "journal/member_names.hpp"

namespace quizroom::journal {

class MemberReader {
    using Json = nlohmann::json;

public:
    MemberReader(const nlohmann::json& object, const QuizSource& quiz_named) : object_(object), quiz_named_(quiz_named) {}

    template <typename Value>
    void operator()(std::string_view name, Value& value) {
        const auto found = object_.find(name);
        if (found == object_.end()) throw std::invalid_argument("its member " + std::string{name} + " is missing");
        try {
            read(*found, value);
        } catch (const std::invalid_argument& error) {
            throw unreadable(name, error);
        } catch (const Json::exception& error) {
            throw unreadable(name, error);
        }
    }

    /// Where the text has none the value is the usual one.
    template <typename Value>
    void unless_usual(std::string_view name, Value& value) {
        if (object_.contains(name)) (*this)(name, value);
    }

private:
    static std::invalid_argument unreadable(std::string_view name, const std::exception& error) {
        return std::invalid_argument("its member " + std::string{name} + " cannot be read (" + error.what() + ")");
    }

    static void read(const Json& json, bool& value) { value = json.get<bool>(); }
    static void read(const Json& json, std::string& value) { value = json.get_ref<const std::string&>(); }
    static void read(const Json& json, quiz::Milliseconds& value) { value = quiz::Milliseconds{number<std::int64_t>(json)}; }
    void read(const Json& json, std::shared_ptr<const quiz::Quiz>& value) const { value = quiz_named_(json.get<std::string>()); }

    template <std::integral Value>
    static Value number(const Json& json) {
        if (!json.is_number_integer()) throw std::invalid_argument("not a whole number");
        const bool fits =
            json.is_number_unsigned() ? std::in_range<Value>(json.get<std::uint64_t>()) : std::in_range<Value>(json.get<std::int64_t>());
        if (!fits) throw std::invalid_argument("out of range");
        return json.get<Value>();
    }

    template <std::integral Value>
    static void read(const Json& json, Value& value) {
        value = number<Value>(json);
    }

    template <typename Value>
    requires std::is_enum_v<Value>
    static void read(const Json& json, Value& value) {
        const auto& names = names_of<Value>;
        const auto found = std::ranges::find(names, json.get_ref<const std::string&>());
        if (found == names.end()) throw std::invalid_argument("an unknown name");
        value = static_cast<Value>(found - names.begin());
    }

    static void read(const Json& json, quiz::TokenHash& token) { from_hexadecimal(json.get_ref<const std::string&>(), token.bytes); }

    static const Json& list(const Json& json) {
        if (!json.is_array()) throw std::invalid_argument("not a list");
        return json;
    }

    static void read(const Json& json, std::vector<std::uint8_t>& positions) {
        positions.clear();
        for (const auto& element : list(json)) positions.push_back(number<std::uint8_t>(element));
    }

    static void read(const Json& json, std::vector<quiz::Regraded>& changed) {
        changed.clear();
        for (const auto& one : list(json)) {
            if (list(one).size() != 4) throw std::invalid_argument("not four numbers");
            const quiz::Score worth{number<std::int64_t>(one[2]), number<std::int64_t>(one[3])};
            changed.push_back({number<quiz::SeatId>(one[0]), number<int>(one[1]), worth});
        }
    }

    static void read(const Json& json, std::vector<quiz::Placed>& placed) {
        placed.clear();
        for (const auto& one : list(json)) {
            if (list(one).size() != 2) throw std::invalid_argument("not two numbers");
            placed.push_back({number<quiz::SeatId>(one[0]), number<quiz::TeamId>(one[1])});
        }
    }

    static void read(const Json& json, std::vector<std::string>& words) {
        words.clear();
        for (const auto& one : list(json)) words.push_back(one.get_ref<const std::string&>());
    }

    static void read(const Json& json, quiz::Answer& answer) {
        if (const auto picks = json.find("picks"); picks != json.end()) {
            answer = picks_of(list(*picks));
        } else if (const auto value = json.find("number"); value != json.end()) {
            answer = quiz::Number{value->get<double>()};
        } else {
            answer = quiz::Text{json.at("text").get<std::string>()};
        }
    }

    static quiz::Picks picks_of(const Json& positions) {
        quiz::Picks picks;
        for (const auto& element : positions)
            if (!picks.push_back(number<std::uint8_t>(element))) throw std::invalid_argument("too many picks or one out of range");
        return picks;
    }

    const Json& object_;
    const QuizSource& quiz_named_;
};

}  // namespace quizroom::journal
