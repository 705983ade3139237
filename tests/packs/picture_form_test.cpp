#include "packs/picture_form.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "packs/pictures.hpp"

using namespace quizroom::packs;

namespace {

std::string form_of(const std::string& bytes) {
    const auto form = picture_form_of(bytes);
    if (const auto* known = std::get_if<PictureForm>(&form))
        return std::string{known->media_type} + ' ' + std::to_string(known->width) + 'x' + std::to_string(known->height);
    switch (std::get<PictureFlaw>(form)) {
        case PictureFlaw::foreign:
            return "foreign";
        case PictureFlaw::drawing:
            return "drawing";
        case PictureFlaw::cut_off:
            return "cut off";
        default:
            return "malformed";
    }
}

std::vector<std::string> one_of_each() {
    return {png(640, 480),           jpeg(640, 480), jpeg(640, 480, exif(6)), gif(640, 480), webp_of_pixels(640, 480), webp_without_loss(640, 480),
            webp_with_more(640, 480)};
}

}  // namespace

TEST_CASE("a picture is known by its signature and says how large it is") {
    CHECK(form_of(png(640, 480)) == "image/png 640x480");
    CHECK(form_of(jpeg(640, 480)) == "image/jpeg 640x480");
    CHECK(form_of(gif(640, 480)) == "image/gif 640x480");
    CHECK(form_of(webp_of_pixels(640, 480)) == "image/webp 640x480");
    CHECK(form_of(webp_without_loss(16'384, 1)) == "image/webp 16384x1");
    CHECK(form_of(webp_with_more(70'000, 480)) == "image/webp 70000x480");
    CHECK(form_of(png(4'294'967'295, 1)) == "image/png 4294967295x1");
}

TEST_CASE("a photograph that was taken upright is as high as it is shown") {
    for (const std::uint32_t orientation : {1, 2, 3, 4, 0, 9}) CHECK(form_of(jpeg(640, 480, exif(orientation))) == "image/jpeg 640x480");
    for (const std::uint32_t orientation : {5, 6, 7, 8}) CHECK(form_of(jpeg(640, 480, exif(orientation))) == "image/jpeg 480x640");
}

TEST_CASE("what only looks like a picture is none") {
    CHECK(form_of("") == "foreign");
    CHECK(form_of("GIF88a and more") == "foreign");
    CHECK(form_of("%PDF-1.7") == "foreign");
    CHECK(form_of("<html>") == "foreign");
    CHECK(form_of("\xEF\xBB\xBF <?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>") == "drawing");
    CHECK(form_of("RIFF\4\0\0\0WAVEfmt "s) == "foreign");
}

TEST_CASE("a picture that holds no pixels or begins with something else is malformed") {
    const auto signature = "\x89PNG\r\n\x1a\n"s;
    CHECK(form_of(signature + png_chunk("IDAT", "pixels") + png_chunk("IEND", {})) == "malformed");
    CHECK(form_of(signature + png_chunk("IHDR", "short") + png_chunk("IEND", {})) == "malformed");
    CHECK(form_of(signature + png_chunk("IHDR", std::string(13, 'a')) + png_chunk("IEND", {})) == "malformed");
    CHECK(form_of("\xFF\xD8" + jpeg_segment(0xDA, "scan") + "\xFF\xD9") == "malformed");
    CHECK(form_of("\xFF\xD8\xFF\xD9 and more") == "malformed");
    CHECK(form_of("\xFF\xD8\xFF\xE0\0\1 and more"s) == "malformed");
    CHECK(form_of("GIF89a\1\0\1\0\0\0\0\x3B"s) == "malformed");
    CHECK(form_of("GIF89a\1\0\1\0\0\0\0hello"s) == "malformed");
    CHECK(form_of(webp("JUNK" + std::string(30, 'x'))) == "malformed");
    CHECK(form_of(webp("VP8L" + std::string(30, 'x'))) == "malformed");
    CHECK(form_of(webp("VP8 " + std::string(30, 'x'))) == "malformed");
}

TEST_CASE("a picture of which the end is missing is said to be cut off wherever it was cut") {
    for (const auto& whole : one_of_each()) {
        INFO(form_of(whole));
        for (std::size_t size = 13; size < whole.size(); ++size) {
            const auto form = form_of(whole.substr(0, size));
            INFO(size << " of " << whole.size());
            CHECK((form == "cut off" || form == "malformed"));
        }
        CHECK(form_of(whole.substr(0, whole.size() - 1)) == "cut off");
    }
}

TEST_CASE("a chunk that claims to be longer than the file ends the reading") {
    const auto signature = "\x89PNG\r\n\x1a\n"s;
    CHECK(form_of(signature + png_chunk("IHDR", std::string(13, '\1')) + "\xFF\xFF\xFF\xFFIDAT and more") == "cut off");
    CHECK(form_of("\xFF\xD8" + jpeg_segment(0xE1, "Exif\0\0II*\0\xFF\xFF\xFF\xFF"s) + "\xFF\xC0\xFF\xFF") == "cut off");
    CHECK(form_of("RIFF\xFF\xFF\xFF\xFFWEBPVP8 "s) == "cut off");
    CHECK(form_of("GIF89a\1\0\1\0\0\0\0\x2C"s) == "cut off");
}

TEST_CASE("a frame of an animation that reaches beyond the first counts") {
    auto bytes = gif(10, 10);
    bytes.replace(bytes.find("\x2C\0\0\0\0\x0a"s) + 5, 2, "\xFF\xFF");
    CHECK(form_of(bytes) == "image/gif 65535x10");
}

TEST_CASE("no bytes at all make reading a picture fail") {
    std::mt19937 chance{20'261'126};
    for (const auto& whole : one_of_each()) {
        for (int attempt = 0; attempt < 3'000; ++attempt) {
            auto bytes = whole;
            for (int change = 0; change < 4; ++change) bytes[chance() % bytes.size()] = static_cast<char>(chance());
            CHECK_NOTHROW(picture_form_of(bytes));
        }
    }
}
