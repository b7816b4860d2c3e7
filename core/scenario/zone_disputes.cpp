// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/zone_disputes.hpp"

#include "core/geometry/overlay.hpp"

#include <algorithm>

namespace xuequ {
namespace {

constexpr double kLeastOverlap = 1;  ///< m²
constexpr Metres kHalfASliver{5};
constexpr double kLeastSliver = 10;  ///< m²; closing rounds each corner that turns in by half of that
constexpr Metres kBeside{0.5};

/// Who live on the land: each unit's residents by the weights of its points.
Pupils peopleOn(const StudyArea& area, const MultiPolygon& land) {
  const Box box = boxOf(land);
  double people = 0;
  for (std::size_t u = 0; u < area.units.size(); ++u) {
    const UnitId unit{static_cast<std::int32_t>(u)};
    double inside = 0, all = 0;
    for (const DemandPoint& point : area.pointsOf(unit)) {
      all += point.weight;
      if (box.contains(point.at) && contains(land, point.at)) inside += point.weight;
    }
    if (inside == 0) continue;
    Pupils residents;
    for (const Pupils ofAge : area.units[unit].residents) residents += ofAge;
    people += residents.toDouble() * inside / all;
  }
  return Pupils::whole(static_cast<std::int64_t>(people + 0.5));
}

void addOverlaps(const StudyArea& area, std::span<const ZoneShape> shapes,
                 std::vector<ZoneDispute>& disputes) {
  std::vector<Box> boxes;
  for (const ZoneShape& shape : shapes) boxes.push_back(boxOf(shape.boundary));
  for (std::size_t i = 0; i < shapes.size(); ++i)
    for (std::size_t j = i + 1; j < shapes.size(); ++j) {
      if (!boxes[i].overlaps(boxes[j])) continue;
      MultiPolygon land = intersection(shapes[i].boundary, shapes[j].boundary);
      if (land.empty()) continue;
      const Pupils people = peopleOn(area, land);
      if (people == Pupils{} && xuequ::area(land).count() < kLeastOverlap) continue;
      disputes.push_back({ZoneDispute::Kind::Overlap, i, j, std::move(land), people});
    }
}

/// The shape that most of the land's border touches.
std::size_t mainNeighbour(std::span<const ZoneShape> shapes, const MultiPolygon& land) {
  const MultiPolygon beside = buffered(land, kBeside);
  std::size_t best = 0;
  double most = -1;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (!boxOf(beside).overlaps(boxOf(shapes[i].boundary))) continue;
    const double shared = area(intersection(beside, shapes[i].boundary)).count();
    if (shared > most) {
      most = shared;
      best = i;
    }
  }
  return best;
}

/// What a morphological closing fills: grown by half the width and shrunk again.
void addSlivers(const StudyArea& area, std::span<const ZoneShape> shapes,
                std::vector<ZoneDispute>& disputes) {
  std::vector<const MultiPolygon*> boundaries;
  for (const ZoneShape& shape : shapes) boundaries.push_back(&shape.boundary);
  const MultiPolygon all = unionOf(boundaries);
  const MultiPolygon closed = buffered(buffered(all, kHalfASliver), Metres{-kHalfASliver.count()});
  for (const Polygon& part : difference(closed, all)) {
    MultiPolygon land{part};
    const Pupils people = peopleOn(area, land);
    if (people == Pupils{} && xuequ::area(land).count() < kLeastSliver) continue;
    const std::size_t keeper = mainNeighbour(shapes, land);
    disputes.push_back({ZoneDispute::Kind::Sliver, keeper, keeper, std::move(land), people});
  }
}

}  // namespace

std::vector<ZoneDispute> zoneDisputes(const StudyArea& area, std::span<const ZoneShape> shapes) {
  std::vector<ZoneDispute> disputes;
  addOverlaps(area, shapes, disputes);
  addSlivers(area, shapes, disputes);
  return disputes;
}

std::vector<ZoneShape> withoutDisputes(std::vector<ZoneShape> shapes, std::span<const ZoneDispute> disputes) {
  for (const ZoneDispute& dispute : disputes) {
    if (dispute.kind == ZoneDispute::Kind::Sliver)
      shapes[dispute.first].boundary = unionOf(shapes[dispute.first].boundary, dispute.land);
    else
      shapes[dispute.second].boundary = difference(shapes[dispute.second].boundary, dispute.land);
  }
  return shapes;
}

}  // namespace xuequ
