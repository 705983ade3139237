// A database file and its write-ahead log as pages of bytes, whatever SQLite thinks of them. It only reads, and knows no
// table. Both layouts: https://www.sqlite.org/fileformat2.html.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>

namespace quizroom::journal {

/// Bytes as a number, the highest first; what lies behind their end counts as 0.
std::uint64_t number_at(std::string_view bytes, std::size_t position, std::size_t size);

class PageFile {
public:
    static constexpr std::size_t page_size = 4096;  // of every database that we make; the damaged header is not asked
    static constexpr std::size_t log_header_size = 32;
    static constexpr std::size_t frame_header_size = 24;

    /// A file that is not there has no pages.
    PageFile(const std::filesystem::path& database, const std::filesystem::path& log);

    /// Pages in the file and, behind them, the images in the log: all of it, also what lies behind the log's valid end.
    std::uint64_t image_count() const { return pages_ + frames_; }

    /// Empty behind the end; short where a file was cut off.
    std::string image(std::uint64_t index);

    /// A page as it is now: the log's last image of it, or the file's.
    std::string page(std::uint64_t number);
    /// The same, without the log.
    std::string page_in_file(std::uint64_t number);

    std::uint64_t page_count() const { return pages_; }

private:
    std::string frame(std::uint64_t index, std::size_t offset, std::size_t size);

    std::ifstream database_;
    std::ifstream log_;
    std::uint64_t pages_ = 0;
    std::uint64_t frames_ = 0;
    std::unordered_map<std::uint64_t, std::uint64_t> newest_frame_;  // by page number
};

}  // namespace quizroom::journal
