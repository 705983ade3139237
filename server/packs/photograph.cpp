#include "packs/photograph.hpp"

#include <utility>

#include "packs/picture_bytes.hpp"

namespace quizroom::packs {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t scan = 0xDA;
constexpr std::uint32_t end_of_image = 0xD9;
constexpr std::uint32_t application_1 = 0xE1;

// All frame headers but those of tables that happen to lie among them.
bool is_frame(std::uint32_t marker) { return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC; }

// The tag of Exif that says how the camera was held; five to eight lie on their side.
bool lies_on_its_side(PictureBytes segment) {
    if (segment.take(6) != "Exif\0\0"sv) return false;
    auto directory = segment;
    const bool is_little = segment.take(2) == "II"sv;
    const auto number = [is_little](PictureBytes& from, std::size_t count) { return is_little ? from.little(count) : from.big(count); };
    segment.skip(2);
    directory.skip(number(segment, 4));
    for (auto entries = number(directory, 2); entries > 0 && directory.has(12); --entries) {
        const auto tag = number(directory, 2);
        directory.skip(6);
        const auto value = number(directory, 2);
        directory.skip(2);
        if (tag == 0x0112) return value >= 5 && value <= 8;
    }
    return false;
}

// The next marker; any number of 0xFF may stand before it. Zero when there is none.
std::uint32_t marker_in(PictureBytes& bytes) {
    if (bytes.big(1) != 0xFF) return 0;
    std::uint32_t marker = 0xFF;
    while (marker == 0xFF && bytes.has(1)) marker = bytes.big(1);
    return marker == 0xFF ? 0 : marker;
}

}  // namespace

std::variant<PictureForm, PictureFlaw> read_photograph(std::string_view bytes) {
    PictureBytes rest{bytes};
    rest.skip(2);
    PictureForm form{"image/jpeg"sv};
    bool is_turned = false;
    while (rest.has(4)) {
        const auto marker = marker_in(rest);
        if (marker == 0 || marker == end_of_image) return PictureFlaw::malformed;
        const auto length = rest.big(2);
        if (length < 2) return PictureFlaw::malformed;
        if (!rest.has(length - 2)) return PictureFlaw::cut_off;
        PictureBytes segment{rest.take(length - 2)};
        if (marker == application_1) is_turned = is_turned || lies_on_its_side(segment);
        if (is_frame(marker)) {
            segment.skip(1);
            form.height = segment.big(2);
            form.width = segment.big(2);
        }
        if (marker != scan) continue;
        if (form.width == 0) return PictureFlaw::malformed;  // no frame stood before what belongs into it
        if (is_turned) std::swap(form.width, form.height);
        const bool has_end = rest.take(rest.size()).find("\xFF\xD9"sv) != std::string_view::npos;
        return has_end ? std::variant<PictureForm, PictureFlaw>{form} : PictureFlaw::cut_off;
    }
    return PictureFlaw::cut_off;
}

}  // namespace quizroom::packs
