// SPDX-License-Identifier: Apache-2.0
#include "core/base/apportion.hpp"

#include "core/base/units.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace xuequ {

std::vector<std::int64_t> apportioned(std::int64_t total, std::span<const std::int64_t> weights) {
  assert(total >= 0);
  std::vector<std::int64_t> shares(weights.size());
  if (weights.empty()) return shares;
  const Wide sum = std::accumulate(weights.begin(), weights.end(), Wide{0});
  if (sum == 0) return apportioned(total, std::vector<std::int64_t>(weights.size(), 1));

  struct Rest {
    Wide remainder;
    std::size_t position;
  };
  std::vector<Rest> rests;
  rests.reserve(weights.size());
  std::int64_t left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    assert(weights[i] >= 0);
    const Wide exact = Wide{total} * weights[i];
    shares[i] = static_cast<std::int64_t>(exact / sum);
    left -= shares[i];
    rests.push_back({exact % sum, i});
  }
  const auto larger = [](const Rest& a, const Rest& b) {
    return a.remainder != b.remainder ? a.remainder > b.remainder : a.position < b.position;
  };
  std::nth_element(rests.begin(), rests.begin() + left, rests.end(), larger);
  for (std::int64_t i = 0; i < left; ++i) ++shares[rests[static_cast<std::size_t>(i)].position];
  return shares;
}

}  // namespace xuequ
