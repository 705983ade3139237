#include "packs/picture_shelf.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include "packs/finding_list.hpp"
#include "packs/similar_name.hpp"

namespace quizroom::packs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t entries_max = 10'000;  // of a folder that is looked through for a similar name

bool is_letter(char symbol) { return std::isalpha(static_cast<unsigned char>(symbol)) != 0; }

// "https:", "data:", "C:": letters, digits and a few signs before a colon.
bool has_scheme(std::string_view address) {
    const auto colon = address.find(':');
    if (colon == address.npos || !is_letter(address.front())) return false;
    return std::ranges::all_of(address.substr(0, colon), [](char symbol) {
        return std::isalnum(static_cast<unsigned char>(symbol)) != 0 || symbol == '+' || symbol == '-' || symbol == '.';
    });
}

bool climbs(std::string_view address) {
    const fs::path path{address};
    return std::find(path.begin(), path.end(), fs::path{".."}) != path.end();
}

// Why an address names no file beside the pack; empty when it may.
std::string flaw_of_address(std::string_view address) {
    constexpr auto remedy = "; save the picture beside the pack and write its file name";
    if (address.empty()) return "this picture names no file; write one in the brackets: ![what it shows](file.png)";
    const auto named = "the picture " + in_quotes(address);
    if (std::ranges::any_of(address, [](unsigned char symbol) { return symbol < 0x20 || symbol == 0x7F; }))
        return named + " has a control character in its name; rename the file";
    if (address.starts_with("//") || has_scheme(address)) return named + " is an address and no file" + remedy;
    if (address.starts_with('/') || address.starts_with('\\')) return named + " is an absolute path" + remedy;
    if (address.find('\\') != address.npos) return named + " is written with \\; write / between folders";
    if (climbs(address)) return named + " lies outside the pack's folder" + remedy;
    return {};
}

int digit_of(char symbol) {
    if (symbol >= '0' && symbol <= '9') return symbol - '0';
    const auto letter = std::tolower(static_cast<unsigned char>(symbol));
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// Editors write "my%20picture.png" for a name with a space.
std::string decoded(std::string_view address) {
    std::string name;
    for (std::size_t at = 0; at < address.size(); ++at) {
        const bool is_code = address[at] == '%' && at + 2 < address.size() && digit_of(address[at + 1]) >= 0 && digit_of(address[at + 2]) >= 0;
        name += is_code ? static_cast<char>(digit_of(address[at + 1]) * 16 + digit_of(address[at + 2])) : address[at];
        if (is_code) at += 2;
    }
    return name;
}

bool is_there(const fs::path& path) {
    std::error_code failure;
    return fs::exists(path, failure);
}

// Nothing leads out of the folder, by a link neither.
bool lies_in(const fs::path& folder, const fs::path& file) {
    std::error_code failure;
    const auto whole = fs::canonical(folder, failure);
    return !failure && std::mismatch(whole.begin(), whole.end(), file.begin(), file.end()).first == whole.end();
}

std::string missing(const fs::path& file, const std::string& name) {
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator entry{file.parent_path(), failure}; !failure && entry != fs::directory_iterator{}; entry.increment(failure))
        if (names.size() < entries_max) names.push_back(entry->path().filename().string());
    std::ranges::sort(names);
    const auto similar = similar_name(file.filename().string(), names);
    const auto remedy = similar.empty() ? std::string{"save the picture there, or write the name it has"}
                                        : "write " + in_quotes((fs::path{name}.parent_path() / similar).string());
    return "there is no file " + in_quotes(name) + " beside the pack; " + remedy;
}

