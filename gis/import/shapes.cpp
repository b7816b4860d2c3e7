// SPDX-License-Identifier: Apache-2.0
#include "gis/import/shapes.hpp"

#include <cpl_error.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <utility>

namespace xuequ::gis {
namespace {

/// GEOS explains an invalid polygon on stderr; the fault says it better.
struct Quiet {
  Quiet() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;
  ~Quiet() { CPLPopErrorHandler(); }
};

/// Every simple part of a geometry.
void eachPart(const OGRGeometry& geometry, const auto& visit) {
  if (const auto* collection = dynamic_cast<const OGRGeometryCollection*>(&geometry)) {
    for (const OGRGeometry* part : *collection) eachPart(*part, visit);
  } else if (!geometry.IsEmpty()) {
    visit(geometry);
  }
}

ShapeKind kindOfPart(const OGRGeometry& part) {
  switch (wkbFlatten(part.getGeometryType())) {
    case wkbPoint:
      return ShapeKind::Point;
    case wkbLineString:
      return ShapeKind::Line;
    case wkbPolygon:
    case wkbTriangle:
      return ShapeKind::Polygon;
    default:
      return ShapeKind::Mixed;
  }
}

Ring ringOf(const OGRSimpleCurve& curve, const Grid& grid) {
  Ring ring;
  ring.reserve(static_cast<std::size_t>(curve.getNumPoints()));
  for (int i = 0; i < curve.getNumPoints(); ++i) ring.push_back(grid.point(curve.getX(i), curve.getY(i)));
  return ring;
}

/// Without the closing corner.
Ring openedRing(const OGRSimpleCurve& curve, const Grid& grid) {
  Ring ring = ringOf(curve, grid);
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  return ring;
}

Polygon polygonOf(const OGRPolygon& source, const Grid& grid) {
  Polygon polygon;
  polygon.outer = openedRing(*source.getExteriorRing(), grid);
  for (int i = 0; i < source.getNumInteriorRings(); ++i)
    polygon.holes.push_back(openedRing(*source.getInteriorRing(i), grid));
  return polygon;
}

MultiPolygon onGrid(const OGRGeometry& geometry, const Grid& grid) {
  MultiPolygon shape;
  eachPart(geometry, [&](const OGRGeometry& part) {
    if (const auto* polygon = dynamic_cast<const OGRPolygon*>(&part); polygon && polygon->getExteriorRing())
      shape.push_back(polygonOf(*polygon, grid));
  });
  return normalised(std::move(shape));
}

Geometry toGeometry(const MultiPolygon& shape) {
  auto all = std::make_unique<OGRMultiPolygon>();
  for (const Polygon& polygon : shape) {
    OGRPolygon part;
    const auto add = [&](const Ring& corners) {
      OGRLinearRing ring;
      for (const Point p : corners) ring.addPoint(p.x / 100.0, p.y / 100.0);
      ring.closeRings();
      part.addRing(&ring);
    };
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
    all->addGeometry(&part);
  }
  return Geometry(all.release());
}

/// Rounding a mended shape to the grid can make it touch itself again; each round has less to mend.
MultiPolygon mended(MultiPolygon shape, bool atLeastOnce = false) {
  const Quiet quiet;
  constexpr int kRounds = 5;
  for (int round = 0; round < kRounds && (selfCrossing(shape) || (round == 0 && atLeastOnce)); ++round) {
    const Geometry valid(toGeometry(shape)->MakeValid());
    if (!valid) break;
    shape = onGrid(*valid, Grid{});
    std::erase_if(shape, [](const Polygon& part) { return doubleArea(part.outer) == 0; });
  }
  return shape;
}

bool isValid(const OGRGeometry& geometry) {
  const Quiet quiet;
  return geometry.IsValid();
}

std::string startOf(const OGRSimpleCurve& ring) {
  return std::to_string(ring.getX(0)) + ' ' + std::to_string(ring.getY(0));
}

bool checkRing(const OGRSimpleCurve& ring, const Row& row) {
  constexpr int kCorners = 4;
  const bool open = !ring.IsEmpty() && !ring.get_IsClosed();
  const bool tooShort = !open && ring.getNumPoints() < kCorners;
  if (open) row.placeFault(ErrorCode::RingOpen, startOf(ring));
  if (tooShort) row.placeFault(ErrorCode::RingTooShort, std::to_string(ring.getNumPoints()));
  return !open && !tooShort;
}

/// Of polygons, and of lines that are to be their outlines.
bool checkRings(const OGRGeometry& geometry, const Row& row) {
  bool fine = true;
  eachPart(geometry, [&](const OGRGeometry& part) {
    if (const auto* line = dynamic_cast<const OGRLineString*>(&part)) fine = fine && checkRing(*line, row);
    if (const auto* polygon = dynamic_cast<const OGRPolygon*>(&part))
      for (const OGRLinearRing* ring : *polygon) fine = fine && checkRing(*ring, row);
  });
  return fine;
}

/// Drawings (DXF) have the outlines of estates as closed lines.
Geometry filled(const OGRGeometry& lines) {
  auto all = std::make_unique<OGRMultiPolygon>();
  eachPart(lines, [&](const OGRGeometry& part) {
    OGRPolygon polygon;
    OGRLinearRing ring;
    ring.addSubLineString(dynamic_cast<const OGRLineString*>(&part));
    polygon.addRing(&ring);
    all->addGeometry(&polygon);
  });
  return Geometry(all.release());
}

bool present(const OGRGeometry* geometry, const Row& row) {
  if (kindOf(geometry) == ShapeKind::None) row.placeFault(ErrorCode::GeometryMissing);
  return kindOf(geometry) != ShapeKind::None;
}

bool isOf(ShapeKind wanted, const OGRGeometry& geometry, const char* name, const Row& row) {
  if (kindOf(&geometry) != wanted)
    row.placeFault(ErrorCode::GeometryWrongKind, geometry.getGeometryName(), name);
  return kindOf(&geometry) == wanted;
}

/// A single ring is judged on the grid; how parts and holes lie to each other, by GEOS.
bool hasParts(const MultiPolygon& shape) {
  return shape.size() > 1 || (shape.size() == 1 && !shape.front().holes.empty());
}

std::optional<Shaped> checked(const OGRGeometry& geometry, const Grid& grid, bool repair, const Row& row) {
  Shaped shaped{onGrid(geometry, grid), false};
  const auto crossing = selfCrossing(shaped.polygons);
  if (crossing || hasParts(shaped.polygons)) {
    // What crosses on the grid alone is our rounding, not the file's fault.
    shaped.repaired = !isValid(geometry);
    if (shaped.repaired && !repair) {
      const Point at = crossing.value_or(centroid(shaped.polygons));
      row.placeFault(ErrorCode::PolygonCrossesItself,
                     std::to_string(grid.east(at)) + ' ' + std::to_string(grid.north(at)));
      return std::nullopt;
    }
    shaped.polygons = mended(std::move(shaped.polygons), shaped.repaired);
  }
  if (area(shaped.polygons).count() > 0 && !selfCrossing(shaped.polygons)) return shaped;
  row.placeFault(area(shaped.polygons).count() > 0 ? ErrorCode::PolygonCrossesItself
                                                   : ErrorCode::PolygonZeroArea);
  return std::nullopt;
}

}  // namespace

void DestroyGeometry::operator()(OGRGeometry* geometry) const {
  OGRGeometryFactory::destroyGeometry(geometry);
}

Geometry geometryFromWkb(std::string_view wkb) {
  const Quiet quiet;
  OGRGeometry* made = nullptr;
  OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size());
  return Geometry(made);
}

