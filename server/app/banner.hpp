// What the instructor reads when the server has started: what students type, the host link, a code to scan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quizroom::app {

enum class Paper { terminal, file };  // a file gets no colours

struct Banner {
    std::string listen_url;              // for programs: one line that can be searched for
    std::vector<std::string> join_urls;  // what students may type; the first one is in the code
    std::string host_key;                // hexadecimal; stands behind the # of the link, which no browser sends
};

std::string banner_text(const Banner& banner, Paper paper);

/// A QR code of half blocks, two rows of modules a line, with its quiet margin; empty for a text that is too long.
std::string qr_code(std::string_view text, Paper paper);

}  // namespace quizroom::app
