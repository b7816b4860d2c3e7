// SPDX-License-Identifier: Apache-2.0
#include "core/capacity/sections.hpp"

#include <algorithm>

namespace xuequ {
namespace {

/// Counts `classes` classes of one size.
void add(OversizedCount& count, std::int64_t size, std::int64_t classes, const OversizedRule& rule) {
  if (classes <= 0) return;
  const bool super = size >= rule.superFrom;
  const bool oversized = size >= rule.from && (rule.inclusive || !super);
  const auto number = static_cast<std::int32_t>(classes);
  if (oversized) count.oversized += number;
  if (super) count.superOversized += number;
  count.largest = std::max(count.largest, size);
  count.excess += classes * std::max<std::int64_t>(0, size - (rule.from - 1));
}

}  // namespace

BalancedSplit balancedSplit(std::int64_t pupils, Sections sections) {
  if (pupils <= 0) return {.size = 0, .larger = 0, .sections = std::max(0, sections.count())};
  const std::int64_t k = std::max(1, sections.count());
  return {.size = pupils / k, .larger = pupils % k, .sections = k};
}

OversizedCount oversizedClasses(const BalancedSplit& split, const OversizedRule& rule) {
  OversizedCount count;
  add(count, split.size + 1, split.larger, rule);
  add(count, split.size, split.sections - split.larger, rule);
  return count;
}

OversizedCount oversizedClasses(std::span<const std::int32_t> sizes, const OversizedRule& rule) {
  OversizedCount count;
  for (const std::int32_t size : sizes) add(count, size, 1, rule);
  return count;
}

Sections sectionsNeeded(std::int64_t pupils, std::int32_t classSize) {
  return Sections{pupils <= 0 ? 0 : static_cast<std::int32_t>((pupils + classSize - 1) / classSize)};
}

std::int64_t excessPupils(const BalancedSplit& split, std::int64_t limit) {
  return split.larger * std::max<std::int64_t>(0, split.size + 1 - limit) +
         (split.sections - split.larger) * std::max<std::int64_t>(0, split.size - limit);
}

}  // namespace xuequ
