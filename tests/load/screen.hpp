// A projector: watches, and keeps account of what it was shown.
#pragma once

#include "load/host.hpp"

namespace quizroom::load {

class Screen final : public Person {
public:
    Screen(Client::Surroundings surroundings, WatcherKey key, Records& records, Dice dice)
        : key_(std::move(key)), records_(records), client_(surroundings, *this, dice) {}

    Client& client() { return client_; }
    const Client& client() const { return client_; }

private:
    Json hello() const override { return hello_of(key_); }
    void sees(const Json& document) override { records_.ledger.note_shown("the screen", document); }
    void learns(const Json&, const std::string&) override {}

    WatcherKey key_;
    Records& records_;
    Client client_;
};

}  // namespace quizroom::load
