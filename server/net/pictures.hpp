// The pictures that questions show, each at the address of its name. Whoever knows the name may see it: 256 bits are not
// guessed, and are told with the question only. Those of packs are in memory; those of rooms whose pack has changed since
// are read from the journal, and the ones asked for last are kept: a class asks for the same one at the same moment.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "net/http_message.hpp"
#include "packs/library.hpp"
#include "quiz/picture.hpp"

namespace quizroom::net {

class Pictures {
public:
    static constexpr std::size_t kept_bytes_max = 64 * 1000 * 1000;
    static constexpr std::size_t kept_max = 1'000;
    static constexpr std::string_view prefix = "/pictures/";

    using Stored = std::function<std::optional<quiz::Picture>(std::string_view name)>;

    Pictures(const packs::Library& library, Stored stored);

    /// `request` reads an address that begins with `prefix`. Throws what `stored` throws when it cannot be read now.
    HttpResponse answer(const HttpRequest& request);

private:
    const quiz::Picture* find(std::string_view name);
    const quiz::Picture* keep(quiz::Picture picture);

    Stored stored_;
    std::map<std::string, quiz::Picture, std::less<>> of_packs_;
    std::list<quiz::Picture> kept_;  // the one asked for last comes first; at most `kept_max`
    std::size_t kept_bytes_ = 0;
};

}  // namespace quizroom::net
