#include <algorithm>
#include <exception>
#include <set>
#include <system_error>

#include "packs/file_text.hpp"
#include "packs/finding_list.hpp"
#include "packs/folder.hpp"
#include "packs/front_matter.hpp"
#include "packs/library.hpp"
#include "packs/pack_text.hpp"
#include "packs/picture_shelf.hpp"

namespace quizroom::packs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t files_max = 1'000;
constexpr int depth_max_of_folders = 4;

struct LoadedFile {
    fs::path path;
    std::string text;
};

struct ChapterFile {
    fs::path path;
    PackText text;
};

/// What is set for all files of a folder: the defaults of the only front matter among them.
QuestionSettings shared_defaults(const std::vector<LoadedFile>& files) {
    std::vector<QuestionSettings> defaults;
    for (const auto& file : files) {
        FindingList said_later{{}};
        const auto lines = lines_of(file.text);
        if (auto front_matter = read_front_matter(lines, said_later); front_matter.is_present) defaults.push_back(front_matter.defaults);
    }
    return defaults.size() == 1 ? defaults.front() : QuestionSettings{};
}

std::string id_of(const fs::path& path) {
    std::error_code failure;
    auto whole = fs::absolute(path, failure).lexically_normal();
    if (!whole.has_filename()) whole = whole.parent_path();
    const auto name = is_pack_file_name(whole) ? whole.stem() : whole.filename();
    return name.empty() ? std::string{"pack"} : shown_name(name);
}

// One reading: remembers what was read, so that nothing is read twice and no link leads round in a circle.
class LibraryReader {
public:
    void read_path(const fs::path& path) {
        std::error_code failure;
        const auto status = fs::status(path, failure);
        if (status.type() == fs::file_type::not_found) {
            say(Severity::error, path, "there is no such file or folder; check the path");
        } else if (fs::is_directory(status)) {
            read_folder(path, 0);
        } else if (!fs::is_regular_file(status)) {
            say(Severity::error, path, failure ? "it cannot be opened (" + failure.message() + ")" : "this is neither a file nor a folder");
        } else if (!is_pack_file_name(path)) {
            say(Severity::error, path, "a pack is a .md or .txt file; save the questions as plain text");
        } else {
            read_lone_file(path);
        }
    }

    void say(Severity severity, const fs::path& path, std::string message) {
        library_.findings.push_back({severity, shown_name(path), 1, 1, std::move(message)});
    }

    Library take() { return std::move(library_); }

private:
    void read_lone_file(const fs::path& path) {
        if (is_readme(path)) return say(Severity::note, path, "a README is no pack: skipped");
        if (const auto file = load(path)) add_pack_or_note(understood(*file, {}));
    }

    void read_folder(const fs::path& path, int depth) {
        if (!is_new(path)) return say(Severity::note, path, "this folder was read already: skipped");
        const auto listing = list_folder(path);
        if (!listing.failure.empty()) return say(Severity::error, path, "the folder cannot be read: " + listing.failure);
        const auto [packs_before, findings_before] = std::pair{library_.packs.size(), library_.findings.size()};
        read_files(path, listing.files);
        for (const auto& folder : listing.folders) {
            if (depth < depth_max_of_folders) {
                read_folder(folder, depth + 1);
            } else {
                say(Severity::warning, folder, "this folder lies too deep and is not read; move it up");
            }
        }
        const auto is_silent = library_.packs.size() == packs_before && library_.findings.size() == findings_before;
        if (depth == 0 && is_silent) say(Severity::warning, path, "there is no pack in this folder; see content/README.md");
    }

    // Files are the chapters of one pack when exactly one of them has front matter; otherwise each is a pack of its own.
    void read_files(const fs::path& folder, const std::vector<fs::path>& paths) {
        std::vector<LoadedFile> loaded;
        const auto findings_before = library_.findings.size();
        for (const auto& path : paths)
            if (auto file = load(path)) loaded.push_back(*std::move(file));
        const auto defaults = shared_defaults(loaded);
        std::vector<ChapterFile> files;
        for (const auto& file : loaded) files.push_back(understood(file, defaults));
        const auto with_front_matter = std::ranges::count_if(files, [](const ChapterFile& file) { return file.text.has_front_matter; });
        const auto chapters =
            std::ranges::count_if(files, [](const ChapterFile& file) { return file.text.has_front_matter || file.text.has_questions; });
        if (with_front_matter == 1 && chapters > 1) return add_folder_pack(folder, std::move(files), findings_before);
        for (auto& file : files) add_pack_or_note(std::move(file));
    }

