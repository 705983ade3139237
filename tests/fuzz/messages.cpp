// Any bytes as what a client sends. Whatever they are, they are understood or refused in a sentence; what is understood is understood again
// when it is said again; and the plain reader of JSON tells the same as nlohmann's.
#include <cstdint>

#include "fuzz/demand.hpp"
#include "fuzz/grading.hpp"
#include "fuzz/telling.hpp"
#include "protocol/client_message.hpp"
#include "protocol/message_as_json.hpp"
#include "protocol/plain_json.hpp"

namespace quizroom::fuzz {
namespace {

void demand_agreement(std::string_view text) {
    Telling plain;
    Telling other;
    if (!protocol::PlainJson{text, plain}.read()) return;
    demand(nlohmann::json::sax_parse(text.begin(), text.end(), &other), "what is plain JSON is JSON");
    demand(plain.told() == other.told(), "the plain reader tells what nlohmann's tells");
}

void try_message(std::string_view text) {
    demand_agreement(text);
    const auto message = protocol::read_message(text);
    if (const auto* malformed = std::get_if<protocol::Malformed>(&message)) {
        return demand(malformed->reason.ends_with('.'), "a refusal is a sentence");
    }
    const auto said = protocol::as_json(message);
    demand(protocol::as_json(protocol::read_message(said.dump())) == said, "what is understood is understood again");
    if (const auto* answer = std::get_if<protocol::AnswerMessage>(&message)) demand_answer_is_bearable(answer->answer);
}

}  // namespace
}  // namespace quizroom::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    quizroom::fuzz::try_message({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
