// SPDX-License-Identifier: Apache-2.0
// Chance that repeats for a seed.
#pragma once

#include <cstdint>
#include <random>

namespace xuequ {

class Random {
 public:
  explicit Random(int seed) : m_engine(static_cast<std::uint32_t>(seed)) {}

  /// Both ends included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(high - low + 1));
  }
  int upTo(int high) { return static_cast<int>(between(0, high)); }
  bool oneIn(int n) { return between(1, n) == 1; }

 private:
  std::mt19937_64 m_engine;
};

}  // namespace xuequ
