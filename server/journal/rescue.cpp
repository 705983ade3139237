#include "journal/rescue.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <functional>
#include <stdexcept>

#include "journal/carry_over.hpp"
#include "journal/database.hpp"
#include "journal/durable_file.hpp"
#include "journal/examine.hpp"
#include "journal/in_memory.hpp"
#include "journal/log_end.hpp"

namespace quizroom::journal {
namespace {

namespace files = std::filesystem;

constexpr std::string_view aside_prefix = "damaged-";
constexpr auto report_name = "what-was-lost.txt";
constexpr std::size_t sentences_max = 1'000;

/// The new database while it is written, and when it is complete: from then on a rescue is only finished, not begun anew.
files::path unfinished(const files::path& folder) { return folder / "quizroom.db.unfinished"; }
files::path complete(const files::path& folder) { return folder / "quizroom.db.new"; }

std::string time_as_name(std::time_t time) {
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::string text(32, '\0');
    text.resize(std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &parts));
    return text;
}

/// Newest first: their names hold the time.
std::vector<files::path> folders_aside(const files::path& folder) {
    std::vector<files::path> found;
    std::error_code unreadable;
    for (const auto& entry : files::directory_iterator(folder, unreadable))
        if (entry.is_directory() && entry.path().filename().string().starts_with(aside_prefix)) found.push_back(entry.path());
    std::ranges::sort(found, std::greater{});
    return found;
}

files::path make_folder_aside(const files::path& folder) {
    auto aside = folder / (std::string{aside_prefix} + time_as_name(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
    while (!files::create_directory(aside)) aside += "+";  // the second one of the same second
    files::permissions(aside, files::perms::owner_all);
    return aside;
}

/// A rescue that came to nothing has left folders without a database.
void remove_empty_ones(const files::path& folder) {
    for (const auto& aside : folders_aside(folder)) {
        const bool holds_files = files::exists(database_file(aside)) || files::exists(log_file(aside));
        if (!holds_files) files::remove_all(aside);
    }
}

void write_report(const files::path& aside, const std::vector<std::string>& sentences) {
    const auto report = aside / report_name;
    std::ofstream file{report};
    for (const auto& sentence : sentences) file << sentence << '\n';
    file.close();
    if (!file) throw std::runtime_error("'" + report.string() + "' cannot be written.");
    sync(report);
    sync(aside);
}

std::string in_numbers(std::size_t count, const std::string& one, const std::string& many) {
    return count == 1 ? "1 " + one : std::to_string(count) + " " + many;
}

std::vector<std::string> sentences_about(const CarriedOver& carried, const std::string& fault, const files::path& aside, PageFile& damaged) {
    std::vector<std::string> sentences{"The database was damaged (" + fault + "). " + in_numbers(carried.rooms, "room was", "rooms were") +
                                       " carried over into a new one. The damaged files lie untouched in '" + aside.string() +
                                       "': delete that folder when nobody needs it any more, and this notice goes with it."};
    sentences.insert(sentences.end(), carried.losses.begin(), carried.losses.end());
    const auto pages_written = number_at(damaged.page_in_file(1), 28, 4);
    const bool is_cut_off = pages_written > damaged.page_count();
    if (is_cut_off) sentences.emplace_back("The damaged file has been cut off: a room that lay only in what is missing cannot be named.");
    if (carried.rooms == 0 && carried.losses.empty()) sentences.emplace_back("No room was found in it.");
    if (carried.losses.empty() && carried.rooms > 0 && !is_cut_off) sentences.emplace_back("Nothing of them is known to be lost.");
    return sentences;
}

void finish(const files::path& folder, const files::path& aside) {
    for (const auto& file : {database_file(folder), log_file(folder)})
        if (files::exists(file)) move_durably(file, aside / file.filename());
    files::remove(database_file(folder).string() + "-shm");  // only says where in the log to look
    move_durably(complete(folder), database_file(folder));
}

/// Where the images begin that one torn write may have left; behind all of them when there are none.
std::uint64_t last_write_in(const PageFile& damaged, const files::path& log) {
    const auto end = end_of_log(log);
    return end.may_be_torn ? damaged.page_count() + end.committed : damaged.image_count();
}

void begin(const files::path& folder, const std::string& fault) {
    files::remove(unfinished(folder));
    files::remove(unfinished(folder).string() + "-journal");
    remove_empty_ones(folder);
    PageFile damaged(database_file(folder), log_file(folder));
    const auto carried = carry_over(damaged, last_write_in(damaged, log_file(folder)), unfinished(folder));
    const auto aside = make_folder_aside(folder);
    write_report(aside, sentences_about(carried, fault, aside, damaged));
    move_durably(unfinished(folder), complete(folder));
    finish(folder, aside);
}

}  // namespace

void rescue_if_damaged(const files::path& folder) {
    if (is_in_memory(folder)) return;
    try {
        const auto aside = folders_aside(folder);
        if (files::exists(complete(folder)) && !aside.empty()) finish(folder, aside.front());
        if (const auto fault = fault_of(folder); !fault.empty()) begin(folder, fault);
    } catch (const std::exception& error) {
        throw std::runtime_error("The database in '" + folder.string() + "' is damaged, and a new one cannot be written (" + error.what() +
                                 "). Make room on the disk, or choose another folder with --data.");
    }
}

void remove_set_aside(const files::path& folder, quiz::Instant before) {
    const auto limit = std::string{aside_prefix} + time_as_name(static_cast<std::time_t>(before.time_since_epoch().count() / 1'000));
    for (const auto& aside : folders_aside(folder))
        if (aside.filename().string() < limit) files::remove_all(aside);
}

std::vector<std::string> losses_in(const files::path& folder) {
    std::vector<std::string> sentences;
    for (const auto& aside : folders_aside(folder)) {
        std::ifstream report{aside / report_name};
        for (std::string line; sentences.size() < sentences_max && std::getline(report, line);) sentences.push_back(line);
    }
    return sentences;
}

}  // namespace quizroom::journal
