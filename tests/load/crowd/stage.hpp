// What everybody of a run has in common: the network, the scenario, and where they write down what they see.
#pragma once

#include <string>
#include <vector>

#include "load/figures/busy.hpp"
#include "load/figures/measured.hpp"
#include "load/ledger.hpp"
#include "load/scenario/scenario.hpp"
#include "load/wire/line.hpp"

namespace quizroom::load {

struct Stage {
    static constexpr std::size_t faults_max = 50;  // more of them would tell nothing new

    const Scenario& scenario;
    Network network;
    Measured measured;
    Busy deliveries;  // while what a host pressed for is awaited
    Busy answers;     // while acknowledgements are
    Faults faults;
    std::size_t connected_sources = 0;  // how many have been given an address to come from

    void fault(std::string sentence) {
        ++measured.faults;
        if (faults.size() < faults_max) faults.push_back(std::move(sentence));
    }

    Poll& poll() { return network.poll; }
};

/// Seconds after which a command is sent again whose outcome nobody has told.
inline constexpr std::chrono::seconds resend_after{3};

}  // namespace quizroom::load
