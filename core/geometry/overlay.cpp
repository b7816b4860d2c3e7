// SPDX-License-Identifier: Apache-2.0
#include "core/geometry/overlay.hpp"

#include "core/geometry/geos_session.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace xuequ {
namespace {

class Geos : public GeosSession {
 public:
  [[nodiscard]] Geometry collection(std::span<const MultiPolygon* const> shapes) const;
  [[nodiscard]] Geometry geometry(const MultiPolygon& shape) const;
  [[nodiscard]] Geometry line(std::span<const Point>) const;
  [[nodiscard]] Geometry coverageUnion(const GEOSGeometry* shapes) const;
  [[nodiscard]] Geometry unaryUnion(const GEOSGeometry* shapes) const {
    return owned(GEOSUnaryUnion_r(context(), shapes));
  }
  [[nodiscard]] MultiPolygon shapeOf(const GEOSGeometry*) const;

 private:
  [[nodiscard]] GEOSGeometry* ring(const Ring&) const;
  [[nodiscard]] GEOSGeometry* polygon(const Polygon&) const;
  [[nodiscard]] Ring ringOf(const GEOSGeometry*) const;
  [[nodiscard]] double areaOf(const GEOSGeometry*) const;
};

GEOSGeometry* Geos::ring(const Ring& corners) const {
  const auto size = static_cast<unsigned>(corners.size());
  if (size == 0) return GEOSGeom_createLinearRing_r(context(), GEOSCoordSeq_create_r(context(), 0, 2));
  GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context(), size + 1, 2);
  for (unsigned i = 0; i <= size; ++i) {
    const Point p = corners[i % size];
    GEOSCoordSeq_setXY_r(context(), sequence, i, p.x, p.y);
  }
  return GEOSGeom_createLinearRing_r(context(), sequence);
}

GEOSGeometry* Geos::polygon(const Polygon& polygon) const {
  std::vector<GEOSGeometry*> holes;
  for (const Ring& hole : polygon.holes) holes.push_back(ring(hole));
  return GEOSGeom_createPolygon_r(context(), ring(polygon.outer), holes.data(),
                                  static_cast<unsigned>(holes.size()));
}

Geos::Geometry Geos::collection(std::span<const MultiPolygon* const> shapes) const {
  std::vector<GEOSGeometry*> parts;
  for (const MultiPolygon* shape : shapes) {
    for (const Polygon& part : *shape) parts.push_back(polygon(part));
  }
  return owned(GEOSGeom_createCollection_r(context(), GEOS_MULTIPOLYGON, parts.data(),
                                           static_cast<unsigned>(parts.size())));
}

Geos::Geometry Geos::geometry(const MultiPolygon& shape) const {
  const MultiPolygon* const one[] = {&shape};
  return collection(one);
}

Geos::Geometry Geos::line(std::span<const Point> corners) const {
  const auto size = static_cast<unsigned>(corners.size());
  GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context(), size, 2);
  for (unsigned i = 0; i < size; ++i)
    GEOSCoordSeq_setXY_r(context(), sequence, i, corners[i].x, corners[i].y);
  return owned(size == 1 ? GEOSGeom_createPoint_r(context(), sequence)
                         : GEOSGeom_createLineString_r(context(), sequence));
}

double Geos::areaOf(const GEOSGeometry* geometry) const {
  double area = 0;
  GEOSArea_r(context(), geometry, &area);
  return area;
}

/// None where the borders do not match after all: then area is lost, or seams are left that make it invalid.
Geos::Geometry Geos::coverageUnion(const GEOSGeometry* shapes) const {
  Geometry merged = owned(GEOSCoverageUnion_r(context(), shapes));
  const double area = areaOf(shapes);
  const bool sound = merged && std::abs(areaOf(merged.get()) - area) <= 1e-9 * area &&
                     GEOSisValid_r(context(), merged.get()) == 1;
  return sound ? std::move(merged) : owned(nullptr);
}

Ring Geos::ringOf(const GEOSGeometry* geometry) const {
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context(), geometry);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(context(), sequence, &size);
  Ring ring;
  for (unsigned i = 0; i + 1 < size; ++i) {
    double x = 0;
    double y = 0;
    GEOSCoordSeq_getXY_r(context(), sequence, i, &x, &y);
    ring.push_back({static_cast<std::int32_t>(std::lround(x)), static_cast<std::int32_t>(std::lround(y))});
  }
  return ring;
}

