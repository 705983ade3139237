#include "packs/check.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace quizroom::packs {
namespace {

struct Totals {
    std::size_t ready = 0;
    std::size_t empty = 0;
    std::size_t faulty = 0;
    std::size_t slides = 0;

    std::size_t questions() const { return ready + empty + faulty; }

    Totals& operator+=(const Totals& other) {
        ready += other.ready;
        empty += other.empty;
        faulty += other.faulty;
        slides += other.slides;
        return *this;
    }
};

Totals totals_of(const Pack& pack) { return {pack.ready_count(), pack.empty_count(), pack.faulty_count(), pack.slide_count()}; }

Totals totals_of(const Chapter& chapter) {
    const auto ready = ready_count(chapter);
    return {ready, chapter.empty_count, chapter.faulty_count, chapter.questions.size() - ready};
}

std::string questions_text(std::size_t count) { return std::to_string(count) + (count == 1 ? " question" : " questions"); }

std::string slides_text(std::size_t count) {
    if (count == 0) return {};
    return ", " + std::to_string(count) + (count == 1 ? " slide" : " slides");
}

std::string summary_of(const Totals& totals) {
    return questions_text(totals.questions()) + ", " + std::to_string(totals.ready) + " ready, " + std::to_string(totals.empty) + " empty" +
           slides_text(totals.slides);
}

std::size_t picture_bytes(const Pack& pack) {
    std::size_t bytes = 0;
    for (const auto& picture : pack.pictures) bytes += picture.bytes->size();
    return bytes;
}

/// Nothing when there are none.
std::string pictures_text(const Library& library) {
    std::size_t count = 0;
    std::size_t bytes = 0;
    for (const auto& pack : library.packs) {
        count += pack.pictures.size();
        bytes += picture_bytes(pack);
    }
    if (count == 0) return {};
    return std::to_string(count) + (count == 1 ? " picture, " : " pictures, ") + std::to_string((bytes + 999) / 1'000) + " kB\n";
}

std::vector<Finding> all_findings(const Library& library) {
    std::vector<Finding> findings;
    for (const auto& pack : library.packs) findings.insert(findings.end(), pack.findings.begin(), pack.findings.end());
    findings.insert(findings.end(), library.findings.begin(), library.findings.end());
    return findings;
}

nlohmann::json counts_json(std::string_view title, const Totals& totals) {
    return {{"title", title},        {"questions", totals.questions()}, {"ready", totals.ready},
            {"empty", totals.empty}, {"faulty", totals.faulty},         {"slides", totals.slides}};
}

nlohmann::json pack_json(const Pack& pack) {
    auto json = counts_json(pack.title, totals_of(pack));
    json["id"] = pack.id;
    json["pictures"] = pack.pictures.size();
    json["pictureBytes"] = picture_bytes(pack);
    json["chapters"] = nlohmann::json::array();
    for (const auto& chapter : pack.chapters) json["chapters"].push_back(counts_json(chapter.title, totals_of(chapter)));
    return json;
}

nlohmann::json finding_json(const Finding& finding) {
    return {{"file", finding.file},
            {"line", finding.line},
            {"column", finding.column},
            {"severity", name_of(finding.severity)},
            {"message", finding.message}};
}

}  // namespace

std::string check_text(const Library& library) {
    std::string text;
    Totals totals;
    for (const auto& finding : all_findings(library)) text += sentence_of(finding) + '\n';
    for (const auto& pack : library.packs) {
        totals += totals_of(pack);
        if (library.packs.size() > 1) text += pack.title + ": " + summary_of(totals_of(pack)) + '\n';
    }
    text += pictures_text(library);
    if (totals.faulty > 0) text += questions_text(totals.faulty) + " left out because of errors\n";
    return text + summary_of(totals) + '\n';
}

std::string check_json(const Library& library) {
    nlohmann::json json{{"packs", nlohmann::json::array()}, {"findings", nlohmann::json::array()}};
    for (const auto& pack : library.packs) json["packs"].push_back(pack_json(pack));
    for (const auto& finding : all_findings(library)) json["findings"].push_back(finding_json(finding));
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

bool has_errors(const Library& library) {
    return std::ranges::any_of(all_findings(library), [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace quizroom::packs
