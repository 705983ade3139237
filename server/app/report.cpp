#include "app/report.hpp"

#include <iostream>

#include "app/kept_room.hpp"
#include "reports/csv.hpp"
#include "reports/json.hpp"

namespace quizroom::app {

int report(const ReportOptions& options) {
    const auto room = journal::fold(kept_room(options.data, options.room).records);
    std::cout << (options.format == ReportFormat::json ? reports::json_of(room) : reports::csv_of(room));
    return 0;
}

}  // namespace quizroom::app
