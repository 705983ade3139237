#include "app/backup.hpp"

#include <iostream>

#include "journal/backup.hpp"

namespace quizroom::app {

int backup(const BackupOptions& options) {
    const auto made = journal::back_up(options.data, options.file);
    std::cout << "saved " << made.rooms << (made.rooms == 1 ? " room" : " rooms") << " to " << options.file.string() << ", "
              << (made.bytes + 999) / 1'000 << " kB, read through once\n";
    return 0;
}

}  // namespace quizroom::app
