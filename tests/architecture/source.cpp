#include "architecture/source.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace quizroom::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::array folders_passed_over{".git", "build", "data", "node_modules"};
constexpr std::array endings{".cpp", ".hpp", ".ts", ".tsx", ".css", ".mjs", ".js", ".html", ".md", ".json", ".txt", ".sh", ".conf", ".yml"};
constexpr std::array names{"dev", "run", "fresh", ".clang-tidy", ".clang-format", ".editorconfig", ".gitignore"};

bool is_ours(const fs::path& path) {
    return std::ranges::find(endings, path.extension()) != endings.end() || std::ranges::find(names, path.filename()) != names.end();
}

std::string text_of(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream{path, std::ios::binary}.rdbuf();
    return std::move(text).str();
}

std::vector<Source> read_project() {
    const fs::path root = QUIZROOM_SOURCE;
    std::vector<Source> sources;
    for (auto entry = fs::recursive_directory_iterator{root}; entry != fs::recursive_directory_iterator{}; ++entry) {
        const auto& path = entry->path();
        if (entry->is_directory()) {
            if (std::ranges::find(folders_passed_over, path.filename()) != folders_passed_over.end()) entry.disable_recursion_pending();
        } else if (entry->is_regular_file() && is_ours(path)) {
            sources.push_back({path.lexically_relative(root).generic_string(), text_of(path)});
        }
    }
    std::ranges::sort(sources, {}, &Source::path);
    return sources;
}

enum class Keep { quotes, nothing };

// Goes through C++ text once; what is not kept becomes blanks, so that lines and columns stay.
class Blanking {
public:
    Blanking(std::string_view text, Keep keep) : text_{text}, keep_{keep}, result_{text} {}

    std::string all() && {
        while (at_ < text_.size()) step();
        return std::move(result_);
    }

private:
    std::string_view rest() const { return text_.substr(at_); }

    void step() {
        if (rest().starts_with("//")) return blank(text_.find('\n', at_));
        if (rest().starts_with("/*")) return blank(after("*/", at_ + 2));
        if (rest().starts_with("R\"")) return quoted(raw_end());
        if (text_[at_] == '"') return quoted(quote_end('"'));
        if (text_[at_] == '\'' && !is_digit_separator()) return quoted(quote_end('\''));
        ++at_;
    }

    bool is_digit_separator() const { return at_ > 0 && std::isxdigit(static_cast<unsigned char>(text_[at_ - 1])) != 0; }

    std::size_t after(std::string_view end, std::size_t from) const {
        const auto found = text_.find(end, from);
        return found == std::string_view::npos ? found : found + end.size();
    }

    std::size_t raw_end() const {
        const auto opening = text_.find('(', at_);
        if (opening == std::string_view::npos) return opening;
        return after(')' + std::string{text_.substr(at_ + 2, opening - at_ - 2)} + '"', opening);
    }

    std::size_t quote_end(char quote) const {
        auto end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n') end += text_[end] == '\\' ? 2U : 1U;
        return end + 1;
    }

    void quoted(std::size_t end) {
        if (keep_ == Keep::quotes) {
            at_ = std::min(end, text_.size());
        } else {
            blank(end);
        }
    }

    void blank(std::size_t end) {
        end = std::min(end, text_.size());
        for (; at_ < end; ++at_) {
            if (result_[at_] != '\n') result_[at_] = ' ';
        }
    }

    std::string_view text_;
    Keep keep_;
    std::string result_;
    std::size_t at_ = 0;
};

}  // namespace

std::string fault(const Source& source, std::size_t line, std::string_view what) {
    return source.path + ':' + std::to_string(line) + ": " + std::string{what};
}

const std::vector<Source>& project() {
    static const auto sources = read_project();
    return sources;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string code_only(std::string_view text) { return Blanking{text, Keep::nothing}.all(); }

std::string without_comments(std::string_view text) { return Blanking{text, Keep::quotes}.all(); }

}  // namespace quizroom::tests
