// What a server finds that starts again on a disk, after the power or the process was gone.
#pragma once

#include <filesystem>
#include <string>

#include "journal/crash/disk.hpp"
#include "journal/crash/school_day.hpp"
#include "journal/temporary_folder.hpp"

namespace quizroom::tests {

/// The name that the data folder has on every disk. The journal looks in the real folder whether there is a database, so there is a file.
class DataFolder {
public:
    DataFolder();
    const std::filesystem::path& path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

struct Aftermath {
    std::size_t commits = 0;  // so many of the day's are there, each of them whole, and none behind them
    std::string trouble;      // why that cannot be said, or why the day cannot go on from there; empty when all is well
};

/// Opens what is on the disk with the real journal, compares it with the day, and writes the day's next commit.
Aftermath aftermath_of(Disk disk, const DataFolder& folder, const SchoolDay& day);

/// The same on the machine's own disk, where the journal looks for damage first and carries over what it finds. Of a commit that
/// nobody has acknowledged a part may be there.
Aftermath aftermath_of_a_rescue(Disk disk, const DataFolder& folder, const SchoolDay& day);

}  // namespace quizroom::tests
