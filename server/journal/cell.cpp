#include "journal/cell.hpp"

#include <algorithm>
#include <array>

#include "journal/page_file.hpp"

namespace quizroom::journal {
namespace {

constexpr std::size_t row_bytes_max = 64 * 1024 * 1024;
constexpr std::size_t usable = PageFile::page_size;

/// Reads on where the last value ended; `ok` turns false behind the end.
struct Cursor {
    std::string_view bytes;
    std::size_t position = 0;
    bool ok = true;

    std::uint64_t varint() {
        std::uint64_t number = 0;
        for (int count = 0; count < 9; ++count) {
            if (position >= bytes.size()) break;
            const auto byte = static_cast<unsigned char>(bytes[position++]);
            if (count == 8) return (number << 8) | byte;
            number = (number << 7) | (byte & 0x7fU);
            if (byte < 0x80U) return number;
        }
        ok = false;
        return 0;
    }
};

bool is_number(std::uint64_t type) { return (type >= 1 && type <= 6) || type == 8 || type == 9; }
bool is_text(std::uint64_t type) { return type >= 13 && type % 2 == 1; }
bool is_blob(std::uint64_t type) { return type >= 12 && type % 2 == 0; }

std::size_t size_of(std::uint64_t type) {
    constexpr std::array<std::size_t, 10> sizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    return type < sizes.size() ? sizes[type] : static_cast<std::size_t>((type - 12) / 2);
}

std::int64_t number_of(std::string_view bytes, std::uint64_t type) {
    if (type >= 8) return static_cast<std::int64_t>(type - 8);
    if (bytes.empty()) return 0;
    const auto raw = number_at(bytes, 0, bytes.size());
    const auto unused_bits = 64 - 8 * bytes.size();
    return static_cast<std::int64_t>(raw << unused_bits) >> unused_bits;
}

bool fits(std::uint64_t type, char wanted) {
    constexpr std::uint64_t text_of_64 = 13 + 2 * 64;
    switch (wanted) {
        case 'i':
            return is_number(type);
        case 'h':
            return type == text_of_64;
        case 'b':
            return is_blob(type);
        default:
            return is_text(type);
    }
}

using Types = std::array<std::uint64_t, columns_max>;

/// The types of the columns when they have the pattern and the row is long enough for them. Nearly every position ends here.
std::optional<Types> types_of(std::string_view row, std::size_t row_size, Pattern pattern) {
    Cursor cursor{row};
    const auto header_size = cursor.varint();
    if (!cursor.ok || header_size <= pattern.size() || header_size > row.size() || header_size > 9 * (columns_max + 8)) return std::nullopt;
    cursor.bytes = row.substr(0, header_size);
    Types types{};
    auto size = header_size;
    for (std::size_t column = 0; column < pattern.size(); ++column) {
        const auto type = types[column] = cursor.varint();
        if (!cursor.ok || !fits(type, pattern[column]) || type > 2 * row_bytes_max) return std::nullopt;
        size += size_of(type);
    }
    return size <= row_size ? std::optional{types} : std::nullopt;
}

std::optional<Values> values_of(std::string_view row, Pattern pattern) {
    const auto types = types_of(row, row.size(), pattern);
    if (!types) return std::nullopt;
    Cursor cursor{row};
    auto position = static_cast<std::size_t>(cursor.varint());
    Values values;
    for (std::size_t column = 0; column < pattern.size(); ++column) {
        const auto type = types->at(column);
        const auto bytes = row.substr(position, size_of(type));
        is_text(type) || is_blob(type) ? values.emplace_back(std::string{bytes}) : values.emplace_back(number_of(bytes, type));
        position += bytes.size();
    }
    return values;
}

/// How much of a row lies in its own page; the formula is the file format's.
std::size_t local_size(std::size_t size, CellKind kind) {
    const auto most = kind == CellKind::table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= most) return size;
    const auto least = (usable - 12) * 32 / 255 - 23;
    const auto fitting = least + (size - least) % (usable - 4);
    return fitting <= most ? fitting : least;
}

/// The rest of a row lies in a chain of pages, each naming the next.
bool append_overflow(std::string& row, std::size_t size, std::uint64_t next, const Pages& pages) {
    while (row.size() < size) {
        const auto page = pages(next);
        if (page.size() < usable) return false;
        next = number_at(page, 0, 4);
        row.append(page, 4, std::min(size - row.size(), usable - 4));
    }
    return true;
}

}  // namespace

std::optional<Values> row_at(std::string_view page, std::size_t position, CellKind kind, Pattern pattern, const Pages& pages) {
    Cursor cursor{page, position};
    const auto size = static_cast<std::size_t>(cursor.varint());
    if (kind == CellKind::table) cursor.varint();
    if (!cursor.ok || size < pattern.size() || size > row_bytes_max) return std::nullopt;
    const auto local = local_size(size, kind);
    const auto here = page.substr(cursor.position, local);
    if (here.size() < local || !types_of(here, size, pattern)) return std::nullopt;
    if (local == size) return values_of(here, pattern);
    std::string row{here};
    if (!append_overflow(row, size, number_at(page, cursor.position + local, 4), pages)) return std::nullopt;
    return values_of(row, pattern);
}

}  // namespace quizroom::journal
