#include "journal/salvage.hpp"

#include <algorithm>

#include "journal/cell.hpp"
#include "journal/quiz_text.hpp"

namespace quizroom::journal {
namespace {

const std::string& text(const Values& values, std::size_t column) { return std::get<std::string>(values[column]); }
std::int64_t number(const Values& values, std::size_t column) { return std::get<std::int64_t>(values[column]); }

std::optional<Row> record_of(const Values& values) {
    Row row{text(values, 0), number(values, 1), number(values, 2), number(values, 3), number(values, 4), number(values, 5), text(values, 6)};
    return row.checksum == checksum_of(row) ? std::optional{std::move(row)} : std::nullopt;
}

bool is_pin(const std::string& pin) {
    return pin.size() == 6 && std::ranges::all_of(pin, [](char digit) { return digit >= '0' && digit <= '9'; });
}

std::optional<RoomEntry> room_of(const Values& values) {
    RoomEntry entry;
    entry.room = text(values, 0);
    entry.pin = text(values, 1);
    entry.title = text(values, 2);
    entry.opened_at = quiz::Instant{quiz::Milliseconds{number(values, 3)}};
    entry.records = static_cast<std::uint64_t>(std::max<std::int64_t>(number(values, 6), 0));
    const bool is_likely = is_pin(entry.pin) && !entry.room.empty() && entry.records > 0 && number(values, 4) >= 0 && number(values, 4) <= 1;
    return is_likely ? std::optional{std::move(entry)} : std::nullopt;
}

/// The rest of a long row may lie in the log or still in the file: what it is checked against tells which.
class Search {
public:
    Search(PageFile& file, const Finder& finder) : file_(file), finder_(finder) {}

    void look_at(std::string_view image) {
        for (std::size_t position = 0; position + 4 < image.size(); ++position) {
            if (image[position] == '\0') continue;  // no row has no bytes
            look_for_record(image, position);
            look_for_quiz(image, position);
            look_for_picture(image, position);
            if (const auto values = row_at(image, position, CellKind::table, "tttiiii", now_))
                if (const auto entry = room_of(*values)) finder_.room(*entry);
        }
    }

private:
    void look_for_record(std::string_view image, std::size_t position) {
        for (const auto* pages : {&now_, &before_}) {
            const auto values = row_at(image, position, CellKind::index, "tiiiiit", *pages);
            if (!values) return;
            if (const auto row = record_of(*values)) return finder_.record(*row);
        }
    }

    void look_for_quiz(std::string_view image, std::size_t position) {
        for (const auto* pages : {&now_, &before_}) {
            const auto values = row_at(image, position, CellKind::table, "ht", *pages);
            if (values && hash_of(text(*values, 1)) == text(*values, 0)) return finder_.quiz(text(*values, 0), text(*values, 1));
        }
    }

    void look_for_picture(std::string_view image, std::size_t position) {
        for (const auto* pages : {&now_, &before_}) {
            const auto values = row_at(image, position, CellKind::table, "htb", *pages);
            if (!values) return;
            if (hash_of(text(*values, 2)) == text(*values, 0))
                return finder_.picture({text(*values, 0), text(*values, 1), std::make_shared<const std::string>(text(*values, 2))});
        }
    }

    PageFile& file_;
    const Finder& finder_;
    Pages now_ = [this](std::uint64_t page) { return file_.page(page); };
    Pages before_ = [this](std::uint64_t page) { return file_.page_in_file(page); };
};

}  // namespace

void salvage(PageFile& file, std::uint64_t first, std::uint64_t end, const Finder& finder) {
    Search search{file, finder};
    for (auto index = first; index < end; ++index) search.look_at(file.image(index));
}

}  // namespace quizroom::journal
