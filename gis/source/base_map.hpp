// SPDX-License-Identifier: Apache-2.0
// A base map: a picture of the ground, or lines and areas of it, from a local file, brought into the plan's
// coordinate system. It is looked at and never measured, so its own system may be any.
#pragma once

#include "core/base/monitor.hpp"
#include "core/base/result.hpp"
#include "core/geometry/grid.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xuequ::gis {

/// The ground that a picture is to show: north up, in a coordinate system of metres.
struct Window {
  std::string crs;
  double west = 0;   ///< m, left edge
  double north = 0;  ///< m, upper edge
  double metresPerPixel = 1;
  int width = 0;  ///< pixels
  int height = 0;
};

struct Pixels {
  int width = 0;
  int height = 0;
  std::string
      rgba;  ///< four bytes a pixel, row by row from the north; alpha nought where the file has nothing
};

/// In pixels of the window, from its upper left corner.
struct Dot {
  float x = 0;
  float y = 0;
  bool operator==(const Dot&) const = default;
};

/// A feature of a vector layer, cut off a little beyond the window, without bends that are smaller than half
/// a pixel.
struct Shape {
  enum class Kind : std::uint8_t { Area, Line, Place };
  Kind kind = Kind::Area;
  std::vector<std::vector<Dot>>
      parts;  ///< of an area: rings, inside by odd and even; of places: one dot each
};

/// One of the two: pixels without width where the file has shapes.
struct Ground {
  Pixels pixels;
  std::vector<Shape> shapes;
};

/// GeoTIFF, MBTiles, the tiles of a GeoPackage and what else holds pictures, else all vector layers of a file
/// that import takes too, by GDAL in a process of its own (see child.hpp), which opens nothing but files of
/// this machine. Overviews and spatial indexes are used where the file has them. FileNotFound,
/// FileNotReadable, FileNotAllowed, FileEmpty, FileForeign (neither picture nor shapes), FileTruncated,
/// FileTooLarge, CrsMissing (not georeferenced), Cancelled.
Result<Ground> readBaseMap(const std::filesystem::path&, const Window&, const Monitor& = {});

/// Vector layers of a file that has to be read from end to end at each look (GeoJSON, OpenStreetMap …), as a
/// GeoPackage with spatial indexes for readBaseMap(); false where nothing was written: the file finds its
/// parts itself, or holds pictures. The above, FileWriteFailed.
Result<bool> indexBaseMap(const std::filesystem::path& from, const std::filesystem::path& to,
                          const Monitor& = {});

/// Whether it can be read and shows some of that part of the plan: the above, and OutsideBoundary with where
/// it lies and how far away.
Result<void> checkBaseMap(const std::filesystem::path&, const Grid&, const Box&, const Monitor& = {});

}  // namespace xuequ::gis
