// Damage in the write-ahead log: SQLite takes the first damaged byte there for its end and says nothing; we do.
#include <algorithm>
#include <deque>

#include "journal/log_end.hpp"
#include "journal/page_file.hpp"
#include "journal/rescue.hpp"
#include "journal/store.hpp"
#include "journal/term.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

constexpr std::size_t frame_size = journal::PageFile::frame_header_size + journal::PageFile::page_size;

constexpr int crowd = 40;

/// A server that was killed: what it committed lies in the log alone, each student's joining in one write for all rooms.
class KilledServer {
public:
    explicit KilledServer(const std::vector<std::string>& rooms = {"room"}, int students_before = 0) {
        TemporaryFolder folder;
        journal::Store store{folder.path()};
        std::deque<Lesson> lessons;
        for (const auto& room : rooms) {
            auto& lesson = lessons.emplace_back(room);
            for (int number = 1; number <= students_before; ++number) lesson.joined_by({("Student " + std::to_string(number)).c_str()});
        }
        for (const auto* name : {"Ada", "Linus", "Grace", "Alan"}) {
            begin_of_last_write_ =
                std::filesystem::exists(journal::log_file(folder.path())) ? std::filesystem::file_size(journal::log_file(folder.path())) : 0;
            std::vector<journal::EncodedBatch> write;
            for (auto& lesson : lessons) write.push_back(journal::encoded(lesson.joined_by({name}).news()));
            store.write(write);
        }
        for (const auto& file : std::filesystem::directory_iterator{folder.path()})
            if (!file.path().string().ends_with("-shm")) std::filesystem::copy(file, folder_.path() / file.path().filename());
    }

    std::filesystem::path log() const { return journal::log_file(folder_.path()); }
    const std::filesystem::path& folder() const { return folder_.path(); }

    void flip(std::uint64_t position) const {
        std::fstream stream{log(), std::ios::binary | std::ios::in | std::ios::out};
        stream.seekg(static_cast<std::streamoff>(position));
        const auto byte = static_cast<char>(~stream.get());
        stream.seekp(static_cast<std::streamoff>(position));
        stream.put(byte);
    }

    /// How many records are there after a start, of five.
    std::size_t records_after_a_start(std::vector<std::string>* losses = nullptr) const {
        const journal::Journal journal{folder_.path(), [](const auto&) {}};
        if (losses) *losses = journal.losses();
        return journal::Reader{folder_.path()}.history("room").records.size();
    }

    /// Nothing of this frame of the log has reached the disk.
    void lose_frame_at(std::uint64_t position) const {
        std::fstream stream{log(), std::ios::binary | std::ios::in | std::ios::out};
        stream.seekp(static_cast<std::streamoff>(position));
        stream << std::string(frame_size, '\0');
    }
    std::uint64_t begin_of_last_write() const { return begin_of_last_write_; }

private:
    TemporaryFolder folder_;
    std::uint64_t begin_of_last_write_ = 0;
};

}  // namespace

TEST_CASE("a log that ends where a crash left it is believed to its end") {
    KilledServer server;
    const auto size = std::filesystem::file_size(server.log());
    CHECK(journal::end_of_log(server.log()).believed == (size - 32) / frame_size);
    std::vector<std::string> losses;
    CHECK(server.records_after_a_start(&losses) == 5);
    CHECK(losses.empty());
}

TEST_CASE("no record that was written to the log is lost to one flipped byte in it") {
    const auto size = std::filesystem::file_size(KilledServer{}.log());
    std::mt19937 random{7};
    std::vector<std::uint64_t> places{0, 4, 8, 12, 17, 24, 31, 32, 36, 40, 44, 48, 52};
    while (places.size() < 60) places.push_back(random() % size);
    for (const auto place : places) {
        CAPTURE(place);
        KilledServer server;
        server.flip(place);
        std::vector<std::string> losses;
        const auto records = server.records_after_a_start(&losses);
        const bool is_named = std::ranges::any_of(losses, [](const auto& loss) { return loss.find("(room)") != std::string::npos; });
        CHECK((records == 5 || is_named));
    }
}

TEST_CASE("records in a log without its database are carried over") {
    KilledServer server;
    std::filesystem::remove(journal::database_file(server.folder()));
    CHECK(server.records_after_a_start() == 5);
}

TEST_CASE("a write that a crash tore is no damage") {
    KilledServer server;
    const auto before = std::filesystem::file_size(server.log());
    std::ofstream{server.log(), std::ios::binary | std::ios::app} << std::string(frame_size + 100, 'x');
    CHECK(journal::end_of_log(server.log()).believed == (before - 32) / frame_size);
    std::vector<std::string> losses;
    CHECK(server.records_after_a_start(&losses) == 5);
    CHECK(losses.empty());
}

TEST_CASE("a room goes on without the part of the last write that a power cut has torn away") {
    const std::vector<std::string> rooms{"one", "two", "three"};
    const std::size_t records = 5 + crowd;  // so many that each room has pages of its own
    const KilledServer whole{rooms, crowd};
    const auto end = std::filesystem::file_size(whole.log());
    std::size_t rescued = 0;
    for (auto place = whole.begin_of_last_write(); place < end; place += frame_size) {
        CAPTURE(place);
        const KilledServer server{rooms, crowd};
        server.lose_frame_at(place);
        const journal::Journal journal{server.folder(), [](const auto&) {}};
        rescued += !journal.losses().empty();
        const journal::Reader reader{server.folder()};
        for (const auto& room : rooms) {
            const auto history = reader.history(room);
            CHECK(history.damage.empty());
            CHECK(history.records.size() >= records - 1);
        }
    }
    CHECK(rescued > 0);
}
