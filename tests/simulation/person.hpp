// Somebody at a client that keeps to protocol/README.md: comes back after every loss, has one command in flight and says it
// again until it is answered, and holds the last document of each key.
#pragma once

#include <optional>
#include <string>

#include "simulation/line.hpp"

namespace quizroom::simulation {

class Person : public Caller {
public:
    Person(World& world, Listener& server, Role role, std::string room);

    void arrives() { connect(); }
    void hear(Line& line, const DocumentPointer& document) override;
    void closed(Line& line, int code) override;

    /// Whether they mean to be in the room: not sent out, and let in before.
    bool belongs() const { return belongs_; }
    bool is_in() const { return line_ != nullptr && is_welcome_; }
    const DocumentPointer& room() const { return room_; }
    const DocumentPointer& me() const { return me_; }
    const DocumentPointer& tally() const { return tally_; }
    /// Whether something they said is still to be answered.
    bool is_busy() const { return command_.has_value(); }
    std::string who() const { return name_of_role() + std::to_string(person_); }

protected:
    virtual std::string hello() = 0;
    virtual void on_room() {}
    virtual void on_roster(const Document&) {}
    /// The outcome of the command that was in flight is final.
    virtual void on_outcome(std::string_view) {}
    /// A hello was refused: how long to wait, or nothing to give up.
    virtual std::optional<Milliseconds> on_refused(const Document& refusal);
    /// After this close code: how long to wait, or nothing to give up.
    virtual std::optional<Milliseconds> on_closed(int code);

    /// Says a command, now or as soon as may be. There is none in flight.
    void command(std::string text);
    /// Says something, and waits for no answer.
    void blurt(std::string text);
    quiz::CommandId next_id() { return ++last_id_; }
    void leaves_for(Milliseconds time);
    Listener& server() { return server_; }
    void gives_up_seat() { belongs_ = false; }

    World& world_;
    std::size_t person_;

private:
    struct Command {
        quiz::CommandId id = 0;
        std::string text;
    };

    void connect();
    void connect_in(Milliseconds delay);
    void watch(Line* line);
    void say_command();
    void lose_line();
    void welcome();
    void take_me(const DocumentPointer& document);
    Milliseconds back_off();
    std::string name_of_role() const;

    Listener& server_;
    Role role_;
    Line* line_ = nullptr;
    int attempts_ = 0;
    int plan_ = 0;  // rises, so that of several plans to connect the last one counts
    bool is_welcome_ = false;
    bool belongs_ = false;
    Milliseconds heard_at_{};
    std::optional<Command> command_;
    quiz::CommandId last_id_;
    DocumentPointer room_;
    DocumentPointer me_;
    DocumentPointer tally_;
};

}  // namespace quizroom::simulation
