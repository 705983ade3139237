#include "app/banner.hpp"

#include <qrencode.h>

#include <memory>

namespace quizroom::app {
namespace {

constexpr int margin = 2;  // modules

/// Dark modules are drawn as gaps on a light ground, which is what scanners expect of a dark terminal too.
std::string_view half_blocks(bool upper_is_dark, bool lower_is_dark) {
    if (upper_is_dark) return lower_is_dark ? " " : "▄";
    return lower_is_dark ? "▀" : "█";
}

std::string bold(const std::string& text, Paper paper) { return paper == Paper::terminal ? "\x1b[1m" + text + "\x1b[0m" : text; }

}  // namespace

std::string qr_code(std::string_view text, Paper paper) {
    const std::string terminated{text};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{QRcode_encodeString(terminated.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free};
    if (!code) return {};
    const auto is_dark = [&code](int row, int column) {
        const bool inside = row >= 0 && column >= 0 && row < code->width && column < code->width;
        return inside && (code->data[row * code->width + column] & 1) != 0;
    };
    std::string lines;
    for (int row = -margin; row < code->width + margin; row += 2) {
        lines += paper == Paper::terminal ? "  \x1b[97;40m" : "  ";
        for (int column = -margin; column < code->width + margin; ++column) lines += half_blocks(is_dark(row, column), is_dark(row + 1, column));
        lines += paper == Paper::terminal ? "\x1b[0m\n" : "\n";
    }
    return lines;
}

std::string banner_text(const Banner& banner, Paper paper) {
    std::string text = "listening on " + banner.listen_url + "\n\n  Students type:\n";
    for (const auto& url : banner.join_urls) text += "    " + bold(url, paper) + "\n";
    text += "\n  You open (keep this link to yourself):\n    " + bold(banner.join_urls.front() + "/host#key=" + banner.host_key, paper) + "\n\n";
    return text + qr_code(banner.join_urls.front(), paper) + "\n";
}

}  // namespace quizroom::app
