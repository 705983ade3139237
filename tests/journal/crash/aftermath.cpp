#include "journal/crash/aftermath.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "journal/committer.hpp"
#include "journal/crash/mounted.hpp"
#include "journal/database.hpp"

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

std::size_t commits_found(const journal::Reader& reader, const SchoolDay& day) {
    SchoolDay::Lengths found;
    for (const auto& [room, length] : day.lengths_after(0)) found[room] = length_found(reader, room, day);
    for (std::size_t commits = 0; commits <= day.commits().size(); ++commits)
        if (day.lengths_after(commits) == found) return commits;
    throw std::runtime_error("a commit is there in part");
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

}  // namespace quizroom::tests
