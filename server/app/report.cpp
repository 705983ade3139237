#include "app/report.hpp"

#include <iostream>
#include <stdexcept>

#include "journal/journal.hpp"
#include "reports/csv.hpp"
#include "reports/json.hpp"

namespace quizroom::app {

int report(const ReportOptions& options) {
    const journal::Reader reader{options.data};
    const auto id = reader.find_room(options.room);
    if (id.empty()) throw std::runtime_error{"there is no room \"" + options.room + "\" in " + options.data.string() + ": name it by its id or PIN"};
    const auto history = reader.history(id);
    if (!history.damage.empty()) std::cerr << "quizroom: " << history.damage << "; the report ends there\n";
    const auto room = journal::fold(history.records);
    std::cout << (options.format == ReportFormat::json ? reports::json_of(room) : reports::csv_of(room));
    return 0;
}

}  // namespace quizroom::app
