#include "journal/pictures.hpp"

#include <memory>
#include <string>

#include "journal/quiz_text.hpp"

namespace quizroom::journal {
namespace {

/// Each quiz is gone through once. What is no JSON shows nothing: no room can be read that plays it.
constexpr auto drop_unshown =
    "DELETE FROM pictures WHERE hash NOT IN (SELECT node.atom FROM quizzes, json_tree(quizzes.body) AS node "
    "WHERE json_valid(quizzes.body) AND node.key = 'target' AND node.type = 'text')";

constexpr auto count_missing =
    "SELECT count(DISTINCT json_extract(node.value, '$.target')) FROM quizzes, json_tree(quizzes.body) AS node "
    "WHERE json_valid(quizzes.body) AND node.type = 'object' AND json_extract(node.value, '$.tag') = 'picture' "
    "AND json_extract(node.value, '$.target') NOT IN (SELECT hash FROM pictures)";

}  // namespace

std::optional<quiz::Picture> picture_named(sqlite::Connection& connection, std::string_view hash) {
    if (connection.integer("PRAGMA user_version") < 3) return std::nullopt;
    auto statement = connection.prepare("SELECT media_type, bytes FROM pictures WHERE hash = ?");
    statement.query(hash);
    if (!statement.next()) return std::nullopt;
    auto bytes = std::make_shared<const std::string>(statement.blob(1));
    if (hash_of(*bytes) != hash) return std::nullopt;
    return quiz::Picture{std::string{hash}, statement.text(0), std::move(bytes)};
}

std::int64_t count_missing_pictures(sqlite::Connection& connection) { return connection.integer(count_missing); }

void drop_unshown_pictures(sqlite::Connection& connection) {
    if (connection.integer("SELECT count(*) FROM pictures") > 0) connection.execute(drop_unshown);
}

}  // namespace quizroom::journal
