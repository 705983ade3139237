// The web client's files, read into memory once at the start. Only names that were there then can be asked for: no request
// ever touches the file system, so none can climb out of a folder.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "net/http_message.hpp"

namespace quizroom::net {

class WebFiles {
public:
    static constexpr std::size_t files_max = 2'000;
    static constexpr std::size_t file_bytes_max = 8 * 1024 * 1024;

    /// Reads the folder, `.br` and `.gz` neighbours included. A folder that cannot be read gives no files.
    explicit WebFiles(const std::filesystem::path& folder);

    bool empty() const { return files_.empty(); }

    /// The file behind a path such as "/host"; 404 when there is none, 304 when the asker has it already.
    HttpResponse answer(const HttpRequest& request) const;

private:
    using Bytes = std::shared_ptr<const std::string>;
    struct File {
        std::string content_type;
        std::string tag;
        Bytes plain;
        Bytes brotli;  // nothing when there is no such neighbour
        Bytes gzip;
    };

    void read(const std::filesystem::path& file, const std::string& name);

    std::map<std::string, File, std::less<>> files_;  // by path, "/assets/student.js"
};

}  // namespace quizroom::net
