#include "load/crowd/play.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace quizroom::load {
namespace {

constexpr std::chrono::seconds grace{60};  // for whatever takes longer than planned
constexpr std::chrono::seconds tell_every{1};
constexpr std::chrono::milliseconds rest{500};  // between the last arrival and the first press

double seconds(Clock::duration span) { return std::chrono::duration<double>(span).count(); }

}  // namespace

Play::Play(Wishes wishes)
    : wishes_(std::move(wishes)),
      dice_(wishes_.seed),
      stage_{wishes_.scenario, {poll_, wishes_.server, {}}, {}, {}, {}, {}},
      server_(wishes_.server, wishes_.host_key) {
    stage_.measured.students = wishes_.scenario.people();
    stage_.measured.rooms = wishes_.scenario.rooms;
}

Faults Play::run(std::ostream& progress) {
    open_rooms();
    invite_nuisances();
    const bool is_complete = gather(progress);
    if (is_complete) play(progress);
    for (auto& nuisance : nuisances_) nuisance->stop();
    for (auto& room : rooms_) room->leave();
    if (is_complete && !has_server_ended_) reckon(progress);
    return stage_.faults;
}

void Play::open_rooms() {
    const auto run = std::to_string(Clock::now().time_since_epoch().count());
    for (std::size_t number = 1; number <= wishes_.scenario.rooms; ++number) {
        const auto summary = server_.open_room(wishes_.scenario.host, "quizroom-load-" + run + '-' + std::to_string(number));
        rooms_.push_back(std::make_unique<ClassRoom>(stage_, summary, dice_));
    }
}

/// Hostile before the class arrives, and until it has left.
void Play::invite_nuisances() {
    static const std::vector all{Mischief::garbage,     Mischief::flood,      Mischief::oversized,
                                 Mischief::half_frames, Mischief::wrong_pins, Mischief::endless_upgrades};
    const auto& hostile = wishes_.scenario.hostile;
    const auto& kinds = hostile.kinds.empty() ? all : hostile.kinds;
    const auto is_taken = [&](const std::string& pin) {
        return std::ranges::any_of(rooms_, [&](const auto& room) { return room->course().summary().at("pin") == pin; });
    };
    std::string wrong_pin = "000000";
    while (is_taken(wrong_pin)) wrong_pin.back()++;
    for (std::size_t number = 0; number < hostile.connections; ++number) {
        const Nuisance::Part part{kinds[number % kinds.size()], wrong_pin, number % hostile.addresses};
        nuisances_.push_back(std::make_unique<Nuisance>(stage_, part, dice_.another()));
        nuisances_.back()->begin();
    }
}

std::uint64_t Play::joined() const {
    std::uint64_t sum = 0;
    for (const auto& room : rooms_) sum += room->course().joined;
    return sum;
}

/// Everybody arrives, and the host waits for the last.
bool Play::gather(std::ostream& progress) {
    const auto before = server_figures();
    const auto cpu = cpu_seconds();
    begun_ = Clock::now();
    for (auto& room : rooms_) room->arrive(begun_, dice_);
    std::size_t complete = 0;  // rooms, in their order
    const auto is_everybody_there = [&] {
        while (complete < rooms_.size() && rooms_[complete]->has_everybody_joined() && rooms_[complete]->is_host_here()) ++complete;
        return complete == rooms_.size();
    };
    const bool is_complete = run_until(is_everybody_there, begun_ + wishes_.scenario.arrive_within + grace, progress);
    if (!is_complete) note_missing("not there, so that nothing was played", &ClassRoom::who_is_absent);
    auto& measured = stage_.measured;
    measured.joined = joined();
    measured.join_seconds = seconds(Clock::now() - begun_);
    measured.clients_join_cpu = cpu_seconds() - cpu;
    measured.server_join_cpu = std::max(0.0, server_figures().cpu_seconds - before.cpu_seconds);
    return is_complete;
}

Milliseconds Play::longest_play() const {
    const auto& host = wishes_.scenario.host;
    return (host.question_stands + 4 * host.phase_stands) * static_cast<int>(host.questions) + host.start_within + grace;
}

