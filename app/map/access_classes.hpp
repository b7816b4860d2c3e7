// SPDX-License-Identifier: Apache-2.0
// The classes in which the map shows seats a child: the same for every stage, year and method, so that maps
// can be laid side by side.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace xuequ::app {

/// Upper ends of all classes but the last, after the one that has no seat in reach. About one seat a child is
/// the class in the middle.
inline constexpr std::array kAccessBreaks{0.5, 0.9, 1.1, 1.5};
inline constexpr std::size_t kAccessClasses = kAccessBreaks.size() + 2;

constexpr std::size_t accessClass(double seatsAChild) {
  if (seatsAChild <= 0) return 0;
  return 1 + static_cast<std::size_t>(std::ranges::upper_bound(kAccessBreaks, seatsAChild) -
                                      kAccessBreaks.begin());
}

}  // namespace xuequ::app
