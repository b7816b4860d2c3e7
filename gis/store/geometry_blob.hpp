// SPDX-License-Identifier: Apache-2.0
// Shapes as GeoPackage blobs: a header with the bounding box, then WKB in metres of the plan's CRS. Metres
// are doubles, the grid is in centimetres: back on the grid every point is exactly the one that was written.
#pragma once

#include "core/geometry/grid.hpp"
#include "core/geometry/polygon.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace xuequ::gis {

using Bytes = std::vector<std::uint8_t>;

/// Of shapes without a point: no bytes at all, which the file stores as NULL.
class GeometryEncoder {
 public:
  GeometryEncoder(const Grid& grid, std::int32_t srsId) : m_grid(grid), m_srsId(srsId) {}
  [[nodiscard]] Bytes point(Point) const;
  [[nodiscard]] Bytes line(const Line&) const;
  [[nodiscard]] Bytes polygons(const MultiPolygon&) const;

 private:
  Grid m_grid;
  std::int32_t m_srsId;
};

/// none: not such a shape, cut short, or off the grid. Other programs may have written it: both byte orders
/// are read, and a Polygon is a MultiPolygon of one.
std::optional<Point> decodePoint(const Grid&, std::span<const std::uint8_t>);
std::optional<Line> decodeLine(const Grid&, std::span<const std::uint8_t>);
std::optional<MultiPolygon> decodePolygons(const Grid&, std::span<const std::uint8_t>);

/// The WKB behind the header of a blob that this encoder made.
std::span<const std::uint8_t> wkbOf(std::span<const std::uint8_t>);

/// West, east, south, north in metres: from the header, or of a point that has none. What the R-tree's
/// triggers ask for.
std::optional<std::array<double, 4>> blobBox(std::span<const std::uint8_t>);

}  // namespace xuequ::gis
