#include "load/scenario/units.hpp"

#include <charconv>
#include <cmath>

namespace quizroom::load {
namespace {

constexpr double longest_ms = 24.0 * 3'600 * 1'000;

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<Quantity> read_quantity(std::string_view text) {
    text = trimmed(text);
    Quantity quantity;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), quantity.number);
    if (failed != std::errc{} || !std::isfinite(quantity.number)) return std::nullopt;
    quantity.unit = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    return quantity;
}

std::optional<Milliseconds> read_time(std::string_view text) {
    const auto quantity = read_quantity(text);
    if (!quantity || quantity->number < 0) return std::nullopt;
    double factor = 0;
    if (quantity->unit == "ms") factor = 1;
    if (quantity->unit == "s") factor = 1'000;
    if (quantity->unit == "min") factor = 60'000;
    const auto time = quantity->number * factor;
    if (factor == 0 || time > longest_ms) return std::nullopt;
    return Milliseconds{std::llround(time)};
}

std::optional<TimeRange> read_time_range(std::string_view text) {
    constexpr std::string_view between = " to ";
    const auto split = text.find(between);
    if (split == std::string_view::npos) {
        const auto time = read_time(text);
        return time ? std::optional{TimeRange{*time, *time}} : std::nullopt;
    }
    const auto least = read_time(text.substr(0, split));
    const auto most = read_time(text.substr(split + between.size()));
    if (!least || !most || *most < *least) return std::nullopt;
    return TimeRange{*least, *most};
}

std::optional<double> read_share(std::string_view text) {
    const auto quantity = read_quantity(text);
    if (!quantity || quantity->unit != "%" || quantity->number < 0 || quantity->number > 100) return std::nullopt;
    return quantity->number / 100;
}

std::optional<std::size_t> read_count(std::string_view text) {
    text = trimmed(text);
    std::size_t count = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return count;
}

std::string text_of(Milliseconds time) {
    const auto count = time.count();
    if (count < 1'000) return std::to_string(count) + " ms";
    if (count % 1'000 == 0) return std::to_string(count / 1'000) + " s";
    auto text = std::to_string(static_cast<double>(count) / 1'000);
    while (text.ends_with('0')) text.pop_back();
    return text + " s";
}

}  // namespace quizroom::load
