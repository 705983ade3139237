// A server that is measured, on a core of its own: a real one on its own data folder, or the floor. Rooms of a real one are opened as
// a teacher's page opens them; the floor has one room, which needs no opening.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "load/pairs/crowd.hpp"
#include "load/server_process.hpp"

namespace quizroom::load::pairs {

inline constexpr std::size_t server_core = 0;
inline constexpr std::size_t crowd_core = 1;

class Contestant {
public:
    virtual ~Contestant() = default;

    virtual pid_t process() const = 0;
    virtual std::uint16_t port() const = 0;
    virtual std::vector<RoomKey> open_rooms(std::size_t count) = 0;
};

/// `quizroom serve`, durable, with a pack of many short questions.
class RealServer : public Contestant {
public:
    RealServer(const std::filesystem::path& program, const std::filesystem::path& folder);

    pid_t process() const override { return server_->process().id(); }
    std::uint16_t port() const override { return server_->endpoint().port(); }
    std::vector<RoomKey> open_rooms(std::size_t count) override;

    Json results_of(const RoomKey& room) const { return server_->report(room.id); }

private:
    Loop loop_;
    std::unique_ptr<ServerProcess> server_;
};

/// `quizroom-floor`, with a real room's documents.
class Floor : public Contestant {
public:
    Floor(const std::filesystem::path& program, const std::filesystem::path& documents);

    pid_t process() const override { return process_->id(); }
    std::uint16_t port() const override { return port_; }
    std::vector<RoomKey> open_rooms(std::size_t count) override { return std::vector<RoomKey>(count, RoomKey{"000000", "floor", "none"}); }

private:
    std::unique_ptr<ChildProcess> process_;
    std::uint16_t port_ = 0;
};

/// Plays one question in a real room and keeps what everybody was told, for floor servers to say.
void keep_documents(Contestant& real, const std::filesystem::path& folder);

}  // namespace quizroom::load::pairs
