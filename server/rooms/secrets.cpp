#include "rooms/secrets.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <cstring>
#include <stdexcept>

namespace quizroom::rooms {
namespace {

void fill_randomly(unsigned char* bytes, int count) {
    if (RAND_bytes(bytes, count) != 1) throw std::runtime_error("the system has no secure source of randomness");
}

std::string_view name_of(protocol::Role role) { return role == protocol::Role::host ? "host" : "screen"; }

int digit_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return -1;
}

}  // namespace

Key256 random_key() {
    Key256 key;
    fill_randomly(key.data(), static_cast<int>(key.size()));
    return key;
}

std::uint64_t random_number() {
    std::array<unsigned char, sizeof(std::uint64_t)> bytes{};
    fill_randomly(bytes.data(), static_cast<int>(bytes.size()));
    std::uint64_t number = 0;
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

quiz::TokenHash hash_of(const Key256& token) {
    quiz::TokenHash hash;
    unsigned int length = 0;
    if (EVP_Digest(token.data(), token.size(), hash.bytes.data(), &length, EVP_sha256(), nullptr) != 1) throw std::runtime_error("SHA-256 failed");
    return hash;
}

Key256 room_secret(const Key256& host_key, protocol::Role role, std::string_view room) {
    const auto message = std::string{name_of(role)} + ':' + std::string{room};
    Key256 secret;
    unsigned int length = 0;
    const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
    if (!HMAC(EVP_sha256(), host_key.data(), static_cast<int>(host_key.size()), bytes, message.size(), secret.data(), &length))
        throw std::runtime_error("HMAC-SHA-256 failed");
    return secret;
}

bool same_key(const Key256& left, const Key256& right) { return CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0; }

std::string hexadecimal(const Key256& key) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const auto byte : key) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

bool read_hexadecimal(std::string_view digits, Key256& key) {
    if (digits.size() != 2 * key.size()) return false;
    for (std::size_t at = 0; at < key.size(); ++at) {
        const int high = digit_value(digits[2 * at]);
        const int low = digit_value(digits[2 * at + 1]);
        if (high < 0 || low < 0) return false;
        key[at] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return true;
}

}  // namespace quizroom::rooms
