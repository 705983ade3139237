#include "journal/fold.hpp"

#include <stdexcept>

#include "journal/fit.hpp"
#include "quiz/evolve.hpp"

namespace quizroom::journal {

void Folding::take(const Record& record) {
    if (record.epoch < newest_) return;
    newest_ = record.epoch;
    if (const auto obstacle = misfit(room_, record.event); !obstacle.empty()) throw std::runtime_error(std::string{obstacle});
    quiz::evolve(room_, record.event, record.at);
}

quiz::Room fold(const std::vector<Record>& records) {
    Folding folding;
    for (const auto& record : records) folding.take(record);
    return std::move(folding).room();
}

}  // namespace quizroom::journal
