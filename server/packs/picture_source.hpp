// Where the text of a pack gets its pictures from, as it sees it: an address in, the picture or a sentence out.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "packs/picture_form.hpp"
#include "quiz/picture.hpp"

namespace quizroom::packs {

struct PictureFound {
    quiz::Picture picture;
    PictureForm form;
};

/// The picture, or what is wrong and what to do.
using PictureAnswer = std::variant<PictureFound, std::string>;
using PictureSource = std::function<PictureAnswer(const std::string& address)>;

/// For a text that lies nowhere.
inline PictureAnswer no_pictures(const std::string&) { return std::string{"a picture is a file beside the pack; save both in one folder"}; }

}  // namespace quizroom::packs
