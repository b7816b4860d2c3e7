// SPDX-License-Identifier: Apache-2.0
// Georeferenced pictures whose colours are known, written by GDAL.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace xuequ::test {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
  friend bool operator==(const Colour&, const Colour&) = default;
};

struct Picture {
  std::string crs;                    ///< empty: it does not say
  std::array<double, 6> transform{};  ///< as GDAL has it: east, by column, by row, north, by column, by row
  bool placed = true;                 ///< false: not even the transform is written
  int width = 0, height = 0;          ///< pixels
  std::function<Colour(int x, int y)> colour;
  bool alpha = false;  ///< a fourth band

  /// The middle of a pixel, or any place between pixels, in the picture's system.
  [[nodiscard]] std::pair<double, double> place(double x, double y) const {
    return {transform[0] + transform[1] * x + transform[2] * y,
            transform[3] + transform[4] * x + transform[5] * y};
  }
};

/// By a driver of GDAL ("GTiff", "MBTiles", "GPKG") with its options ("TILE_FORMAT=PNG").
void writePicture(const std::filesystem::path&, const char* driver, const Picture&,
                  const std::vector<std::string>& options = {});

/// The same with one band of eight bits: the red of the colours, as grey or as numbers of a table of colours.
void writeGreys(const std::filesystem::path&, const Picture&, const std::vector<Colour>& table = {});
/// One band of heights in metres.
void writeHeights(const std::filesystem::path&, const Picture&, const std::function<float(int x, int y)>&);

/// Gives a GeoTIFF an overview of half its size, all of one colour: who uses it shows that colour.
void addOverview(const std::filesystem::path&, Colour);

}  // namespace xuequ::test