/// GEOS begins a ring where it likes; equal shapes are to be equal values.
MultiPolygon fromLowest(MultiPolygon shape) {
  const auto begin = [](Ring& ring) { std::ranges::rotate(ring, std::ranges::min_element(ring)); };
  for (Polygon& polygon : shape) {
    begin(polygon.outer);
    std::ranges::for_each(polygon.holes, begin);
  }
  return shape;
}

/// An overlay gives a polygon, several, or a collection with the lines where shapes touch.
MultiPolygon Geos::shapeOf(const GEOSGeometry* geometry) const {
  MultiPolygon shape;
  for (int i = 0; i < GEOSGetNumGeometries_r(context(), geometry); ++i) {
    const GEOSGeometry* part = GEOSGetGeometryN_r(context(), geometry, i);
    if (GEOSGeomTypeId_r(context(), part) != GEOS_POLYGON || GEOSisEmpty_r(context(), part) != 0) continue;
    Polygon& polygon = shape.emplace_back();
    polygon.outer = ringOf(GEOSGetExteriorRing_r(context(), part));
    for (int hole = 0; hole < GEOSGetNumInteriorRings_r(context(), part); ++hole)
      polygon.holes.push_back(ringOf(GEOSGetInteriorRingN_r(context(), part, hole)));
  }
  return fromLowest(normalised(std::move(shape)));
}

constexpr double kGrid = 1;  ///< cm

using Overlay = GEOSGeometry* (*)(GEOSContextHandle_t, const GEOSGeometry*, const GEOSGeometry*, double);

MultiPolygon overlaid(const MultiPolygon& a, const MultiPolygon& b, Overlay overlay) {
  const Geos geos;
  const Geos::Geometry first = geos.geometry(a), second = geos.geometry(b);
  const Geos::Geometry result = geos.owned(overlay(geos.context(), first.get(), second.get(), kGrid));
  assert(result && "overlay of shapes that are not valid");
  return geos.shapeOf(result.get());
}

/// Corners come back between grid points; putting them there can make neighbours touch, so it is done as an
/// overlay too.
MultiPolygon buffered(const Geos& geos, const Geos::Geometry& geometry, Metres distance, int quadrant) {
  const Geos::Geometry wide =
      geos.owned(GEOSBuffer_r(geos.context(), geometry.get(), distance.count() * 100, quadrant));
  const Geos::Geometry snapped = geos.owned(GEOSUnaryUnionPrec_r(geos.context(), wide.get(), kGrid));
  return geos.shapeOf(snapped.get());
}

}  // namespace

MultiPolygon unionOf(std::span<const MultiPolygon* const> shapes) {
  const Geos geos;
  const Geos::Geometry all = geos.collection(shapes);
  if (!all) return {};
  Geos::Geometry merged = geos.coverageUnion(all.get());
  if (!merged) merged = geos.unaryUnion(all.get());
  return merged ? geos.shapeOf(merged.get()) : MultiPolygon{};
}

MultiPolygon intersection(const MultiPolygon& a, const MultiPolygon& b) {
  if (!boxOf(a).overlaps(boxOf(b))) return {};
  return overlaid(a, b, GEOSIntersectionPrec_r);
}

MultiPolygon unionOf(const MultiPolygon& a, const MultiPolygon& b) { return overlaid(a, b, GEOSUnionPrec_r); }

MultiPolygon difference(const MultiPolygon& a, const MultiPolygon& b) {
  if (!boxOf(a).overlaps(boxOf(b))) return a;
  return overlaid(a, b, GEOSDifferencePrec_r);
}

MultiPolygon buffered(const MultiPolygon& shape, Metres distance, int quadrant) {
  const Geos geos;
  return buffered(geos, geos.geometry(shape), distance, quadrant);
}

MultiPolygon buffered(std::span<const Point> line, Metres distance, int quadrant) {
  const Geos geos;
  return buffered(geos, geos.line(line), distance, quadrant);
}

std::optional<std::string> invalidity(const MultiPolygon& shape) {
  const Geos geos;
  const Geos::Geometry geometry = geos.geometry(shape);
  if (!geometry) return "a ring of too few corners";
  if (GEOSisValid_r(geos.context(), geometry.get()) == 1) return std::nullopt;
  char* reason = GEOSisValidReason_r(geos.context(), geometry.get());
  std::string text(reason);
  GEOSFree_r(geos.context(), reason);
  return text;
}

}  // namespace xuequ
