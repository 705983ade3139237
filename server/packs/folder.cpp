#include "packs/folder.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <system_error>

namespace quizroom::packs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t entries_max = 10'000;

std::string in_lower_case(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::string_view digits_at(std::string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return text.substr(at, end - at);
}

std::string_view without_zeros(std::string_view digits) { return digits.substr(std::min(digits.find_first_not_of('0'), digits.size())); }

// As people sort: runs of digits by value, everything else letter by letter.
bool comes_before(std::string_view left, std::string_view right) {
    std::size_t l = 0;
    std::size_t r = 0;
    while (l < left.size() && r < right.size()) {
        if (!is_digit(left[l]) || !is_digit(right[r])) {
            if (left[l] != right[r]) return left[l] < right[r];
            ++l;
            ++r;
            continue;
        }
        const auto left_number = without_zeros(digits_at(left, l));
        const auto right_number = without_zeros(digits_at(right, r));
        if (left_number.size() != right_number.size()) return left_number.size() < right_number.size();
        if (left_number != right_number) return left_number < right_number;
        l += digits_at(left, l).size();
        r += digits_at(right, r).size();
    }
    if (left.size() - l != right.size() - r) return left.size() - l < right.size() - r;
    return left < right;
}

void sort_by_name(std::vector<fs::path>& paths) {
    std::ranges::sort(paths,
                      [](const fs::path& left, const fs::path& right) { return comes_before(left.filename().native(), right.filename().native()); });
}

}  // namespace

bool is_pack_file_name(const fs::path& path) {
    const auto ending = in_lower_case(path.extension().string());
    return ending == ".md" || ending == ".txt";
}

bool is_readme(const fs::path& path) { return in_lower_case(path.stem().string()) == "readme"; }

Listing list_folder(const fs::path& folder) {
    Listing listing;
    std::error_code failure;
    std::size_t count = 0;
    for (fs::directory_iterator entry{folder, failure}; !failure && entry != fs::directory_iterator{}; entry.increment(failure)) {
        if (++count > entries_max) {
            listing.failure = "it has more than " + std::to_string(entries_max) + " entries; move the packs to a folder of their own";
            return listing;
        }
        const auto& path = entry->path();
        if (path.filename().native().starts_with('.')) continue;
        std::error_code broken;
        const auto status = entry->status(broken);
        if (fs::is_directory(status)) {
            listing.folders.push_back(path);
        } else if (is_pack_file_name(path) && !is_readme(path) && (broken || fs::is_regular_file(status) || !fs::exists(status))) {
            listing.files.push_back(path);
        }
    }
    if (failure) listing.failure = failure.message();
    sort_by_name(listing.files);
    sort_by_name(listing.folders);
    return listing;
}

}  // namespace quizroom::packs
