// Finds the pictures that a question's text names, and says where one stands of which something is wrong. It knows no files.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "packs/finding_list.hpp"
#include "packs/lines.hpp"
#include "packs/picture_source.hpp"
#include "quiz/rich_text.hpp"

namespace quizroom::packs {

class TextPictures {
public:
    static constexpr std::size_t of_a_text_max = 8;

    /// Lines of the file, by number, among which a text's own stand; the last is the first behind them.
    struct Stretch {
        std::size_t first = 1;
        std::size_t end = 1;
    };

    TextPictures(std::span<const Line> lines, const PictureSource& source, FindingList& findings)
        : lines_(lines), source_(source), findings_(findings) {}

    /// Gives every picture its name and measures, or says what is wrong; `otherwise` is where, when its line cannot be told.
    void resolve(quiz::RichText& text, Stretch stretch, Place otherwise);

    /// Notes that a text whose pictures are resolved will be shown.
    void keep(const quiz::RichText& text);

    /// Those of all texts that were kept, each once.
    std::vector<quiz::Picture> take();

private:
    void resolve(quiz::RichNode& picture, Place place);
    Place place_of(const std::string& address, Stretch& stretch, Place otherwise) const;

    std::span<const Line> lines_;
    const PictureSource& source_;
    FindingList& findings_;
    std::map<std::string, quiz::Picture> found_;  // by name
    std::map<std::string, quiz::Picture> kept_;
};

}  // namespace quizroom::packs
