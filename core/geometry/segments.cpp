// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/segments.hpp"

#include <cmath>

namespace xuequ {
namespace {

bool on(const Segment& s, Point p) { return turn(s.from, s.to, p) == 0 && edgeBox(s.from, s.to).contains(p); }

bool isEnd(const Segment& s, Point p) { return s.from == p || s.to == p; }

}  // namespace

Box edgeBox(Point a, Point b) {
  Box box;
  box.add(a);
  box.add(b);
  return box;
}

bool clash(const Segment& a, const Segment& b) {
  if (!edgeBox(a.from, a.to).overlaps(edgeBox(b.from, b.to))) return false;
  if (a == b || crossInside(a, b)) return true;
  const auto touches = [](const Segment& s, Point p) { return on(s, p) && !isEnd(s, p); };
  return touches(a, b.from) || touches(a, b.to) || touches(b, a.from) || touches(b, a.to);
}

bool anyClash(std::vector<Segment> segments) {
  std::ranges::sort(segments);  // by their west ends
  std::vector<const Segment*> open;
  for (const Segment& segment : segments) {
    std::erase_if(open, [&](const Segment* s) { return s->to.x < segment.from.x; });
    if (std::ranges::any_of(open, [&](const Segment* s) { return clash(*s, segment); })) return true;
    open.push_back(&segment);
  }
  return false;
}

Point meetingPlace(const Segment& a, const Segment& b) {
  for (const Point p : {b.from, b.to})
    if (on(a, p)) return p;
  for (const Point p : {a.from, a.to})
    if (on(b, p)) return p;
  const auto fromEnd = static_cast<double>(turn(b.from, b.to, a.from));
  const auto whole = fromEnd - static_cast<double>(turn(b.from, b.to, a.to));
  const double along = whole == 0 ? 0 : fromEnd / whole;
  const auto between = [&](std::int32_t low, std::int32_t high) {
    return static_cast<std::int32_t>(std::llround(low + along * (static_cast<double>(high) - low)));
  };
  return {between(a.from.x, a.to.x), between(a.from.y, a.to.y)};
}

Point footOn(Point a, Point b, Point place) {
  const double dx = static_cast<double>(b.x) - a.x, dy = static_cast<double>(b.y) - a.y;
  const double square = dx * dx + dy * dy;
  if (square == 0) return a;
  const double along = std::clamp(
      ((static_cast<double>(place.x) - a.x) * dx + (static_cast<double>(place.y) - a.y) * dy) / square, 0.0,
      1.0);
  return {static_cast<std::int32_t>(std::llround(a.x + along * dx)),
          static_cast<std::int32_t>(std::llround(a.y + along * dy))};
}

bool turnsBefore(Point centre, Point a, Point b) {
  const auto lower = [&](Point p) { return p.y < centre.y || (p.y == centre.y && p.x < centre.x); };
  if (lower(a) != lower(b)) return lower(b);
  return turn(centre, a, b) > 0;
}

void sortAround(Point centre, std::vector<Point>& places) {
  std::ranges::sort(places, [&](Point a, Point b) { return turnsBefore(centre, a, b); });
}

}  // namespace xuequ
