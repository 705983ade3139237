#include "packs/markdown.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <vector>

using namespace quizroom;

namespace {

std::string tree_of(const std::string& markdown) { return quiz::to_json(packs::render_markdown(markdown)).dump(); }

int depth_of(const quiz::RichText& text) {
    int deepest = 0;
    for (const auto& node : text) deepest = std::max(deepest, 1 + depth_of(node.children));
    return deepest;
}

}  // namespace

TEST_CASE("Markdown becomes a tree of the tags that the client knows") {
    CHECK(tree_of("") == R"([])");
    CHECK(
        tree_of("a *b* **c** `d`") ==
        R"([{"children":["a ",{"children":["b"],"tag":"emphasis"}," ",{"children":["c"],"tag":"strong"}," ",{"tag":"code","text":"d"}],"tag":"paragraph"}])");
    CHECK(tree_of("- a\n- b") == R"([{"children":[{"children":["a"],"tag":"item"},{"children":["b"],"tag":"item"}],"tag":"bullet-list"}])");
    CHECK(tree_of("1. a") == R"([{"children":[{"children":["a"],"tag":"item"}],"tag":"ordered-list"}])");
    CHECK(tree_of("#### a") == R"([{"children":["a"],"tag":"heading"}])");
    CHECK(tree_of("> a") == R"([{"children":[{"children":["a"],"tag":"paragraph"}],"tag":"quote"}])");
    CHECK(tree_of("a  \nb\nc") == R"([{"children":["a",{"tag":"line-break"},"b c"],"tag":"paragraph"}])");
    CHECK(tree_of("```c++\nint a;\n\nint b;\n```") == R"([{"tag":"code-block","target":"c++","text":"int a;\n\nint b;"}])");
}

TEST_CASE("HTML is text to be read and never markup") {
    CHECK(tree_of("<script>alert(1)</script>") == R"([{"children":["<script>alert(1)</script>"],"tag":"paragraph"}])");
    CHECK(tree_of("a <b onclick=x>c</b>") == R"([{"children":["a <b onclick=x>c</b>"],"tag":"paragraph"}])");
}

TEST_CASE("a comment within a line or over several is left out") {
    CHECK(tree_of("a <!-- the\nanswer --> b") == R"([{"children":["a  b"],"tag":"paragraph"}])");
    CHECK(tree_of("a <!-- x --> <i>b</i>") == R"([{"children":["a  <i>b</i>"],"tag":"paragraph"}])");
}

TEST_CASE("links lead to web pages and mail only") {
    CHECK(tree_of("[a](https://b.example/?c=1&amp;d=2)") ==
          R"([{"children":[{"children":["a"],"tag":"link","target":"https://b.example/?c=1&d=2"}],"tag":"paragraph"}])");
    CHECK(tree_of("<HTTP://b.example>") ==
          R"([{"children":[{"children":["HTTP://b.example"],"tag":"link","target":"HTTP://b.example"}],"tag":"paragraph"}])");
    CHECK(tree_of("<a@b.example>") ==
          R"([{"children":[{"children":["a@b.example"],"tag":"link","target":"mailto:a@b.example"}],"tag":"paragraph"}])");
    for (const std::string target :
         {"javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)", "java&#9;script:alert(1)", "data:text/html,x",
          "file:///etc/passwd", "//b.example", "b.md", "http", "", "&#1;http://b.example", "https://b.example/a b"}) {
        INFO(target);
        CHECK(tree_of("[a](<" + target + ">)") == R"([{"children":["a"],"tag":"paragraph"}])");
    }
}

TEST_CASE("a picture keeps its address, its words and what stands below it") {
    CHECK(tree_of("a ![a *b*\n`c` ![d](e.png)](f%20g.png) h") ==
          R"([{"children":["a ",{"tag":"picture","target":"f%20g.png","text":"a b c d"}," h"],"tag":"paragraph"}])");
    CHECK(tree_of("![a](<b c.png> \"d &amp; e\")") ==
          R"([{"children":[{"children":["d & e"],"tag":"picture","target":"b c.png","text":"a"}],"tag":"paragraph"}])");
    CHECK(tree_of("![](b.png)") == R"([{"children":[{"tag":"picture","target":"b.png"}],"tag":"paragraph"}])");
}

TEST_CASE("a picture inside a link stands without the link") {
    CHECK(tree_of("[a **![b](c.png)**](https://d.example)") ==
          R"([{"children":["a ",{"children":[{"tag":"picture","target":"c.png","text":"b"}],"tag":"strong"}],"tag":"paragraph"}])");
}

TEST_CASE("a picture is not lost where everything else is flattened") {
    CHECK(quiz::pictures_in(packs::render_markdown(std::string(500, '>') + " ![deep](a.png)")).size() == 1);
}

TEST_CASE("named and numbered characters are decoded") {
    CHECK(tree_of("&lt;a&gt; &amp; &#233;&#xE9; &rarr; &unknown;") == R"([{"children":["<a> & éé → &unknown;"],"tag":"paragraph"}])");
    CHECK(tree_of("&#0;&#xD800;&#27;&#9999999;") == "[{\"children\":[\"\uFFFD\uFFFD\uFFFD\uFFFD\"],\"tag\":\"paragraph\"}]");
}

TEST_CASE("nesting beyond what a journal reads back is flattened") {
    const auto rendered = packs::render_markdown(std::string(500, '>') + " deep");
    CHECK(depth_of(rendered) <= static_cast<int>(packs::depth_max) + 1);
    CHECK(quiz::plain_text(rendered) == "deep");
    CHECK(quiz::rich_text_from_json(quiz::to_json(rendered)) == rendered);
}
