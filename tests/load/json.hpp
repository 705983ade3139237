// Messages as JSON trees, for a client that knows of the server what protocol/messages.ts says and nothing else.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace quizroom::load {

using Json = nlohmann::json;

/// A message that was received. All students of a room get the same bytes and share one tree.
using Message = std::shared_ptr<const Json>;

/// Reads messages, and one that was just read by somebody else not again: the tool measures the server, not its own parser.
class MessageReader {
public:
    Message read(std::string_view text) {
        if (text == last_text_) return last_;
        auto message = std::make_shared<const Json>(Json::parse(text));
        if (message->at("type") != "room") return message;
        last_text_ = text;
        last_ = std::move(message);
        return last_;
    }

private:
    std::string last_text_;
    Message last_;
};

}  // namespace quizroom::load
