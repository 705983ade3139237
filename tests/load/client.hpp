// One client of a room, the way protocol/README.md says: it says hello, holds the newest document of each key, has one
// command in flight and sends it again until its outcome is known, and comes back by itself. What to command, and when, is
// decided by the Person it speaks for.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "load/asio.hpp"
#include "load/back_off.hpp"
#include "load/json.hpp"
#include "load/web_socket.hpp"

namespace quizroom::load {

class Person {
public:
    virtual ~Person() = default;

    /// What to say first on each connection.
    virtual Json hello() const = 0;

    /// A document is newer than before.
    virtual void sees(const Json& document) = 0;

    /// What became of the last command: "accepted", or the refusal's code. It will not change any more.
    virtual void learns(const Json& command, const std::string& result) = 0;
};

class Client {
public:
    static constexpr std::chrono::seconds resend_after{3};
    static constexpr std::chrono::seconds ping_every{5};
    /// An attempt that hangs is given up: until the connection is open, and as long again until the welcome.
    static constexpr std::chrono::milliseconds patience_with_an_attempt{1'500};
    static constexpr std::chrono::seconds patience_the_first_time{8};

    /// What all clients of a process have in common.
    struct Surroundings {
        asio::io_context& context;
        MessageReader& reader;
        Endpoint server;
    };

    Client(Surroundings surroundings, Person& person, Dice dice);

    /// Connects, and from now on again whenever the connection is lost.
    void arrive();
    void leave();

    /// Gone without a word, as a phone in a tunnel; until it arrives again.
    void vanish();

    /// `draft` without its id. Another one only when this one's outcome is known.
    void command(Json draft);
    bool is_busy() const { return in_flight_.has_value(); }

    /// Stops taking what the server sends, and goes on. `bytes_heard` counts what was taken.
    void stop_reading();
    void read_on();
    std::uint64_t bytes_heard() const { return bytes_heard_; }
    void take_in_at_most(int bytes) { receive_buffer_bytes_ = bytes; }

    /// The newest document of this key, from any connection; nothing before the first.
    const Json* held(const std::string& type) const;

    bool is_connected() const { return is_open_; }

    /// Connected, welcomed, and holding the room as it is now.
    bool is_here() const { return is_here_; }
    Clock::time_point here_since() const { return here_since_; }

    /// The goodbye the last connection ended with, if one was said.
    const Message& goodbye() const { return goodbye_; }
    int close_code() const { return close_code_; }

    /// How many there have been, the present one included.
    std::size_t connections() const { return connections_; }

    /// How often the server said that it cannot save.
    std::size_t refusals() const { return refusals_; }

private:
    Task<void> live();
    Task<void> visit();
    Task<void> converse(WebSocket& line);
    void give_up_unless_told();
    void keep_pinging();
    void hear(const Message& message);
    void hear_welcome();
    void hear_refusal(const Json& refusal);
    void hear_document(const Message& document);
    void settle(const Json& last_command);
    void send_command();
    bool may_return() const;

    Surroundings surroundings_;
    Person& person_;
    Dice dice_;
    BackOff back_off_;
    Timer pause_;
    Timer resending_;
    Timer giving_up_;
    Timer pinging_;
    Timer reading_on_;
    std::map<std::string, Message> held_;
    std::optional<Json> in_flight_;
    std::uint64_t next_id_;
    WebSocket* line_ = nullptr;  // while there is one, open or not
    Message goodbye_;
    int close_code_ = 0;
    int receive_buffer_bytes_ = 0;
    std::uint64_t bytes_heard_ = 0;
    std::size_t refusals_ = 0;
    std::size_t connections_ = 0;
    bool has_left_ = false;
    bool is_open_ = false;
    bool has_heard_ = false;  // anything since the last ping
    bool is_welcome_ = false;
    bool has_been_here_ = false;
    bool is_here_ = false;
    bool is_reading_ = true;
    Clock::time_point here_since_;
};

}  // namespace quizroom::load
