// SPDX-License-Identifier: Apache-2.0
// A queue for walks that only grow: what is taken out is never shorter than what was taken out before. A
// radix heap (Ahuja, Mehlhorn, Orlin and Tarjan 1990): each entry moves down at most 32 buckets.
#pragma once

#include "core/network/walk_network.hpp"

#include <array>
#include <bit>
#include <vector>

namespace xuequ {

class WalkQueue {
 public:
  struct Entry {
    Walk walk;
    JunctionId junction;
  };

  [[nodiscard]] bool empty() const { return m_size == 0; }
  /// Not shorter than the last entry taken out.
  void push(Entry entry) {
    ++m_size;
    m_buckets[bucketOf(entry.walk)].push_back(entry);
  }
  Entry pop() {
    if (m_buckets[0].empty()) refill();
    --m_size;
    const Entry entry = m_buckets[0].back();
    m_buckets[0].pop_back();
    return entry;
  }
  void clear() {
    for (auto& bucket : m_buckets) bucket.clear();
    m_size = 0;
    m_last = Walk{};
  }

 private:
  /// Which bit is the highest that differs from the last entry taken out.
  [[nodiscard]] std::size_t bucketOf(Walk walk) const {
    return static_cast<std::size_t>(std::bit_width(static_cast<std::uint32_t>(walk.count()) ^
                                                   static_cast<std::uint32_t>(m_last.count())));
  }
  void refill() {
    std::size_t first = 1;
    while (m_buckets[first].empty()) ++first;
    auto& bucket = m_buckets[first];
    m_last = bucket.front().walk;
    for (const Entry& entry : bucket) m_last = std::min(m_last, entry.walk);
    for (const Entry& entry : bucket) m_buckets[bucketOf(entry.walk)].push_back(entry);
    bucket.clear();
  }

  std::array<std::vector<Entry>, 33> m_buckets;
  std::size_t m_size = 0;
  Walk m_last;
};

}  // namespace xuequ
