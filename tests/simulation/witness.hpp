// Stands beside everybody and compares each thing they are told with what is on disk at that moment.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "simulation/disk.hpp"
#include "simulation/document.hpp"

namespace quizroom::simulation {

enum class Role { student, host, screen };

class Witness {
public:
    Witness(const Timeline& timeline, const Disk& disk) : timeline_(timeline), disk_(disk) {}

    /// A person, who is known by this number on all their connections.
    std::size_t meet(Role role, std::string room);

    /// Throws a `Violation` when this must not be told to that person now.
    void told(std::size_t person, const Document& document);

    /// A move of the game is sent under this id: whoever is told that it was accepted finds it in the journal.
    void note_move(quiz::CommandId command) { moves_.insert(command); }

    /// The question that has another solution in this game's twin.
    void watch_question(std::size_t question) { question_ = question; }

    /// Of all that students and screens were told, and when, until that solution was shown.
    std::uint64_t digest() const { return digest_; }

    std::size_t acknowledgements() const { return acknowledgements_; }

private:
    struct Listener {
        Role role = Role::student;
        std::string room;
        std::array<std::uint64_t, 3> heard{};  // the last sequence of room, me and tally
    };

    void told_in_order(Listener& listener, const Document& document) const;
    void told_room(const Listener& listener, const Document& document, const Ledger& ledger) const;
    static void told_own_deadline(const Document& document, const Ledger& ledger);
    void told_outcome(const Listener& listener, const Document& document, const Ledger* ledger);
    void add_to_digest(std::size_t person, const Document& document);

    const Timeline& timeline_;
    const Disk& disk_;
    std::vector<Listener> listeners_;
    std::set<quiz::CommandId> moves_;
    std::size_t question_ = 0;
    std::uint64_t digest_ = 14'695'981'039'346'656'037u;
    std::size_t acknowledgements_ = 0;
};

}  // namespace quizroom::simulation
