#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "journal/temporary_folder.hpp"
#include "packs/check.hpp"
#include "packs/library.hpp"
#include "packs/pack_text.hpp"
#include "packs/pictures.hpp"

using namespace quizroom;
using namespace quizroom::packs;
namespace fs = std::filesystem;

namespace {

constexpr auto answers = "\n```\n[x] a\n[ ] b\n```\n";

// A teacher's folder on disk with one pack in it.
class Shelf {
public:
    Shelf& file(const std::string& name, const std::string& bytes) {
        fs::create_directories(path(name).parent_path());
        std::ofstream{path(name), std::ios::binary} << bytes;
        return *this;
    }

    fs::path path(const std::string& name = {}) const { return name.empty() ? folder_.path() / "pack" : folder_.path() / "pack" / name; }

    Pack pack(const std::string& prompt) {
        file("notes.md", "---\ntitle: Notes\n---\n## Section\n" + prompt + answers + "\n## Another\n```\n[x] c\n[ ] d\n```\n");
        auto library = read_library({path()});
        REQUIRE(library.packs.size() == 1);
        return std::move(library.packs.front());
    }

    /// The only thing that is said about a pack whose prompt is this, and where. The other question is untouched.
    std::string said_of(const std::string& prompt) {
        const auto read = pack(prompt);
        std::string said;
        for (const auto& finding : read.findings) said += std::to_string(finding.line) + ':' + std::to_string(finding.column) + ' ' + finding.message;
        CHECK(read.findings.size() == 1);
        CHECK(read.faulty_count() == 1);
        CHECK(read.ready_count() == 1);
        CHECK(read.pictures.empty());
        return said;
    }

private:
    tests::TemporaryFolder folder_;
};

std::string refused(const std::string& bytes) { return Shelf{}.file("a.png", bytes).said_of("![words](a.png)"); }

}  // namespace

TEST_CASE("a picture beside the pack is shown with its words and measures, and comes with the pack once") {
    Shelf shelf;
    shelf.file("a.png", png(640, 480)).file("below/b c.jpg", jpeg(30, 40, exif(8))).file("same.png", png(640, 480));
    const auto pack = shelf.pack("Look: ![a line](a.png \"as drawn\")\n\n![a *tree*](below/b%20c.jpg)\n![again](./same.png)\n");
    CHECK(pack.findings.empty());
    const auto& prompt = pack.chapters.front().questions.front().body.prompt;
    const auto pictures = quiz::pictures_in(prompt);
    REQUIRE(pictures.size() == 3);
    CHECK(pictures[0]->text == "a line");
    CHECK(quiz::plain_text(pictures[0]->children) == "as drawn");
    CHECK(pictures[0]->width == 640);
    CHECK(pictures[0]->height == 480);
    CHECK(pictures[1]->text == "a tree");
    CHECK(pictures[1]->width == 40);
    CHECK(pictures[2]->target == pictures[0]->target);
    REQUIRE(pack.pictures.size() == 2);
    const auto quiz = quiz_of(pack, {});
    CHECK(pictures_of(pack, quiz).size() == 2);
    for (const auto& picture : pack.pictures) {
        CHECK(picture.name.size() == 64);
        CHECK(*picture.bytes == (picture.media_type == "image/png" ? png(640, 480) : jpeg(30, 40, exif(8))));
    }
    CHECK(quiz::plain_text(prompt) == "Look: a line as drawn a tree again");
    CHECK(quiz::rich_text_from_json(quiz::to_json(prompt)) == prompt);
}

