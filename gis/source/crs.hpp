// SPDX-License-Identifier: Apache-2.0
// Coordinate systems: only gis converts coordinates.
#pragma once

#include "core/base/result.hpp"
#include "core/geometry/grid.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>

class OGRCoordinateTransformation;
class OGRSpatialReference;

namespace xuequ::gis {

/// "EPSG:4548" or WKT; must be projected, in metres (feet are converted), and not Web Mercator. CrsUnknown,
/// CrsNotMetric.
Result<Grid> metricGrid(const std::string& crs, double originEast, double originNorth);
/// A metric CRS for a place on earth where the user named none: the UTM zone.
std::string metricCrsFor(double longitude, double latitude);

/// "EPSG:4326" or WKT as a short name: with its code where it has one, else its title. CrsUnknown.
Result<std::string> crsName(const std::string& crs);
std::string wktOf(const OGRSpatialReference&);
/// Projected, in metres, and fit for measuring: a grid can be laid in it as it is.
bool isMetric(const std::string& crs);

/// Degrees; a box that crosses the date line has west > east.
struct GeoBox {
  double west = 0, south = 0, east = 0, north = 0;
  [[nodiscard]] bool contains(double longitude, double latitude) const;
  /// By some degrees on each side.
  [[nodiscard]] GeoBox widened(double degrees) const;
};
/// Where the CRS is meant to be used, if the registry says so.
std::optional<GeoBox> areaOfUse(const std::string& crs);

/// From one CRS to another, always as east, north or longitude, latitude, whatever order the registry has.
class Projection {
 public:
  static Result<Projection> between(const std::string& from, const std::string& to);

  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;
  ~Projection();

  /// None where the place has no counterpart.
  [[nodiscard]] std::optional<std::pair<double, double>> operator()(double x, double y) const;
  /// For gis/source and gis/import alone; null where both are the same.
  [[nodiscard]] OGRCoordinateTransformation* handle() const { return m_transformation.get(); }

 private:
  struct Destroy {
    void operator()(OGRCoordinateTransformation*) const;
  };
  using Owned = std::unique_ptr<OGRCoordinateTransformation, Destroy>;
  explicit Projection(Owned owned) : m_transformation(std::move(owned)) {}
  Owned m_transformation;
};

}  // namespace xuequ::gis
