// The server is killed in the middle of writing, or its disk is full.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "journal/kept_journal.hpp"
#include "journal/lesson.hpp"
#include "journal/temporary_folder.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

/// Writes for ever, and each acknowledged sequence into the pipe. Runs in a process of its own.
[[noreturn]] void write_until_killed(const std::filesystem::path& folder, int pipe) {
    journal::Journal journal{folder, [pipe](const auto& progress) {
                                 for (const auto& p : progress)
                                     if (::write(pipe, &p.durable, sizeof p.durable) != sizeof p.durable) ::_exit(1);
                             }};
    Lesson lesson{"room"};
    for (;;) {
        lesson.does(quiz::LockRoom{lesson.next_command()}).does(quiz::UnlockRoom{lesson.next_command()});
        (void)journal.append(lesson.news());
    }
}

/// Reads what was acknowledged, kills the writer when `enough` is, and gives the last acknowledged sequence.
std::uint64_t kill_after(std::uint64_t enough, pid_t writer, int pipe) {
    std::uint64_t acknowledged = 0;
    bool killed = false;
    while (::read(pipe, &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        if (acknowledged < enough || killed) continue;
        ::kill(writer, SIGKILL);
        killed = true;
    }
    return acknowledged;
}

/// Nothing can be made longer than `bytes`, as on a disk without space.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &now) == 0);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

/// Being asked makes the journal try the disk again; sooner or later it has done so.
bool comes_to_accept_new_rooms(journal::Journal& journal) {
    const auto limit = std::chrono::steady_clock::now() + 60s;
    while (std::chrono::steady_clock::now() < limit) {
        if (journal.accepts_new_rooms()) return true;
        std::this_thread::yield();
    }
    return false;
}

}  // namespace

TEST_CASE("every acknowledged record is there after the server was killed in the middle of writing") {
    TemporaryFolder folder;
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const auto writer = ::fork();
    REQUIRE(writer >= 0);
    if (writer == 0) write_until_killed(folder.path(), pipe[1]);
    ::close(pipe[1]);
    const auto acknowledged = kill_after(500, writer, pipe[0]);
    ::close(pipe[0]);
    ::waitpid(writer, nullptr, 0);

    REQUIRE(acknowledged >= 500);
    const auto before_repair = journal::Reader{folder.path()}.history("room");
    CHECK(before_repair.records.size() >= acknowledged);
    CHECK(before_repair.damage.empty());

    KeptJournal again{folder.path()};
    const auto history = journal::Reader{folder.path()}.history("room");
    CHECK(history.records.size() == before_repair.records.size());
    again.append({"room", {{history.records.size() + 1, 2, {}, quiz::RoomRecovered{}}}});
    again.wait_until_durable("room", history.records.size() + 1);
}

TEST_CASE("a full disk loses nothing that was acknowledged and the room goes on when there is space again") {
    TemporaryFolder folder;
    Lesson lesson{"room"};
    Lesson other{"other"};
    KeptJournal journal{folder.path()};
    journal.append(lesson.news());
    journal.append(other.news());
    journal.wait_until_durable("room", 1);
    journal.wait_until_durable("other", 1);

    const auto lost = lesson.joined_by({"Ada"}).news();
    const auto behind = lesson.joined_by({"Linus"}).news();
    {
        const FullDisk disk{1024};
        journal.append(lost);
        const auto failure = journal.wait_for_failure_of("room");
        CHECK(failure.durable == 1);
        CHECK_FALSE(failure.reason.empty());
        journal.forget_reports();
        CHECK_FALSE(journal.journal().accepts_new_rooms());

        journal.append(behind);
        CHECK(journal.wait_for_failure_of("room").durable == 1);
    }
    CHECK(journal::Reader{folder.path()}.history("room").records.size() == 1);
    CHECK(comes_to_accept_new_rooms(journal.journal()));

    journal.append(of_epoch(2, lost));
    journal.append(of_epoch(2, behind));
    journal.append(other.joined_by({"Grace"}).news());
    journal.wait_until_durable("room", 3);
    journal.wait_until_durable("other", 2);
    CHECK(journal::fold(journal::Reader{folder.path()}.history("room").records) == lesson.room());
}
