// What a floor server says: texts of a real room, as a real server sent them, kept as files. It understands none of them.
#pragma once

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace quizroom::load::floor {

struct Documents {
    std::string welcome;
    std::string lobby;     // `room`, before the first question
    std::string seat;      // `me`, after the welcome
    std::string question;  // `room`, while asking
    std::string closed;    // `room`, after the question
    std::string answered;  // `me`, after an answer: the acknowledgement
    std::string moved;     // `me` of a host, after a move
};

inline constexpr std::array document_files{
    std::pair{"welcome.json", &Documents::welcome},   std::pair{"lobby.json", &Documents::lobby},   std::pair{"seat.json", &Documents::seat},
    std::pair{"question.json", &Documents::question}, std::pair{"closed.json", &Documents::closed}, std::pair{"answered.json", &Documents::answered},
    std::pair{"moved.json", &Documents::moved},
};

inline void write_documents(const Documents& documents, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const auto& [name, text] : document_files) std::ofstream{folder / name} << documents.*text;
}

inline Documents read_documents(const std::filesystem::path& folder) {
    Documents documents;
    for (const auto& [name, text] : document_files) {
        std::ifstream file{folder / name};
        documents.*text = std::string{std::istreambuf_iterator<char>{file}, {}};
        if ((documents.*text).empty()) throw std::runtime_error{(folder / name).string() + " is missing: quizroom-pairs writes it"};
    }
    return documents;
}

}  // namespace quizroom::load::floor
