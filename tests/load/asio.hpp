// The few words of Asio that the load tool is written in. Coroutines are named functions with named arguments, and
// `co_await` stands alone as a statement or on the right of `=`: g++ 12 miscompiles the rest.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>

namespace quizroom::load {

namespace asio = boost::asio;

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;
using Endpoint = asio::ip::tcp::endpoint;

using Executor = asio::io_context::executor_type;
using Timer = asio::basic_waitable_timer<Clock, asio::wait_traits<Clock>, Executor>;

template <typename T>
using Task = asio::awaitable<T, Executor>;

/// Errors come as values: a line that breaks is no exception here, it is the subject.
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> as_values{};

}  // namespace quizroom::load
