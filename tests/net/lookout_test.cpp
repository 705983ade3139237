#include "net/lookout.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

using namespace quizroom;
namespace asio = boost::asio;

namespace {

/// One end of a pair of sockets, watched; the test holds the other.
class Watched : public net::Lookout::Watcher {
public:
    explicit Watched(net::Lookout& lookout) : lookout_(lookout) { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends_.data()) == 0); }
    ~Watched() override {
        look_for(0);
        for (const auto end : ends_) ::close(end);
    }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    void look_for(std::uint32_t signs) { CHECK_FALSE(lookout_.look_for(signs, ends_[0], *this)); }
    void is_sent(std::string_view text) { REQUIRE(::send(ends_[1], text.data(), text.size(), 0) == static_cast<ssize_t>(text.size())); }
    void is_hung_up_on() { ::shutdown(ends_[1], SHUT_RDWR); }

    std::string read(std::size_t size) {
        std::string text(size, ' ');
        const auto got = ::recv(ends_[0], text.data(), size, 0);
        text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        return text;
    }

    void on_readable() override {
        ++told_readable;
        if (when_readable) when_readable();
    }
    void on_writable() override { ++told_writable; }
    void let_go() override { is_let_go = true; }

    int told_readable = 0;
    int told_writable = 0;
    bool is_let_go = false;
    std::function<void()> when_readable;

private:
    net::Lookout& lookout_;
    std::array<int, 2> ends_{};
};

struct Loop {
    asio::io_context context{1};
    net::Lookout& lookout = asio::use_service<net::Lookout>(context);

    /// What is ready now, and what becomes ready by it: `turns` of it at most.
    void runs(int turns = 8) {
        for (int turn = 0; turn < turns; ++turn) context.poll_one();
    }
};

}  // namespace

TEST_CASE("what was not read is told again and what was read is not") {
    Loop loop;
    Watched student{loop.lookout};
    std::string read;
    student.when_readable = [&] { read += student.read(3); };
    student.look_for(net::Lookout::readable);
    loop.runs();
    CHECK(student.told_readable == 0);
    student.is_sent("answers");
    loop.runs();
    CHECK(read == "answers");
    CHECK(student.told_readable == 3);
}

TEST_CASE("what comes between a look and the next is told") {
    Loop loop;
    Watched student{loop.lookout};
    std::string read;
    student.when_readable = [&] {
        read += student.read(100);
        if (read.size() < 5) student.is_sent("x");  // after the socket was found empty, and before anybody waits again
    };
    student.look_for(net::Lookout::readable);
    student.is_sent("x");
    loop.runs();
    CHECK(read == "xxxxx");
}

TEST_CASE("somebody who goes while the others are told is told nothing more") {
    Loop loop;
    std::array<std::unique_ptr<Watched>, 2> students{std::make_unique<Watched>(loop.lookout), std::make_unique<Watched>(loop.lookout)};
    int told = 0;
    for (auto& student : students) {
        auto& other = student == students[0] ? students[1] : students[0];
        student->when_readable = [&] {
            ++told;
            other.reset();
        };
        student->look_for(net::Lookout::readable);
        student->is_sent("x");
    }
    loop.runs(1);
    CHECK(told == 1);
}

TEST_CASE("a socket is told to take data only to who asks for that") {
    Loop loop;
    Watched student{loop.lookout};
    student.look_for(net::Lookout::readable);
    loop.runs();
    CHECK(student.told_writable == 0);
    student.look_for(net::Lookout::writable);
    loop.runs(1);
    CHECK(student.told_writable == 1);
    CHECK(student.told_readable == 0);
}

TEST_CASE("a line that was cut is told to whoever waits for anything") {
    Loop loop;
    Watched student{loop.lookout};
    student.look_for(net::Lookout::readable);
    student.is_hung_up_on();
    loop.runs(1);
    CHECK(student.told_readable == 1);
}

TEST_CASE("a fault while one is told is nobody else's") {
    Loop loop;
    Watched faulty{loop.lookout};
    Watched student{loop.lookout};
    faulty.when_readable = [&] {
        faulty.look_for(0);
        throw std::runtime_error{"a fault"};
    };
    student.when_readable = [&] { student.read(1); };
    for (auto* each : {&faulty, &student}) {
        each->look_for(net::Lookout::readable);
        each->is_sent("x");
    }
    CHECK_THROWS(loop.runs());
    loop.runs();
    CHECK(student.told_readable == 1);
}

TEST_CASE("whoever still waits at the end is let go of") {
    struct Ending : asio::io_context {
        using asio::io_context::shutdown;
    };
    Ending context;
    auto& lookout = asio::use_service<net::Lookout>(context);
    Watched student{lookout};
    student.look_for(net::Lookout::readable);
    context.shutdown();
    CHECK(student.is_let_go);
}
