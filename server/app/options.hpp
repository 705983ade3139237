// What was asked for on the command line, understood and checked. It does nothing of it.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace quizroom::app {

inline constexpr int exit_wrong_usage = 2;

struct ServeOptions {
    std::vector<std::filesystem::path> content;
    std::filesystem::path data = "data";
    std::string listen = "0.0.0.0:8080";
    std::string public_url;  // without a slash at its end
    std::vector<std::string> trusted_proxies;
    std::filesystem::path web;  // empty: beside the executable
    int keep_days = 90;         // then ended rooms are deleted
    int cores = 0;              // 0: all of this machine
};

enum class CheckFormat { text, json };

struct CheckOptions {
    std::vector<std::filesystem::path> paths;
    CheckFormat format = CheckFormat::text;
};

enum class ReportFormat { csv, json };

struct ReportOptions {
    std::string room;  // its id or PIN
    ReportFormat format = ReportFormat::csv;
    std::filesystem::path data = "data";
};

enum class RoomsFormat { text, json };

struct RoomsOptions {
    RoomsFormat format = RoomsFormat::text;
    std::filesystem::path data = "data";
};

struct ReplayOptions {
    std::string room;  // its id or PIN
    std::filesystem::path data = "data";
};

struct BackupOptions {
    std::filesystem::path file;  // must not exist yet
    std::filesystem::path data = "data";
};

/// Help, the version, or what is wrong with what was typed.
struct Said {
    std::string text;
    int exit_status = 0;
};

using Options = std::variant<ServeOptions, CheckOptions, ReportOptions, RoomsOptions, ReplayOptions, BackupOptions, Said>;

Options read_options(int count, const char* const* words);

}  // namespace quizroom::app
