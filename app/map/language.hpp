// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace xuequ::app {

/// Of what people read: window, map, report. Files for programs are in neither.
enum class Language : std::uint8_t { Zh, En };

}  // namespace xuequ::app
