// SPDX-License-Identifier: Apache-2.0
// Sharing out a whole number without losing any of it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace xuequ {

/// Shares of `total` in proportion to the weights, by the largest remainder (Hamilton's method); of equal
/// remainders the first. They add up to `total` exactly. Weights are not negative; where all are nought the
/// shares are equal.
std::vector<std::int64_t> apportioned(std::int64_t total, std::span<const std::int64_t> weights);

}  // namespace xuequ
