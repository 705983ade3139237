// Where the server is, from what a person types, and which of this machine's addresses a client comes from.
#pragma once

#include <netinet/in.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace quizroom::load {

struct Address {
    sockaddr_storage socket{};
    socklen_t size = 0;
    std::string host;  // as the Host header has it

    bool is_loopback() const;
};

/// "http://127.0.0.1:8080" or "ws://quiz.example.org". Throws, in words, when that is no such address or has no machine.
Address address_of(std::string_view url);

/// Clients of a loopback server come from many addresses, because one has ports for 28,000 connections at most.
inline constexpr std::size_t clients_per_source = 4'000;

/// 127.0.NET.x for the client of this number. Net 0 is the class; others are whoever must not be taken for it.
sockaddr_in source_of(std::size_t client, std::uint8_t net);

}  // namespace quizroom::load
