#include "load/scenario/read_scenario.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "load/scenario/nearest.hpp"
#include "load/scenario/settings.hpp"

namespace quizroom::load {
namespace {

constexpr std::size_t findings_max = 20;
constexpr std::size_t list_max = 50;
constexpr std::size_t bytes_max = 64 * 1024;

class Reader {
public:
    explicit Reader(std::string file) : file_(std::move(file)) {}

    ScenarioRead read(const std::string& text) {
        try {
            const auto root = YAML::Load(text);
            if (root.IsMap()) {
                read_group("", root);
            } else {
                find(root.Mark(), "this is no list of settings; write lines like students: 30");
            }
            check_sizes(root);
        } catch (const YAML::Exception& error) {
            find(error.mark, "this is no YAML: " + error.msg + "; see tests/load/README.md for the layout");
        }
        return std::move(read_);
    }

private:
    void read_group(const std::string& path, const YAML::Node& group) {
        std::vector<std::string> seen;
        for (const auto& entry : group) {
            const auto name = entry.first.as<std::string>();
            if (std::ranges::find(seen, name) != seen.end()) find(entry.first.Mark(), "\"" + name + "\" stands here twice; leave one");
            seen.push_back(name);
            read_entry(path, entry.first, entry.second);
        }
    }

    void read_entry(const std::string& group, const YAML::Node& name, const YAML::Node& value) {
        const auto path = group + name.as<std::string>();
        const auto is_this = [&](const Setting& setting) { return setting.path == path; };
        const auto is_within = [&](const Setting& setting) { return setting.path.starts_with(path + "."); };
        if (const auto setting = std::ranges::find_if(settings(), is_this); setting != settings().end()) return read_value(*setting, value);
        const auto within = std::ranges::find_if(settings(), is_within);
        if (within == settings().end())
            return find(name.Mark(), "there is no setting \"" + path + "\"; write " + proposal_for(path, names_beside(group)));
        if (value.IsMap()) return read_group(path + ".", value);
        find(value.Mark(), "\"" + path + "\" has settings of its own; write them below it, such as " + within->path.substr(path.size() + 1) + ": " +
                               within->example);
    }

    void read_value(const Setting& setting, const YAML::Node& value) {
        if (setting.is_list && value.IsSequence() && value.size() <= list_max) {
            for (const auto& element : value) take(setting, element);
        } else {
            take(setting, value);
        }
    }

    void take(const Setting& setting, const YAML::Node& value) {
        if (!value.IsScalar()) return find(value.Mark(), "\"" + setting.path + "\" is one value; write it like " + setting.example);
        const auto wrong = setting.take(value.Scalar(), read_.scenario);
        if (!wrong.empty()) find(value.Mark(), setting.path + ": " + wrong);
    }

    void check_sizes(const YAML::Node& root) {
        const auto& scenario = read_.scenario;
        const auto connections = scenario.people() + scenario.rooms + scenario.hostile.connections;
        if (connections <= connections_max) return;
        const auto place = root.IsMap() && root["students"] ? root["students"].Mark() : root.Mark();
        find(place, "these are " + std::to_string(connections) + " connections; one process has " + std::to_string(connections_max) +
                        ": write fewer students or rooms");
    }

    static std::string proposal_for(const std::string& path, const std::vector<std::string>& names) {
        const auto nearest = nearest_name(path, names);
        return nearest.empty() ? "one of: " + listed(names) : nearest;
    }

    static std::vector<std::string> names_beside(const std::string& group) {
        std::vector<std::string> names;
        for (const auto& setting : settings()) {
            if (!setting.path.starts_with(group)) continue;
            auto name = setting.path.substr(0, setting.path.find('.', group.size()));
            if (names.empty() || names.back() != name) names.push_back(std::move(name));
        }
        return names;
    }

    void find(const YAML::Mark& place, const std::string& sentence) {
        if (read_.findings.size() > findings_max) return;
        if (read_.findings.size() == findings_max) return read_.findings.push_back(file_ + ": and more; mend these first");
        read_.findings.push_back(file_ + ":" + std::to_string(place.line + 1) + ":" + std::to_string(place.column + 1) + ": " + sentence);
    }

    std::string file_;
    ScenarioRead read_;
};

}  // namespace

ScenarioRead read_scenario(const std::string& file, const std::string& text) { return Reader{file}.read(text); }

static std::string text_in(const std::string& path) {
    const auto wrong = [&](const std::string& what) { return std::runtime_error{"\"" + path + "\" " + what}; };
    if (std::filesystem::is_directory(path)) throw wrong("is a folder; write the path of a scenario file in it");
    std::ifstream file{path};
    std::string text(bytes_max + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (file.bad() || !file.is_open()) throw wrong("cannot be read; look at its permissions");
    if (text.size() > bytes_max) throw wrong("is larger than " + std::to_string(bytes_max) + " bytes; a scenario is a page of settings");
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) throw wrong("is empty; write lines like students: 30");
    return text;
}

ScenarioRead find_scenario(const std::string& name_or_path) {
    std::vector<std::string> names;
    for (const auto& [name, text] : bundled_scenarios()) {
        if (name == name_or_path) return read_scenario(std::string{name} + ".yaml", std::string{text});
        names.emplace_back(name);
    }
    if (std::filesystem::exists(name_or_path)) return read_scenario(name_or_path, text_in(name_or_path));
    const auto nearest = nearest_name(name_or_path, names);
    throw std::runtime_error{"there is no scenario \"" + name_or_path + "\"" + (nearest.empty() ? ". " : "; did you mean " + nearest + "? ") +
                             "There are " + listed(names) + ", or write the path of a file"};
}

}  // namespace quizroom::load
