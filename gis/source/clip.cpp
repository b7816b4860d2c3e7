// SPDX-License-Identifier: Apache-2.0
#include "gis/source/clip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace xuequ::gis {
namespace {

/// How far inside one of the frame's four sides; negative outside.
using Depth = double (*)(const Spot&, const Frame&);
constexpr std::array<Depth, 4> kDepths{[](const Spot& s, const Frame& f) { return s.first - f.west; },
                                       [](const Spot& s, const Frame& f) { return f.east - s.first; },
                                       [](const Spot& s, const Frame& f) { return s.second - f.south; },
                                       [](const Spot& s, const Frame& f) { return f.north - s.second; }};

Spot between(const Spot& a, const Spot& b, double t) {
  return {std::lerp(a.first, b.first, t), std::lerp(a.second, b.second, t)};
}

/// Sutherland and Hodgman: one side at a time.
Course cutAt(const Course& ring, const Frame& frame, Depth depth) {
  Course kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Spot& from = ring[i];
    const Spot& to = ring[(i + 1) % ring.size()];
    const double here = depth(from, frame), there = depth(to, frame);
    if (here >= 0) kept.push_back(from);
    if ((here >= 0) != (there >= 0)) kept.push_back(between(from, to, here / (here - there)));
  }
  return kept;
}

/// Liang and Barsky: which part of the way from one spot to the next lies inside, of 0 … 1.
std::optional<std::pair<double, double>> inside(const Spot& from, const Spot& to, const Frame& frame) {
  double start = 0, end = 1;
  for (const Depth depth : kDepths) {
    const double here = depth(from, frame), there = depth(to, frame);
    if (here < 0 && there < 0) return std::nullopt;
    if (here < 0) start = std::max(start, here / (here - there));
    if (there < 0) end = std::min(end, here / (here - there));
  }
  if (start > end) return std::nullopt;
  return std::pair{start, end};
}

}  // namespace

Course clippedRing(const Course& ring, const Frame& frame) {
  Course kept = ring;
  if (kept.size() > 1 && kept.front() == kept.back()) kept.pop_back();
  for (const Depth depth : kDepths) kept = cutAt(kept, frame, depth);
  return kept.size() < 3 ? Course{} : kept;
}

std::vector<Course> clippedLine(const Course& line, const Frame& frame) {
  std::vector<Course> pieces;
  bool open = false;  // the last piece ends where the next stretch begins
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const auto part = inside(line[i], line[i + 1], frame);
    if (part) {
      if (!open) pieces.push_back({between(line[i], line[i + 1], part->first)});
      pieces.back().push_back(between(line[i], line[i + 1], part->second));
    }
    open = part && part->second == 1;
  }
  return pieces;
}

}  // namespace xuequ::gis
