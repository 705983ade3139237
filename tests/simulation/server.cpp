#include "simulation/server.hpp"

#include <algorithm>
#include <utility>

namespace quizroom::simulation {

using namespace std::chrono_literals;

namespace {

constexpr quiz::Instant first_day{1'800'000'000'000ms};
constexpr protocol::Key256 host_key{4, 2};

}  // namespace

Server::Server(World& world) : world_(world), dice_(world.dice.number()), started_on_(first_day) {
    start();
    if (world_.mix.has(Fault::asleep)) plan_sleep();
}

void Server::start() {
    world_.tell([] { return "the server starts"; });
    ++life_;
    is_doomed_ = false;
    started_at_ = world_.timeline.now();
    if (world_.suffers(Fault::crash)) crashes_after_ = 1 + world_.dice.below(world_.mix.crash_after_max);
    if (life_ > 1 && world_.suffers(Fault::clock_jump))
        started_on_ += world_.dice.between(-2h, 3min);  // further, and an ended room would rightly be gone
    world_.disk.open(
        [this](const std::vector<journal::Progress>& progress) { turn([this, progress] { registry_->on_progress(progress, clock()); }); },
        [this](std::size_t appends) {
            if (is_doomed_ || !crashes_after_ || appends < *crashes_after_ || !world_.is_troubled()) return;
            is_doomed_ = true;
            world_.timeline.in(0ms, [this] { crash(); });
        });
    registry_ = std::make_unique<rooms::Registry>(
        rooms::Registry::Parts{world_.disk, world_.disk, host_key, "https://quiz.example",
                               [this](const std::string& sentence) { world_.tell([&] { return sentence; }); }, [this] { return dice_.number(); }});
    (void)registry_->recover(clock());
    started_on_ += std::max(registry_->last_record_at() - clock(), 0ms);
    look_at_agenda();
}

void Server::crash() {
    world_.tell([] { return "the server is gone"; });
    ++world_.restarts;
    ++life_;
    for (auto* line : std::exchange(lines_, {})) line->vanish();
    registry_.reset();
    armed_for_.reset();
    crashes_after_.reset();
    world_.disk.lose_server();
    const auto away = world_.dice.happens(20) ? world_.dice.between(5s, 30s) : world_.dice.between(100ms, 5s);
    world_.timeline.at(std::min(world_.timeline.now() + away, std::max(world_.timeline.now(), world_.mix.until)), [this] { start(); });
}

void Server::plan_sleep() {
    world_.timeline.at(std::max(asleep_until_, world_.timeline.now()) + world_.dice.between(1s, 10s), [this] {
        if (!world_.is_troubled()) return;
        const Milliseconds longest = world_.dice.happens(80) ? 4s : 20s;
        asleep_until_ = std::min(world_.timeline.now() + world_.dice.between(500ms, longest), world_.mix.until);
        plan_sleep();
    });
}

bool Server::is_calm() const { return is_up() && world_.timeline.now() >= std::max(started_at_, asleep_until_) + 2s; }

void Server::turn(std::function<void()> action) {
    if (world_.timeline.now() < asleep_until_)
        return world_.timeline.at(asleep_until_, [this, life = life_, action = std::move(action)] {
            if (life == life_) turn(action);
        });
    if (!is_up()) return;
    action();
    look_at_agenda();
}

void Server::look_at_agenda() {
    if (!is_up()) return;
    const auto due = registry_->due();
    if (due == armed_for_) return;
    armed_for_ = due;
    if (!due) return;
    world_.timeline.in(std::max(*due - clock(), 0ms), [this, life = life_, due] {
        if (life != life_) return;
        turn([this, due] {
            if (armed_for_ != due) return;
            armed_for_.reset();
            registry_->wake(clock());
        });
    });
}

bool Server::accept(Line& line) {
    if (!is_up()) return false;
    line.conversation = std::make_unique<net::Conversation>(*registry_, line, "192.0.2.1");
    lines_.push_back(&line);
    return true;
}

void Server::hear(Line& line, const std::string& text) {
    turn([this, &line, text] {
        const net::SteadyTime steady{std::chrono::duration_cast<net::SteadyTime::duration>(world_.timeline.now())};
        if (!line.conversation) return;
        const auto heard = line.hearing.hear(text, {steady, clock()});
        if (const auto* reply = std::get_if<net::Reply>(&heard)) return net::give(*reply, line);
        line.conversation->hear(std::get<protocol::ClientMessage>(heard), {line.allowance(), clock()});
        if (line.conversation->role()) line.hearing.let_in();
    });
}

void Server::gone(Line& line) {
    if (!line.conversation) return;
    turn([this, &line] {
        if (!line.conversation) return;
        line.conversation->leave(clock());
        line.conversation.reset();
        std::erase(lines_, &line);
    });
}

void Server::open(const rooms::OpenRequest& request, Opened done) {
    turn([this, request, done = std::move(done)] { registry_->open(request, clock(), done); });
}

}  // namespace quizroom::simulation
