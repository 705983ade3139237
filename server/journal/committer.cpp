#include "journal/committer.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <utility>

namespace quizroom::journal {

/// One transaction in the making. `heads_` already tells what it will make true.
struct Committer::Turn {
    std::vector<EncodedBatch> batches;
    std::vector<Progress> progress;

    std::map<std::pair<std::string, Epoch>, std::size_t> places = {};

    Progress& of(const std::string& room, Epoch epoch) {
        const auto [place, is_new] = places.try_emplace({room, epoch}, progress.size());
        if (is_new) progress.push_back({room, epoch, 0, false, {}});
        return progress[place->second];
    }
};

namespace {

void fail(Progress& progress, std::string reason) {
    if (!progress.failed) progress.reason = std::move(reason);
    progress.failed = true;
}

}  // namespace

std::vector<Progress> Committer::commit(const std::vector<Batch>& batches) {
    Turn turn;
    for (const auto& batch : batches)
        if (!batch.records.empty()) admit(turn, batch);
    write(turn);
    for (auto& progress : turn.progress)
        if (const auto head = heads_.find(progress.room); head != heads_.end()) progress.durable = head->second.sequence;
    forget_ended(turn);
    return std::move(turn.progress);
}

void Committer::admit(Turn& turn, const Batch& batch) {
    auto& progress = turn.of(batch.room, batch.records.front().epoch);
    try {
        const auto head = head_of(batch.room);
        if (auto reason = obstacle(batch, head); !reason.empty()) {
            heads_[batch.room].refused = std::max(head.refused, batch.records.front().epoch);
            return fail(progress, std::move(reason));
        }
        turn.batches.push_back(encoded(batch));
        heads_[batch.room] = {batch.records.back().sequence, batch.records.back().epoch, head.refused};
    } catch (const std::exception& error) {
        fail(progress, error.what());
    }
}

void Committer::write(Turn& turn) {
    if (turn.batches.empty()) return;
    try {
        store_.write(turn.batches);
        healthy_ = true;
    } catch (const std::exception& error) {
        healthy_ = false;
        for (const auto& batch : turn.batches) {
            fail(turn.of(batch.room, static_cast<Epoch>(batch.rows.front().epoch)), error.what());
            read_back(batch.room);
        }
    }
}

const Head& Committer::head_of(const std::string& room) {
    const auto known = heads_.find(room);
    return known != heads_.end() ? known->second : heads_[room] = store_.head_of(room);
}

// What is on disk after a failure is the disk's to say. If it cannot even be read, the room is told that nothing is safe;
// its next batch asks the disk again.
void Committer::read_back(const std::string& room) {
    try {
        heads_[room] = store_.head_of(room);
    } catch (const std::exception&) {
        heads_.erase(room);
    }
}

void Committer::forget_ended(const Turn& turn) {
    for (const auto& batch : turn.batches)
        if (batch.change.ends) heads_.erase(batch.room);
}

void Committer::probe() {
    try {
        store_.probe();
        healthy_ = true;
    } catch (const std::exception&) {
        healthy_ = false;
    }
}

}  // namespace quizroom::journal
