#include "journal/journal.hpp"

#include "journal/writer.hpp"

namespace quizroom::journal {

Journal::Journal(const std::filesystem::path& folder, OnProgress on_progress) : writer_(std::make_unique<Writer>(folder, std::move(on_progress))) {}
Journal::~Journal() = default;

bool Journal::append(Batch batch) { return writer_->append(std::move(batch)); }
bool Journal::accepts_new_rooms() const { return writer_->accepts_new_rooms(); }

}  // namespace quizroom::journal
