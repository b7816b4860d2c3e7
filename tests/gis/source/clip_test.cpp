// SPDX-License-Identifier: Apache-2.0
#include "gis/source/clip.hpp"

#include "tests/support/random.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

namespace xuequ::gis {
namespace {

constexpr Frame kFrame{10, 20, 50, 40};

Course randomCourse(Random& random, int corners) {
  Course course;
  for (int i = 0; i < corners; ++i) course.emplace_back(random.upTo(60), random.upTo(60));
  return course;
}

bool within(const Spot& s) {
  constexpr double kLittle = 1e-9;
  return s.first >= kFrame.west - kLittle && s.first <= kFrame.east + kLittle &&
         s.second >= kFrame.south - kLittle && s.second <= kFrame.north + kLittle;
}

/// By odd and even.
bool holds(const Course& ring, const Spot& p) {
  bool in = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const auto [ax, ay] = ring[i];
    const auto [bx, by] = ring[j];
    if ((ay > p.second) != (by > p.second) && p.first < ax + (p.second - ay) / (by - ay) * (bx - ax))
      in = !in;
  }
  return in;
}

double distance(const Spot& p, const Spot& a, const Spot& b) {
  const double dx = b.first - a.first, dy = b.second - a.second, square = dx * dx + dy * dy;
  const double along =
      square > 0 ? std::clamp(((p.first - a.first) * dx + (p.second - a.second) * dy) / square, 0.0, 1.0) : 0;
  return std::hypot(p.first - a.first - along * dx, p.second - a.second - along * dy);
}

double distance(const Spot& p, const std::vector<Course>& lines) {
  double nearest = HUGE_VAL;
  for (const Course& line : lines)
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
      nearest = std::min(nearest, distance(p, line[i], line[i + 1]));
  return nearest;
}

}  // namespace

TEST_CASE("clipping keeps what is inside, whole") {
  const Course inside{{20, 25}, {40, 25}, {30, 35}};
  CHECK(clippedRing(inside, kFrame) == inside);
  CHECK(clippedLine(inside, kFrame) == std::vector<Course>{inside});
}

TEST_CASE("clipping leaves nothing of what passes by") {
  const Course beside{{0, 0}, {60, 5}, {60, 15}};
  CHECK(clippedRing(beside, kFrame).empty());
  CHECK(clippedLine(beside, kFrame).empty());
}

TEST_CASE("a line that leaves and comes back is two pieces") {
  const auto pieces = clippedLine({{20, 30}, {20, 60}, {40, 60}, {40, 30}}, kFrame);
  CHECK(pieces == std::vector<Course>{{{20, 30}, {20, 40}}, {{40, 40}, {40, 30}}});
}

TEST_CASE("a ring around the frame is the frame") {
  const Course whole = clippedRing({{0, 0}, {60, 0}, {60, 60}, {0, 60}}, kFrame);
  CHECK(whole.size() == 4);
  for (const Spot& corner : {Spot{10, 20}, {50, 20}, {50, 40}, {10, 40}})
    CHECK(std::any_of(whole.begin(), whole.end(),
                      [&](const Spot& s) { return distance(s, corner, corner) < 1e-9; }));
}

TEST_CASE("law: inside the frame nothing is added and nothing is lost") {
  for (int seed = 1; seed <= 200; ++seed) {
    Random random(seed);
    const Course course = randomCourse(random, 3 + random.upTo(9));
    const Course ring = clippedRing(course, kFrame);
    const std::vector<Course> lines = clippedLine(course, kFrame);
    INFO("seed " << seed);
    CHECK(std::all_of(ring.begin(), ring.end(), within));
    for (const Course& line : lines) CHECK(std::all_of(line.begin(), line.end(), within));
    for (int i = 0; i < 60; ++i) {
      const Spot spot{10.37 + random.upTo(3900) / 100.0, 20.41 + random.upTo(1900) / 100.0};
      CHECK(holds(ring, spot) == holds(course, spot));
    }
    for (std::size_t i = 0; i + 1 < course.size(); ++i) {
      const double t = random.upTo(100) / 100.0;
      const Spot on{std::lerp(course[i].first, course[i + 1].first, t),
                    std::lerp(course[i].second, course[i + 1].second, t)};
      if (within(on)) CHECK(distance(on, lines) < 1e-9);
    }
    for (const Course& line : lines)
      for (const Spot& spot : line) CHECK(distance(spot, {course}) < 1e-9);
  }
}

}  // namespace xuequ::gis
