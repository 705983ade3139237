// Reads a message without building a tree: every number, text and truth in it is shown to a listener, with the names of the
// members it lies in. It knows no message.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "load/json.hpp"

namespace quizroom::load {

/// `Listener` has `number(std::string_view path, double)` and `text(std::string_view path, const std::string&)`; a path is like
/// "lastCommand.id", and what stands in a list has the list's.
template <typename Listener>
class Skim final : public nlohmann::json_sax<Json> {
public:
    explicit Skim(Listener& listener) : listener_(listener) {}

    bool null() override { return true; }
    bool boolean(bool value) override { return number(value ? 1.0 : 0.0); }
    bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return number(value); }
    bool string(string_t& value) override {
        listener_.text(std::string_view{path_}, value);
        return true;
    }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override {
        begins_.push_back(path_.size());
        return true;
    }
    bool key(string_t& name) override {
        path_.resize(begins_.back());
        if (!path_.empty()) path_ += '.';
        path_ += name;
        return true;
    }
    bool end_object() override {
        path_.resize(begins_.back());
        begins_.pop_back();
        return true;
    }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        throw std::runtime_error{"the server sends what is no JSON: " + std::string{error.what()}};
    }

private:
    bool number(double value) {
        listener_.number(std::string_view{path_}, value);
        return true;
    }

    Listener& listener_;
    std::string path_;
    std::vector<std::size_t> begins_;
};

template <typename Listener>
void skim(std::string_view text, Listener& listener) {
    Skim<Listener> skimming{listener};
    Json::sax_parse(text, &skimming);
}

}  // namespace quizroom::load
