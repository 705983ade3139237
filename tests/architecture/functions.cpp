#include "architecture/functions.hpp"

#include <algorithm>
#include <cctype>
#include <regex>

#include "architecture/source.hpp"

namespace quizroom::tests {
namespace {

bool is_blank(char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; }

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char letter : text) {
        if (!is_blank(letter)) line += letter;
        if (is_blank(letter) && !line.empty() && line.back() != ' ') line += ' ';
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

// A type, a namespace and a value in braces have braces too.
bool is_function_head(const std::string& head) {
    static const std::regex other{R"(^(template ?<[^{}]*> ?)?(inline |export )*(namespace|class|struct|union|enum|concept|extern)\b)"};
    static const std::regex value{R"([^=!<>]=( [\w:<>, ]*)?$)"};
    return head.find('(') != std::string::npos && !std::regex_search(head, other) && !std::regex_search(head, value);
}

std::string without_directives(std::string text) {
    for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size() - 1) + 1) {
        if (text[at] == '#')
            std::fill(text.begin() + static_cast<std::ptrdiff_t>(at),
                      text.begin() + static_cast<std::ptrdiff_t>(std::min(text.find('\n', at), text.size())), ' ');
    }
    return text;
}

class Scan {
public:
    explicit Scan(std::string_view text) : text_{without_directives(code_only(text))} {}

    std::vector<FunctionFound> all() && {
        for (; at_ < text_.size(); ++at_) step(text_[at_]);
        return std::move(found_);
    }

private:
    void step(char letter) {
        if (letter == '{') return open();
        if (letter == '}') return close();
        if (depth_ == 0 && letter == ';') head_ = at_ + 1;
    }

    void open() {
        if (depth_ > 0 || is_function_head(on_one_line(text_.substr(head_, at_ - head_)))) {
            if (depth_ == 0) body_ = at_;
            ++depth_;
        } else {
            head_ = at_ + 1;
        }
    }

    void close() {
        if (depth_ > 1) {
            --depth_;
            return;
        }
        if (depth_ == 1) {
            depth_ = 0;
            if (goes_on()) return;  // `Type() : member_{1}, other_{2} {`: its body is still to come
            keep();
        }
        head_ = at_ + 1;
    }

    bool goes_on() const {
        const auto next = std::find_if_not(text_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, text_.end(), is_blank);
        return next != text_.end() && (*next == ',' || *next == '{');
    }

    void keep() {
        const auto begin = std::find_if_not(text_.begin() + static_cast<std::ptrdiff_t>(head_), text_.end(), is_blank);
        const auto line = static_cast<std::size_t>(std::count(text_.begin(), begin, '\n')) + 1;
        const auto length = static_cast<std::size_t>(std::count(begin, text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n')) + 1;
        found_.push_back({on_one_line(text_.substr(head_, body_ - head_)), line, length});
    }

    std::string text_;
    std::size_t at_ = 0;
    std::size_t head_ = 0;   // where the text before the next brace begins
    std::size_t body_ = 0;   // the opening brace of the function we are in
    std::size_t depth_ = 0;  // braces open since then; 0 outside of functions
    std::vector<FunctionFound> found_;
};

}  // namespace

std::vector<FunctionFound> functions_in(std::string_view text) { return Scan{text}.all(); }

}  // namespace quizroom::tests
