// A row as it lies in a page, found by its shape alone: no pointer of a damaged page is followed but the chain of a row's
// own overflow. Whether what was found is what was written is for a checksum to say.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quizroom::journal {

using Value = std::variant<std::int64_t, std::string>;
using Values = std::vector<Value>;

/// Gives a page by its number; empty when there is none.
using Pages = std::function<std::string(std::uint64_t)>;

/// In a table a row's number stands before it; in an index (and a table without row numbers) it does not.
enum class CellKind { index, table };

/// What the columns of a row are, at most `columns_max`: 't' for text, 'h' for text of 64 bytes, 'b' for
/// bytes that are none, 'i' for a number. Further
/// columns may follow those of the pattern.
using Pattern = std::string_view;
inline constexpr std::size_t columns_max = 8;

/// The row whose cell starts at `position`, if what lies there has that shape. `pages` gives the rest of a long one.
std::optional<Values> row_at(std::string_view page, std::size_t position, CellKind kind, Pattern pattern, const Pages& pages);

}  // namespace quizroom::journal
