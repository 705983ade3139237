// Finds what was written in the pages of a damaged database and its log, without believing any structure: a row is
// believed when its own checksum is right, wherever it lies. It knows the tables of ours, and writes nothing.
#pragma once

#include <functional>
#include <string>

#include "journal/journal.hpp"
#include "journal/page_file.hpp"
#include "journal/row.hpp"

namespace quizroom::journal {

/// Called for everything that is found, the same thing as often as an image of it is left.
struct Finder {
    std::function<void(const Row&)> record;
    std::function<void(const std::string& hash, const std::string& body)> quiz;
    std::function<void(const quiz::Picture&)> picture;
    std::function<void(const RoomEntry&)> room;  // a line of the list of rooms: it has no checksum, and may be an older one
};

/// Looks through the images from `first` on, up to `end` and without it.
void salvage(PageFile& file, std::uint64_t first, std::uint64_t end, const Finder& finder);

}  // namespace quizroom::journal
