#include "load/full_disk.hpp"

#include <algorithm>
#include <ostream>

#include "load/http.hpp"

namespace quizroom::load {
namespace {

constexpr int status_created = 201;
constexpr int status_unavailable = 503;
constexpr std::size_t refusals_to_hear = 3;

}  // namespace

FullDisk::FullDisk(const School::Wishes& wishes) : disk_(wishes.place.folder / "data", disk_bytes), school_(wishes) {}

Faults FullDisk::run(std::ostream& out) {
    school_.server().start_and_listen();
    school_.begin_lesson({});
    play_a_question();

    disk_.fill_until_free(nearly_full_bytes);
    expect_new_room(status_unavailable);
    play_a_question();
    const auto saved = school_.acknowledged();

    fill_up_in_a_question();
    expect_nothing_is_acknowledged();
    expect_new_room(status_unavailable);
    out << "answers acknowledged before the disk was full: " << saved << ", refused while it was: " << refusals() << '\n';

    make_room_again();
    expect_everybody_stayed();
    expect_new_room(status_created);
    school_.server().kill();
    school_.hold_all_against_reports();
    out << "answers acknowledged: " << school_.acknowledged() << ", found in the report: " << school_.kept() << '\n';
    auto all = school_.faults();
    all.insert(all.end(), faults_.begin(), faults_.end());
    return all;
}

/// The server looks at the disk once a second at most: asked until it has seen how it is now.
void FullDisk::expect_new_room(int status) {
    HttpAnswer answer;
    school_.loop().run_until("the answer " + std::to_string(status) + " to a wish for a room", [&] {
        answer = open_room(school_.server().endpoint(), school_.server().host_key(), "one more room " + std::to_string(++requests_));
        return answer.status == status;
    });
    if (status == status_unavailable && Json::parse(answer.body).at("code") != "cannot-save") fault("a room is refused with " + answer.body);
}

void FullDisk::play_a_question() {
    const auto before = school_.acknowledged();
    const auto& lesson = school_.lesson();
    school_.loop().run_until("a question is asked and answered", [&] { return lesson.phase() == "closed" && school_.acknowledged() > before; });
}

void FullDisk::fill_up_in_a_question() {
    school_.loop().run_until("a question", [this] { return school_.lesson().phase() == "asking"; });
    disk_.fill_until_free(0);
    school_.loop().run_until("host and screen are told", [this] { return is_notice("cannot-save"); });
}

/// What was acknowledged just before is heard before the first refusal that follows it; after that, nothing may be.
void FullDisk::expect_nothing_is_acknowledged() {
    const auto hear_more = [this](std::size_t heard) {
        school_.loop().run_until("commands are refused", [this, heard] { return refusals() >= heard + refusals_to_hear; });
    };
    hear_more(0);
    const auto before = school_.acknowledged();
    hear_more(refusals());
    if (school_.acknowledged() != before) fault("answers were acknowledged while the disk was full");
    school_.hold_against_report();
}

void FullDisk::make_room_again() {
    disk_.empty();
    const auto& lesson = school_.lesson();
    school_.loop().run_until("host and screen are told that it goes on", [this] { return is_notice("none"); });
    school_.loop().run_until("the end of the game", [&] { return lesson.phase() == "finished" && lesson.is_settled(); });
}

void FullDisk::expect_everybody_stayed() {
    const auto& everybody = school_.lesson().everybody();
    const auto came_back = std::ranges::count_if(everybody, [](const Client* client) { return client->connections() > 1; });
    if (came_back > 0) fault(std::to_string(came_back) + " lost their connection because of the disk");
}

bool FullDisk::is_notice(const std::string& notice) {
    const auto shows = [&](const Client& client) { return client.held("notice") && client.held("notice")->at("notice") == notice; };
    return shows(school_.lesson().host().client()) && shows(school_.lesson().screen().client());
}

std::size_t FullDisk::refusals() {
    std::size_t sum = 0;
    for (const auto* client : school_.lesson().everybody()) sum += client->refusals();
    return sum;
}

}  // namespace quizroom::load
