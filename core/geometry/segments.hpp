// SPDX-License-Identifier: Apache-2.0
// Exact questions about pieces between grid points.
#pragma once

#include "core/geometry/linework.hpp"

#include <algorithm>
#include <vector>

namespace xuequ {

inline Segment ordered(Point a, Point b) { return a < b ? Segment{a, b} : Segment{b, a}; }
Box edgeBox(Point, Point);

/// 1: c is left of a→b; −1: right; 0: on the line through them.
inline int side(Point a, Point b, Point c) {
  const auto t = turn(a, b, c);
  return (t > 0) - (t < 0);
}
/// They cross within both, not at an end.
inline bool crossInside(const Segment& a, const Segment& b) {
  return side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
         side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0;
}
/// They have more in common than a shared end: they cross, touch beside an end, or lie on each other.
bool clash(const Segment&, const Segment&);
/// Any two of these pieces, each of which is there once, clash. By a sweep over x.
bool anyClash(std::vector<Segment>);
/// Where they do, to the nearest grid point; exact where one end lies on the other piece.
Point meetingPlace(const Segment&, const Segment&);

/// The grid point nearest to the foot of the perpendicular, or the nearer end.
Point footOn(Point a, Point b, Point place);

/// Directions from the centre, counter-clockwise from east: a comes before b.
bool turnsBefore(Point centre, Point a, Point b);
void sortAround(Point centre, std::vector<Point>&);

template <class T>
void sortUnique(std::vector<T>& items) {
  std::ranges::sort(items);
  items.erase(std::ranges::unique(items).begin(), items.end());
}

}  // namespace xuequ
