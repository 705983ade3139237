// Everything that a reader of JSON tells its listener, in order, so that two readers can be compared. It builds no tree.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace quizroom::fuzz {

class Telling final : public nlohmann::json_sax<nlohmann::json> {
public:
    static constexpr std::size_t depth_max = 64;  // the plain reader calls itself as deep as it is let

    bool null() override { return note("null"); }
    bool boolean(bool value) override { return note(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override { return note("integer " + std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return note("unsigned " + std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return note("float " + text); }
    bool string(string_t& value) override { return note("text " + value); }
    bool binary(binary_t&) override { return note("binary"); }
    bool key(string_t& name) override { return note("key " + name); }
    bool start_object(std::size_t) override { return deeper() && note("{"); }
    bool end_object() override { return shallower() && note("}"); }
    bool start_array(std::size_t) override { return deeper() && note("["); }
    bool end_array() override { return shallower() && note("]"); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

    const std::vector<std::string>& told() const { return told_; }

private:
    bool note(std::string what) {
        told_.push_back(std::move(what));
        return true;
    }
    bool deeper() { return ++depth_ <= depth_max; }
    bool shallower() {
        --depth_;
        return true;
    }

    std::vector<std::string> told_;
    std::size_t depth_ = 0;
};

}  // namespace quizroom::fuzz