    std::optional<LoadedFile> load(const fs::path& path) {
        if (!is_new(path)) {
            say(Severity::note, path, "this file was read already: skipped");
            return std::nullopt;
        }
        if (++file_count_ > files_max) {
            if (file_count_ == files_max + 1) say(Severity::error, path, "only " + std::to_string(files_max) + " files are read; name fewer folders");
            return std::nullopt;
        }
        auto read = read_file_text(path);
        if (read.flaw) {
            library_.findings.push_back(*std::move(read.flaw));
            return std::nullopt;
        }
        return LoadedFile{path, std::move(read.text)};
    }

    ChapterFile understood(const LoadedFile& file, const QuestionSettings& defaults) {
        const auto folder = file.path.has_parent_path() ? file.path.parent_path() : fs::path{"."};
        const PictureSource picture_named = [&](const std::string& address) { return pictures_.find(folder, address); };
        return {file.path, read_pack_text(shown_name(file.path), file.text, {picture_named, defaults})};
    }

    void add_pack_or_note(ChapterFile file) {
        if (!file.text.has_front_matter && !file.text.has_questions)
            return say(
                Severity::note, file.path,
                "has no front matter and no question: skipped; a question stands between two lines ``` with options, groups or a numbered list");
        Pack pack{id_of(file.path), file.text.title, {}, {}};
        add_chapters(pack, std::move(file));
        add_pack(std::move(pack));
    }

    // What could not be read of this folder is said with the pack, which lacks it.
    void add_folder_pack(const fs::path& folder, std::vector<ChapterFile> files, std::size_t findings_before) {
        Pack pack{id_of(folder), {}, {}, {}};
        const auto own_findings = library_.findings.begin() + static_cast<std::ptrdiff_t>(findings_before);
        pack.findings.assign(own_findings, library_.findings.end());
        library_.findings.erase(own_findings, library_.findings.end());
        for (auto& file : files) {
            if (file.text.has_front_matter) pack.title = file.text.title;
            if (file.text.has_front_matter || file.text.has_questions) {
                add_chapters(pack, std::move(file));
            } else {
                say(Severity::note, file.path, "has no question: skipped");
            }
        }
        add_pack(std::move(pack));
    }

    static void add_chapters(Pack& pack, ChapterFile file) {
        for (auto& chapter : file.text.chapters) {
            if (chapter.title.empty()) chapter.title = id_of(file.path);
            for (auto& question : chapter.questions) question.chapter = chapter.title;
            pack.chapters.push_back(std::move(chapter));
        }
        std::ranges::move(file.text.findings, std::back_inserter(pack.findings));
        std::ranges::move(file.text.pictures, std::back_inserter(pack.pictures));
    }

    void add_pack(Pack pack) {
        if (pack.title.empty()) pack.title = pack.id;
        std::ranges::sort(pack.pictures, {}, &quiz::Picture::name);
        const auto [again, end] = std::ranges::unique(pack.pictures, {}, &quiz::Picture::name);
        pack.pictures.erase(again, end);
        const auto name = pack.id;
        for (int number = 2; !ids_.insert(pack.id).second; ++number) pack.id = name + '-' + std::to_string(number);
        library_.packs.push_back(std::move(pack));
    }

    bool is_new(const fs::path& path) {
        std::error_code failure;
        const auto canonical = fs::canonical(path, failure);
        return failure || seen_.insert(canonical).second;
    }

    Library library_;
    PictureShelf pictures_;
    std::set<fs::path> seen_;
    std::set<std::string> ids_;
    std::size_t file_count_ = 0;
};

}  // namespace

Library read_library(const std::vector<fs::path>& paths) {
    LibraryReader reader;
    for (const auto& path : paths) {
        try {
            reader.read_path(path);
        } catch (const std::exception& error) {
            reader.say(Severity::error, path, std::string{"reading stopped here: "} + error.what());
        }
    }
    return reader.take();
}

}  // namespace quizroom::packs
