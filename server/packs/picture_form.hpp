// What a picture's own first bytes say of it: its format, and how large it is shown. No pixel is decoded, no name believed.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace quizroom::packs {

struct PictureForm {
    std::string_view media_type;  // "image/png", "image/jpeg", "image/webp" or "image/gif"
    std::uint32_t width = 0;      // as it is shown: of a photograph that was turned, after turning
    std::uint32_t height = 0;
    bool operator==(const PictureForm&) const = default;
};

enum class PictureFlaw {
    foreign,    // of no format that is taken
    drawing,    // SVG
    cut_off,    // it begins as a picture, and ends too early
    malformed,  // it begins as a picture, and what follows is none
};

/// Takes any bytes, hostile ones too; reads each at most a few times.
std::variant<PictureForm, PictureFlaw> picture_form_of(std::string_view bytes);

}  // namespace quizroom::packs
