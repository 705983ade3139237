#include "journal/journal.hpp"

#include "journal/rescue.hpp"
#include "journal/writer.hpp"

namespace quizroom::journal {

Journal::Journal(const std::filesystem::path& folder, OnProgress on_progress, OnQueued on_queued)
    : writer_(std::make_unique<Writer>(folder, std::move(on_progress), std::move(on_queued))), losses_(losses_in(folder)) {}
Journal::~Journal() = default;

bool Journal::append(Batch batch) { return writer_->append(std::move(batch)); }
bool Journal::accepts_new_rooms() const { return writer_->accepts_new_rooms(); }

void Journal::flush() { writer_->flush(); }

void Journal::purge(quiz::Instant before, OnPurged done) { writer_->purge(before, std::move(done)); }

}  // namespace quizroom::journal
