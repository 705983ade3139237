// A picture that a question shows. The rules never look at one: it stands here because packs bring it, rooms take it along
// and journals keep it, and none of them needs to know another for that.
#pragma once

#include <memory>
#include <string>

namespace quizroom::quiz {

struct Picture {
    std::string name;        // SHA-256 of its bytes, as 64 hexadecimal digits
    std::string media_type;  // "image/png", ...
    std::shared_ptr<const std::string> bytes;
};

}  // namespace quizroom::quiz
