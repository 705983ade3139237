// Reads JSON as nearly every client writes it: objects, lists, texts of ASCII without escapes, and whole numbers. It tells a
// listener of nlohmann's SAX interface what nlohmann's own reader would, with a third of its work and no tokens to allocate;
// of anything else it knows only that it is for that one to judge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace quizroom::protocol {

template <typename Listener>
class PlainJson {
public:
    PlainJson(std::string_view text, Listener& listener) : rest_(text), listener_(listener) {}

    /// False when not everything is plain, or the listener wants to hear no more: then nothing that it was told counts.
    bool read() {
        const bool is_read = value();
        skip_space();
        return is_read && rest_.empty();
    }

private:
    static constexpr std::size_t unknown_size = static_cast<std::size_t>(-1);  // nlohmann's own word for it
    static constexpr std::size_t digits_max = 15;                              // so many are exact as any kind of number

    /// Calls itself as deep as the listener lets it.
    bool value() {
        if (next_is('{')) return object();
        if (next_is('[')) return list();
        if (next_is('"')) return words() && listener_.string(words_);
        return number();
    }

    bool object() {
        if (!listener_.start_object(unknown_size)) return false;
        if (next_is('}')) return listener_.end_object();
        do {
            const bool is_named = next_is('"') && words() && listener_.key(words_) && next_is(':');
            if (!is_named || !value()) return false;
        } while (next_is(','));
        return next_is('}') && listener_.end_object();
    }

    bool list() {
        if (!listener_.start_array(unknown_size)) return false;
        if (next_is(']')) return listener_.end_array();
        do {
            if (!value()) return false;
        } while (next_is(','));
        return next_is(']') && listener_.end_array();
    }

    /// The rest of a text whose first quotation mark has been read.
    bool words() {
        std::size_t size = 0;
        while (size < rest_.size() && is_plain(rest_[size])) ++size;
        if (size == rest_.size() || rest_[size] != '"') return false;
        words_.assign(rest_.substr(0, size));
        rest_.remove_prefix(size + 1);
        return true;
    }

    bool number() {
        std::uint64_t value = 0;
        std::size_t size = 0;
        for (; size < rest_.size() && is_digit(rest_[size]); ++size) {
            if (size == digits_max) return false;
            value = value * 10 + static_cast<std::uint64_t>(rest_[size] - '0');
        }
        if (size == 0 || (size > 1 && rest_.front() == '0')) return false;
        rest_.remove_prefix(size);
        return listener_.number_unsigned(value);
    }

    bool next_is(char wanted) {
        skip_space();
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }
    void skip_space() {
        while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    }

    static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }
    static bool is_plain(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

    std::string_view rest_;
    std::string words_;
    Listener& listener_;
};

}  // namespace quizroom::protocol
