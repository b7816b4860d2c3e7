// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/nearest_pairs.hpp"

#include "core/base/parallel.hpp"
#include "core/geometry/point_index.hpp"

#include <algorithm>
#include <tuple>

namespace xuequ {
namespace {

constexpr std::size_t kNearest = 8;
constexpr std::size_t kUnitsWorthAThread = 2000;

}  // namespace

NearestPairs nearestPairs(const StudyArea& area, std::vector<std::optional<Point>> sites) {
  std::vector<Point> places;
  std::vector<std::int32_t> siteOf;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    if (!sites[i]) continue;
    places.push_back(*sites[i]);
    siteOf.push_back(static_cast<std::int32_t>(i));
  }
  const auto home = [&](std::int32_t unit) { return area.units[UnitId{unit}].centre; };
  const PointIndex index(places);
  const std::size_t each = std::min(kNearest, places.size());
  NearestPairs result{std::move(sites), std::vector<NearestPair>(area.units.size() * each)};
  forPieces(area.units.size(), kUnitsWorthAThread, [&](std::size_t first, std::size_t last) {
    for (std::size_t unit = first; unit < last; ++unit) {
      const Point from = home(static_cast<std::int32_t>(unit));
      std::size_t at = unit * each;
      for (const std::int32_t i : index.nearest(from, each)) {
        const auto place = static_cast<std::size_t>(i);
        result.pairs[at++] = {squaredDistance(from, places[place]), static_cast<std::int32_t>(unit),
                              siteOf[place]};
      }
    }
  });
  const auto site = [&](std::int32_t i) { return *result.sites[static_cast<std::size_t>(i)]; };
  std::ranges::sort(result.pairs, [&](const NearestPair& a, const NearestPair& b) {
    if (a.squaredDistance != b.squaredDistance) return a.squaredDistance < b.squaredDistance;
    return std::tuple(home(a.unit), site(a.site), a.unit, a.site) <
           std::tuple(home(b.unit), site(b.site), b.unit, b.site);
  });
  return result;
}

}  // namespace xuequ
