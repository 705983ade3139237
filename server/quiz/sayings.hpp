// What a class has said in its own words, counted: what reads the same to a person is one thing. It knows nothing of who said it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/answer.hpp"

namespace quizroom::quiz {

/// One thing that an answer says. Sayings with the same key are the same thing.
struct Saying {
    std::string key;
    std::string words;  // as they are shown
    Answer answer;      // that says this and nothing else
};

struct Said {
    std::string words;  // of whoever said it first
    Answer answer;
    std::uint32_t count = 0;
    bool is_hidden = false;  // the host does not want it to be seen; it stays counted
    bool operator==(const Said&) const = default;
};

class Sayings {
public:
    void add(const Saying& saying);

    /// Only of what was added before.
    void take_back(const Saying& saying);

    /// Nothing when nobody has said these words, which are as they are shown.
    const std::string* key_of(std::string_view words) const;
    bool has(const std::string& key) const { return said_.contains(key); }
    void hide(const std::string& key) { said_.at(key).is_hidden = true; }
    void show(const std::string& key) { said_.at(key).is_hidden = false; }
    bool is_hidden(const std::string& key) const { return said_.at(key).is_hidden; }

    /// What is hidden there is hidden here before anybody says it.
    void hide_as_in(const Sayings& others);

    /// What somebody says now, the most frequent first; among equals in the order of their keys.
    std::vector<const Said*> by_frequency() const;

    bool operator==(const Sayings&) const = default;

private:
    std::map<std::string, Said> said_;  // by key; what nobody says any longer stays only while it is hidden
};

}  // namespace quizroom::quiz
