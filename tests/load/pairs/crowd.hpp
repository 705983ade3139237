// Everybody in the rooms of one server: students and a host for each room, in one thread that spins while it measures. It knows the
// server by its port and by what it is told; the server may be a real one or a floor server.
#pragma once

#include <chrono>
#include <deque>
#include <string>
#include <vector>

#include "load/pairs/line.hpp"

namespace quizroom::load::pairs {

using Clock = std::chrono::steady_clock;

struct RoomKey {
    std::string pin;
    std::string id;
    std::string host_secret;
};

/// What everybody in one crowd does at a time.
struct Storm {
    enum class Pace : std::uint8_t { as_fast_as_can_be, spread, at_once };

    std::size_t answers = 0;  // so many students tap, the same number in each room
    Pace pace = Pace::as_fast_as_can_be;
    std::chrono::microseconds over{0};  // of `spread`: from the first tap to the last
};

class Crowd {
public:
    struct Wishes {
        std::uint16_t port = 0;
        std::vector<RoomKey> rooms;
        std::size_t students = 0;  // in all rooms together
    };

    /// All ids have as many digits, so that all messages are as long.
    static constexpr std::uint64_t first_command = 1'000'000'001;

    explicit Crowd(Wishes wishes);
    ~Crowd();
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    /// Everybody connects and is welcomed.
    void join();

    /// Every host makes the same move; ends when everybody has heard of it.
    void move(const std::string& what);

    /// After `close`: ends when the last call is over.
    void await_close();

    /// Ends when all are acknowledged.
    void answer(const Storm& storm);

    /// Goes on listening, without spinning, until something is to be read from `order`.
    void rest(int order);

    /// Listens, without spinning, until something has come, or for so long.
    void listen(std::chrono::milliseconds time) { poll(static_cast<int>(time.count())); }

    /// Goes on listening for a while, spinning.
    void settle(std::chrono::microseconds time);

    /// From the move, or from when each tap was due, to what followed, in the order of the students.
    const std::vector<Clock::duration>& latencies() const { return latencies_; }
    std::uint64_t frames_heard() const { return frames_; }
    std::uint64_t segments_heard() const;
    std::uint64_t pings() const;

    /// The last student of each room stays silent when no more than these answer, so that no question closes because everybody has.
    std::size_t answers_max() const { return wishes_.students - wishes_.rooms.size(); }

    /// What the first student, and of `moved` the first host, has heard last.
    struct Texts {
        std::string welcome;
        std::string room;
        std::string seat;
        std::string moved;
    };
    const Texts& texts() const { return texts_; }

private:
    struct Person {
        Line line;
        std::size_t room = 0;
        std::size_t place = 0;  // among the students
        enum class Role : std::uint8_t { student, host } role = Role::student;
        bool has_room = false;
        bool has_seat = false;
        std::uint32_t heard_move = 0;    // of which it has heard: `moves_`
        std::uint64_t acknowledged = 0;  // the last command
    };
    struct Game {
        std::uint64_t step = 0;
        std::uint64_t round = 0;
        bool is_asking = false;
    };

    void connect_one();
    Person& host_of(std::size_t room) { return people_[room]; }
    Person& student(std::size_t place) { return people_[games_.size() + place]; }
    bool has_joined(const Person& person) const { return person.has_room && (person.has_seat || person.role == Person::Role::host); }
    void say_hello(Person& person);
    void poll(int timeout_ms);
    template <typename Fact>
    void poll_until(const std::string& what, const Fact& fact);
    void hear(Person& person, std::string_view text);
    static void note_game(Game& game, std::string_view text);
    void hear_room(Person& person, std::string_view text);
    void hear_me(Person& person, std::string_view text);
    void note_acknowledged(Person& person, std::string_view text);
    void tap(std::size_t place);

    Wishes wishes_;
    int epoll_;
    std::deque<Person> people_;  // hosts first, then students, in turn for each room; none is moved, because epoll points at them
    std::vector<Game> games_;
    std::size_t joined_ = 0;
    std::uint32_t moves_ = 0;
    std::uint64_t command_ = first_command;  // the id that everybody uses next
    std::size_t waiting_ = 0;                // what has not happened yet of the moment
    Clock::time_point moved_at_;
    std::vector<Clock::time_point> due_;
    std::vector<Clock::duration> latencies_;
    std::uint64_t frames_ = 0;
    Texts texts_;
};

}  // namespace quizroom::load::pairs
