#include "packs/random_pack.hpp"

#include "packs/answers.hpp"
#include "packs/random_answers.hpp"
#include "packs/random_text.hpp"

namespace quizroom::packs {
namespace {

using std::chrono::milliseconds;

class PackDice {
public:
    explicit PackDice(std::uint64_t seed) : dice_(seed) {}

    RandomPack pack() {
        pack_.defaults = defaults();
        pack_.text.has_front_matter = true;
        if (!dice_.one_in(4)) pack_.text.title = random_line(dice_);
        const auto count = dice_.between(1, 3);
        while (pack_.text.chapters.size() < count) pack_.text.chapters.push_back(chapter());
        return std::move(pack_);
    }

private:
    // Only what stands before the first `# chapter` has none.
    Chapter chapter() {
        const bool is_first = pack_.text.chapters.empty();
        Chapter chapter{is_first && dice_.one_in(3) ? "" : random_line(dice_), {}, 0, 0};
        section_.clear();
        if (!chapter.title.empty() && dice_.one_in(2)) chapter.questions.push_back(slide(chapter, {}, chapter.title));
        const auto count = dice_.between(1, 6);
        while (chapter.questions.size() < count) add_question(chapter);
        chapter.empty_count = dice_.one_in(4) ? dice_.between(1, 2) : 0;
        pack_.text.has_questions = true;
        return chapter;
    }

    void add_question(Chapter& chapter) {
        if (dice_.one_in(3)) section_ = random_line(dice_);
        const auto title = dice_.one_in(2) ? random_line(dice_) : std::string{};
        if (!section_.empty() && dice_.one_in(6)) return chapter.questions.push_back(slide(chapter, section_, title));
        quiz::Body body;
        body.title = title;
        const bool says_what_is_asked = !section_.empty() || !title.empty();
        if (!says_what_is_asked || !dice_.one_in(4)) body.prompt = prompt();
        if (dice_.one_in(2)) body.explanation = RandomRichText{Around::quote, dice_}.text();
        put_random_answers(body, dice_);
        // No question can do without what its pack gives to all: 0 is no distance.
        if (body.numbers && body.numbers->partial_credit_until == 0) put_settings(pack_.defaults, body);
        auto kind = quiz::claim_kind(body);
        if (!kind) return;  // such as words that nobody can see
        add_question(chapter, std::move(body), *std::move(kind));
    }

    void add_question(Chapter& chapter, quiz::Body body, quiz::Kind kind) {
        // What the dice have thrown is a question's own; where nothing is right, points and speed are the pack's affair.
        auto own = quiz::is_graded(kind) ? settings() : QuestionSettings{};
        if (dice_.one_in(3)) own.time = Set<quiz::Milliseconds>{time(), {}};
        auto question = question_with(over(own, pack_.defaults), std::move(body), std::move(kind));
        question.chapter = chapter.title;
        question.section = section_;
        chapter.questions.push_back(std::move(question));
    }

    quiz::RichText prompt() {
        return dice_.one_in(2) ? RandomRichText{Around::block, dice_}.paragraph_alone() : RandomRichText{Around::question, dice_}.text();
    }

    quiz::Question slide(const Chapter& chapter, const std::string& section, const std::string& title) {
        quiz::Question slide;
        slide.chapter = chapter.title;
        slide.section = section;
        slide.kind = quiz::Slide{};
        slide.points = 0;
        slide.body.is_slide = true;
        slide.body.title = title;
        slide.body.prompt = RandomRichText{Around::question, dice_}.text();
        return slide;
    }

    milliseconds time() { return dice_.one_in(4) ? milliseconds{0} : milliseconds{dice_.between(1'000, 1'800'000)}; }

    QuestionSettings settings() {
        QuestionSettings settings;
        if (dice_.one_in(3)) settings.points = Set<int>{static_cast<int>(dice_.below(3)), {}};
        if (dice_.one_in(3)) settings.speed_counts = Set<bool>{dice_.one_in(2), {}};
        if (dice_.one_in(3)) settings.shuffle = Set<bool>{dice_.one_in(2), {}};
        if (dice_.one_in(3)) settings.discussions = Set<int>{static_cast<int>(dice_.below(4)), {}};
        return settings;
    }

    QuestionSettings defaults() {
        if (dice_.one_in(2)) return {};
        auto defaults = settings();
        if (dice_.one_in(3)) defaults.time = Set<quiz::Milliseconds>{time(), {}};
        if (dice_.one_in(3)) defaults.typing_errors = Set<int>{static_cast<int>(dice_.below(2)), {}};
        if (dice_.one_in(3)) defaults.partial_credit_until = Set<double>{2.5, {}};
        if (dice_.one_in(3)) defaults.choose_several = Set<bool>{dice_.one_in(2), {}};
        return defaults;
    }

    Dice dice_;
    RandomPack pack_;
    std::string section_;
};

}  // namespace

RandomPack random_pack(std::uint64_t seed) { return PackDice{seed}.pack(); }

}  // namespace quizroom::packs
