#include "packs/picture_form.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "packs/photograph.hpp"
#include "packs/picture_bytes.hpp"

namespace quizroom::packs {
namespace {

using namespace std::string_view_literals;

using Read = std::variant<PictureForm, PictureFlaw>;

constexpr auto png_signature = "\x89PNG\r\n\x1a\n"sv;

Read read_png(PictureBytes bytes) {
    constexpr auto type = "image/png"sv;
    PictureForm form{type};
    bool has_pixels = false;
    bytes.skip(png_signature.size());
    for (bool is_first = true; bytes.has(12); is_first = false) {
        const auto length = bytes.big(4);
        const auto chunk = bytes.take(4);
        if (is_first && (chunk != "IHDR"sv || length != 13)) return PictureFlaw::malformed;
        if (!bytes.has(length + 4)) return PictureFlaw::cut_off;
        auto data = PictureBytes{bytes.take(length)};
        bytes.skip(4);  // its checksum: a browser says more kindly what little is wrong there
        if (is_first) form = {type, data.big(4), data.big(4)};
        if (chunk == "IDAT"sv) has_pixels = true;
        if (chunk == "IEND"sv) return has_pixels ? Read{form} : Read{PictureFlaw::malformed};
    }
    return PictureFlaw::cut_off;
}

// Blocks of up to 255 bytes, each behind its length, up to an empty one.
bool skip_blocks(PictureBytes& bytes) {
    while (bytes.has(1)) {
        const auto length = bytes.little(1);
        if (length == 0) return true;
        if (!bytes.has(length)) return false;
        bytes.skip(length);
    }
    return false;
}

std::size_t colour_table_size(std::uint32_t flags) { return (flags & 0x80U) != 0 ? std::size_t{3} << ((flags & 7U) + 1) : 0; }

// One frame, behind the byte that announces it. It may reach beyond what the file's head says; browsers then show more.
bool skip_frame(PictureBytes& bytes, PictureForm& form) {
    if (!bytes.has(9)) return false;
    const auto left = bytes.little(2);
    const auto top = bytes.little(2);
    form.width = std::max(form.width, left + bytes.little(2));
    form.height = std::max(form.height, top + bytes.little(2));
    const auto table = colour_table_size(bytes.little(1));
    if (!bytes.has(table + 1)) return false;
    bytes.skip(table + 1);
    return skip_blocks(bytes);
}

Read read_gif(PictureBytes bytes) {
    if (!bytes.has(13)) return PictureFlaw::cut_off;
    bytes.skip(6);
    PictureForm form{"image/gif"sv, bytes.little(2), bytes.little(2)};
    const auto table = colour_table_size(bytes.little(1));
    bytes.skip(2);
    if (!bytes.has(table)) return PictureFlaw::cut_off;
    bytes.skip(table);
    bool has_pixels = false;
    while (bytes.has(1)) {
        const auto block = bytes.little(1);
        if (block == 0x3B) return has_pixels ? Read{form} : Read{PictureFlaw::malformed};
        if (block != 0x2C && block != 0x21) return PictureFlaw::malformed;
        has_pixels = has_pixels || block == 0x2C;
        if (block == 0x21 && bytes.has(1)) bytes.skip(1);
        const bool is_whole = block == 0x2C ? skip_frame(bytes, form) : skip_blocks(bytes);
        if (!is_whole) return PictureFlaw::cut_off;
    }
    return PictureFlaw::cut_off;
}

Read read_webp(PictureBytes bytes) {
    constexpr auto type = "image/webp"sv;
    bytes.skip(4);
    const auto size = bytes.little(4);
    if (size < 4 || !bytes.has(size)) return PictureFlaw::cut_off;
    bytes.skip(4);
    if (!bytes.has(18)) return PictureFlaw::cut_off;
    const auto chunk = bytes.take(4);
    bytes.skip(4);
    if (chunk == "VP8X"sv) {
        bytes.skip(4);
        const auto width = bytes.little(3) + 1;
        return PictureForm{type, width, bytes.little(3) + 1};
    }
    if (chunk == "VP8L"sv) {
        if (bytes.little(1) != 0x2F) return PictureFlaw::malformed;
        const auto sizes = bytes.little(4);
        return PictureForm{type, (sizes & 0x3FFFU) + 1, ((sizes >> 14U) & 0x3FFFU) + 1};
    }
    if (chunk != "VP8 "sv) return PictureFlaw::malformed;
    bytes.skip(3);
    if (bytes.take(3) != "\x9d\x01\x2a"sv) return PictureFlaw::malformed;
    const auto width = bytes.little(2) & 0x3FFFU;
    return PictureForm{type, width, bytes.little(2) & 0x3FFFU};
}

bool is_drawing(std::string_view bytes) {
    const auto head = bytes.substr(0, 1'000);
    const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != head.npos && head[first] == '<' && head.find("<svg") != head.npos;
}

}  // namespace

std::variant<PictureForm, PictureFlaw> picture_form_of(std::string_view bytes) {
    if (bytes.starts_with(png_signature)) return read_png(PictureBytes{bytes});
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return read_photograph(bytes);
    if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return read_gif(PictureBytes{bytes});
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return read_webp(PictureBytes{bytes});
    return is_drawing(bytes) ? PictureFlaw::drawing : PictureFlaw::foreign;
}

}  // namespace quizroom::packs
