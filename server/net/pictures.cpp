#include "net/pictures.hpp"

#include <algorithm>
#include <utility>

namespace quizroom::net {
namespace {

bool is_name(std::string_view name) {
    const auto is_digit = [](char letter) { return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f'); };
    return name.size() == 64 && std::ranges::all_of(name, is_digit);
}

}  // namespace

Pictures::Pictures(const packs::Library& library, Stored stored) : stored_(std::move(stored)) {
    for (const auto& pack : library.packs)
        for (const auto& picture : pack.pictures) of_packs_.emplace(picture.name, picture);
}

HttpResponse Pictures::answer(const HttpRequest& request) {
    const auto name = request.path().substr(prefix.size());
    const auto* picture = is_name(name) ? find(name) : nullptr;
    if (!picture) return plain_text(404, "There is no such picture.\n");
    const auto tag = '"' + picture->name + '"';
    HttpResponse response;
    response.content_type = picture->media_type;
    response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"}, {"ETag", tag}};
    if (request.if_none_match == tag) {
        response.status = 304;
    } else {
        response.body = picture->bytes;
    }
    return response;
}

const quiz::Picture* Pictures::find(std::string_view name) {
    if (const auto found = of_packs_.find(name); found != of_packs_.end()) return &found->second;
    const auto kept = std::ranges::find(kept_, name, &quiz::Picture::name);
    if (kept != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, kept);
        return &kept_.front();
    }
    auto stored = stored_(name);
    return stored ? keep(*std::move(stored)) : nullptr;
}

const quiz::Picture* Pictures::keep(quiz::Picture picture) {
    kept_bytes_ += picture.bytes->size();
    kept_.push_front(std::move(picture));
    while ((kept_bytes_ > kept_bytes_max || kept_.size() > kept_max) && kept_.size() > 1) {
        kept_bytes_ -= kept_.back().bytes->size();
        kept_.pop_back();
    }
    return &kept_.front();
}

}  // namespace quizroom::net
