// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/box_tree.hpp"

#include <algorithm>
#include <cmath>

namespace xuequ {
namespace {

constexpr std::size_t kFan = 16;  ///< children of a node

std::int64_t middleX(const Box& box) { return std::int64_t{box.low.x} + box.high.x; }
std::int64_t middleY(const Box& box) { return std::int64_t{box.low.y} + box.high.y; }

bool within(const Box& inner, const Box& outer) {
  return outer.contains(inner.low) && outer.contains(inner.high);
}

/// Columns from west to east, each from south to north.
void sortIntoTiles(const std::vector<Box>& boxes, std::vector<std::uint32_t>& order) {
  const double tiles = std::ceil(static_cast<double>(order.size()) / kFan);
  const std::size_t column = kFan * static_cast<std::size_t>(std::ceil(std::sqrt(tiles)));
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::pair(middleX(boxes[i]), i); });
  for (std::size_t first = 0; first < order.size(); first += column) {
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(first + column, order.size()));
    std::ranges::sort(order.begin() + static_cast<std::ptrdiff_t>(first), end, {},
                      [&](std::uint32_t i) { return std::pair(middleY(boxes[i]), i); });
  }
}

std::vector<Box> levelAbove(const std::vector<Box>& below) {
  std::vector<Box> level((below.size() + kFan - 1) / kFan);
  for (std::size_t i = 0; i < below.size(); ++i) level[i / kFan].add(below[i]);
  return level;
}

}  // namespace

BoxTree::BoxTree(const std::vector<Box>& boxes) {
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (!boxes[i].empty()) m_all.push_back(static_cast<std::uint32_t>(i));
  if (m_all.empty()) return;
  m_order = m_all;
  sortIntoTiles(boxes, m_order);
  pack(boxes);
}

void BoxTree::pack(const std::vector<Box>& boxes) {
  std::vector<Box> sorted;
  sorted.reserve(m_order.size());
  for (const std::uint32_t i : m_order) sorted.push_back(boxes[i]);
  m_levels.push_back(std::move(sorted));
  while (m_levels.back().size() > 1) m_levels.push_back(levelAbove(m_levels.back()));
}

std::vector<std::uint32_t> BoxTree::in(const Box& wanted) const {
  std::vector<std::uint32_t> found;
  if (m_levels.empty() || wanted.empty()) return found;
  if (within(m_levels.back().front(), wanted)) return m_all;
  collect(m_levels.size() - 1, 0, wanted, found);
  std::ranges::sort(found);
  return found;
}

void BoxTree::collect(std::size_t level, std::size_t node, const Box& wanted,
                      std::vector<std::uint32_t>& found) const {
  if (!m_levels[level][node].overlaps(wanted)) return;
  if (level == 0) {
    found.push_back(m_order[node]);
    return;
  }
  const std::size_t end = std::min((node + 1) * kFan, m_levels[level - 1].size());
  for (std::size_t child = node * kFan; child < end; ++child) collect(level - 1, child, wanted, found);
}

}  // namespace xuequ
