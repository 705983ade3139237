// Ownership over SQLite's C interface: a connection, a statement, a transaction. It knows no table and no room.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>

namespace quizroom::journal::sqlite {

/// What SQLite refused, in its own words. Stays inside the journal.
class Error : public std::runtime_error {
public:
    Error(sqlite3* database, std::string_view while_doing);
    Error(int code, std::string_view while_doing);

    /// Whether what is stored is wrong, and not only out of reach for now: locked, no memory, a disk that does not answer.
    bool is_damage() const;

private:
    int code_;
};

/// Only a reader that repairs the index after a crash ever makes another one wait.
inline constexpr int patience_ms = 5'000;

enum class Access { read, write };

/// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

/// A compiled statement. One that returns rows is started with `query` and read with `next`.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);

    /// Binds the values in order and runs to the end.
    template <typename... Values>
    void run(const Values&... values) {
        bind_all(Texts::outlive_the_run, values...);
        finish();
    }

    /// As `run`, with the columns of all of `rows`, one row after the other. `columns_of` gives a row's as a tuple of references.
    template <typename Rows, typename ColumnsOf>
    void run_for_all(const Rows& rows, ColumnsOf columns_of) {
        reset();
        int parameter = 0;
        for (const auto& row : rows)
            std::apply([&](const auto&... columns) { (bind(++parameter, columns, Texts::outlive_the_run), ...); }, columns_of(row));
        finish();
    }

    /// Binds the values in order; the rows come from `next`.
    template <typename... Values>
    void query(const Values&... values) {
        bind_all(Texts::are_copied, values...);
    }

    /// Moves to the next row; false, and reset, behind the last one.
    bool next();

    /// Runs to the end, past any further rows: only there does a statement that also writes say whether it could.
    void finish() {
        while (next()) {
        }
    }

    /// Ends a query whose further rows nobody wants: an unfinished one holds back checkpoints.
    void reset() { sqlite3_reset(handle_.get()); }

    std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }

    /// Throws when there is no memory for it: no text may pass for an empty one.
    std::string text(int column) const;
    std::string blob(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    enum class Texts { are_copied, outlive_the_run };

    template <typename... Values>
    void bind_all(Texts texts, const Values&... values) {
        reset();
        int parameter = 0;
        (bind(++parameter, values, texts), ...);
    }

    void bind(int parameter, std::int64_t value, Texts);
    void bind(int parameter, std::string_view value, Texts texts);
    void bind(int parameter, Blob value, Texts texts);

    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class Connection {
public:
    /// `Access::write` creates the file when there is none.
    Connection(const std::filesystem::path& file, Access access);

    void execute(const std::string& sql);
    Statement prepare(std::string_view sql) { return {handle_.get(), sql}; }

    /// The first column of the first row, as a number or as text, once the statement has come to its end.
    std::int64_t integer(std::string_view sql);
    std::string text(std::string_view sql);

    /// Ends a transaction that is still open, without what it wrote.
    void roll_back();

    sqlite3* handle() { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };

    std::unique_ptr<sqlite3, Close> handle_;
};

/// Everything until `commit` happens, or none of it.
class Transaction {
public:
    /// `Access::read` sees one unchanging state of the database until its end.
    Transaction(Connection& connection, Access access);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    Connection& connection_;
};

}  // namespace quizroom::journal::sqlite
