// Somebody who means no good: one connection after another from an address of its own, each with one kind of mischief. It never
// plays; what the server thinks of it is the server's affair.
#pragma once

#include <cstdint>
#include <string>

#include "load/crowd/stage.hpp"
#include "load/dice.hpp"

namespace quizroom::load {

class Nuisance final : Poll::Watcher {
public:
    /// The class comes from net 0: what is counted by address must not hit it.
    static constexpr std::uint8_t net = 66;

    struct Part {
        Mischief kind;
        std::string wrong_pin;  // of no room that plays
        std::size_t address;
    };

    Nuisance(Stage& stage, Part part, Dice dice);
    ~Nuisance() override { hang_up(); }
    Nuisance(const Nuisance&) = delete;
    Nuisance& operator=(const Nuisance&) = delete;

    void begin();
    void stop();

private:
    void is_ready(std::uint32_t events) override;
    void connect_again();
    void hang_up();
    void act();
    void push(const std::string& bytes);
    void push_text(const std::string& text);
    std::string noise(std::size_t size);
    void misbehave();

    Stage& stage_;
    Part part_;
    Dice dice_;
    int socket_ = -1;
    std::size_t connection_ = 0;
    std::size_t turn_ = 0;  // of this connection
    bool is_connected_ = false;
    bool is_over_ = false;
};

}  // namespace quizroom::load
