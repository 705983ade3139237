#include "journal/crash/disk.hpp"

#include <algorithm>

namespace quizroom::tests {
namespace {

bool tossed(std::mt19937& chance) { return chance() % 2 == 0; }

}  // namespace

void DiskFile::write(std::size_t offset, std::string_view bytes) {
    unsynced_.push_back({offset, std::string{bytes}, false});
    apply(seen_, unsynced_.back());
}

void DiskFile::truncate(std::size_t size) {
    unsynced_.push_back({size, {}, true});
    apply(seen_, unsynced_.back());
}

void DiskFile::sync() {
    for (const auto& change : unsynced_) apply(durable_, change);
    unsynced_.clear();
}

void DiskFile::evict() {
    seen_ = durable_;
    for (const auto& change : unsynced_) apply(seen_, change);
}

DiskFile DiskFile::after_power_cut(Unsynced fate, std::mt19937& chance) const {
    DiskFile left;
    left.durable_ = durable_;
    for (const auto& change : unsynced_) {
        if (fate == Unsynced::kept || (fate == Unsynced::some_kept && tossed(chance))) apply(left.durable_, change);
        if (fate == Unsynced::torn) apply_torn(left.durable_, change, chance);
    }
    left.seen_ = left.durable_;
    return left;
}

void DiskFile::apply(std::string& content, const Change& change) {
    if (change.truncates) return content.resize(change.offset);
    const auto end = change.offset + change.bytes.size();
    if (content.size() < end) content.resize(end);
    content.replace(change.offset, change.bytes.size(), change.bytes);
}

// Sectors of the disk, not of the write: a write that starts inside one may be cut there.
void DiskFile::apply_torn(std::string& content, const Change& change, std::mt19937& chance) {
    if (change.truncates) {
        if (tossed(chance)) apply(content, change);
        return;
    }
    const auto end = change.offset + change.bytes.size();
    for (auto from = change.offset; from < end;) {
        const auto to = std::min(end, (from / sector + 1) * sector);
        if (tossed(chance)) apply(content, {from, change.bytes.substr(from - change.offset, to - from), false});
        from = to;
    }
}

std::shared_ptr<DiskFile> Disk::find(const std::string& name) const {
    const auto found = seen_.find(name);
    return found != seen_.end() ? found->second : nullptr;
}

std::shared_ptr<DiskFile> Disk::create(const std::string& name) { return seen_[name] = std::make_shared<DiskFile>(); }

Disk Disk::after_power_cut(Unsynced fate, std::mt19937& chance) const {
    auto names = fate == Unsynced::kept ? seen_ : durable_;
    if (fate == Unsynced::some_kept || fate == Unsynced::torn) {
        for (const auto& [name, file] : seen_)
            if (tossed(chance)) names[name] = file;
        for (const auto& [name, file] : durable_)
            if (!find(name) && tossed(chance)) names.erase(name);
    }
    Disk left;
    for (const auto& [name, file] : names) left.seen_[name] = std::make_shared<DiskFile>(file->after_power_cut(fate, chance));
    left.durable_ = left.seen_;
    return left;
}

void Disk::evict() {
    for (const auto& [name, file] : seen_) file->evict();
}

std::size_t Disk::fingerprint() const {
    std::size_t print = 0;
    for (const auto& [name, file] : seen_)
        for (const auto* part : {&name, &file->seen()}) print = print * 31 + std::hash<std::string>{}(*part);
    return print;
}

Disk Disk::after_kill() const {
    Disk left;
    std::map<const DiskFile*, std::shared_ptr<DiskFile>> copies;
    const auto copied = [&](const Names& names) {
        Names result;
        for (const auto& [name, file] : names) {
            auto& copy = copies[file.get()];
            if (!copy) copy = std::make_shared<DiskFile>(*file);
            result[name] = copy;
        }
        return result;
    };
    left.seen_ = copied(seen_);
    left.durable_ = copied(durable_);
    return left;
}

}  // namespace quizroom::tests
