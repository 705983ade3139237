#include "packs/lines.hpp"

#include <algorithm>
#include <cstdint>

namespace quizroom::packs {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view no_break_space = "\xC2\xA0";

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

bool continues(std::uint8_t byte) { return (byte & 0xC0u) == 0x80u; }

struct Lead {
    std::size_t length;
    std::uint8_t second_min;
    std::uint8_t second_max;
};

// The table of well-formed sequences in RFC 3629, section 4; length 0 for a byte that begins none.
Lead lead_of(std::uint8_t byte) {
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

// The bytes of the character at the front of a text that is not empty; 0 when they are no UTF-8.
std::size_t character_length(std::string_view text) {
    const auto lead = lead_of(byte_at(text, 0));
    if (lead.length < 2 || text.size() < lead.length) return lead.length == 1 ? 1 : 0;
    if (byte_at(text, 1) < lead.second_min || byte_at(text, 1) > lead.second_max) return 0;
    for (std::size_t at = 2; at < lead.length; ++at)
        if (!continues(byte_at(text, at))) return 0;
    return lead.length;
}

std::size_t invalid_byte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto length = character_length(text.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

Place place_at(std::string_view text, std::size_t offset) {
    const auto lines = lines_of(text.substr(0, offset));
    if (lines.empty()) return {};
    const auto at_line_start = text[offset - 1] == '\n' || text[offset - 1] == '\r';
    if (at_line_start) return {lines.back().number + 1, 1};
    return {lines.back().number, length_of(lines.back().text) + 1};
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::vector<Line> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back({lines.size() + 1, text.substr(0, end)});
        const auto ending = text.substr(end).starts_with("\r\n") ? std::size_t{2} : std::size_t{1};
        text.remove_prefix(std::min(end + ending, text.size()));
    }
    return lines;
}

std::size_t blank_at_front(std::string_view text) {
    if (text.starts_with(' ') || text.starts_with('\t')) return 1;
    return text.starts_with(no_break_space) ? no_break_space.size() : 0;
}

std::string_view trimmed(std::string_view text) {
    while (const auto blank = blank_at_front(text)) text.remove_prefix(blank);
    while (text.ends_with(' ') || text.ends_with('\t') || text.ends_with(no_break_space))
        text.remove_suffix(text.ends_with(no_break_space) ? no_break_space.size() : 1);
    return text;
}

Place place_of(const Line& line) {
    std::size_t column = 1;
    auto rest = line.text;
    while (const auto blank = blank_at_front(rest)) {
        rest.remove_prefix(blank);
        ++column;
    }
    return {line.number, column};
}

Place place_of(const Line& line, std::string_view part) {
    const auto before = static_cast<std::size_t>(part.data() - line.text.data());
    return {line.number, length_of(line.text.substr(0, before)) + 1};
}

std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char letter) { return !continues(static_cast<std::uint8_t>(letter)); }));
}

std::string printable(std::string_view text, std::size_t length_max) {
    std::string shown;
    for (std::size_t count = 0; !text.empty(); ++count) {
        if (count == length_max) return shown + "…";
        const auto length = character_length(text);
        const auto is_control = length == 1 && (byte_at(text, 0) < 0x20 || byte_at(text, 0) == 0x7F);
        const auto is_late_control = length == 2 && byte_at(text, 0) == 0xC2 && byte_at(text, 1) < 0xA0;
        if (length == 0) {
            shown += "\xEF\xBF\xBD";
        } else if (is_control || is_late_control) {
            shown += ' ';
        } else {
            shown += text.substr(0, length);
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return shown;
}

std::optional<TextFlaw> flaw_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return TextFlaw{{}, "this is UTF-16 text; save the file as UTF-8"};
    if (const auto at = bytes.find('\0'); at != std::string_view::npos)
        return TextFlaw{place_at(bytes, at), "a NUL byte: this is no text file; export the questions as plain text (UTF-8)"};
    if (const auto at = invalid_byte(bytes); at != std::string_view::npos)
        return TextFlaw{place_at(bytes, at), "this byte is no valid UTF-8; save the file as UTF-8"};
    return std::nullopt;
}

}  // namespace quizroom::packs
