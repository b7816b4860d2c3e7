// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.hpp"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace xuequ {

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }
inline tl::unexpected<Error> failure(ErrorCode code, std::string value = {}, std::string wanted = {}) {
  return failure(
      Error{.code = code, .place = {}, .value = std::move(value), .wanted = std::move(wanted), .more = {}});
}

}  // namespace xuequ
