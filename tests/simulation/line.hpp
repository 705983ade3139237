// One connection between a person and the server, with the network between them: what is said takes a while and arrives in
// order, until the line breaks. Its server's end holds back, and replaces, what a slow reader has not taken yet.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "net/conversation.hpp"
#include "net/hearing.hpp"
#include "rooms/connection.hpp"
#include "simulation/world.hpp"

namespace quizroom::simulation {

class Line;

/// The person's end, as the network sees it.
class Caller {
public:
    virtual ~Caller() = default;
    virtual void hear(Line& line, const DocumentPointer& document) = 0;
    /// 0: without a word.
    virtual void closed(Line& line, int code) = 0;
};

/// The server's end, as the network sees it.
class Listener {
public:
    virtual ~Listener() = default;
    virtual bool accept(Line& line) = 0;
    virtual void hear(Line& line, const std::string& text) = 0;
    virtual void gone(Line& line) = 0;
};

class Line : public rooms::Connection {
public:
    Line(World& world, Listener& listener, Caller& caller, std::size_t person);

    // What the person does.
    void say(std::string text);
    void hang_up();

    // What the network does.
    void break_off();
    /// Half open: nothing passes any more, and nobody is told.
    void fall_silent();

    // What the server does.
    void deliver(rooms::Documents documents) override;
    bool is_waiting(rooms::Slot slot) const override;
    void dismiss(protocol::Frame goodbye, int close_code) override;
    void vanish();

    /// The round trip, as the server's pings would have measured it.
    quiz::Milliseconds allowance() const;

    net::Hearing hearing;
    std::unique_ptr<net::Conversation> conversation;  // while the server's end is open

private:
    static constexpr std::size_t waiting_max = rooms::slot_count + 1;

    struct Letter {
        rooms::Slot slot = rooms::Slot::reply;
        DocumentPointer document;
        int close_code = 0;  // not 0: the last one
    };

    std::string who() const;
    void plan_trouble();
    void put(Letter letter);
    void send(Letter letter);
    void arrive(const Letter& letter);
    void close_person(int code);
    void tell_server();

    World& world_;
    Listener& listener_;
    Caller& caller_;
    std::size_t person_;
    Milliseconds said_{};  // when what was said last arrives
    Milliseconds sent_{};
    bool passes_ = true;
    bool person_is_there_ = true;
    bool is_dismissed_ = false;
    bool is_slow_ = false;
    std::optional<Milliseconds> measured_;
    std::vector<Letter> waiting_;
    bool is_sending_ = false;
};

}  // namespace quizroom::simulation
