#include "quiz/visible_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace quizroom::quiz {
namespace {

static_assert(sizeof(CodePoint) == sizeof(utf8proc_int32_t));

std::optional<std::string> mapped(std::string_view text, int options) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                     static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{raw, &std::free};
    if (length < 0) return std::nullopt;
    return std::string{reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

bool is_space(CodePoint point) { return utf8proc_category(point) == UTF8PROC_CATEGORY_ZS; }

// Two invisible characters belong to emoji: a joiner between two pictures makes one of them, and a selector behind a
// picture, digit or sign asks for its colours. Anywhere else they would hide in a name.
constexpr CodePoint joiner = 0x200D;
constexpr CodePoint colour_selector = 0xFE0F;

bool is_picture(CodePoint point) { return utf8proc_get_property(point)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC; }
bool is_skin_tone(CodePoint point) { return point >= 0x1F3FB && point <= 0x1F3FF; }

bool belongs_to_emoji(const std::vector<CodePoint>& points, std::size_t at) {
    if (at == 0) return false;
    const auto before = points[at - 1];
    if (points[at] == colour_selector) return is_picture(before) || (before >= '0' && before <= '9') || before == '#' || before == '*';
    const bool behind_picture = is_picture(before) || before == colour_selector || is_skin_tone(before);
    return behind_picture && at + 1 < points.size() && is_picture(points[at + 1]);
}

bool has_ink(CodePoint point) {
    switch (utf8proc_category(point)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return false;
        default:
            break;
    }
    const bool blank_letter = point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800;
    return !blank_letter && !utf8proc_get_property(point)->ignorable;
}

bool is_mark(CodePoint point) {
    const auto category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME || category == UTF8PROC_CATEGORY_MC;
}

/// Single inner spaces and no outer ones; nothing when a character cannot be seen.
std::optional<std::string> visible(const std::vector<CodePoint>& points) {
    std::string text;
    bool space_waits = false;
    int marks_in_a_row = 0;
    for (std::size_t at = 0; at < points.size(); ++at) {
        const auto point = points[at];
        if (is_space(point)) {
            space_waits = !text.empty();
            continue;
        }
        const bool is_seen = point == joiner || point == colour_selector ? belongs_to_emoji(points, at) : has_ink(point);
        if (!is_seen) return std::nullopt;
        marks_in_a_row = is_mark(point) ? marks_in_a_row + 1 : 0;
        if (marks_in_a_row > 4 || (marks_in_a_row > 0 && text.empty())) return std::nullopt;  // towers of accents
        if (space_waits) text += ' ';
        space_waits = false;
        append(text, point);
    }
    return text;
}

/// Marks that readers leave out when they type in a hurry: accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic
/// (Unicode's blocks of combining diacritical marks). Marks of other scripts are vowels, and stay.
bool is_diacritic(CodePoint point) {
    using Block = std::pair<CodePoint, CodePoint>;
    constexpr std::array<Block, 7> blocks{
        {{0x0300, 0x036F}, {0x0591, 0x05C7}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}}};
    return std::ranges::any_of(blocks, [&](const Block& block) { return point >= block.first && point <= block.second; });
}

/// Dashes, quotes, full stops; but not #, which tells C# from C.
bool is_punctuation(CodePoint point) {
    switch (utf8proc_category(point)) {
        case UTF8PROC_CATEGORY_PC:
        case UTF8PROC_CATEGORY_PD:
        case UTF8PROC_CATEGORY_PS:
        case UTF8PROC_CATEGORY_PE:
        case UTF8PROC_CATEGORY_PI:
        case UTF8PROC_CATEGORY_PF:
        case UTF8PROC_CATEGORY_PO:
            return point != '#';
        default:
            return false;
    }
}

}  // namespace

std::optional<std::vector<CodePoint>> code_points(std::string_view text) {
    std::vector<CodePoint> points;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        CodePoint point = -1;
        const auto length = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &point);
        if (length <= 0 || point < 0) return std::nullopt;
        points.push_back(point);
        at += static_cast<std::size_t>(length);
    }
    return points;
}

void append(std::string& text, CodePoint point) {
    utf8proc_uint8_t bytes[4];
    const auto length = utf8proc_encode_char(point, bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::optional<std::size_t> grapheme_count(std::string_view text) {
    const auto points = code_points(text);
    if (!points) return std::nullopt;
    std::size_t count = points->empty() ? 0 : 1;
    utf8proc_int32_t state = 0;
    for (std::size_t at = 1; at < points->size(); ++at)
        if (utf8proc_grapheme_break_stateful((*points)[at - 1], (*points)[at], &state)) ++count;
    return count;
}

std::optional<std::string> clean_text(std::string_view wanted, TextLimits limits) {
    if (wanted.size() > limits.bytes_max) return std::nullopt;
    const auto composed = mapped(wanted, UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE);
    if (!composed) return std::nullopt;
    const auto points = code_points(*composed);
    if (!points) return std::nullopt;
    auto shown = visible(*points);
    if (!shown) return std::nullopt;
    const auto graphemes = grapheme_count(*shown);
    if (!graphemes || *graphemes < 1 || *graphemes > limits.graphemes_max) return std::nullopt;
    return shown;
}

std::string case_folded(std::string_view clean) {
    constexpr auto fold = UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    return mapped(clean, fold).value_or(std::string{clean});
}

std::string loosely_folded(std::string_view clean) {
    constexpr auto fold = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    const auto decomposed = mapped(clean, fold).value_or(std::string{clean});
    std::string letters;
    for (const auto point : code_points(decomposed).value_or(std::vector<CodePoint>{}))
        if (!is_diacritic(point) && !is_punctuation(point) && !is_space(point)) append(letters, point);
    const auto composed = mapped(letters, UTF8PROC_COMPOSE | UTF8PROC_STABLE).value_or(letters);
    return composed.empty() ? case_folded(clean) : composed;
}

}  // namespace quizroom::quiz
