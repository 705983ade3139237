#include "quiz/nickname.hpp"

#include "quiz/visible_text.hpp"

namespace quizroom::quiz {

std::optional<std::string> clean_nickname(std::string_view wanted) { return clean_text(wanted, {nickname_bytes_max, nickname_graphemes_max}); }

std::string folded_nickname(std::string_view nickname) { return case_folded(nickname); }

std::string numbered_nickname(std::string_view nickname, int number) {
    const auto suffix = " " + std::to_string(number);
    auto points = code_points(nickname).value_or(std::vector<CodePoint>{});
    for (;; points.pop_back()) {
        std::string head;
        for (const auto point : points) append(head, point);
        while (head.ends_with(' ')) head.pop_back();
        if (grapheme_count(head).value_or(0) + suffix.size() <= nickname_graphemes_max) return head + suffix;
    }
}

}  // namespace quizroom::quiz
