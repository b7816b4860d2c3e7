// SPDX-License-Identifier: Apache-2.0
// Where the centimetre grid lies on the earth. Only gis converts coordinates; core just carries this along.
#pragma once

#include "core/geometry/point.hpp"

#include <cmath>
#include <cstdint>
#include <string>

namespace xuequ {

/// The origin keeps centimetres within 32 bits: a zone-prefixed easting (39,500,000 m) would not fit.
struct Grid {
  std::string crs;        ///< "EPSG:4548", or WKT where the CRS has no code; metric, never Web Mercator
  double originEast = 0;  ///< m in that CRS
  double originNorth = 0;

  [[nodiscard]] double east(Point p) const { return originEast + p.x / 100.0; }
  [[nodiscard]] double north(Point p) const { return originNorth + p.y / 100.0; }
  /// The nearest grid point. The caller has checked that it lies within 20,000 km of the origin.
  [[nodiscard]] Point point(double east, double north) const {
    return {static_cast<std::int32_t>(std::llround((east - originEast) * 100.0)),
            static_cast<std::int32_t>(std::llround((north - originNorth) * 100.0))};
  }
  bool operator==(const Grid&) const = default;
};

}  // namespace xuequ
