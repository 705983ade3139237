// A projector: watches, and keeps account of what it was shown.
#pragma once

#include "load/host.hpp"

namespace quizroom::load {

class Screen final : public Person {
public:
    Screen(Client::Surroundings surroundings, WatcherKey key, Ledger& ledger, Dice dice)
        : key_(std::move(key)), ledger_(ledger), client_(surroundings, *this, dice) {}

    Client& client() { return client_; }
    const Client& client() const { return client_; }

private:
    Json hello() const override { return hello_of(key_); }
    void sees(const Json& document) override { ledger_.note_shown("the screen", document); }
    void learns(const Json&, const std::string&) override {}

    WatcherKey key_;
    Ledger& ledger_;
    Client client_;
};

}  // namespace quizroom::load
