// A school's day on which something fails, lived through as the server does it: what was not written is read back and tried again, and where
// nothing starts, somebody mends what was wrong and starts the server anew. Whatever is called durable counts as acknowledged, even in the
// report of a failure. For days of one room.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "journal/committer.hpp"
#include "journal/crash/aftermath.hpp"
#include "journal/crash/fault.hpp"
#include "journal/crash/mounted.hpp"

namespace quizroom::tests {

class TroubledDay {
public:
    TroubledDay(const SchoolDay& day, const DataFolder& folder, Fault& fault) : day_(day), folder_(folder), fault_(fault) {}

    /// Lives through the whole day on a new disk. What went wrong with the journal is told, one sentence each.
    std::vector<std::string> live(Mounted& mounted);

private:
    static constexpr int attempts_max = 4;
    static constexpr int attempts_before_mending = 2;

    /// What a server has open.
    struct Server {
        explicit Server(const std::filesystem::path& folder);
        journal::Committer committer;
        journal::Reader reader;
    };

    std::unique_ptr<Server> start(Disk& disk);
    void write_next(Server& server, Disk& disk);
    void read_back(const journal::Reader& reader);
    void cut_power(Disk& disk);

    const SchoolDay& day_;
    const DataFolder& folder_;
    Fault& fault_;
    std::size_t acknowledged_ = 0;
    std::vector<std::string> troubles_;
};

}  // namespace quizroom::tests
