#include "journal/crash/aftermath.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "journal/committer.hpp"
#include "journal/crash/mounted.hpp"
#include "journal/database.hpp"
#include "journal/rescue.hpp"

namespace quizroom::tests {
namespace {

std::size_t length_found(const journal::Reader& reader, const std::string& room, const SchoolDay& day) {
    const auto history = reader.history(room);
    if (!history.damage.empty() || !history.failure.empty()) throw std::runtime_error(history.damage + history.failure);
    const auto& texts = day.texts_of(room);
    if (history.records.size() > texts.size()) throw std::runtime_error("room " + room + " has records that nobody wrote");
    const auto same = [](const auto& record, const auto& text) { return told(record) == text; };
    if (!std::equal(history.records.begin(), history.records.end(), texts.begin(), same))
        throw std::runtime_error("room " + room + " tells another story");
    return history.records.size();
}

SchoolDay::Lengths lengths_found(const journal::Reader& reader, const SchoolDay& day) {
    SchoolDay::Lengths found;
    for (const auto& [room, length] : day.lengths_after(0)) found[room] = length_found(reader, room, day);
    return found;
}

std::size_t commits_found(const journal::Reader& reader, const SchoolDay& day) {
    const auto found = lengths_found(reader, day);
    for (std::size_t commits = 0; commits <= day.commits().size(); ++commits)
        if (day.lengths_after(commits) == found) return commits;
    throw std::runtime_error("a commit is there in part");
}

bool holds(const SchoolDay::Lengths& found, const SchoolDay::Lengths& wanted) {
    return std::ranges::all_of(wanted, [&](const auto& room) { return found.at(room.first) >= room.second; });
}

std::size_t whole_commits_found(const journal::Reader& reader, const SchoolDay& day) {
    const auto found = lengths_found(reader, day);
    std::size_t commits = 0;
    while (commits < day.commits().size() && holds(found, day.lengths_after(commits + 1))) ++commits;
    if (!holds(day.lengths_after(std::min(commits + 1, day.commits().size())), found))
        throw std::runtime_error("more than one commit is there in part");
    return commits;
}

/// While this lives, whatever opens a database opens it on the machine's own disk.
class OwnDisk {
public:
    OwnDisk() : before_(sqlite3_vfs_find(nullptr)) { sqlite3_vfs_register(sqlite3_vfs_find("unix"), 1); }
    OwnDisk(const OwnDisk&) = delete;
    OwnDisk& operator=(const OwnDisk&) = delete;
    ~OwnDisk() { sqlite3_vfs_register(before_, 1); }

private:
    sqlite3_vfs* before_;
};

void copy_to(const std::filesystem::path& folder, const Disk& disk) {
    for (const auto& [name, file] : disk.files()) std::ofstream{folder / std::filesystem::path{name}.filename(), std::ios::binary} << file->seen();
}

void go_on(journal::Committer& committer, const SchoolDay& day, std::size_t commits) {
    if (commits == day.commits().size()) return;
    for (const auto& progress : committer.commit(day.commits()[commits]))
        if (progress.failed) throw std::runtime_error("room " + progress.room + " cannot go on: " + progress.reason);
}

}  // namespace

DataFolder::DataFolder() { std::ofstream{journal::database_file(folder_.path())}; }

Aftermath aftermath_of(Disk disk, const DataFolder& folder, const SchoolDay& day) {
    Aftermath aftermath;
    const Mounted mounted{std::move(disk)};
    try {
        journal::Committer committer{folder.path()};
        if (const auto answer = committer.store().connection().text("PRAGMA integrity_check"); answer != "ok") throw std::runtime_error(answer);
        const journal::Reader reader{folder.path()};
        aftermath.commits = commits_found(reader, day);
        go_on(committer, day, aftermath.commits);
    } catch (const std::exception& error) {
        aftermath.trouble = error.what();
    }
    return aftermath;
}

Aftermath aftermath_of_a_rescue(Disk disk, const DataFolder&, const SchoolDay& day) {
    Aftermath aftermath;
    const TemporaryFolder folder;
    copy_to(folder.path(), disk);
    const OwnDisk own;
    try {
        journal::rescue_if_damaged(folder.path());
        const journal::Committer committer{folder.path()};
        aftermath.commits = whole_commits_found(journal::Reader{folder.path()}, day);
    } catch (const std::exception& error) {
        aftermath.trouble = error.what();
    }
    return aftermath;
}

}  // namespace quizroom::tests
