#include "load/scenario/settings.hpp"

#include <algorithm>
#include <stdexcept>

#include "load/figures/expectation.hpp"
#include "load/scenario/nearest.hpp"

namespace quizroom::load {
namespace {

using Names = std::vector<std::string>;

const Names mischief_names{"garbage", "flood", "oversized", "half-frames", "wrong-pins", "endless-upgrades"};
const Names thinking_names{"uniform", "normal", "burst"};
const Names kind_names{"choose-one", "choose-all", "sort-into-groups", "put-in-order", "match", "poll", "scale"};

std::string instead(const std::string& value, const std::string& proposal) { return "\"" + value + "\" is not possible here; write " + proposal; }

std::string unknown(const std::string& value, const Names& names) {
    const auto nearest = nearest_name(value, names);
    return "\"" + value + "\" is not known; write " +
           (nearest.empty() ? "one of: " + listed(names) : nearest + " (there are: " + listed(names) + ")");
}

struct Bounds {
    std::size_t least;
    std::size_t most;
};

template <typename Member>
Setting count(std::string path, std::string example, Bounds bounds, Member member) {
    const auto take = [=](const std::string& value, Scenario& scenario) -> std::string {
        const auto count = read_count(value);
        if (!count || *count < bounds.least || *count > bounds.most)
            return instead(value, "a whole number from " + std::to_string(bounds.least) + " to " + std::to_string(bounds.most));
        member(scenario) = *count;
        return {};
    };
    return {std::move(path), std::move(example), false, take};
}

template <typename Member>
Setting time(std::string path, std::string example, TimeRange bounds, Member member) {
    const auto take = [=](const std::string& value, Scenario& scenario) -> std::string {
        const auto time = read_time(value);
        if (!time || *time < bounds.least || *time > bounds.most)
            return instead(value, "a time from " + text_of(bounds.least) + " to " + text_of(bounds.most) + ", with its unit: ms, s or min");
        member(scenario) = *time;
        return {};
    };
    return {std::move(path), std::move(example), false, take};
}

template <typename Member>
Setting range(std::string path, std::string example, Member member) {
    const auto take = [=](const std::string& value, Scenario& scenario) -> std::string {
        const auto range = read_time_range(value);
        if (!range) return instead(value, "two times, the shorter first, such as: 1 s to 8 s");
        member(scenario) = *range;
        return {};
    };
    return {std::move(path), std::move(example), false, take};
}

template <typename Member>
Setting share(std::string path, std::string example, Member member) {
    const auto take = [=](const std::string& value, Scenario& scenario) -> std::string {
        const auto share = read_share(value);
        if (!share) return instead(value, "a share from 0 % to 100 %, such as: 20 %");
        member(scenario) = *share;
        return {};
    };
    return {std::move(path), std::move(example), false, take};
}

template <typename Member>
Setting text(std::string path, std::string example, Member member) {
    const auto take = [=](const std::string& value, Scenario& scenario) -> std::string {
        member(scenario) = value;
        return {};
    };
    return {std::move(path), std::move(example), false, take};
}

template <typename Member>
Setting one_of(std::string path, Names names, Member member) {
    auto example = listed(names);
    const auto take = [=](const std::string& value, Scenario& scenario) -> std::string {
        if (std::ranges::find(names, value) == names.end()) return unknown(value, names);
        member(scenario) = value;
        return {};
    };
    return {std::move(path), std::move(example), false, take};
}

/// One of these names, which stands for the enumerator at its place.
template <typename Take>
Setting enumerated(Setting setting, const Names& names, Take taken) {
    setting.take = [=](const std::string& value, Scenario& scenario) -> std::string {
        const auto found = std::ranges::find(names, value);
        if (found == names.end()) return unknown(value, names);
        taken(scenario, static_cast<std::size_t>(found - names.begin()));
        return {};
    };
    return setting;
}

constexpr TimeRange up_to_an_hour{Milliseconds{0}, std::chrono::hours{1}};

void add_people(std::vector<Setting>& all) {
    all.push_back(text(
        "about", "A class of thirty", [](Scenario & s) -> auto& { return s.about; }));
    all.push_back(count(
        "students", "30", {1, 20'000}, [](Scenario & s) -> auto& { return s.students; }));
    all.push_back(count(
        "rooms", "1", {1, 1'000}, [](Scenario & s) -> auto& { return s.rooms; }));
    all.push_back(time(
        "arrive.within", "10 s", up_to_an_hour, [](Scenario & s) -> auto& { return s.arrive_within; }));
    all.push_back(enumerated({"think.distribution", "normal", false, {}}, thinking_names,
                             [](Scenario& s, std::size_t place) { s.think.shape = static_cast<Thinking::Shape>(place); }));
    all.push_back(range(
        "think.between", "1 s to 8 s", [](Scenario & s) -> auto& { return s.think.between; }));
    all.push_back(time(
        "think.mean", "6 s", up_to_an_hour, [](Scenario & s) -> auto& { return s.think.mean; }));
    all.push_back(time(
        "think.deviation", "2 s", up_to_an_hour, [](Scenario & s) -> auto& { return s.think.deviation; }));
    all.push_back(time(
        "think.after", "2 s", up_to_an_hour, [](Scenario & s) -> auto& { return s.think.after; }));
    all.push_back(time(
        "think.within", "100 ms", up_to_an_hour, [](Scenario & s) -> auto& { return s.think.within; }));
    all.push_back(share(
        "answer.right", "70 %", [](Scenario & s) -> auto& { return s.answer.right; }));
    all.push_back(share(
        "answer.change-mind", "10 %", [](Scenario & s) -> auto& { return s.answer.change_mind; }));
    all.push_back(share(
        "answer.silent", "2 %", [](Scenario & s) -> auto& { return s.answer.silent; }));
    all.push_back(enumerated({"answer.kinds", "[choose-one, put-in-order]", true, {}}, kind_names,
                             [](Scenario& s, std::size_t place) { s.answer.kinds.push_back(kind_names[place]); }));
}

void add_troubles(std::vector<Setting>& all) {
    all.push_back(share(
        "drop-off.share", "10 %", [](Scenario & s) -> auto& { return s.drop_off.share; }));
    all.push_back(range(
        "drop-off.lasts", "1 s to 8 s", [](Scenario & s) -> auto& { return s.drop_off.lasts; }));
    all.push_back(share(
        "sleep.share", "5 %", [](Scenario & s) -> auto& { return s.sleep.share; }));
    all.push_back(range(
        "sleep.lasts", "5 s to 10 s", [](Scenario & s) -> auto& { return s.sleep.lasts; }));
    all.push_back(share(
        "read-slowly.share", "10 %", [](Scenario & s) -> auto& { return s.read_slowly.share; }));
    all.push_back(count(
        "read-slowly.bytes-a-second", "2000", {100, 1'000'000}, [](Scenario & s) -> auto& { return s.read_slowly.bytes_a_second; }));
    all.push_back(share(
        "misbehave.share", "5 %", [](Scenario & s) -> auto& { return s.misbehave; }));
    all.push_back(time(
        "ping.every", "5 s", up_to_an_hour, [](Scenario & s) -> auto& { return s.ping_every; }));
    all.push_back(count(
        "hostile.connections", "40", {0, 2'000}, [](Scenario & s) -> auto& { return s.hostile.connections; }));
    all.push_back(count(
        "hostile.addresses", "4", {1, 200}, [](Scenario & s) -> auto& { return s.hostile.addresses; }));
    all.push_back(enumerated({"hostile.kinds", "[garbage, flood]", true, {}}, mischief_names,
                             [](Scenario& s, std::size_t place) { s.hostile.kinds.push_back(static_cast<Mischief>(place)); }));
}

void add_host(std::vector<Setting>& all) {
    all.push_back(text(
        "host.pack", "devops-concepts", [](Scenario & s) -> auto& { return s.host.pack; }));
    all.push_back(one_of(
        "host.board", {"speed", "accuracy"}, [](Scenario & s) -> auto& { return s.host.board; }));
    all.push_back(one_of(
        "host.may-change-answer", {"yes", "no"}, [](Scenario & s) -> auto& { return s.host.may_change_answer; }));
    all.push_back(count(
        "host.questions", "5", {1, 500}, [](Scenario & s) -> auto& { return s.host.questions; }));
    all.push_back(time(
        "host.question-stands", "20 s", up_to_an_hour, [](Scenario & s) -> auto& { return s.host.question_stands; }));
    all.push_back(time(
        "host.phase-stands", "2 s", up_to_an_hour, [](Scenario & s) -> auto& { return s.host.phase_stands; }));
    all.push_back(time(
        "host.start-within", "0 s", up_to_an_hour, [](Scenario & s) -> auto& { return s.host.start_within; }));
    all.push_back({"expect", "[ack.p99 < 100 ms]", true, [](const std::string& value, Scenario& scenario) {
                       try {
                           const Expectation expectation{value};
                       } catch (const std::invalid_argument& wrong) {
                           return std::string{wrong.what()};
                       }
                       scenario.expect.push_back(value);
                       return std::string{};
                   }});
}

}  // namespace

const std::vector<Setting>& settings() {
    static const auto all = [] {
        std::vector<Setting> list;
        add_people(list);
        add_troubles(list);
        add_host(list);
        return list;
    }();
    return all;
}

}  // namespace quizroom::load
