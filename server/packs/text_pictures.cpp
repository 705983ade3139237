#include "packs/text_pictures.hpp"

#include <algorithm>
#include <variant>

namespace quizroom::packs {
namespace {

void collect(quiz::RichText& text, std::vector<quiz::RichNode*>& pictures) {
    for (auto& node : text) {
        if (node.tag == quiz::Tag::picture) pictures.push_back(&node);
        collect(node.children, pictures);
    }
}

}  // namespace

void TextPictures::resolve(quiz::RichText& text, Stretch stretch, Place otherwise) {
    std::vector<quiz::RichNode*> pictures;
    collect(text, pictures);
    if (pictures.size() > of_a_text_max) {
        findings_.error(otherwise, "this text has " + std::to_string(pictures.size()) + " pictures; show at most " + std::to_string(of_a_text_max));
        pictures.resize(of_a_text_max);
    }
    for (auto* picture : pictures) resolve(*picture, place_of(picture->target, stretch, otherwise));
}

void TextPictures::resolve(quiz::RichNode& picture, Place place) {
    if (trimmed(picture.text).empty())
        findings_.error(
            place, "this picture has no words for those who do not see it; write what it shows between the brackets: ![what it shows](file.png)");
    auto answer = source_(picture.target);
    if (auto* wrong = std::get_if<std::string>(&answer)) return findings_.error(place, std::move(*wrong));
    auto& found = std::get<PictureFound>(answer);
    picture.target = found.picture.name;
    picture.width = static_cast<int>(found.form.width);
    picture.height = static_cast<int>(found.form.height);
    found_.insert_or_assign(picture.target, std::move(found.picture));
}

// Pictures come in the order of the text, so each is looked for behind the one before.
Place TextPictures::place_of(const std::string& address, Stretch& stretch, Place otherwise) const {
    const auto end = std::min(stretch.end, lines_.size() + 1);
    for (auto number = stretch.first; !address.empty() && number < end; ++number) {
        const auto& line = lines_[number - 1];
        const auto at = line.text.find(address);
        if (at == line.text.npos) continue;
        stretch.first = number;
        const auto opening = line.text.rfind("![", at);
        return packs::place_of(line, line.text.substr(opening == line.text.npos ? at : opening));
    }
    return otherwise;
}

void TextPictures::keep(const quiz::RichText& text) {
    for (const auto* picture : quiz::pictures_in(text))
        if (const auto found = found_.find(picture->target); found != found_.end()) kept_.insert(*found);
}

std::vector<quiz::Picture> TextPictures::take() {
    std::vector<quiz::Picture> pictures;
    for (auto& [name, picture] : kept_) pictures.push_back(std::move(picture));
    return pictures;
}

}  // namespace quizroom::packs
