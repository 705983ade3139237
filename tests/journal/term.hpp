// A term's worth of rooms in one database that has every kind of page, and a way to harm a copy of it. After each start
// over damaged files every record has to be there, or named as lost.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "journal/database.hpp"
#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "journal/page_file.hpp"
#include "journal/temporary_folder.hpp"

namespace quizroom::tests {

/// Written once for all tests of a program: `rooms` small rooms and one with hundreds of records.
class Term {
public:
    static constexpr int rooms = 40;
    static constexpr std::size_t page_size = journal::PageFile::page_size;

    static const Term& written() {
        static const Term term;
        return term;
    }

    const std::filesystem::path& folder() const { return folder_.path(); }
    const std::map<std::string, std::vector<std::string>>& records() const { return records_; }

    /// The numbers of pages of one kind; the first byte of a page, or what the header says, tells them apart.
    std::vector<std::uint64_t> pages(char kind) const {
        journal::PageFile file(journal::database_file(folder()), journal::log_file(folder()));
        std::vector<std::uint64_t> found;
        for (std::uint64_t page = 2; page <= file.page_count(); ++page)
            if (file.page(page)[0] == kind) found.push_back(page);
        return found;
    }

private:
    Term();

    TemporaryFolder folder_;
    std::map<std::string, std::vector<std::string>> records_;  // of each room, as text
};

/// A copy of the term's data folder.
class HarmedTerm {
public:
    HarmedTerm() {
        for (const auto& file : std::filesystem::directory_iterator{Term::written().folder()})
            std::filesystem::copy(file, folder_.path() / file.path().filename());
    }

    std::filesystem::path database() const { return journal::database_file(folder_.path()); }
    std::filesystem::path log() const { return journal::log_file(folder_.path()); }
    const std::filesystem::path& folder() const { return folder_.path(); }

    /// Turns over every bit of the byte.
    void flip(const std::filesystem::path& file, std::uint64_t position) const;

    /// A server starts and stops; then every record of every room is there, or its room is named.
    void survives_a_start();

    const std::vector<std::string>& losses() const { return losses_; }
    bool was_set_aside() const { return !aside().empty(); }
    std::filesystem::path aside() const;

private:
    TemporaryFolder folder_;
    std::vector<std::string> losses_;
};

/// The whole of a file.
std::string bytes_of(const std::filesystem::path& file);

}  // namespace quizroom::tests
