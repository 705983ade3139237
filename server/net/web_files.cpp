#include "net/web_files.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

namespace quizroom::net {
namespace {

using namespace std::string_view_literals;

std::string_view content_type_of(const std::filesystem::path& file) {
    constexpr std::array types{std::pair{".html"sv, "text/html; charset=utf-8"sv},
                               std::pair{".js"sv, "text/javascript; charset=utf-8"sv},
                               std::pair{".css"sv, "text/css; charset=utf-8"sv},
                               std::pair{".json"sv, "application/json; charset=utf-8"sv},
                               std::pair{".svg"sv, "image/svg+xml"sv},
                               std::pair{".png"sv, "image/png"sv},
                               std::pair{".ico"sv, "image/x-icon"sv},
                               std::pair{".woff2"sv, "font/woff2"sv},
                               std::pair{".txt"sv, "text/plain; charset=utf-8"sv}};
    for (const auto& [ending, type] : types) {
        if (file.extension() == ending) return type;
    }
    return "application/octet-stream";
}

std::optional<std::string> contents_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

std::shared_ptr<const std::string> neighbour_of(const std::filesystem::path& file, std::string_view ending) {
    auto contents = contents_of(file.native() + std::string{ending});
    return contents ? std::make_shared<const std::string>(std::move(*contents)) : nullptr;
}

/// FNV-1a, 64 bits: tells versions of a file apart, nothing more.
std::string tag_of(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    std::array<char, 20> text{};
    std::snprintf(text.data(), text.size(), "\"%016llx\"", static_cast<unsigned long long>(hash));
    return text.data();
}

/// Whether `Accept-Encoding` names this coding without refusing it by "q=0".
bool accepts(std::string_view accepted, std::string_view coding) {
    while (!accepted.empty()) {
        const auto comma = accepted.find(',');
        auto item = accepted.substr(0, comma);
        accepted = comma == accepted.npos ? std::string_view{} : accepted.substr(comma + 1);
        item.remove_prefix(std::min(item.find_first_not_of(' '), item.size()));
        if (!item.starts_with(coding)) continue;
        const auto rest = item.substr(coding.size());
        if (rest.empty() || rest[0] == ' ' || rest[0] == ';') return rest.find("q=0") == rest.npos || rest.find("q=0.") != rest.npos;
    }
    return false;
}

std::string_view name_of(std::string_view path) {
    if (path == "/") return "/index.html";
    if (path == "/host") return "/host.html";
    if (path == "/screen") return "/screen.html";
    return path;
}

}  // namespace

WebFiles::WebFiles(const std::filesystem::path& folder) {
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error)) {
        const auto& file = entry->path();
        if (!entry->is_regular_file() || file.extension() == ".br" || file.extension() == ".gz" || files_.size() >= files_max) continue;
        if (entry->file_size() <= file_bytes_max) read(file, "/" + file.lexically_relative(folder).generic_string());
    }
}

void WebFiles::read(const std::filesystem::path& file, const std::string& name) {
    auto contents = contents_of(file);
    if (!contents) return;
    File read;
    read.content_type = content_type_of(file);
    read.tag = tag_of(*contents);
    read.plain = std::make_shared<const std::string>(std::move(*contents));
    read.brotli = neighbour_of(file, ".br");
    read.gzip = neighbour_of(file, ".gz");
    files_.emplace(name, std::move(read));
}

HttpResponse WebFiles::answer(const HttpRequest& request) const {
    const auto found = files_.find(name_of(request.path()));
    if (found == files_.end()) return plain_text(404, "There is nothing at this address.\n");
    const auto& file = found->second;
    // Names in assets hold a hash of their contents; pages do not, and are asked for anew each time.
    const bool never_changes = found->first.starts_with("/assets/");
    HttpResponse response;
    response.content_type = file.content_type;
    response.headers = {{"Cache-Control", never_changes ? "public, max-age=31536000, immutable" : "no-cache"}, {"ETag", file.tag}};
    if (file.brotli || file.gzip) response.headers.emplace_back("Vary", "Accept-Encoding");
    if (request.if_none_match == file.tag) {
        response.status = 304;
    } else if (file.brotli && accepts(request.accept_encoding, "br")) {
        response.headers.emplace_back("Content-Encoding", "br");
        response.body = file.brotli;
    } else if (file.gzip && accepts(request.accept_encoding, "gzip")) {
        response.headers.emplace_back("Content-Encoding", "gzip");
        response.body = file.gzip;
    } else {
        response.body = file.plain;
    }
    return response;
}

}  // namespace quizroom::net
