// Bytes read from front to back, numbers in either order. It knows no format; reading behind the end gives zeros.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace quizroom::packs {

class PictureBytes {
public:
    explicit PictureBytes(std::string_view bytes) : bytes_(bytes) {}

    bool has(std::size_t count) const { return bytes_.size() >= count; }
    std::size_t size() const { return bytes_.size(); }
    void skip(std::size_t count) { take(count); }

    std::string_view take(std::size_t count) {
        const auto taken = bytes_.substr(0, count);
        bytes_.remove_prefix(taken.size());
        return taken;
    }

    /// A number of at most four bytes, its highest first.
    std::uint32_t big(std::size_t count) {
        std::uint32_t number = 0;
        for (const char byte : take(count)) number = number << 8U | static_cast<unsigned char>(byte);
        return number;
    }

    /// A number of at most four bytes, its lowest first.
    std::uint32_t little(std::size_t count) {
        std::uint32_t number = 0;
        std::uint32_t shift = 0;
        for (const char byte : take(count)) {
            number |= std::uint32_t{static_cast<unsigned char>(byte)} << shift;
            shift += 8;
        }
        return number;
    }

private:
    std::string_view bytes_;
};

}  // namespace quizroom::packs
