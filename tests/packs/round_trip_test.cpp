#include <catch2/catch.hpp>
#include <cstdlib>

#include "packs/check_pack.hpp"
#include "packs/pack_writer.hpp"

using namespace quizroom;
using namespace quizroom::packs;

namespace {

/// A picture of any name lies beside the pack.
PictureAnswer picture_beside(const std::string& address) {
    const quiz::Picture picture{address.substr(0, address.find('.')), "image/png", std::make_shared<const std::string>()};
    return PictureFound{picture, {picture.media_type, 400, 300}};
}

std::size_t empty_in(const PackText& pack) {
    std::size_t count = 0;
    for (const auto& chapter : pack.chapters) count += chapter.empty_count;
    return count;
}

bool are_equal(const Chapter& one, const Chapter& other) {
    return one.title == other.title && one.questions == other.questions && one.empty_count == other.empty_count &&
           one.faulty_count == other.faulty_count;
}

/// Which question has changed and how, as short as can be said; empty when none has.
std::string difference(const Chapter& sent, const Chapter& read) {
    if (are_equal(sent, read)) return {};
    if (sent.title != read.title) return "chapter " + sent.title + " is " + read.title;
    for (std::size_t at = 0; at < std::min(sent.questions.size(), read.questions.size()); ++at) {
        const auto& one = sent.questions[at];
        const auto& other = read.questions[at];
        if (one == other) continue;
        auto told = "question " + std::to_string(at + 1) + " of " + std::string{name_of(one.kind)} + ' ' + std::string{name_of(other.kind)} + ": " +
                    one.section + " / " + one.body.title + " and " + other.section + " / " + other.body.title + '\n';
        told += to_json(one.body.prompt).dump() + '\n' + to_json(other.body.prompt).dump() + '\n';
        told += to_json(one.body.explanation).dump() + '\n' + to_json(other.body.explanation).dump() + '\n';
        for (std::size_t option = 0; option < std::min(one.body.options.size(), other.body.options.size()); ++option)
            if (one.body.options[option] != other.body.options[option])
                told += to_json(one.body.options[option].feedback).dump() + '\n' + to_json(other.body.options[option].feedback).dump() + '\n' +
                        one.body.options[option].text + '|' + one.body.options[option].misconception + '\n' + other.body.options[option].text + '|' +
                        other.body.options[option].misconception + '\n';
        return told;
    }
    return "other questions";
}

std::string difference(const PackText& sent, const PackText& read) {
    if (sent.title != read.title) return "the title is " + read.title;
    if (sent.chapters.size() != read.chapters.size()) return "there are " + std::to_string(read.chapters.size()) + " chapters";
    if (read.findings.size() != empty_in(sent)) return "more is said than that questions are still to be written";
    for (std::size_t at = 0; at < sent.chapters.size(); ++at)
        if (auto told = difference(sent.chapters[at], read.chapters[at]); !told.empty()) return told;
    return {};
}

/// What is not read back as it was written, with the seed that does it again; empty when all is.
std::string loss_of(std::uint64_t seed) {
    const auto pack = random_pack(seed);
    const auto text = written(pack, seed);
    const auto read = read_pack_text("random.md", text, {picture_beside, {}});
    const auto told = difference(pack.text, read);
    return told.empty() ? told : "seed " + std::to_string(seed) + ": " + told + '\n' + findings_in(read) + '\n' + text;
}

}  // namespace

TEST_CASE("a thousand random packs are written and read back equal") {
    const std::uint64_t packs = std::getenv("QUIZROOM_LONG") ? 10'000 : 1'000;
    for (std::uint64_t seed = 1; seed <= packs; ++seed) {
        const auto loss = loss_of(seed);
        INFO(loss);
        REQUIRE(loss.empty());
    }
}
