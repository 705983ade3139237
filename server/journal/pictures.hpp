// The table of pictures: bytes by the hash that is their name, each stored once however many rooms show it. It looks into
// none of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "journal/sqlite.hpp"
#include "quiz/picture.hpp"

namespace quizroom::journal {

/// As layout 3 has it.
inline constexpr auto pictures_table = R"sql(
CREATE TABLE pictures (
    hash TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
)sql";

inline constexpr auto insert_picture = "INSERT OR IGNORE INTO pictures (hash, media_type, bytes) VALUES (?, ?, ?)";

/// Nothing when there is none, or when it is not what was written.
std::optional<quiz::Picture> picture_named(sqlite::Connection& connection, std::string_view hash);

/// How many pictures the stored quizzes show that are not there.
std::int64_t count_missing_pictures(sqlite::Connection& connection);

/// Deletes those that no stored quiz shows.
void drop_unshown_pictures(sqlite::Connection& connection);

}  // namespace quizroom::journal
