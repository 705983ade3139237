// Damage in the write-ahead log: SQLite takes the first damaged byte there for its end and says nothing; we do.
#include <algorithm>

#include "journal/log_end.hpp"
#include "journal/page_file.hpp"
#include "journal/rescue.hpp"
#include "journal/store.hpp"
#include "journal/term.hpp"

using namespace quizroom;
using namespace quizroom::tests;

namespace {

constexpr std::size_t frame_size = journal::PageFile::frame_header_size + journal::PageFile::page_size;

/// A server that was killed: what it committed lies in the log alone.
class KilledServer {
public:
    KilledServer() {
        TemporaryFolder folder;
        journal::Store store{folder.path()};
        Lesson lesson{"room"};
        for (const auto* name : {"Ada", "Linus", "Grace", "Alan"}) {
            lesson.joined_by({name});
            store.write(std::vector{journal::encoded(lesson.news())});
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

private:
    TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a log that ends where a crash left it is believed to its end") {
    KilledServer server;
    const auto size = std::filesystem::file_size(server.log());
    CHECK(journal::believed_frames(server.log()) == (size - 32) / frame_size);
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
    CHECK(journal::believed_frames(server.log()) == (before - 32) / frame_size);
    std::vector<std::string> losses;
    CHECK(server.records_after_a_start(&losses) == 5);
    CHECK(losses.empty());
}