std::string size_text(std::size_t bytes) {
    const auto tenths = (bytes + 50'000) / 100'000;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

std::string flaw_text(PictureFlaw flaw) {
    switch (flaw) {
        case PictureFlaw::drawing:
            return " is an SVG drawing, which may hold programs; export it as PNG";
        case PictureFlaw::cut_off:
            return " is cut off: its end is missing; copy or export it anew";
        case PictureFlaw::malformed:
            return " begins as a picture, and then is none; export it anew";
        default:
            return " is no PNG, JPEG, WebP or GIF, whatever its name says; export it as one of them";
    }
}

std::string measures_text(const PictureForm& form) {
    const auto [width, height] = std::pair{form.width, form.height};
    if (width == 0 || height == 0) return " has no width or no height; export it anew";
    const auto limit = PictureShelf::side_max;
    const auto measures = " has " + std::to_string(width) + " x " + std::to_string(height) + " pixels; make it smaller: at most ";
    if (width > limit || height > limit) return measures + std::to_string(limit) + " a side";
    if (std::uint64_t{width} * height > PictureShelf::pixels_max)
        return measures + std::to_string(PictureShelf::pixels_max / 1'000'000) + " million in all";
    return {};
}

std::string hash_of(const std::string& bytes) {
    std::array<unsigned char, 32> digest{};
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available");
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (const auto byte : digest) (name += digits[byte >> 4U]) += digits[byte & 15U];
    return name;
}

PictureAnswer read(const fs::path& file, const std::string& name) {
    const auto named = "the picture " + in_quotes(name);
    std::error_code failure;
    if (!fs::is_regular_file(file, failure)) return named + " is no file; write the name of one";
    const auto size = fs::file_size(file, failure);
    if (failure) return named + " cannot be read (" + failure.message() + "); check its permissions";
    if (size > PictureShelf::picture_bytes_max)
        return named + " has " + size_text(size) + "; make it smaller: at most " + size_text(PictureShelf::picture_bytes_max) +
               ", and a tenth of that loads well on phones";
    std::ifstream stream{file, std::ios::binary};
    auto bytes = std::make_shared<std::string>(size, '\0');
    stream.read(bytes->data(), static_cast<std::streamsize>(size));
    if (!stream) return named + " cannot be read; check its permissions";
    const auto form = picture_form_of(*bytes);
    if (const auto* flaw = std::get_if<PictureFlaw>(&form)) return named + flaw_text(*flaw);
    const auto& known = std::get<PictureForm>(form);
    if (const auto flaw = measures_text(known); !flaw.empty()) return named + flaw;
    return PictureFound{{hash_of(*bytes), std::string{known.media_type}, std::move(bytes)}, known};
}

}  // namespace

PictureAnswer PictureShelf::find(const fs::path& folder, const std::string& address) {
    if (auto flaw = flaw_of_address(address); !flaw.empty()) return flaw;
    const auto name = is_there(folder / address) ? address : decoded(address);
    if (auto flaw = flaw_of_address(name); !flaw.empty()) return flaw;
    std::error_code failure;
    const auto file = fs::canonical(folder / name, failure);
    if (failure) return missing(folder / name, name);
    if (!lies_in(folder, file))
        return "the picture " + in_quotes(name) + " is a link that leads out of the pack's folder; put the picture itself there";
    return charged(folder, file, read_once(file, name));
}

PictureAnswer PictureShelf::read_once(const fs::path& file, const std::string& name) {
    if (const auto known = read_.find(file); known != read_.end()) return known->second;
    auto answer = read(file, name);
    const auto* found = std::get_if<PictureFound>(&answer);
    if (found && bytes_ + found->picture.bytes->size() > shelf_bytes_max)
        answer = "the pictures of all packs together have more than " + size_text(shelf_bytes_max) + "; make them smaller, or name fewer packs";
    if (const auto* kept = std::get_if<PictureFound>(&answer)) bytes_ += kept->picture.bytes->size();
    return read_.emplace(file, std::move(answer)).first->second;
}

PictureAnswer PictureShelf::charged(const fs::path& folder, const fs::path& file, PictureAnswer answer) {
    const auto* found = std::get_if<PictureFound>(&answer);
    auto& charge = folders_[folder];
    if (!found || charge.used.contains(file)) return answer;
    const auto bytes = found->picture.bytes->size();
    if (charge.bytes + bytes > folder_bytes_max)
        return "the pictures of this folder together have more than " + size_text(folder_bytes_max) + "; make some of them smaller";
    charge.used.insert(file);
    charge.bytes += bytes;
    return answer;
}

}  // namespace quizroom::packs
