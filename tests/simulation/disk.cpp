#include "simulation/disk.hpp"

#include <algorithm>
#include <utility>

#include "journal/succession.hpp"
#include "quiz/evolve.hpp"
#include "simulation/violation.hpp"

namespace quizroom::simulation {

using namespace std::chrono_literals;
using journal::Progress;

Disk::Disk(Timeline& timeline, Dice& dice, const FaultMix& mix) : timeline_(timeline), dice_(dice), mix_(mix), reserve_(dice.below(20)) {
    const auto drawn = [&](Fault fault, Milliseconds longest) { return mix.has(fault) ? Spells{dice, longest, mix.until} : Spells{}; };
    failing_ = drawn(Fault::failing_disk, 8s);
    full_ = drawn(Fault::full_disk, 15s);
    clogged_ = drawn(Fault::full_queue, 2s);
    unreadable_ = drawn(Fault::unreadable, 10s);
}

void Disk::open(Report report, std::function<void(std::size_t)> on_append) {
    report_ = std::move(report);
    on_append_ = std::move(on_append);
    appends_ = 0;
    ++owner_;
    if (!belated_.empty()) timeline_.in(dice_.between(0ms, 1s), [this, belated = std::exchange(belated_, {})] { (void)write(belated); });
}

bool Disk::append(journal::Batch batch) {
    on_append_(++appends_);
    if (clogged_.holds(timeline_.now())) {
        trouble_at_ = timeline_.now();
        return false;
    }
    queue_.push_back({owner_, std::move(batch)});
    plan_commit();
    return true;
}

bool Disk::accepts_new_rooms() const { return !failing_.holds(timeline_.now()) && !full_.holds(timeline_.now()); }

void Disk::plan_commit() {
    if (is_committing_ || queue_.empty()) return;
    is_committing_ = true;
    const bool is_slow = (mix_.has(Fault::slow_disk) || mix_.has(Fault::belated_writer)) && timeline_.now() < mix_.until;
    const auto takes = is_slow ? dice_.between(0ms, 2s) : dice_.between(0ms, 5ms);
    timeline_.in(takes, [this] {
        is_committing_ = false;
        commit();
    });
}

void Disk::commit() {
    const auto batches = std::exchange(queue_, {});
    auto progress = write(batches);
    if (!progress.empty() && report_) {
        timeline_.in(dice_.between(0ms, 2ms), [this, owner = owner_, progress = std::move(progress)] {
            if (owner == owner_ && report_) report_(progress);
        });
    }
    plan_commit();
}

std::vector<Progress> Disk::write(const std::vector<Queued>& batches) {
    const bool fails = is_failing();
    const bool is_kept = !fails || (mix_.has(Fault::half_written) && dice_.happens(50));
    std::vector<Progress> progress;
    for (const auto& queued : batches) {
        const auto epoch = queued.batch.records.front().epoch;
        auto reason = write(queued, fails, is_kept);
        if (queued.owner != owner_) continue;  // nobody is there to hear of it
        auto found = std::ranges::find_if(progress, [&](const auto& p) { return p.room == queued.batch.room && p.epoch == epoch; });
        if (found == progress.end()) found = progress.insert(found, Progress{queued.batch.room, epoch});
        if (reason.empty()) continue;
        trouble_at_ = timeline_.now();
        found->failed = true;
        found->reason = std::move(reason);
    }
    for (auto& each : progress)
        if (const auto* found = shelf(each.room)) each.durable = found->ledger.sequence();
    return progress;
}

std::string Disk::write(const Queued& queued, bool fails, bool is_kept) {
    const auto* found = shelf(queued.batch.room);
    auto& refused = refused_[{queued.batch.room, queued.owner}];
    const auto head = found ? journal::Head{found->ledger.sequence(), found->ledger.epoch(), refused} : journal::Head{0, 0, refused};
    if (auto reason = obstacle(queued.batch, head); !reason.empty()) {
        refused = std::max(refused, queued.batch.records.front().epoch);
        return reason;
    }
    if (is_kept) keep(queued);
    return fails ? "the disk does not do as it is told" : std::string{};
}

void Disk::keep(const Queued& queued) {
    const auto& batch = queued.batch;
    const auto owner = owners_.try_emplace({batch.room, batch.records.front().epoch}, queued.owner).first->second;
    hold(owner == queued.owner, invariant::epochs, [&] { return "epoch " + std::to_string(batch.records.front().epoch) + " has had another owner"; });
    if (!shelf(batch.room)) order_.push_back(batch.room);
    auto& shelf = shelves_[batch.room];
    const auto step = shelf.room.step;
    for (const auto& record : batch.records) {
        shelf.ledger.enter(record);
        quiz::evolve(shelf.room, record.event, record.at);
        shelf.records.push_back(record);
        if (reserve_ > 0 && full_.holds(timeline_.now())) --reserve_;
    }
    if (shelf.room.step != step) verify(shelf);
}

void Disk::verify(const Shelf& shelf) {
    hold(journal::fold(shelf.records) == shelf.room, invariant::same_room, [] { return std::string{"folding again gave another room"}; });
    shelf.ledger.compare(shelf.room);
}

// A commit that was under way comes through or does not. A writer that outlives its server is what epochs are for: it
// can only belong to a room that it had written in before.
void Disk::lose_server() {
    report_ = nullptr;
    trouble_at_ = timeline_.now();
    auto lost = std::exchange(queue_, {});
    if (!mix_.has(Fault::belated_writer)) return dice_.happens(50) ? void() : void(write(lost));
    std::erase_if(lost, [&](const auto& queued) {
        const auto owner = owners_.find({queued.batch.room, queued.batch.records.front().epoch});
        return owner == owners_.end() || owner->second != queued.owner;
    });
    const auto kept_from = lost.begin() + static_cast<std::ptrdiff_t>(dice_.below(lost.size() + 1));  // what is before it never comes
    belated_.assign(kept_from, lost.end());
}

const Disk::Shelf* Disk::shelf(std::string_view room) const {
    const auto found = shelves_.find(room);
    return found == shelves_.end() ? nullptr : &found->second;
}

bool Disk::is_calm() const { return queue_.empty() && !is_committing_ && timeline_.now() >= trouble_at_ + 5s; }

std::vector<journal::RoomEntry> Disk::rooms() const {
    std::vector<journal::RoomEntry> entries;
    for (auto id = order_.rbegin(); id != order_.rend(); ++id) {
        const auto& room = shelf(*id)->room;
        entries.push_back({room.id, room.pin, room.quiz->title, room.opened_at, room.in<quiz::Finished>(), room.recorded_at, room.sequence});
    }
    return entries;
}

std::vector<std::string> Disk::pins_since(quiz::Instant since) const {
    std::vector<std::string> pins;
    for (const auto& [id, shelf] : shelves_)
        if (shelf.room.opened_at >= since) pins.push_back(shelf.room.pin);
    return pins;
}

journal::History Disk::history(std::string_view room) const {
    if (unreadable_.holds(timeline_.now())) {
        trouble_at_ = timeline_.now();
        return {{}, {}, "the disk cannot be read"};
    }
    const auto* found = shelf(room);
    return found ? journal::History{found->records, {}, {}} : journal::History{};
}

}  // namespace quizroom::simulation
