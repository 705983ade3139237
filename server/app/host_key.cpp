#include "app/host_key.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <stdexcept>

namespace quizroom::app {
namespace {

constexpr std::size_t digits = 64;

class File {
public:
    File(const std::filesystem::path& path, int flags) : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    explicit File(int descriptor) : descriptor_(descriptor) {}
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    explicit operator bool() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what) { throw std::runtime_error{path.string() + ": " + what}; }

std::optional<HostKey> read(const std::filesystem::path& path) {
    const File file{path, O_RDONLY};
    if (!file && errno == ENOENT) return std::nullopt;
    if (!file) fail(path, std::string{"cannot be read ("} + std::strerror(errno) + "): give it to the user who runs the server");
    std::array<char, digits + 2> text{};
    const auto size = ::read(file.descriptor(), text.data(), text.size());
    std::string_view key{text.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
    if (key.ends_with('\n')) key.remove_suffix(1);
    HostKey host_key;
    if (!rooms::read_hexadecimal(key, host_key.key)) fail(path, "holds no key of 64 hexadecimal digits: delete it, and a new one is made");
    struct stat status {};
    const bool others_can_read = ::fstat(file.descriptor(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
    if (others_can_read) host_key.warning = path.string() + " can be read by others: chmod 600 it, or delete it to have a new one made";
    return host_key;
}

/// A key under a name of its own, so that a crash leaves no half a key; gone again at the end.
class Draft {
public:
    explicit Draft(const std::filesystem::path& path) : name_(path.native() + ".XXXXXX"), file_(::mkostemp(name_.data(), O_CLOEXEC)) {
        if (!file_) fail(path, std::string{"cannot be written ("} + std::strerror(errno) + "): choose another folder with --data");
    }
    ~Draft() { ::unlink(name_.c_str()); }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    bool holds(const std::string& text) const {
        return ::write(file_.descriptor(), text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file_.descriptor()) == 0;
    }

    /// False when `path` is taken: of two servers that start at once, one has made the key.
    bool becomes(const std::filesystem::path& path) const {
        if (::link(name_.c_str(), path.c_str()) == 0) return true;
        if (errno == EEXIST) return false;
        if (::rename(name_.c_str(), path.c_str()) == 0) return true;  // a file system without links
        fail(path, std::string{"cannot be written ("} + std::strerror(errno) + ")");
    }

private:
    std::string name_;
    File file_;
};

HostKey make(const std::filesystem::path& path) {
    HostKey host_key{rooms::random_key(), {}};
    const Draft draft{path};
    if (!draft.holds(rooms::hexadecimal(host_key.key) + "\n")) fail(path, std::string{"cannot be written ("} + std::strerror(errno) + ")");
    if (draft.becomes(path)) return host_key;
    const auto winner = read(path);
    if (!winner) fail(path, "was deleted while it was being made: start again");
    return *winner;
}

}  // namespace

HostKey host_key_in(const std::filesystem::path& data) {
    const auto path = data / "host.key";
    if (auto known = read(path)) return *known;
    return make(path);
}

}  // namespace quizroom::app
