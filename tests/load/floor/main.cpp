// quizroom-floor PORT FOLDER: the floor server on the loopback. It says where it listens, and runs until it is killed.
#include <charconv>
#include <iostream>
#include <string_view>

#include "load/floor/floor_server.hpp"

namespace {

constexpr int exit_wrong_usage = 2;

int run(std::string_view port_text, const char* folder) {
    std::uint16_t port = 0;
    const auto read = std::from_chars(port_text.data(), port_text.data() + port_text.size(), port);
    if (read.ec != std::errc{} || read.ptr != port_text.data() + port_text.size()) {
        std::cerr << "quizroom-floor: \"" << port_text << "\" is no port: 0 to 65535, 0 for a free one\n";
        return exit_wrong_usage;
    }
    quizroom::load::floor::FloorServer server{port, quizroom::load::floor::read_documents(folder)};
    std::cout << "listening on http://127.0.0.1:" << server.port() << std::endl;
    server.run();
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::cerr << "usage: quizroom-floor PORT FOLDER, where FOLDER holds a real room's documents, as quizroom-pairs keeps them\n";
        return exit_wrong_usage;
    }
    try {
        return run(words[1], words[2]);
    } catch (const std::exception& error) {
        std::cerr << "quizroom-floor: " << error.what() << '\n';
        return 1;
    }
}
