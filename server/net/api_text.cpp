#include "net/api_text.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

namespace quizroom::net {
namespace {

using Json = nlohmann::ordered_json;

// Titles and file names come from text that others wrote: bytes that are no UTF-8 are shown as such, never thrown about.
std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

void add_findings(Json& list, const std::vector<packs::Finding>& findings) {
    for (const auto& finding : findings) {
        list.push_back({{"severity", packs::name_of(finding.severity)},
                        {"file", finding.file},
                        {"line", finding.line},
                        {"column", finding.column},
                        {"message", finding.message}});
    }
}

Json summary_of(const packs::Pack& pack) {
    Json chapters = Json::array();
    for (const auto& chapter : pack.chapters) {
        chapters.push_back({{"title", chapter.title}, {"readyCount", packs::ready_count(chapter)}, {"emptyCount", chapter.empty_count}});
    }
    return {{"id", pack.id},
            {"title", pack.title},
            {"questionCount", pack.ready_count() + pack.empty_count()},
            {"readyCount", pack.ready_count()},
            {"slideCount", pack.slide_count()},
            {"emptyCount", pack.empty_count()},
            {"chapters", std::move(chapters)},
            {"errorCount", pack.count(packs::Severity::error)},
            {"warningCount", pack.count(packs::Severity::warning)}};
}

std::string_view name_of(rooms::RoomState state) {
    switch (state) {
        case rooms::RoomState::live:
            return "live";
        case rooms::RoomState::ended:
            return "ended";
        case rooms::RoomState::damaged:
            break;
    }
    return "damaged";
}

Json summary_of(const rooms::RoomLine& line, std::string_view join_url) {
    Json summary = {{"room", line.room},
                    {"pin", line.pin},
                    {"title", line.title},
                    {"state", name_of(line.state)},
                    {"phase", line.phase},
                    {"openedAtMs", line.opened_at.time_since_epoch().count()},
                    {"students", line.students},
                    {"questionsAsked", line.questions_asked},
                    {"questionCount", line.question_count},
                    {"joinUrl", join_url}};
    if (!line.host_secret.empty()) summary["hostSecret"] = line.host_secret;
    if (!line.screen_secret.empty()) summary["screenSecret"] = line.screen_secret;
    return summary;
}

std::optional<std::vector<std::size_t>> read_chapters(const Json& json) {
    if (!json.is_array() || json.size() > OpenRoom::chapters_max) return std::nullopt;
    std::vector<std::size_t> chapters;
    for (const auto& position : json) {
        if (!position.is_number_unsigned()) return std::nullopt;
        chapters.push_back(position.get<std::size_t>());
    }
    return chapters;
}

/// Takes what the member's word stands for; false for a word that is none of them.
template <typename Value, std::size_t Count>
bool read_word(const Json& json, std::string_view member, const std::array<std::pair<std::string_view, Value>, Count>& words, Value& value) {
    const auto found = json.find(member);
    if (found == json.end()) return true;
    const auto word = std::ranges::find_if(words, [&](const auto& known) { return *found == known.first; });
    if (word == words.end()) return false;
    value = word->second;
    return true;
}

bool read_switch(const Json& json, std::string_view member, bool& value) {
    const auto found = json.find(member);
    if (found == json.end()) return true;
    if (!found->is_boolean()) return false;
    value = found->get<bool>();
    return true;
}

constexpr std::array<std::pair<std::string_view, quiz::Board>, 3> boards{
    {{"speed", quiz::Board::speed}, {"accuracy", quiz::Board::accuracy}, {"none", quiz::Board::none}}};

constexpr std::array<std::pair<std::string_view, quiz::StandingsPlan>, 3> standings_plans{
    {{"after-each-question", quiz::StandingsPlan::after_each_question},
     {"at-chapter-ends", quiz::StandingsPlan::at_chapter_ends},
     {"never", quiz::StandingsPlan::never}}};

constexpr std::array<std::pair<std::string_view, quiz::TeamPlan>, 2> team_plans{
    {{"chosen", quiz::TeamPlan::chosen}, {"balanced", quiz::TeamPlan::balanced}}};

std::optional<std::vector<std::string>> read_team_names(const Json& json) {
    if (!json.is_array() || json.size() > quiz::teams_max) return std::nullopt;
    std::vector<std::string> names;
    for (const auto& name : json) {
        if (!name.is_string()) return std::nullopt;
        names.push_back(name.get<std::string>());
    }
    return quiz::clean_team_names(names);
}

std::string read_teams(const Json& json, quiz::Settings& settings) {
    const auto teams = json.find("teams");
    if (teams == json.end()) return {};
    const auto names = teams->is_object() ? teams->find("names") : teams->end();
    if (!teams->is_object() || !teams->contains("plan") || !read_word(*teams, "plan", team_plans, settings.teams))
        return "\"teams\" has to hold a \"plan\", \"chosen\" or \"balanced\", and \"names\".";
    auto read = names == teams->end() ? std::nullopt : read_team_names(*names);
    if (!read) return "The \"names\" of teams have to be 2 to 12 different ones of 1 to 20 visible characters.";
    settings.team_names = std::move(*read);
    return {};
}

/// What is not there stays as usual. One sentence for what is wrong, empty for nothing.
std::string read_settings(const Json& json, quiz::Settings& settings) {
    if (!read_word(json, "board", boards, settings.board)) return "\"board\" has to be \"speed\", \"accuracy\" or \"none\".";
    if (!read_word(json, "standings", standings_plans, settings.standings))
        return "\"standings\" has to be \"after-each-question\", \"at-chapter-ends\" or \"never\".";
    if (!read_switch(json, "mayChangeAnswer", settings.may_change_answer)) return "\"mayChangeAnswer\" has to be true or false.";
    if (!read_switch(json, "untimed", settings.untimed)) return "\"untimed\" has to be true or false.";
    if (!read_switch(json, "peerInstruction", settings.peer_instruction)) return "\"peerInstruction\" has to be true or false.";
    if (!read_switch(json, "confidence", settings.confidence)) return "\"confidence\" has to be true or false.";
    return read_teams(json, settings);
}

}  // namespace

std::string pack_list(const packs::Library& library) {
    Json list = Json::array();
    Json findings = Json::array();
    add_findings(findings, library.findings);
    for (const auto& pack : library.packs) {
        list.push_back(summary_of(pack));
        add_findings(findings, pack.findings);
    }
    return text_of({{"packs", std::move(list)}, {"findings", std::move(findings)}});
}

std::string room_summary(const rooms::RoomLine& line, std::string_view join_url) { return text_of(summary_of(line, join_url)); }

std::string room_list(const std::vector<rooms::RoomLine>& lines, const std::vector<std::string>& losses, std::string_view join_url) {
    Json list = Json::array();
    for (const auto& line : lines) list.push_back(summary_of(line, join_url));
    Json answer{{"rooms", std::move(list)}};
    if (!losses.empty()) answer["losses"] = losses;
    return text_of(answer);
}

std::string http_refused(std::string_view code, std::string_view message) { return text_of({{"code", code}, {"message", message}}); }

std::variant<OpenRoom, std::string> read_open_room(std::string_view body) {
    const auto json = Json::parse(body, nullptr, false);
    if (!json.is_object()) return "The body has to be a JSON object with \"requestId\" and \"pack\".";
    OpenRoom request;
    const auto id = json.find("requestId");
    if (id == json.end() || !id->is_string()) return "\"requestId\" has to be a text.";
    request.request_id = id->get<std::string>();
    if (request.request_id.size() < 8 || request.request_id.size() > 64) return "\"requestId\" has to have 8 to 64 characters.";
    const auto pack = json.find("pack");
    if (pack == json.end() || !pack->is_string()) return "\"pack\" has to be the id of a pack.";
    request.pack = pack->get<std::string>();
    if (const auto chapters = json.find("chapters"); chapters != json.end()) {
        auto positions = read_chapters(*chapters);
        if (!positions) return "\"chapters\" has to be a list of positions in the pack's chapters.";
        if (positions->empty()) return "\"chapters\" is empty: leave it out to play them all.";
        request.chapters = std::move(*positions);
    }
    if (auto wrong = read_settings(json, request.settings); !wrong.empty()) return wrong;
    return request;
}

}  // namespace quizroom::net