TEST_CASE("a check says how many pictures there are and how large") {
    Shelf shelf;
    shelf.file("a.png", png(1, 1, std::string(1'500, 'x'))).file("b.png", png(2, 2));
    shelf.pack("![a](a.png)");
    CHECK(check_text(read_library({shelf.path()})) == "1 picture, 2 kB\n2 questions, 2 ready, 0 empty\n");
    const auto pack = nlohmann::json::parse(check_json(read_library({shelf.path()}))).at("packs").at(0);
    CHECK(pack.at("pictures") == 1);
    CHECK(pack.at("pictureBytes") == png(1, 1, std::string(1'500, 'x')).size());
    shelf.pack("No picture.");
    CHECK(check_text(read_library({shelf.path()})) == "2 questions, 2 ready, 0 empty\n");
}

TEST_CASE("a picture of an explanation comes with the pack, one of a chapter that is not played stays") {
    Shelf shelf;
    shelf.file("a.png", png(1, 2)).file("b.png", png(3, 4));
    shelf.file("notes.md",
               "---\ntitle: Notes\n---\n# One\n## S\n```\n[x] a\n[ ] b\n```\n> ![why](a.png)\n# Two\n## T\n![x](b.png)\n```\n[x] a\n[ ] b\n```\n");
    const auto pack = read_library({shelf.path()}).packs.front();
    CHECK(pack.findings.empty());
    CHECK(pack.pictures.size() == 2);
    const auto first = pictures_of(pack, quiz_of(pack, {0}));
    REQUIRE(first.size() == 1);
    CHECK(*first.front().bytes == png(1, 2));
}

TEST_CASE("a picture in what is said to whoever chose an option comes with the pack into the room") {
    Shelf shelf;
    shelf.file("a.png", png(1, 2));
    shelf.file("notes.md", "---\ntitle: Notes\n---\n# One\n## S\n```\n[x] a\n[ ] b\n    > Look: ![why](a.png)\n```\n");
    const auto pack = read_library({shelf.path()}).packs.front();
    CHECK(pack.findings.empty());
    CHECK(pictures_of(pack, quiz_of(pack, {})).size() == 1);
}

TEST_CASE("a picture without words is an error where it stands") {
    const auto said = Shelf{}.file("a.png", png(1, 1)).said_of("One.\n\n  Two ![ ](a.png) three.");
    CHECK(said == "7:7 this picture has no words for those who do not see it; write what it shows between the brackets: ![what it shows](file.png)");
}

TEST_CASE("a picture that is missing is named with the one that may be meant") {
    Shelf shelf;
    shelf.file("Pipeline.png", png(1, 1)).file("img/stages.gif", gif(1, 1));
    CHECK(shelf.said_of("![a](pipelin.png)") == "5:1 there is no file \"pipelin.png\" beside the pack; write \"Pipeline.png\"");
    CHECK(shelf.said_of("![a](img/stage.gif)") == "5:1 there is no file \"img/stage.gif\" beside the pack; write \"img/stages.gif\"");
    CHECK(shelf.said_of("![a](other/nowhere.webp)") ==
          "5:1 there is no file \"other/nowhere.webp\" beside the pack; save the picture there, or write the name it has");
}

TEST_CASE("a picture lies in the pack's own folder or below it and is no address") {
    Shelf shelf;
    shelf.file("../outside.png", png(1, 1)).file("in/a.png", png(1, 1));
    fs::create_symlink(shelf.path("../outside.png"), shelf.path("link.png"));
    fs::create_directory_symlink(shelf.path(".."), shelf.path("up"));
    fs::create_symlink(shelf.path("in/a.png"), shelf.path("inside.png"));
    const auto remedy = std::string{"; save the picture beside the pack and write its file name"};
    for (const std::string address : {"../outside.png", "in/../../outside.png", "%2E%2E/outside.png"})
        CHECK(shelf.said_of("![a](" + address + ")").ends_with(" lies outside the pack's folder" + remedy));
    for (const std::string address : {"https://a.example/b.png", "data:image/png;base64,AAAA", "file:///etc/passwd", "//a.example/b.png", "C:/a.png"})
        CHECK(shelf.said_of("![a](" + address + ")").ends_with(" is an address and no file" + remedy));
    for (const std::string address : {"/etc/passwd", "\\\\server\\a.png"})
        CHECK(shelf.said_of("![a](" + address + ")").ends_with(" is an absolute path" + remedy));
    CHECK(shelf.said_of("![a](in\\b.png)").ends_with(" is written with \\; write / between folders"));
    CHECK(shelf.said_of("![a]()").ends_with("this picture names no file; write one in the brackets: ![what it shows](file.png)"));
    CHECK(shelf.said_of("![a](a%0A.png)").ends_with(" has a control character in its name; rename the file"));
    for (const std::string address : {"link.png", "up/outside.png"})
        CHECK(shelf.said_of("![a](" + address + ")").ends_with(" is a link that leads out of the pack's folder; put the picture itself there"));
    CHECK(shelf.pack("![a](inside.png)").findings.empty());
    CHECK(shelf.said_of("![a](in)").ends_with(" is no file; write the name of one"));
}

TEST_CASE("a picture is refused for what its bytes are and not for its name") {
    CHECK(refused("<svg xmlns='http://www.w3.org/2000/svg'></svg>").ends_with("is an SVG drawing, which may hold programs; export it as PNG"));
    CHECK(refused("MZ program").ends_with("is no PNG, JPEG, WebP or GIF, whatever its name says; export it as one of them"));
    CHECK(refused(png(9, 9).substr(0, 40)).ends_with("is cut off: its end is missing; copy or export it anew"));
    CHECK(refused("\xFF\xD8\xFF\xD9 and more").ends_with("begins as a picture, and then is none; export it anew"));
    CHECK(refused("").ends_with("is no PNG, JPEG, WebP or GIF, whatever its name says; export it as one of them"));
    CHECK(Shelf{}.file("a.svg", webp_of_pixels(3, 4)).pack("![words](a.svg)").findings.empty());
}

TEST_CASE("a picture is refused when it is too large in pixels or in bytes") {
    CHECK(refused(png(8'001, 1)).ends_with("has 8001 x 1 pixels; make it smaller: at most 8000 a side"));
    CHECK(refused(png(1, 4'000'000'000)).ends_with("has 1 x 4000000000 pixels; make it smaller: at most 8000 a side"));
    CHECK(refused(png(8'000, 3'126)).ends_with("has 8000 x 3126 pixels; make it smaller: at most 25 million in all"));
    CHECK(refused(png(0, 1)).ends_with("has no width or no height; export it anew"));
    CHECK(refused(png(1, 1, std::string(2'000'000, 'x')))
              .ends_with("has 2.0 MB; make it smaller: at most 2.0 MB, and a tenth of that loads well on phones"));
    CHECK(Shelf{}.file("a.png", png(8'000, 3'125)).pack("![words](a.png)").findings.empty());
}

TEST_CASE("the pictures of a folder have a limit together") {
    Shelf shelf;
    std::string text = "---\ntitle: Notes\n---\n";
    for (int number = 0; number < 11; ++number) {
        const auto name = std::to_string(number) + ".png";
        shelf.file(name, png(1, 1, std::string(1'900'000, static_cast<char>('a' + number))));
        text += "## S\n![a](" + name + ")" + answers + "## Again\n![a](" + name + ")" + answers;
    }
    shelf.file("notes.md", text);
    const auto pack = read_library({shelf.path()}).packs.front();
    CHECK(pack.ready_count() == 20);
    CHECK(pack.pictures.size() == 10);
    REQUIRE(pack.findings.size() == 2);
    CHECK(pack.findings.front().message == "the pictures of this folder together have more than 20.0 MB; make some of them smaller");
}

TEST_CASE("a text has a bearable number of pictures") {
    Shelf shelf;
    shelf.file("a.png", png(1, 1));
    std::string prompt;
    for (int number = 0; number < 9; ++number) prompt += "![a](a.png)\n";
    CHECK(shelf.said_of(prompt).ends_with("this text has 9 pictures; show at most 8"));
}

TEST_CASE("each picture is looked for behind the one before, up to its own question") {
    Shelf shelf;
    const auto said = shelf.pack("![a](x.png)\n![b](x.png) `x.png`\n");
    REQUIRE(said.findings.size() == 2);
    CHECK(said.findings[0].line == 5);
    CHECK(said.findings[1].line == 5);
    const auto later = shelf.pack("x.png\n" + std::string{answers} + "\n## More\n![a](y.png) and ![b](x.png)\n");
    REQUIRE(later.findings.size() == 2);
    CHECK(later.findings[0].column == 1);
    CHECK(later.findings[1].column == 17);
}

TEST_CASE("a text that lies in no folder shows no picture") {
    CHECK(std::get<std::string>(no_pictures("a.png")) == "a picture is a file beside the pack; save both in one folder");
}
