#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "journal/temporary_folder.hpp"
#include "packs/library.hpp"

using namespace quizroom::packs;
namespace fs = std::filesystem;

namespace {

const std::string question = "## Section\n```\n[x] a\n[ ] b\n```\n";

std::string front_matter(const std::string& title) { return "---\ntitle: " + title + "\n---\n"; }

// A teacher's folder on disk.
class Shelf {
public:
    Shelf& file(const std::string& name, const std::string& text) {
        fs::create_directories((path(name)).parent_path());
        std::ofstream{path(name), std::ios::binary} << text;
        return *this;
    }

    fs::path path(const std::string& name = {}) const { return name.empty() ? folder_.path() : folder_.path() / name; }

    /// Ids, titles, chapters and numbers of ready questions: "id (Title): chapter 1 and chapter 2".
    std::vector<std::string> packs() const {
        std::vector<std::string> lines;
        for (const auto& pack : library().packs) {
            std::string line = pack.id + " (" + pack.title + "):";
            for (const auto& chapter : pack.chapters) line += ' ' + chapter.title + '=' + std::to_string(chapter.questions.size());
            lines.push_back(line);
        }
        return lines;
    }

    /// Findings of packs, then of what is no pack, with paths as seen from the folder.
    std::vector<std::string> findings() const {
        std::vector<std::string> lines;
        const auto read = library();
        for (const auto& pack : read.packs)
            for (const auto& finding : pack.findings) lines.push_back("in " + pack.id + ": " + from_here(finding));
        for (const auto& finding : read.findings) lines.push_back(from_here(finding));
        return lines;
    }

    Library library() const { return read_library({path()}); }

private:
    std::string from_here(const Finding& finding) const {
        auto text = sentence_of(finding);
        const auto here = path().string() + '/';
        return text.starts_with(here) ? text.substr(here.size()) : text;
    }

    quizroom::tests::TemporaryFolder folder_;
};

using Lines = std::vector<std::string>;

const std::string skipped =
    "1:1: note: has no front matter and no question: skipped; a question stands between two lines ``` with options, groups or a numbered list";

}  // namespace

TEST_CASE("one file with front matter makes all files of its folder chapters of one pack") {
    Shelf shelf;
    shelf.file("chapter 2.md", "# Two\n" + question)
        .file("chapter 10.md", question)
        .file("chapter 1.txt", front_matter("Course") + "# One\n" + question);
    const auto id = shelf.path().filename().string();
    CHECK(shelf.packs() == Lines{id + " (Course): One=1 Two=1 chapter 10=1"});
    CHECK(shelf.findings().empty());
}

TEST_CASE("the front matter may have a file of its own") {
    Shelf shelf;
    shelf.file("git/course.md", front_matter("Git")).file("git/one.md", "# One\n" + question);
    CHECK(shelf.packs() == Lines{"git (Git): One=1"});
}

TEST_CASE("files that each have front matter are packs of their own and so are files without any") {
    Shelf shelf;
    shelf.file("a.md", front_matter("A") + question).file("b.md", front_matter("B") + question).file("c.md", question);
    CHECK(shelf.packs() == Lines{"a (A): a=1", "b (B): b=1", "c (c): c=1"});
    Shelf plain;
    plain.file("one.md", question).file("two.txt", question);
    CHECK(plain.packs() == Lines{"one (one): one=1", "two (two): two=1"});
}

TEST_CASE("slides beside a pack are skipped and that is said") {
    Shelf shelf;
    shelf.file("notes.txt", front_matter("Notes") + "# One\n" + question).file("slides.txt", "Use cases\n  - one\n");
    CHECK(shelf.packs() == Lines{"notes (Notes): One=1"});
    CHECK(shelf.findings() == Lines{"slides.txt:" + skipped});
}

