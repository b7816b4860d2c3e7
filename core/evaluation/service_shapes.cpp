// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/service_shapes.hpp"

#include "core/base/parallel.hpp"
#include "core/evaluation/school_walks.hpp"
#include "core/evaluation/study_land.hpp"
#include "core/evaluation/walk_ground.hpp"
#include "core/geometry/overlay.hpp"

#include <cmath>

namespace xuequ {
namespace {

constexpr double kMargin = 20'000;  ///< cm of ground beyond the farthest walk, to end cells at

std::vector<Walk> limitsOf(std::span<const Catchment> catchments) {
  std::vector<Walk> limits;
  for (const Catchment& catchment : catchments)
    for (std::size_t i = limits.size(); i < catchment.rings.size(); ++i)
      limits.push_back(catchment.rings[i].limit);
  return limits;
}

/// No walk leads farther than its length; the step to a junction may count nothing.
std::vector<Box> boxesOf(const StudyArea& area, const Walkers& walkers, const OpenSchools& open, Walk limit) {
  const double free = walkers.rule().toJunctions ? 200 * walkers.rule().limit.count() : 0;
  const auto reach = static_cast<std::int32_t>(std::ceil(limit.count() / 10.0 + free + kMargin));
  std::vector<Box> boxes;
  for (std::size_t i = 0; i < open.schools.size(); ++i)
    for (const Foothold& gate : walkers.gatesOf(area, open.schools[i], open.sites[i]))
      boxes.push_back({{gate.at.x - reach, gate.at.y - reach}, {gate.at.x + reach, gate.at.y + reach}});
  return boxes;
}

/// Where a way is left within a stretch.
void addCuts(const WalkNetwork& network, const ServiceArea& area, std::vector<Foothold>& cuts) {
  for (const Piece& piece : area.pieces)
    for (const Walk end : {piece.from, piece.to})
      if (end > Walk{} && end < network[piece.stretch].length)
        cuts.push_back({piece.stretch, end, Walk{}, {}});
}

std::vector<Foothold> cutsOf(const WalkNetwork& network, std::span<const Catchment> catchments) {
  std::vector<Foothold> cuts;
  for (const Catchment& catchment : catchments)
    for (const CatchmentRing& ring : catchment.rings) addCuts(network, ring.area, cuts);
  return cuts;
}

std::vector<Foothold> cutsOf(const StudyArea& area, const Walkers& walkers, const OpenSchools& open,
                             std::span<const Walk> limits) {
  std::vector<Foothold> cuts;
  WalkSearch search(walkers.network());
  for (std::size_t i = 0; i < open.schools.size(); ++i) {
    search.run(walkers.gatesOf(area, open.schools[i], open.sites[i]), limits.back());
    for (const Walk limit : limits)
      addCuts(walkers.network(), serviceAreaOf(walkers.network(), search, limit), cuts);
  }
  return cuts;
}

/// All that is asked of the land around some schools.
struct Around {
  MultiPolygon land;
  std::vector<Walk> limits;
  WalkGround ground;

  Around(const StudyArea& area, const Walkers& walkers, const OpenSchools& open, std::vector<Walk> asked,
         std::span<const Foothold> cuts)
      : land(studyLand(area)),
        limits(std::move(asked)),
        ground(area, walkers, boxOf(land), boxesOf(area, walkers, open, limits.back()), cuts) {}

  [[nodiscard]] std::vector<MultiPolygon> shapes(std::span<const Walk> walks) const {
    std::vector<MultiPolygon> shapes;
    for (const Walk limit : limits)
      shapes.push_back(intersection(ground.cells().shapeOf(sitesWithin(walks, limit)), land));
    return shapes;
  }
};

/// Nobody has a way, or nothing is asked.
bool nothing(const std::vector<Box>& gates, std::span<const Walk> limits) {
  return gates.empty() || limits.empty();
}

}  // namespace

std::vector<std::vector<MultiPolygon>> serviceShapes(const StudyArea& area, const Walkers& walkers,
                                                     const OpenSchools& open,
                                                     std::span<const Catchment> catchments) {
  std::vector<std::vector<MultiPolygon>> shapes(catchments.size());
  for (std::size_t i = 0; i < shapes.size(); ++i) shapes[i].resize(catchments[i].rings.size());
  const std::vector<Walk> limits = limitsOf(catchments);
  if (nothing(boxesOf(area, walkers, open, Walk{}), limits)) return shapes;
  const Around around(area, walkers, open, limits, cutsOf(walkers.network(), catchments));
  forPieces(shapes.size(), 2, [&](std::size_t first, std::size_t last) {
    WalkSearch search(walkers.network());
    for (std::size_t i = first; i < last; ++i) {
      const auto gates = walkers.gatesOf(area, open.schools[i], open.sites[i]);
      if (gates.empty()) continue;
      search.run(gates, around.limits.back());
      shapes[i] = around.shapes(around.ground.walks(search));
    }
  });
  return shapes;
}

std::vector<MultiPolygon> jointShapes(const StudyArea& area, const Walkers& walkers, const OpenSchools& open,
                                      std::span<const Walk> limits) {
  if (nothing(boxesOf(area, walkers, open, Walk{}), limits)) return std::vector<MultiPolygon>(limits.size());
  const Around around(area, walkers, open, {limits.begin(), limits.end()},
                      cutsOf(area, walkers, open, limits));
  const auto nearest = around.ground.nearest(gateSources(area, walkers, open), around.limits.back());
  return around.shapes(around.ground.walks(nearest));
}

}  // namespace xuequ
