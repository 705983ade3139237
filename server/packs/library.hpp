// The packs a server offers: text read from files and folders, and what is to be said about it.
// It knows nothing of rooms, protocols or journals.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/picture.hpp"
#include "quiz/question.hpp"

namespace quizroom::packs {

enum class Severity { error, warning, note };

/// Something to be said about a pack's text. `line` and `column` count from 1, columns in characters (code points).
struct Finding {
    Severity severity = Severity::error;
    std::string file;  // as the teacher named it
    std::size_t line = 1;
    std::size_t column = 1;
    std::string message;  // what is wrong, and what to write instead
    bool operator==(const Finding&) const = default;
};

struct Chapter {
    std::string title;
    std::vector<quiz::Question> questions;  // ready to be asked, and the slides among them
    std::size_t empty_count = 0;            // still to be written
    std::size_t faulty_count = 0;           // written, but with an error that keeps it from being asked
};

/// How many of a chapter's questions can be asked: all that are no slides.
std::size_t ready_count(const Chapter& chapter);

struct Pack {
    std::string id;  // its file or folder name without an ending; unique in a library
    std::string title;
    std::vector<Chapter> chapters;
    std::vector<Finding> findings;
    std::vector<quiz::Picture> pictures = {};  // that its questions show, each once

    std::size_t ready_count() const;
    std::size_t slide_count() const;
    std::size_t empty_count() const;
    std::size_t faulty_count() const;
    std::size_t count(Severity severity) const;
};

struct Library {
    std::vector<Pack> packs;        // in the order of the paths given, names within a folder sorted
    std::vector<Finding> findings;  // about files that became no pack

    const Pack* find(std::string_view id) const;
};

/// Reads every path: a pack file, a folder of chapters, or a folder of packs. What cannot be read, or is no pack, becomes
/// a finding; nothing throws, and one bad file harms no other.
Library read_library(const std::vector<std::filesystem::path>& paths);

/// The questions of the chosen chapters, in order; all chapters when `chapters` is empty. Positions out of range are
/// passed over. The quiz may come out empty.
quiz::Quiz quiz_of(const Pack& pack, const std::vector<std::size_t>& chapters);

/// Those of the pack's pictures that the quiz shows.
std::vector<quiz::Picture> pictures_of(const Pack& pack, const quiz::Quiz& quiz);

/// "error", "warning" or "note".
std::string_view name_of(Severity severity);

/// `file:line:column: severity: message`
std::string sentence_of(const Finding& finding);

}  // namespace quizroom::packs
