// A journal in memory, with everything that can happen to one on a disk. What may follow what is the real journal's
// judgement; what is here is the queue, the time a commit takes, and the ways in which it goes wrong.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/journal.hpp"
#include "simulation/fault_mix.hpp"
#include "simulation/ledger.hpp"
#include "simulation/spells.hpp"
#include "simulation/timeline.hpp"

namespace quizroom::simulation {

class Disk : public journal::Appender, public journal::Archive {
public:
    /// A room as it is on disk, folded by the rules and accounted for beside them.
    struct Shelf {
        std::vector<journal::Record> records;
        quiz::Room room;
        Ledger ledger;
    };

    Disk(Timeline& timeline, Dice& dice, const FaultMix& mix);

    bool append(journal::Batch batch) override;
    bool accepts_new_rooms() const override;
    std::vector<journal::RoomEntry> rooms() const override;
    std::vector<std::string> pins_since(quiz::Instant since) const override;
    journal::History history(std::string_view room) const override;

    using Report = std::function<void(const std::vector<journal::Progress>&)>;
    /// Another server opens this disk. `on_append` is called with how many there have been since.
    void open(Report report, std::function<void(std::size_t)> on_append);

    /// The server that had it open is gone: what was queued is lost, or comes late.
    void lose_server();

    const Shelf* shelf(std::string_view room) const;
    const std::map<std::string, Shelf, std::less<>>& shelves() const { return shelves_; }

    /// Whether nothing is under way, and nothing has gone wrong lately.
    bool is_calm() const;

    /// The whole of a shelf looked at again. Throws a `Violation`.
    static void verify(const Shelf& shelf);

private:
    struct Queued {
        int owner = 0;
        journal::Batch batch;
    };

    void plan_commit();
    void commit();
    std::vector<journal::Progress> write(const std::vector<Queued>& batches);
    /// Why it was not written, or was and is said not to be; empty when all went well.
    std::string write(const Queued& queued, bool fails, bool is_kept);
    void keep(const Queued& queued);
    bool is_failing() const { return failing_.holds(timeline_.now()) || (full_.holds(timeline_.now()) && reserve_ == 0); }

    Timeline& timeline_;
    Dice& dice_;
    const FaultMix& mix_;
    Spells failing_;
    Spells full_;
    Spells clogged_;
    Spells unreadable_;
    std::size_t reserve_;  // records that a full disk still takes
    Report report_;
    std::function<void(std::size_t)> on_append_;
    int owner_ = 0;  // rises with each server
    std::size_t appends_ = 0;
    std::vector<Queued> queue_;
    std::vector<Queued> belated_;  // of a server that is gone, to be written after its successor has started
    bool is_committing_ = false;
    mutable Milliseconds trouble_at_{-3'600'000};  // reading finds trouble, too
    std::map<std::string, Shelf, std::less<>> shelves_;
    std::vector<std::string> order_;  // of opening
    std::map<std::pair<std::string, journal::Epoch>, int> owners_;
    std::map<std::pair<std::string, int>, journal::Epoch> refused_;  // by room and owner
};

}  // namespace quizroom::simulation
