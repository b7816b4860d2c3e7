// SPDX-License-Identifier: Apache-2.0
#include "gis/import/places.hpp"

#include "gis/module/gdal_module.hpp"
#include "gis/source/crs.hpp"

#include <cpl_error.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace xuequ::gis {
namespace {

constexpr const char* kLonLat = "OGC:CRS84";
constexpr double kWidest = 4'000'000;   // m: no planner's area is wider
constexpr double kFarAway = 2'000'000;  // m from the middle one

struct Middle {
  double x = 0, y = 0;
};

/// Middle of each geometry's box, for those that have one.
std::vector<Middle> middlesOf(const std::vector<Geometry>& geometries) {
  std::vector<Middle> middles;
  for (const Geometry& geometry : geometries) {
    if (!geometry || geometry->IsEmpty()) continue;
    OGREnvelope box;
    geometry->getEnvelope(&box);
    middles.push_back({(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2});
  }
  return middles;
}

/// The median in each direction: one stray row does not move it.
Middle median(std::vector<Middle> middles) {
  const auto at = middles.begin() + static_cast<std::ptrdiff_t>(middles.size() / 2);
  std::ranges::nth_element(middles, at, {}, &Middle::x);
  const double x = at->x;
  std::ranges::nth_element(middles, at, {}, &Middle::y);
  return {x, at->y};
}

bool lookLikeDegrees(const std::vector<Middle>& middles) {
  return std::ranges::all_of(middles, [](Middle m) { return std::abs(m.x) <= 180 && std::abs(m.y) <= 180; });
}

std::string text(Middle m) { return std::to_string(m.x) + ' ' + std::to_string(m.y); }

/// The place on earth that the file should be near: the plan's where it has one, else where the CRSs are
/// meant for.
std::optional<GeoBox> expectedPlace(const PlanPlace& plan, const std::string& fileCrs) {
  constexpr double kMargin = 2.0;
  constexpr double kNextZone = 6.0;  // many towns lie across the edge of the zone that they use
  if (plan.extent.empty()) {
    const auto use = areaOfUse(plan.grid.crs.empty() ? fileCrs : plan.grid.crs);
    return use ? std::optional{use->widened(kNextZone)} : std::nullopt;
  }
  const auto toLonLat = Projection::between(plan.grid.crs, kLonLat);
  if (!toLonLat) return std::nullopt;
  const auto low = (*toLonLat)(plan.grid.east(plan.extent.low), plan.grid.north(plan.extent.low));
  const auto high = (*toLonLat)(plan.grid.east(plan.extent.high), plan.grid.north(plan.extent.high));
  if (!low || !high) return std::nullopt;
  return GeoBox{low->first, low->second, high->first, high->second}.widened(kMargin);
}

/// Some of the file lies there.
bool anyInside(const GeoBox& box, const std::vector<Middle>& middles, const Projection& toLonLat,
               bool exchanged) {
  return std::ranges::any_of(middles, [&](Middle m) {
    const auto at = exchanged ? toLonLat(m.y, m.x) : toLonLat(m.x, m.y);
    return at && std::abs(at->second) <= 90 && box.contains(at->first, at->second);
  });
}

Result<void> checkPlace(const std::vector<Middle>& middles, const std::string& crs, const PlanPlace& plan) {
  const auto toLonLat = Projection::between(crs, kLonLat);
  if (!toLonLat) return failure(toLonLat.error());
  const GeoBox earth{-180, -90, 180, 90};
  const GeoBox place = expectedPlace(plan, crs).value_or(earth);
  if (anyInside(place, middles, *toLonLat, false)) return {};
  const bool swapped = anyInside(place, middles, *toLonLat, true);
  return failure(swapped ? ErrorCode::AxesSwapped : ErrorCode::CrsWrong, text(middles.front()),
                 crsName(crs).value_or(crs));
}

/// Asked for, or the file's own, or the plan's for numbers that can be metres.
Result<std::string> crsOf(const std::vector<Middle>& middles, const std::string& fileCrs,
                          const std::string& asked, const Grid& planned) {
  if (!asked.empty()) {
    if (const auto known = crsName(asked); !known) return failure(known.error());
    return asked;
  }
  if (!fileCrs.empty()) return fileCrs;
  if (planned.crs.empty() || lookLikeDegrees(middles))
    return failure(ErrorCode::CrsMissing, text(middles.front()), "EPSG:4326");
  return planned.crs;
}

Result<std::string> metricCrsOf(const std::string& fileCrs, Middle middle) {
  if (isMetric(fileCrs)) return fileCrs;
  const auto toLonLat = Projection::between(fileCrs, kLonLat);
  if (!toLonLat) return failure(toLonLat.error());
  const auto at = (*toLonLat)(middle.x, middle.y);
  if (!at) return failure(ErrorCode::CrsWrong, text(middle));
  return metricCrsFor(at->first, at->second);
}

bool transform(OGRGeometry& geometry, const Projection& projection) {
  return !projection.handle() || geometry.transform(projection.handle()) == OGRERR_NONE;
}

/// Rows that no projection takes, or that are wider than any area, or far from where the others are.
class Strays {
 public:
  Strays(Middle middle, const Grid& grid, Faults& faults)
      : m_middle(middle), m_grid(grid), m_faults(faults) {}

  bool isStray(const OGRGeometry& geometry, std::size_t row) const {
    OGREnvelope box;
    geometry.getEnvelope(&box);
    const double width = std::max(box.MaxX - box.MinX, box.MaxY - box.MinY);
    const double away = std::max({std::abs(box.MinX - m_middle.x), std::abs(box.MaxX - m_middle.x),
                                  std::abs(box.MinY - m_middle.y), std::abs(box.MaxY - m_middle.y)});
    if (width <= kWidest && away <= kFarAway && withinGrid(box)) return false;
    m_faults.add(ErrorCode::CrsWrong, row, "geometry",
                 std::to_string(std::llround(std::max(width, away) / 1000)) + " km");
    return true;
  }

 private:
  [[nodiscard]] bool withinGrid(const OGREnvelope& box) const {
    constexpr double kReach = 20'000'000;
    return box.MinX - m_grid.originEast > -kReach && box.MaxX - m_grid.originEast < kReach &&
           box.MinY - m_grid.originNorth > -kReach && box.MaxY - m_grid.originNorth < kReach;
  }

  Middle m_middle;
  const Grid& m_grid;
  Faults& m_faults;
};

/// Into the grid's CRS; what cannot go there is a fault of its row.
void bringOver(std::vector<Geometry>& geometries, const Projection& projection, Faults& faults,
               const Monitor& monitor) {
  for (std::size_t i = 0; i < geometries.size() && !monitor.stopped(); ++i) {
    if (!geometries[i] || geometries[i]->IsEmpty() || transform(*geometries[i], projection)) continue;
    faults.add(ErrorCode::CrsWrong, i + 1, "geometry");
    geometries[i].reset();
  }
}

Geometry fromColumns(const SourceRow& cells, const Row& row, const Columns& columns) {
  const Column &x = columns["x"], &y = columns["y"];
  if (x.in(cells).empty() && y.in(cells).empty()) return {};
  const std::size_t before = x.in(cells).empty() ? 0 : 1;
  const auto east = row.number(x), north = row.number(y);
  if (east && north) return pointAt(*east, *north);
  if (x.in(cells).empty() || y.in(cells).empty()) row.fault(ErrorCode::ValueMissing, before == 0 ? x : y);
  return {};
}

Geometry fromWktColumn(const SourceRow& cells, const Row& row, const Column& wkt) {
  const std::string_view text = wkt.in(cells);
  if (text.empty()) return {};
  Geometry geometry = geometryFromWkt(text);
  if (!geometry) row.fault(ErrorCode::GeometryWrongKind, wkt, std::string(text.substr(0, 40)), "WKT");
  return geometry;
}

}  // namespace

std::vector<Geometry> geometriesOf(const SourceLayer& layer, const Columns& columns, Faults& faults) {
  const bool byWkt = !layer.places && columns.has("wkt");
  const bool byPoint = !layer.places && !byWkt && columns.has("x") && columns.has("y");
  std::vector<Geometry> geometries(layer.rows.size());
  for (std::size_t i = 0; i < layer.rows.size(); ++i) {
    const SourceRow& cells = layer.rows[i];
    const Row row(cells, i + 1, columns, faults);
    if (!cells.wkb.empty()) geometries[i] = geometryFromWkb(cells.wkb);
    if (byWkt) geometries[i] = fromWktColumn(cells, row, columns["wkt"]);
    if (byPoint) geometries[i] = fromColumns(cells, row, columns);
  }
  return geometries;
}

Result<Grid> gridFor(const Grid& planned, const std::string& fileCrs, double middleX, double middleY) {
  const auto crs =
      planned.crs.empty() ? metricCrsOf(fileCrs, {middleX, middleY}) : Result<std::string>(planned.crs);
  if (!crs) return failure(crs.error());
  auto grid = by_gdal::metricGrid(*crs, 0, 0);
  if (!grid) return grid;
  const auto toGrid = Projection::between(fileCrs, grid->crs);
  if (!toGrid) return failure(toGrid.error());
  const auto middle = (*toGrid)(middleX, middleY);
  if (!middle) return failure(ErrorCode::CrsWrong, text({middleX, middleY}));
  grid->originEast = std::round(middle->first / 1000.0) * 1000.0;
  grid->originNorth = std::round(middle->second / 1000.0) * 1000.0;
  return grid;
}

Result<Places> placed(std::vector<Geometry> geometries, const std::string& fileCrs, const std::string& asked,
                      const PlanPlace& plan, Faults& faults, const Monitor& monitor) {
  const auto middles = middlesOf(geometries);
  if (middles.empty()) return Places{plan.grid, {}, std::move(geometries)};
  const auto crs = crsOf(middles, fileCrs, asked, plan.grid);
  if (!crs) return failure(crs.error());
  if (const auto fits = checkPlace(middles, *crs, plan); !fits) return failure(fits.error());
  const Middle there = median(middles);
  const auto grid = plan.gridMayChange ? gridFor(plan.grid, *crs, there.x, there.y) : Result<Grid>(plan.grid);
  if (!grid) return failure(grid.error());
  const auto projection = Projection::between(*crs, grid->crs);
  if (!projection) return failure(projection.error());
  CPLPushErrorHandler(CPLQuietErrorHandler);
  bringOver(geometries, *projection, faults, monitor);
  CPLPopErrorHandler();
  const auto projected = middlesOf(geometries);
  const Strays strays(projected.empty() ? Middle{} : median(projected), *grid, faults);
  for (std::size_t i = 0; i < geometries.size(); ++i)
    if (geometries[i] && !geometries[i]->IsEmpty() && strays.isStray(*geometries[i], i + 1))
      geometries[i].reset();
  return Places{*grid, crsName(*crs).value_or(*crs), std::move(geometries)};
}

}  // namespace xuequ::gis
