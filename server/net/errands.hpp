// What home has for the sessions of one core to do, gathered during one of its turns. What many are told is in it once, with
// the list of whom it is for. It does nothing of it itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rooms/connection.hpp"

namespace quizroom::net {

class Line;

enum class Errand : std::uint8_t {
    deliver,
    dismiss,
    let_in,
    look_for_rows,  // whether roster rows still wait at this line's session
    cut,
    forget,
    send_everybody_away,
    cut_everybody,
};

class Errands {
public:
    /// An errand, and for whom.
    struct Entry {
        Errand what = Errand::deliver;
        int number = 0;  // of `dismiss`: the close code; of `let_in`: the role
        rooms::Documents documents;
        std::span<Line* const> lines;
    };

    /// Told the same as the line before, a line only adds itself.
    void deliver(Line& line, rooms::Documents documents);
    void dismiss(Line& line, protocol::Frame goodbye, int close_code);
    void add(Errand what, Line& line, int number = 0);
    void add_for_everybody(Errand what) { places_.push_back({what, 0, documents_.size(), 0, lines_.size(), 0}); }

    void append(Errands&& later);
    void clear();
    bool empty() const { return places_.empty(); }
    /// What a limit counts.
    std::size_t size() const { return places_.size() + lines_.size(); }

    std::size_t entry_count() const { return places_.size(); }
    /// Valid until something is added.
    Entry entry(std::size_t index) const;

private:
    struct Place {
        Errand what = Errand::deliver;
        int number = 0;
        std::size_t first_document = 0;
        std::size_t document_count = 0;
        std::size_t first_line = 0;
        std::size_t line_count = 0;
    };

    bool is_last_told(rooms::Documents documents) const;

    std::vector<Place> places_;
    std::vector<rooms::Document> documents_;
    std::vector<Line*> lines_;
};

}  // namespace quizroom::net
