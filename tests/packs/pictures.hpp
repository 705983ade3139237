// Pictures put together byte by byte: whole ones, and what only begins like one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quizroom::packs {

using namespace std::string_literals;

inline std::string big_endian(std::uint32_t number, int bytes) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) text += static_cast<char>(number >> static_cast<unsigned>(shift));
    return text;
}

inline std::string little_endian(std::uint32_t number, int bytes) {
    const auto text = big_endian(number, bytes);
    return {text.rbegin(), text.rend()};
}

inline std::string png_chunk(const std::string& type, const std::string& data) {
    return big_endian(static_cast<std::uint32_t>(data.size()), 4) + type + data + "crc!";
}

inline std::string png(std::uint32_t width, std::uint32_t height, const std::string& pixels = "pixels") {
    const auto head = big_endian(width, 4) + big_endian(height, 4) + "\x08\x02\0\0\0"s;
    return "\x89PNG\r\n\x1a\n"s + png_chunk("IHDR", head) + png_chunk("IDAT", pixels) + png_chunk("IEND", {});
}

inline std::string jpeg_segment(unsigned char marker, const std::string& data) {
    return "\xFF"s + static_cast<char>(marker) + big_endian(static_cast<std::uint32_t>(data.size() + 2), 2) + data;
}

/// What a camera writes that was held in the way of that number (1 to 8).
inline std::string exif(std::uint32_t orientation) {
    return jpeg_segment(0xE1, "Exif\0\0II*\0"s + little_endian(8, 4) + little_endian(2, 2) + little_endian(0x010F, 2) + "\2\0\1\0\0\0A\0\0\0"s +
                                  little_endian(0x0112, 2) + "\3\0\1\0\0\0"s + little_endian(orientation, 2) + "\0\0"s);
}

inline std::string jpeg(std::uint32_t width, std::uint32_t height, const std::string& before = {}) {
    const auto frame = "\x08"s + big_endian(height, 2) + big_endian(width, 2) + "\3\1\x11\0\2\x11\1\3\x11\1"s;
    return "\xFF\xD8"s + before + jpeg_segment(0xC4, "tables") + jpeg_segment(0xC2, frame) + jpeg_segment(0xDA, "scan") + "pixels\xFF\xD9"s;
}

inline std::string gif(std::uint32_t width, std::uint32_t height) {
    return "GIF89a"s + little_endian(width, 2) + little_endian(height, 2) + "\x80\0\0"s + "rgbrgb" + "\x21\xF9\4abcd\0"s + "\x2C\0\0\0\0"s +
           little_endian(width, 2) + little_endian(height, 2) + "\0\2\3abc\0"s + "\x3B";
}

inline std::string webp(const std::string& chunk) {
    return "RIFF"s + little_endian(static_cast<std::uint32_t>(chunk.size() + 4), 4) + "WEBP" + chunk;
}
inline std::string webp_of_pixels(std::uint32_t width, std::uint32_t height) {
    return webp("VP8 \x20\0\0\0tag\x9d\x01\x2a"s + little_endian(width, 2) + little_endian(height | 0x4000U, 2) + "pixels and more");
}
inline std::string webp_without_loss(std::uint32_t width, std::uint32_t height) {
    return webp("VP8L\x20\0\0\0\x2f"s + little_endian((width - 1) | (height - 1) << 14U, 4) + "pixels and more");
}
inline std::string webp_with_more(std::uint32_t width, std::uint32_t height) {
    return webp("VP8X\x0a\0\0\0flag"s + little_endian(width - 1, 3) + little_endian(height - 1, 3) + "pixels and more");
}

}  // namespace quizroom::packs
