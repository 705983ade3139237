#include "net/errands.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "net/mailbox.hpp"

namespace quizroom::net {

void Errands::deliver(Line& line, rooms::Documents documents) {
    if (!is_last_told(documents)) {
        places_.push_back({Errand::deliver, 0, documents_.size(), documents.size(), lines_.size(), 0});
        documents_.insert(documents_.end(), documents.begin(), documents.end());
    }
    lines_.push_back(&line);
    ++places_.back().line_count;
}

void Errands::dismiss(Line& line, protocol::Frame goodbye, int close_code) {
    places_.push_back({Errand::dismiss, close_code, documents_.size(), 1, lines_.size(), 1});
    documents_.push_back({rooms::Slot::reply, std::move(goodbye)});
    lines_.push_back(&line);
}

void Errands::add(Errand what, Line& line, int number) {
    places_.push_back({what, number, documents_.size(), 0, lines_.size(), 1});
    lines_.push_back(&line);
}

bool Errands::is_last_told(rooms::Documents documents) const {
    if (places_.empty()) return false;
    const auto last = entry(places_.size() - 1);
    const auto is_same = [](const rooms::Document& one, const rooms::Document& other) { return one.slot == other.slot && one.frame == other.frame; };
    return last.what == Errand::deliver && std::ranges::equal(last.documents, documents, is_same);
}

Errands::Entry Errands::entry(std::size_t index) const {
    const auto& place = places_[index];
    return {place.what, place.number, std::span{documents_}.subspan(place.first_document, place.document_count),
            std::span{lines_}.subspan(place.first_line, place.line_count)};
}

void Errands::append(Errands&& later) {
    for (auto place : later.places_) {
        place.first_document += documents_.size();
        place.first_line += lines_.size();
        places_.push_back(place);
    }
    std::ranges::move(later.documents_, std::back_inserter(documents_));
    lines_.insert(lines_.end(), later.lines_.begin(), later.lines_.end());
}

void Errands::clear() {
    empty_out(places_);
    empty_out(documents_);
    empty_out(lines_);
}

}  // namespace quizroom::net
