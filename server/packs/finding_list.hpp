// Collects what is to be said about one file. It knows nothing of what the words mean.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "packs/library.hpp"
#include "packs/lines.hpp"

namespace quizroom::packs {

class FindingList {
public:
    static constexpr std::size_t of_a_severity_max = 1'000;

    explicit FindingList(std::string file) : file_(std::move(file)) {}

    void error(Place place, std::string message) { add(Severity::error, place, std::move(message)); }
    void warning(Place place, std::string message) { add(Severity::warning, place, std::move(message)); }
    void note(Place place, std::string message) { add(Severity::note, place, std::move(message)); }

    /// Counts on where the list itself is full, so that no error goes unnoticed.
    std::size_t error_count() const { return counts_[static_cast<std::size_t>(Severity::error)]; }

    std::vector<Finding> take() { return std::move(findings_); }

private:
    void add(Severity severity, Place place, std::string message) {
        auto& count = counts_[static_cast<std::size_t>(severity)];
        if (count == of_a_severity_max) message = "there is more to say than is shown here; mend these first";
        if (++count <= of_a_severity_max + 1) findings_.push_back({severity, file_, place.line, place.column, std::move(message)});
    }

    std::string file_;
    std::array<std::size_t, 3> counts_{};
    std::vector<Finding> findings_;
};

/// A piece of a teacher's text, short and in quotes, for use in a message.
inline std::string in_quotes(std::string_view text) { return '"' + printable(text, 40) + '"'; }

}  // namespace quizroom::packs
