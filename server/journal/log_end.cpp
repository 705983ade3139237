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

constexpr std::size_t frame_size = PageFile::frame_header_size + PageFile::page_size;

/// Of the log as it was begun last: what is left behind it from an earlier round bears another mark.
bool is_of_this_round(const std::string& frame, const std::string& header) { return frame.compare(8, 8, header, 16, 8) == 0; }

/// Such a frame says how large the database is then.
bool ends_a_write(const std::string& frame) { return number_at(frame, 4, 4) != 0; }

std::string read_header(std::ifstream& log) {
    auto header = read(log, PageFile::log_header_size);
    const auto kind = static_cast<std::uint32_t>(number_at(header, 0, 4));
    const bool is_one = header.size() == PageFile::log_header_size && (kind | 1U) == (magic | 1U);
    return is_one ? header : std::string{};
}

}  // namespace

LogEnd end_of_log(const std::filesystem::path& log) {
    LogEnd end;
    std::ifstream file(log, std::ios::binary);
    const auto header = read_header(file);
    Sums sums((number_at(header, 0, 4) & 1U) != 0);
    sums.add(header.substr(0, 24));
    if (header.empty() || !sums.are(header, 24)) return end;
    bool is_believed = true;
    int writes_behind = 0;
    for (auto frame = read(file, frame_size); frame.size() == frame_size; frame = read(file, frame_size)) {
        sums.add(frame.substr(0, 8));
        sums.add(frame.substr(PageFile::frame_header_size));
        is_believed = is_believed && is_of_this_round(frame, header) && sums.are(frame, 16);
        end.believed += is_believed;
        if (is_believed && ends_a_write(frame)) end.committed = end.believed;
        writes_behind += !is_believed && is_of_this_round(frame, header) && ends_a_write(frame);
    }
    end.may_be_torn = writes_behind <= 1;
    return end;
}

}  // namespace quizroom::journal
