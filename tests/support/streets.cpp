// SPDX-License-Identifier: Apache-2.0
#include "tests/support/streets.hpp"

#include "tests/support/shapes.hpp"

namespace xuequ {

Road street(std::initializer_list<std::pair<int, int>> corners) {
  Road road;
  for (const auto& [east, north] : corners) road.line.push_back(at(east, north));
  return road;
}

Road bridge(std::initializer_list<std::pair<int, int>> corners) {
  Road road = street(corners);
  road.bridge = true;
  return road;
}

std::vector<Road> randomStreets(Random& random, int across) {
  std::vector<Point> corners;
  for (int row = 0; row <= across; ++row)
    for (int column = 0; column <= across; ++column)
      corners.push_back({static_cast<std::int32_t>(column * 10'000 + random.between(-2'000, 2'000)),
                         static_cast<std::int32_t>(row * 10'000 + random.between(-2'000, 2'000))});
  std::vector<Road> roads;
  const auto add = [&](Point from, Point to) {
    if (random.oneIn(6)) return;
    Road road;
    road.bridge = random.oneIn(12);
    road.line = {from};
    if (random.oneIn(3))
      road.line.push_back({static_cast<std::int32_t>((from.x + to.x) / 2 + random.between(-800, 800)),
                           static_cast<std::int32_t>((from.y + to.y) / 2 + random.between(-800, 800))});
    road.line.push_back(to);
    roads.push_back(std::move(road));
  };
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const auto side = static_cast<std::size_t>(across) + 1;
    if (i % side + 1 < side) add(corners[i], corners[i + 1]);
    if (i + side < corners.size()) add(corners[i], corners[i + side]);
  }
  return roads;
}

}  // namespace xuequ