void Play::play(std::ostream& progress) {
    const auto server_before = server_figures();
    const auto traffic_before = stage_.network.traffic;
    auto& measured = stage_.measured;
    measured.documents = measured.pongs = 0;
    const auto cpu = cpu_seconds();
    poll_.on_ring([&](Clock::duration late) { measured.timers.add(late); });
    const auto first_press = Clock::now() + rest;
    for (auto& room : rooms_) room->begin(first_press + dice_.part_of(wishes_.scenario.host.start_within));
    std::size_t settled = 0;
    const auto is_over = [&] {
        while (settled < rooms_.size() && rooms_[settled]->has_settled()) ++settled;
        return settled == rooms_.size();
    };
    if (!run_until(is_over, first_press + longest_play(), progress)) note_missing("not at the end", &ClassRoom::who_is_not_done);
    const auto& traffic = stage_.network.traffic;
    measured.play_seconds = seconds(Clock::now() - first_press);
    measured.clients_cpu = cpu_seconds() - cpu;
    measured.clients_busy = std::max(stage_.deliveries.share(), stage_.answers.share());
    measured.bytes_heard = traffic.bytes_heard - traffic_before.bytes_heard;
    measured.bytes_sent = traffic.bytes_sent - traffic_before.bytes_sent;
    measured.texts_heard = traffic.texts_heard - traffic_before.texts_heard;
    measured.texts_sent = traffic.texts_sent - traffic_before.texts_sent;
    for (const auto& room : rooms_) measured.questions = std::max<std::uint64_t>(measured.questions, room->host().asked());
    const auto server_after = server_figures();
    measured.server_cpu = std::max(0.0, server_after.cpu_seconds - server_before.cpu_seconds);
    measured.server_memory = server_after.memory_bytes;
}

void Play::reckon(std::ostream& progress) {
    progress << "the game is over; the reports are held against what everybody saw" << std::endl;
    for (const auto& room : rooms_) {
        try {
            for (auto& fault : room->reckon(server_.results(room->course().summary().at("room")))) stage_.fault(std::move(fault));
        } catch (const NoAnswer& silence) {
            return note_silence(silence);
        } catch (const std::exception& error) {
            stage_.fault(room->course().name() + ": its report cannot be held against anything: " + error.what());
        }
    }
}

/// Zeros once nobody answers, which is a fault and no reason to lose all other figures.
ServerView::Figures Play::server_figures() {
    if (has_server_ended_) return {};
    try {
        return server_.figures();
    } catch (const NoAnswer& silence) {
        note_silence(silence);
        return {};
    }
}

void Play::note_silence(const NoAnswer& silence) {
    if (!std::exchange(has_server_ended_, true)) stage_.fault(std::string{"the server has ended: "} + silence.what());
}

bool Play::run_until(const std::function<bool()>& fact, Clock::time_point give_up_at, std::ostream& progress) {
    bool has_come_about = false;
    while (Clock::now() < give_up_at && !has_come_about) {
        has_come_about = poll_.run_until(fact, std::min(give_up_at, Clock::now() + tell_every));
        tell_progress(progress, has_come_about ? "done" : "");
    }
    return has_come_about;
}

void Play::tell_progress(std::ostream& progress, std::string_view when) {
    const auto& host = rooms_.front()->host();
    progress << std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - begun_).count() << " s: " << joined() << " of "
             << wishes_.scenario.people() << " joined, " << name_of(host.phase());
    if (host.asked() > 0) progress << " (question " << host.asked() << ", " << host.answered() << " answers)";
    if (rooms_.size() > 1) progress << " in the first of " << rooms_.size() << " rooms";
    progress << ", " << stage_.measured.acknowledged << " acknowledged";
    if (stage_.measured.faults > 0) progress << ", " << stage_.measured.faults << " faults";
    progress << (when.empty() ? "" : ": ") << when << std::endl;
}

void Play::note_missing(const std::string& what, std::string (ClassRoom::*who)() const) {
    for (const auto& room : rooms_)
        if (const auto names = (*room.*who)(); !names.empty()) stage_.fault(room->course().name() + ": " + what + ": " + names);
}

}  // namespace quizroom::load