TEST_CASE("code in notes makes no pack of them") {
    Shelf shelf;
    shelf.file("notes.md", "# Commands\n```\nls -l\n```\n");
    CHECK(shelf.packs().empty());
    CHECK(shelf.findings().front() == "notes.md:" + skipped);
}

TEST_CASE("a README and hidden files and other endings are no packs") {
    Shelf shelf;
    shelf.file("README.md", question).file(".draft.md", question).file("table.csv", question).file(".git/a.md", question).file("real.MD", question);
    CHECK(shelf.packs() == Lines{"real (real): real=1"});
    CHECK(shelf.findings().empty());
}

TEST_CASE("a folder of folders offers each as a pack and tells equal names apart") {
    Shelf shelf;
    shelf.file("b/a.md", front_matter("A") + question).file("a.md", front_matter("First") + question).file("c/d/e.md", question);
    CHECK(shelf.packs() == Lines{"a (First): a=1", "a-2 (A): a=1", "e (e): e=1"});
    const auto library = shelf.library();
    CHECK(library.find("a-2")->title == "A");
    CHECK(library.find("a-3") == nullptr);
}

TEST_CASE("a file that is no text harms no other") {
    Shelf shelf;
    shelf.file("binary.md", std::string("ab\nc\0d", 6))
        .file("latin.txt", "## \xC3\xA4\nna\xC3\xA4\xEFve\n")
        .file("good.md", front_matter("Good") + question);
    shelf.file("huge.md", std::string(5 * 1024 * 1024, 'a')).file("utf16.txt", "\xFF\xFE#");
    CHECK(shelf.packs() == Lines{"good (Good): good=1"});
    CHECK(shelf.findings() == Lines{"binary.md:2:2: error: a NUL byte: this is no text file; export the questions as plain text (UTF-8)",
                                    "huge.md:1:1: error: the file has 5.0 MB; a pack file has at most 4 MB: split it into chapters in a folder",
                                    "latin.txt:2:4: error: this byte is no valid UTF-8; save the file as UTF-8",
                                    "utf16.txt:1:1: error: this is UTF-16 text; save the file as UTF-8"});
}

TEST_CASE("every sequence that RFC 3629 forbids is found and what it allows is not") {
    for (const std::string bad : {"\x80", "\xC0\x80", "\xC1\xBF", "\xC3", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                                  "\xF5\x80\x80\x80", "\xE2\x82", "\xE2\x82z", "\xF0\x9F\x98"}) {
        Shelf shelf;
        shelf.file("a.md", "# a\n" + bad);
        CAPTURE(bad.size());
        REQUIRE(shelf.findings().size() >= 1);
        CHECK(shelf.findings().front() == "a.md:2:1: error: this byte is no valid UTF-8; save the file as UTF-8");
    }
    Shelf shelf;
    shelf.file("a.md", front_matter("\x7F \xC2\x80 \xE0\xA0\x80 \xED\x9F\xBF \xEF\xBF\xBD \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"));
    CHECK(shelf.findings().empty());
}

TEST_CASE("a chapter that cannot be read is said with the pack that lacks it") {
    Shelf shelf;
    shelf.file("git/1.md", front_matter("Git") + question).file("git/2.md", question).file("git/3.md", std::string(1, '\0'));
    REQUIRE(shelf.packs().size() == 1);
    CHECK(shelf.findings() == Lines{"in git: git/3.md:1:1: error: a NUL byte: this is no text file; export the questions as plain text (UTF-8)"});
}

TEST_CASE("a path that leads nowhere or to no pack is said") {
    Shelf shelf;
    shelf.file("notes.docx", "PK").file("README.md", question);
    REQUIRE(::mkfifo(shelf.path("pipe.md").c_str(), 0600) == 0);
    const auto said_of = [&](const std::string& name) {
        const auto library = read_library({shelf.path(name)});
        REQUIRE(library.packs.empty());
        REQUIRE(library.findings.size() == 1);
        return std::string{name_of(library.findings.front().severity)} + ": " + library.findings.front().message;
    };
    CHECK(said_of("gone.md") == "error: there is no such file or folder; check the path");
    CHECK(said_of("notes.docx") == "error: a pack is a .md or .txt file; save the questions as plain text");
    CHECK(said_of("pipe.md") == "error: this is neither a file nor a folder");
    CHECK(said_of("README.md") == "note: a README is no pack: skipped");
    CHECK(said_of("") == "warning: there is no pack in this folder; see content/README.md");
}

