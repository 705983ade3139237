#include "app/options.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <sstream>

#include "app/version.hpp"
#include "net/doorkeeper.hpp"
#include "net/listen_address.hpp"
#include "net/server.hpp"

namespace quizroom::app {
namespace {

std::string check_listen_address(const std::string& text) {
    return net::read_listen_address(text) ? "" : "\"" + text + "\" is no address and port; write it like 0.0.0.0:8080 or [::]:8080";
}

std::string check_public_url(const std::string& text) {
    const auto end = text.ends_with('/') ? text.size() - 1 : text.size();
    const bool is_bare = text.find_first_of("/?#", text.find("://") + 3) >= end;
    return !net::origin_of(text).empty() && is_bare ? ""
                                                    : "\"" + text + "\" is no web address; write it like https://quiz.example.org, without a path";
}

std::string check_proxy(const std::string& text) {
    return net::is_address(text) ? "" : "\"" + text + "\" is no IP address; write the proxy's own, like 127.0.0.1";
}

CLI::App* add_serve(CLI::App& program, ServeOptions& options) {
    auto* command = program.add_subcommand("serve", "Start the server");
    command->add_option("--content", options.content, "A question file, a folder of chapters, or a folder of packs (repeatable)")->required();
    command->add_option("--data", options.data, "The folder for the database and the host key; :memory: keeps nothing")->capture_default_str();
    command->add_option("--listen", options.listen, "ADDRESS:PORT to listen on; port 0 picks a free one")
        ->check(check_listen_address)
        ->capture_default_str();
    command->add_option("--public-url", options.public_url, "The address students type, when it is not this machine's own")->check(check_public_url);
    command->add_option("--trusted-proxy", options.trusted_proxies, "Address of a proxy whose X-Forwarded headers are believed (repeatable)")
        ->check(check_proxy);
    command->add_option("--keep-days", options.keep_days, "Days after which ended rooms are deleted, with every name in them")
        ->check(CLI::Range(1, 36'500))
        ->capture_default_str();
    command->add_option("--cores", options.cores, "Processor cores to spread the connections over; otherwise all of them")
        ->check(CLI::Range(1, net::Server::cores_max));
    command->add_option("--web", options.web, "The folder of the web client's pages; usually found by itself");
    return command;
}

CLI::App* add_check(CLI::App& program, CheckOptions& options) {
    auto* command = program.add_subcommand("check", "Read question files and say what is wrong with them");
    command->add_option("paths", options.paths, "Question files or folders")->required();
    command->add_flag_callback(
        "--json", [&options] { options.format = CheckFormat::json; }, "For programs");
    return command;
}

void add_data(CLI::App& command, std::filesystem::path& data) {
    command.add_option("--data", data, "The folder of the database")->capture_default_str();
}

CLI::App* add_report(CLI::App& program, ReportOptions& options) {
    auto* command = program.add_subcommand("report", "Print the results of a room");
    command->add_option("room", options.room, "The room's id or PIN")->required();
    const std::map<std::string, ReportFormat> formats{{"csv", ReportFormat::csv}, {"json", ReportFormat::json}};
    command->add_option("--format", options.format, "csv or json")->transform(CLI::CheckedTransformer(formats))->default_str("csv");
    add_data(*command, options.data);
    return command;
}

CLI::App* add_rooms(CLI::App& program, RoomsOptions& options) {
    auto* command = program.add_subcommand("rooms", "List the rooms: PIN, state, students, size");
    command->add_flag_callback(
        "--json", [&options] { options.format = RoomsFormat::json; }, "For programs");
    add_data(*command, options.data);
    return command;
}

CLI::App* add_replay(CLI::App& program, ReplayOptions& options) {
    auto* command = program.add_subcommand("replay", "Tell what happened in a room, and add up its points anew");
    command->add_option("room", options.room, "The room's id or PIN")->required();
    add_data(*command, options.data);
    return command;
}

CLI::App* add_backup(CLI::App& program, BackupOptions& options) {
    auto* command = program.add_subcommand("backup", "Copy the database, also while the server runs");
    command->add_option("file", options.file, "Where to; a file that does not exist yet")->required();
    add_data(*command, options.data);
    return command;
}

Said say(const CLI::App& program, const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream wrong;
    const bool is_question = program.exit(error, out, wrong) == 0;
    if (is_question) return {out.str(), 0};
    return {"quizroom: " + std::string{error.what()} + "\nTry: quizroom --help\n", exit_wrong_usage};
}

}  // namespace

Options read_options(int count, const char* const* words) {
    CLI::App program{"Live quiz rooms for a class.", "quizroom"};
    program.set_version_flag("--version", std::string{"quizroom "} + version);
    program.require_subcommand(1);
    ServeOptions serve;
    CheckOptions check;
    ReportOptions report;
    RoomsOptions rooms;
    ReplayOptions replay;
    BackupOptions backup;
    const auto* serving = add_serve(program, serve);
    const auto* checking = add_check(program, check);
    const auto* listing = add_rooms(program, rooms);
    const auto* replaying = add_replay(program, replay);
    const auto* backing_up = add_backup(program, backup);
    add_report(program, report);
    try {
        program.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return say(program, error);
    }
    if (serve.public_url.ends_with('/')) serve.public_url.pop_back();
    if (*serving) return serve;
    if (*checking) return check;
    if (*listing) return rooms;
    if (*replaying) return replay;
    if (*backing_up) return backup;
    return report;
}

}  // namespace quizroom::app
