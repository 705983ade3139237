#include "packs/front_matter.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "packs/line_forms.hpp"
#include "packs/yaml_place.hpp"

namespace quizroom::packs {
namespace {

constexpr std::size_t lines_max = 200;
constexpr std::size_t bytes_max = 64 * 1024;
constexpr std::size_t title_length_max = 200;

bool is_end(std::string_view line) { return trimmed(line) == "---" || trimmed(line) == "..."; }

struct Extent {
    std::size_t content_end = 1;  // behind the last line of YAML
    bool is_closed = false;
};

Extent extent_of(std::span<const Line> lines) {
    const auto limit = std::min(lines.size(), lines_max);
    for (std::size_t at = 1; at < limit; ++at)
        if (is_end(lines[at].text)) return {at, true};
    std::size_t at = 1;
    while (at < limit && !trimmed(lines[at].text).empty() && !heading_in(lines[at].text)) ++at;
    return {at, false};
}

std::string title_in(const YAML::Node& root, std::span<const Line> lines, FindingList& findings) {
    const auto place_of = [&](const YAML::Mark& mark) { return packs::place_of(mark, lines, {1, 1}); };
    if (root.IsNull()) return {};
    if (!root.IsMap()) {
        findings.error(place_of(root.Mark()), "the front matter holds no names; write lines such as `title: My course`");
        return {};
    }
    const auto title = root["title"];
    if (!title || title.IsNull()) return {};
    if (!title.IsScalar()) {
        findings.error(place_of(title.Mark()), "the title is a list; write one line of text, such as `title: My course`");
        return {};
    }
    return std::string{trimmed(printable(title.Scalar(), title_length_max))};
}

}  // namespace

FrontMatter read_front_matter(std::span<const Line> lines, FindingList& findings) {
    if (lines.empty() || trimmed(lines[0].text) != "---") return {};
    const auto extent = extent_of(lines);
    if (!extent.is_closed) findings.error({1, 1}, "the front matter has no end; write a line `---` after its last line");
    FrontMatter front_matter{true, extent.content_end + (extent.is_closed ? 1 : 0), {}, {}};
    std::string yaml;
    const auto content = lines.subspan(1, extent.content_end - 1);
    for (const auto& line : content) yaml.append(line.text) += '\n';
    if (yaml.size() > bytes_max) {
        findings.error({1, 1}, "the front matter is longer than 64 kB; keep the title, and move the rest below");
        return front_matter;
    }
    try {
        const auto root = YAML::Load(yaml);
        front_matter.title = title_in(root, content, findings);
        if (root.IsMap() && root["defaults"]) front_matter.defaults = read_defaults(root["defaults"], content, findings);
    } catch (const YAML::Exception& error) {
        findings.error(place_of(error.mark, content, {1, 1}),
                       "the front matter cannot be read (" + error.msg + "); put a text that holds `:` or `#` in double quotes");
    } catch (const std::exception&) {
        findings.error({1, 1}, "the front matter cannot be read; write lines such as `title: My course`");
    }
    return front_matter;
}

}  // namespace quizroom::packs
