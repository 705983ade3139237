// A whole school of rooms on a real database in a folder of its own; `restarts` is what a server's sudden end and new
// start are to the rooms.
#pragma once

#include <catch2/catch.hpp>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "journal/database.hpp"
#include "rooms/registry.hpp"
#include "support/courier.hpp"
#include "support/desk.hpp"
#include "support/questions.hpp"

namespace quizroom::tests {

using namespace std::chrono_literals;

class School {
public:
    School() { starts(); }
    School(const School&) = delete;
    School& operator=(const School&) = delete;
    ~School() {
        stops();
        std::filesystem::remove_all(folder_);
    }

    void restarts(quiz::Milliseconds away) {
        stops();
        now += away;
        starts();
        lost = registry->recover(now);
        settles();
    }

    void restarts_on_a_failing_disk(quiz::Milliseconds away) {
        stops();
        now += away;
        starts();
        courier->loses = true;
        lost = registry->recover(now);
        settles();
    }

    /// What the disk does to the database while no server runs.
    void restarts_harmed(const std::string& sql) {
        stops();
        journal::open_for_writing(folder_).execute(sql);
        starts();
        lost = registry->recover(now);
        settles();
    }

    /// Hands on what the journal reports until nothing more is under way.
    void settles() {
        for (;;) {
            std::unique_lock lock{mutex_};
            if (registry->is_saving()) REQUIRE(reported_.wait_for(lock, 60s, [&] { return !progress_.empty(); }));
            auto reports = std::exchange(progress_, {});
            lock.unlock();
            if (reports.empty()) return;
            registry->on_progress(reports, now);
        }
    }

    /// Time passes a tenth of a second at a time.
    void passes(quiz::Milliseconds time) {
        for (const auto until = now + time; now < until;) {
            now += 100ms;
            registry->wake(now);
            settles();
        }
    }

    rooms::Registry::Opened opens(std::vector<quiz::Question> questions, const std::string& request = "a request") {
        auto quiz = std::make_shared<const quiz::Quiz>(quiz::Quiz{"A lesson", std::move(questions)});
        std::optional<rooms::Registry::Opened> opened;
        registry->open({request, std::move(quiz), {}}, now, [&](rooms::Registry::Opened line) { opened = std::move(line); });
        settles();
        REQUIRE(opened);
        return *opened;
    }
    rooms::RoomLine opens_room(const std::string& request = "a request") { return std::get<rooms::RoomLine>(opens({which_model()}, request)); }

    /// The refusal's code, or "welcome"; the visit stays in `visits`.
    std::string arrives(const protocol::ClientMessage& hello, Desk& desk, std::string_view address = "192.0.2.1") {
        auto arrival = registry->arrive(hello, desk, address, now);
        settles();
        if (const auto* refused = std::get_if<protocol::Refused>(&arrival)) return std::string{refused->code};
        visits.push_back(std::move(std::get<rooms::Visit>(arrival)));
        return "welcome";
    }

    quiz::Instant now{1'800'000'000'000ms};
    protocol::Key256 host_key{1, 2, 3};
    std::vector<std::string> lost;
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<Courier> courier;
    std::unique_ptr<journal::Reader> reader;
    std::unique_ptr<rooms::Registry> registry;
    std::deque<rooms::Visit> visits;

private:
    static std::filesystem::path another_folder() {
        auto name = std::filesystem::temp_directory_path() / "quizroom-school-XXXXXX";
        auto text = name.string();
        REQUIRE(mkdtemp(text.data()));
        return text;
    }

    void starts() {
        const auto report = [this](const std::vector<journal::Progress>& reports) {
            const std::lock_guard lock{mutex_};
            progress_.insert(progress_.end(), reports.begin(), reports.end());
            reported_.notify_one();
        };
        journal = std::make_unique<journal::Journal>(folder_, report);
        courier = std::make_unique<Courier>(*journal, report);
        reader = std::make_unique<journal::Reader>(folder_);
        registry = std::make_unique<rooms::Registry>(rooms::Registry::Parts{*courier, *reader, host_key, "https://quiz.example"});
    }

    void stops() {
        visits.clear();
        registry.reset();
        reader.reset();
        courier.reset();
        journal.reset();
        progress_.clear();
    }

    std::filesystem::path folder_ = another_folder();
    std::mutex mutex_;
    std::condition_variable reported_;
    std::vector<journal::Progress> progress_;
};

}  // namespace quizroom::tests
