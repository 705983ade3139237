// The few words of Asio that the network is written in. With one concrete executor handlers stay small and compile sooner.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace quizroom::net {

namespace asio = boost::asio;

using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;

/// A coroutine. g++ 12.2 miscompiles some of them; what is safe: named functions (no capturing lambdas), named locals as
/// arguments, and `co_await` alone on the right of `=` or as a statement.
template <typename T>
using Task = asio::awaitable<T, Executor>;

/// Asio's operations report errors as values, never by throwing: a peer that vanishes is no exception.
inline constexpr asio::as_tuple_t<asio::use_awaitable_t<Executor>> as_values{};

}  // namespace quizroom::net