TEST_CASE("links that lead nowhere or round in a circle end and are said") {
    Shelf shelf;
    shelf.file("real/a.md", front_matter("A") + question);
    fs::create_directory_symlink("..", shelf.path("real/up"));
    fs::create_symlink("self.md", shelf.path("self.md"));
    fs::create_symlink("gone", shelf.path("broken.txt"));
    CHECK(shelf.packs() == Lines{"a (A): a=1"});
    CHECK(shelf.findings() == Lines{"broken.txt:1:1: error: the file cannot be read (No such file or directory)",
                                    "self.md:1:1: error: the file cannot be read (Too many levels of symbolic links)",
                                    "real/up:1:1: note: this folder was read already: skipped"});
}

TEST_CASE("a file named twice is one pack") {
    Shelf shelf;
    shelf.file("a.md", front_matter("A") + question);
    const auto library = read_library({shelf.path("a.md"), shelf.path()});
    CHECK(library.packs.size() == 1);
    REQUIRE(library.findings.size() == 1);
    CHECK(library.findings.front().message == "this file was read already: skipped");
}

TEST_CASE("folders beyond four levels are not read and that is said") {
    Shelf shelf;
    shelf.file("1/2/3/4/a.md", question).file("1/2/3/4/5/b.md", question);
    CHECK(shelf.packs() == Lines{"a (a): a=1"});
    CHECK(shelf.findings() == Lines{"1/2/3/4/5:1:1: warning: this folder lies too deep and is not read; move it up"});
}

TEST_CASE("no more than a thousand files are read") {
    Shelf shelf;
    for (int number = 0; number < 1'002; ++number) shelf.file(std::to_string(number) + ".md", "");
    const auto library = shelf.library();
    CHECK(std::ranges::count(library.findings, Severity::note, &Finding::severity) == 1'000);
    CHECK(std::ranges::count(library.findings, Severity::error, &Finding::severity) == 1);
}

TEST_CASE("a path ends in a slash or a dot and the pack is still called by its folder") {
    Shelf shelf;
    shelf.file("git/1.md", front_matter("Git") + question).file("git/2.md", question);
    for (const std::string name : {"git/", "git/.", "git/../git"}) {
        INFO(name);
        const auto library = read_library({shelf.path(name)});
        REQUIRE(library.packs.size() == 1);
        CHECK(library.packs.front().id == "git");
    }
}

TEST_CASE("a file name that is no UTF-8 is shown with replacement characters") {
    Shelf shelf;
    shelf.file("\xFF\x1B.md", question);
    CHECK(shelf.packs() == Lines{"\uFFFD  (\uFFFD ): \uFFFD =1"});
}

TEST_CASE("a quiz holds the questions of the chosen chapters in order") {
    Shelf shelf;
    shelf.file("a.md", front_matter("A") + "# One\n" + question + "# Two\n" + question + "# Three\n" + question);
    const auto library = shelf.library();
    const auto chapters_of = [&](const std::vector<std::size_t>& chosen) {
        Lines chapters;
        for (const auto& asked : quiz_of(library.packs.front(), chosen).questions) chapters.push_back(asked.chapter);
        return chapters;
    };
    CHECK(quiz_of(library.packs.front(), {}).title == "A");
    CHECK(chapters_of({}) == Lines{"One", "Two", "Three"});
    CHECK(chapters_of({2, 0}) == Lines{"One", "Three"});
    CHECK(chapters_of({7}).empty());
}
