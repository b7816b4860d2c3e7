// SPDX-License-Identifier: Apache-2.0
#include "gis/store/shape_union.hpp"

#include <geos_c.h>

#include <cmath>
#include <memory>

namespace xuequ::gis {
namespace {

/// One GEOS context, and what is made in it.
class Geos {
 public:
  struct Destroy {
    GEOSContextHandle_t context;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
  };
  using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

  Geos() : m_context(GEOS_init_r()) {}
  ~Geos() { GEOS_finish_r(m_context); }
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;

  [[nodiscard]] Geometry owned(GEOSGeometry* geometry) const { return {geometry, Destroy{m_context}}; }
  [[nodiscard]] Geometry collection(std::span<const MultiPolygon* const> shapes) const;
  [[nodiscard]] Geometry coverageUnion(const GEOSGeometry* shapes) const;
  [[nodiscard]] Geometry unaryUnion(const GEOSGeometry* shapes) const {
    return owned(GEOSUnaryUnion_r(m_context, shapes));
  }
  [[nodiscard]] MultiPolygon shapeOf(const GEOSGeometry*) const;

 private:
  [[nodiscard]] GEOSGeometry* ring(const Ring&) const;
  [[nodiscard]] GEOSGeometry* polygon(const Polygon&) const;
  [[nodiscard]] Ring ringOf(const GEOSGeometry*) const;
  [[nodiscard]] double areaOf(const GEOSGeometry*) const;

  GEOSContextHandle_t m_context;
};

GEOSGeometry* Geos::ring(const Ring& corners) const {
  const auto size = static_cast<unsigned>(corners.size());
  GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(m_context, size + 1, 2);
  for (unsigned i = 0; i <= size; ++i) {
    const Point p = corners[i % size];
    GEOSCoordSeq_setXY_r(m_context, sequence, i, p.x, p.y);
  }
  return GEOSGeom_createLinearRing_r(m_context, sequence);
}

GEOSGeometry* Geos::polygon(const Polygon& polygon) const {
  std::vector<GEOSGeometry*> holes;
  for (const Ring& hole : polygon.holes) holes.push_back(ring(hole));
  return GEOSGeom_createPolygon_r(m_context, ring(polygon.outer), holes.data(),
                                  static_cast<unsigned>(holes.size()));
}

Geos::Geometry Geos::collection(std::span<const MultiPolygon* const> shapes) const {
  std::vector<GEOSGeometry*> parts;
  for (const MultiPolygon* shape : shapes) {
    for (const Polygon& part : *shape) parts.push_back(polygon(part));
  }
  return owned(GEOSGeom_createCollection_r(m_context, GEOS_MULTIPOLYGON, parts.data(),
                                           static_cast<unsigned>(parts.size())));
}

double Geos::areaOf(const GEOSGeometry* geometry) const {
  double area = 0;
  GEOSArea_r(m_context, geometry, &area);
  return area;
}

/// None where the borders do not match after all: then area is lost, or seams are left that make it invalid.
Geos::Geometry Geos::coverageUnion(const GEOSGeometry* shapes) const {
  Geometry merged = owned(GEOSCoverageUnion_r(m_context, shapes));
  const double area = areaOf(shapes);
  const bool sound = merged && std::abs(areaOf(merged.get()) - area) <= 1e-9 * area &&
                     GEOSisValid_r(m_context, merged.get()) == 1;
  return sound ? std::move(merged) : owned(nullptr);
}

Ring Geos::ringOf(const GEOSGeometry* geometry) const {
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(m_context, geometry);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(m_context, sequence, &size);
  Ring ring;
  for (unsigned i = 0; i + 1 < size; ++i) {
    double x = 0;
    double y = 0;
    GEOSCoordSeq_getXY_r(m_context, sequence, i, &x, &y);
    ring.push_back({static_cast<std::int32_t>(std::lround(x)), static_cast<std::int32_t>(std::lround(y))});
  }
  return ring;
}

MultiPolygon Geos::shapeOf(const GEOSGeometry* geometry) const {
  MultiPolygon shape;
  for (int i = 0; i < GEOSGetNumGeometries_r(m_context, geometry); ++i) {
    const GEOSGeometry* part = GEOSGetGeometryN_r(m_context, geometry, i);
    if (GEOSGeomTypeId_r(m_context, part) != GEOS_POLYGON || GEOSisEmpty_r(m_context, part) != 0) continue;
    Polygon& polygon = shape.emplace_back();
    polygon.outer = ringOf(GEOSGetExteriorRing_r(m_context, part));
    for (int hole = 0; hole < GEOSGetNumInteriorRings_r(m_context, part); ++hole)
      polygon.holes.push_back(ringOf(GEOSGetInteriorRingN_r(m_context, part, hole)));
  }
  return normalised(std::move(shape));
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

}  // namespace xuequ::gis
