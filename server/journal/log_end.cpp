#include "journal/log_end.hpp"

#include <fstream>
#include <string>

#include "journal/page_file.hpp"

namespace quizroom::journal {
namespace {

constexpr std::uint32_t magic = 0x377f0682;  // one more when the checksums read their words the highest byte first

/// The checksum of the file format: two sums over pairs of words, each going on from the one before.
class Sums {
public:
    explicit Sums(bool highest_first) : highest_first_(highest_first) {}

    void add(std::string_view bytes) {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            first_ += word(bytes, at) + second_;
            second_ += word(bytes, at + 4) + first_;
        }
    }

    bool are(std::string_view bytes, std::size_t at) const { return number_at(bytes, at, 4) == first_ && number_at(bytes, at + 4, 4) == second_; }

private:
    std::uint32_t word(std::string_view bytes, std::size_t at) const {
        const auto number = static_cast<std::uint32_t>(number_at(bytes, at, 4));
        return highest_first_ ? number : __builtin_bswap32(number);
    }

    bool highest_first_;
    std::uint32_t first_ = 0;
    std::uint32_t second_ = 0;
};

std::string read(std::ifstream& file, std::size_t size) {
    std::string bytes(size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

}  // namespace

std::uint64_t believed_frames(const std::filesystem::path& log) {
    constexpr std::size_t frame_size = PageFile::frame_header_size + PageFile::page_size;
    std::ifstream file(log, std::ios::binary);
    const auto header = read(file, PageFile::log_header_size);
    const auto kind = static_cast<std::uint32_t>(number_at(header, 0, 4));
    if (header.size() < PageFile::log_header_size || (kind | 1U) != (magic | 1U)) return 0;
    Sums sums((kind & 1U) != 0);
    sums.add(header.substr(0, 24));
    if (!sums.are(header, 24)) return 0;
    for (std::uint64_t believed = 0;; ++believed) {
        const auto frame = read(file, frame_size);
        if (frame.size() < frame_size || frame.compare(8, 8, header, 16, 8) != 0) return believed;
        sums.add(frame.substr(0, 8));
        sums.add(frame.substr(PageFile::frame_header_size));
        if (!sums.are(frame, 16)) return believed;
    }
}

}  // namespace quizroom::journal