Geometry geometryFromWkt(std::string_view text) {
  const Quiet quiet;
  OGRGeometry* made = nullptr;
  OGRGeometryFactory::createFromWkt(std::string(text).c_str(), nullptr, &made);
  Geometry geometry(made);
  if (geometry && geometry->hasCurveGeometry()) geometry.reset(geometry->getLinearGeometry());
  if (geometry) geometry->flattenTo2D();
  return geometry;
}

Geometry pointAt(double x, double y) { return Geometry(std::make_unique<OGRPoint>(x, y).release()); }

ShapeKind kindOf(const OGRGeometry* geometry) {
  ShapeKind kind = ShapeKind::None;
  if (!geometry) return kind;
  eachPart(*geometry, [&](const OGRGeometry& part) {
    const ShapeKind here = kindOfPart(part);
    kind = kind == ShapeKind::None || kind == here ? here : ShapeKind::Mixed;
  });
  return kind;
}

std::optional<Shaped> polygonsOf(const OGRGeometry* geometry, const Grid& grid, bool repair, const Row& row) {
  if (!present(geometry, row)) return std::nullopt;
  const bool outline = kindOf(geometry) == ShapeKind::Line;
  if (!outline && !isOf(ShapeKind::Polygon, *geometry, "POLYGON", row)) return std::nullopt;
  if (!checkRings(*geometry, row)) return std::nullopt;
  return outline ? checked(*filled(*geometry), grid, repair, row) : checked(*geometry, grid, repair, row);
}

std::optional<std::vector<Line>> linesOf(const OGRGeometry* geometry, const Grid& grid, const Row& row) {
  if (!present(geometry, row) || !isOf(ShapeKind::Line, *geometry, "LINESTRING", row)) return std::nullopt;
  std::vector<Line> lines;
  eachPart(*geometry, [&](const OGRGeometry& part) {
    Line line = ringOf(dynamic_cast<const OGRSimpleCurve&>(part), grid);
    const auto repeated = std::ranges::unique(line);
    line.erase(repeated.begin(), repeated.end());
    if (line.size() > 1) lines.push_back(std::move(line));
  });
  return lines;
}

std::optional<Point> pointOf(const OGRGeometry* geometry, const Grid& grid, const Row& row) {
  if (!present(geometry, row) || !isOf(ShapeKind::Point, *geometry, "POINT", row)) return std::nullopt;
  std::vector<Point> points;
  eachPart(*geometry, [&](const OGRGeometry& part) {
    const auto& point = dynamic_cast<const OGRPoint&>(part);
    points.push_back(grid.point(point.getX(), point.getY()));
  });
  if (points.size() == 1) return points.front();
  row.placeFault(ErrorCode::GeometryWrongKind, "MULTIPOINT", "POINT");
  return std::nullopt;
}

MultiPolygon united(std::vector<MultiPolygon> parts) {
  const Quiet quiet;
  MultiPolygon together;
  for (MultiPolygon& part : parts) together.insert(together.end(), part.begin(), part.end());
  const Geometry joined(toGeometry(together)->UnionCascaded());
  if (!joined) return {};
  return mended(onGrid(*joined, Grid{}));
}

}  // namespace xuequ::gis
