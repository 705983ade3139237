#include "journal/term.hpp"

#include <algorithm>

#include "journal/event_text.hpp"

namespace quizroom::tests {
namespace {

/// A quiz so long that its text does not fit into one page.
std::shared_ptr<const quiz::Quiz> long_quiz() {
    auto quiz = *devops_quiz();
    for (auto& question : quiz.questions) question.section = std::string(3'000, 's');
    return std::make_shared<const quiz::Quiz>(std::move(quiz));
}

/// Small to read, and with a title so long that the list of rooms needs several pages.
std::shared_ptr<const quiz::Quiz> short_quiz() { return std::make_shared<const quiz::Quiz>(quiz::Quiz{std::string(300, 't'), {which_model()}}); }

std::vector<std::string> texts_of(const std::vector<journal::Record>& records) {
    std::vector<std::string> texts;
    for (const auto& record : records) texts.push_back(std::to_string(record.sequence) + journal::text_of(record.event, "quiz"));
    return texts;
}

bool is_beginning(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

}  // namespace

Term::Term() {
    KeptJournal journal{folder_.path()};
    const auto keep = [&](Lesson& lesson) {
        journal.append(lesson.news());
        records_[lesson.room().id] = texts_of(lesson.records());
    };
    const auto quiz = short_quiz();
    for (int number = 0; number < rooms; ++number) {
        const auto digits = std::to_string(number);
        Lesson lesson{"room-" + std::string(3 - digits.size(), '0') + digits, "1" + std::string(5 - digits.size(), '0') + digits, quiz};
        lesson.joined_by({"Ada", "Linus"});
        keep(lesson);
    }
    Lesson large{"large", "999999", long_quiz()};
    for (int student = 0; student < 150; ++student) large.joined_by({("Student number " + std::to_string(student)).c_str()});
    keep(large);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator{stream}, {}};
}

void HarmedTerm::flip(const std::filesystem::path& file, std::uint64_t position) const {
    std::fstream stream{file, std::ios::binary | std::ios::in | std::ios::out};
    stream.seekg(static_cast<std::streamoff>(position));
    const auto byte = static_cast<char>(~stream.get());
    stream.seekp(static_cast<std::streamoff>(position));
    stream.put(byte);
    REQUIRE(stream);
}

std::filesystem::path HarmedTerm::aside() const {
    for (const auto& entry : std::filesystem::directory_iterator{folder_.path()})
        if (entry.path().filename().string().starts_with("damaged-")) return entry.path();
    return {};
}

void HarmedTerm::survives_a_start() {
    losses_ = journal::Journal{folder_.path(), [](const auto&) {}}.losses();
    const journal::Reader reader{folder_.path()};
    for (const auto& [room, written] : Term::written().records()) {
        const auto history = reader.history(room);
        const auto read = texts_of(history.records);
        const bool is_named = std::ranges::any_of(losses_, [&](const auto& loss) { return loss.find(room) != std::string::npos; });
        CAPTURE(room, read.size(), written.size(), history.damage, history.failure);
        CHECK(is_beginning(read, written));
        CHECK((read.size() == written.size() || is_named || !history.damage.empty()));
        CHECK((history.damage.empty() || read.size() < written.size()));  // nothing that is whole is called damaged
    }
}

}  // namespace quizroom::tests
