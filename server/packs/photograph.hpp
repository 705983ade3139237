// How large a JPEG is, and whether it is to be turned when it is shown, as cameras held upright write it. It decodes nothing.
#pragma once

#include <string_view>
#include <variant>

#include "packs/picture_form.hpp"

namespace quizroom::packs {

/// `bytes` begin as a JPEG does.
std::variant<PictureForm, PictureFlaw> read_photograph(std::string_view bytes);

}  // namespace quizroom::packs
