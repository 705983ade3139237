#include "journal/page_file.hpp"

namespace quizroom::journal {
namespace {

std::uint64_t size_of(const std::filesystem::path& file) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(file, missing);
    return missing ? 0 : size;
}

std::uint64_t parts(std::uint64_t size, std::uint64_t part) { return (size + part - 1) / part; }

std::string read(std::ifstream& file, std::uint64_t offset, std::size_t size) {
    std::string bytes(size, '\0');
    file.clear();
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

}  // namespace

std::uint64_t number_at(std::string_view bytes, std::size_t position, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t place = position; place < position + size; ++place)
        number = (number << 8) | (place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0U);
    return number;
}

PageFile::PageFile(const std::filesystem::path& database, const std::filesystem::path& log)
    : database_(database, std::ios::binary), log_(log, std::ios::binary), pages_(parts(size_of(database), page_size)) {
    const auto log_size = size_of(log);
    if (log_size > log_header_size) frames_ = parts(log_size - log_header_size, frame_header_size + page_size);
    for (std::uint64_t index = 0; index < frames_; ++index) newest_frame_.insert_or_assign(number_at(frame(index, 0, 4), 0, 4), index);
}

std::string PageFile::image(std::uint64_t index) {
    if (index < pages_) return page_in_file(index + 1);
    return index < image_count() ? frame(index - pages_, frame_header_size, page_size) : std::string{};
}

std::string PageFile::page(std::uint64_t number) {
    const auto logged = newest_frame_.find(number);
    return logged == newest_frame_.end() ? page_in_file(number) : frame(logged->second, frame_header_size, page_size);
}

std::string PageFile::page_in_file(std::uint64_t number) {
    return number > 0 && number <= pages_ ? read(database_, (number - 1) * page_size, page_size) : std::string{};
}

std::string PageFile::frame(std::uint64_t index, std::size_t offset, std::size_t size) {
    return read(log_, log_header_size + index * (frame_header_size + page_size) + offset, size);
}

}  // namespace quizroom::journal
