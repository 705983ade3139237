#include "app/command_line.hpp"

#include <exception>
#include <iostream>
#include <variant>

#include "app/backup.hpp"
#include "app/check.hpp"
#include "app/options.hpp"
#include "app/replay.hpp"
#include "app/report.hpp"
#include "app/rooms.hpp"
#include "app/serve.hpp"

namespace quizroom::app {
namespace {

int obey(const ServeOptions& options) { return serve(options); }
int obey(const CheckOptions& options) { return check(options); }
int obey(const ReportOptions& options) { return report(options); }
int obey(const RoomsOptions& options) { return list_rooms(options); }
int obey(const ReplayOptions& options) { return replay(options); }
int obey(const BackupOptions& options) { return backup(options); }

int obey(const Said& said) {
    (said.exit_status == 0 ? std::cout : std::cerr) << said.text;
    return said.exit_status;
}

}  // namespace

int run(int count, char** words) {
    try {
        return std::visit([](const auto& options) { return obey(options); }, read_options(count, words));
    } catch (const std::exception& exception) {
        std::cerr << "quizroom: " << exception.what() << '\n';
        return 1;
    }
}

}  // namespace quizroom::app
