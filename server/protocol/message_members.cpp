#include "protocol/message_members.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "protocol/plain_json.hpp"

namespace quizroom::protocol {
namespace {

constexpr std::array<std::string_view, member_count> names{"type",     "role",  "pin",        "token",      "nickname", "room",   "secret",
                                                           "id",       "round", "answer",     "reactionMs", "step",     "seat",   "percent",
                                                           "clientMs", "words", "confidence", "team",       "picks",    "number", "text"};
constexpr auto members_of_answer = static_cast<std::size_t>(Member::picks);

std::optional<Member> member_named(std::string_view name, std::size_t first, std::size_t last) {
    for (auto index = first; index < last; ++index)
        if (names[index] == name) return static_cast<Member>(index);
    return std::nullopt;
}

/// What nlohmann's parser tells, as it reads, to whoever wants no tree: returning false ends the reading.
class MemberReader final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit MemberReader(MessageMembers& members) : members_(members) {}

    bool null() override { return take(Unfit{}); }
    bool boolean(nlohmann::json::boolean_t) override { return take(Unfit{}); }
    bool number_integer(number_integer_t value) override { return take(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return take(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return take(value); }
    bool string(string_t& value) override { return take(std::move(value)); }
    bool binary(binary_t&) override { return take(Unfit{}); }

    bool key(string_t& name) override;
    bool start_object(std::size_t) override;
    bool end_object() override { return leave(); }
    bool start_array(std::size_t) override;
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
        return fail("The message is not JSON: it cannot be read on from byte " + std::to_string(position) + ".");
    }

    /// Why this is no message; empty when it may be one.
    const std::string& problem() const { return problem_; }

private:
    enum class Place { outside, message, answer, picks, passed_over };

    Place place() const { return places_[depth_]; }
    bool enter(Place next);
    bool leave() {
        --depth_;
        return true;
    }
    bool take(Value value);
    void take_pick(const Value& value);
    bool fail(std::string problem) {
        problem_ = std::move(problem);
        return false;
    }

    MessageMembers& members_;
    std::string problem_;
    std::optional<Member> current_;  // whose value comes next; nothing for a member that no message has
    std::array<Place, nesting_max + 1> places_{Place::outside};
    std::size_t depth_ = 0;
};

bool MemberReader::enter(Place next) {
    if (depth_ == nesting_max) return fail("The message is nested deeper than " + std::to_string(nesting_max) + " levels.");
    places_[++depth_] = next;
    return true;
}

bool MemberReader::key(string_t& name) {
    if (place() == Place::passed_over) return true;
    current_ = place() == Place::message ? member_named(name, 0, members_of_answer) : member_named(name, members_of_answer, member_count);
    if (!current_ || std::holds_alternative<Absent>(members_[*current_])) return true;
    return fail("The member \"" + std::string{name_of(*current_)} + "\" stands twice.");
}

bool MemberReader::start_object(std::size_t) {
    if (place() == Place::outside) return enter(Place::message);
    const bool is_answer = place() == Place::message && current_ == Member::answer;
    take(is_answer ? Value{Nested{}} : Value{Unfit{}});
    return enter(is_answer ? Place::answer : Place::passed_over);
}

bool MemberReader::start_array(std::size_t) {
    if (place() == Place::outside) return take(Unfit{});
    const bool is_picks = place() == Place::answer && current_ == Member::picks;
    take(is_picks ? Value{quiz::Picks{}} : Value{Unfit{}});
    return enter(is_picks ? Place::picks : Place::passed_over);
}

bool MemberReader::take(Value value) {
    switch (place()) {
        case Place::outside:
            return fail("A message is one JSON object, such as {\"type\":\"ping\",\"clientMs\":0}.");
        case Place::message:
        case Place::answer:
            if (current_) members_[*current_] = std::move(value);
            return true;
        case Place::picks:
            take_pick(value);
            return true;
        case Place::passed_over:
            return true;
    }
    return true;
}

void MemberReader::take_pick(const Value& value) {
    auto& held = members_[Member::picks];
    auto* picks = std::get_if<quiz::Picks>(&held);
    if (!picks) return;
    const auto* number = std::get_if<double>(&value);
    const bool in_range = number && *number >= 0 && *number <= quiz::Picks::pick_max;
    const auto pick = in_range ? static_cast<std::uint8_t>(*number) : std::uint8_t{0};
    if (!in_range || pick != *number || !picks->push_back(pick)) held = Unfit{};
}

}  // namespace

std::string_view name_of(Member member) { return names[static_cast<std::size_t>(member)]; }

std::variant<MessageMembers, Malformed> read_members(std::string_view text) {
    std::variant<MessageMembers, Malformed> outcome;
    MemberReader hopeful{std::get<MessageMembers>(outcome)};
    if (PlainJson{text, hopeful}.read()) return outcome;
    MemberReader reader{outcome.emplace<MessageMembers>()};
    nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
    if (!reader.problem().empty()) outcome = Malformed{reader.problem()};
    return outcome;
}

}  // namespace quizroom::protocol
