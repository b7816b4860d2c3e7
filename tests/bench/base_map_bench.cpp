// SPDX-License-Identifier: Apache-2.0
// A vector base map looked at again and again, as it is while the map is moved: behind the window.
#include "app/map/base_map_file.hpp"
#include "tests/bench/map_bench.hpp"
#include "tests/bench/stopwatch.hpp"

#include <QTemporaryDir>
#include <fmt/format.h>

#include <cstdio>
#include <fstream>

namespace xuequ::bench {
namespace {

constexpr int kRows = 400;    ///< of squares, and as many in each
constexpr double kStep = 60;  ///< m from one to the next
constexpr double kEast = 500'000, kNorth = 3'900'000;

/// A town of 160,000 buildings, 24 km wide.
void writeTown(const std::filesystem::path& path) {
  std::ofstream file(path);
  file
      << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4548"}},"features":[)";
  for (int i = 0; i < kRows * kRows; ++i) {
    const double x = kEast + i % kRows * kStep, y = kNorth + i / kRows * kStep, side = kStep / 2;
    file
        << (i == 0 ? "" : ",\n")
        << fmt::format(
               R"({{"type":"Feature","properties":{{"n":{4}}},"geometry":{{"type":"Polygon","coordinates":[[[{0},{1}],[{2},{1}],[{2},{3}],[{0},{3}],[{0},{1}]]]}}}})",
               x, y, x + side, y + side, i);
  }
  file << "]}";
}

}  // namespace

void benchBaseMap() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.filePath(QStringLiteral("town.geojson")).toStdString();
  writeTown(path);
  const app::BaseMapFile map(path);
  const Grid grid{"EPSG:4548", kEast, kNorth};
  int look = 0;
  const auto read = [&] {
    app::Viewport view;
    view.width = 1920;
    view.height = 1080;
    view.metresPerPixel = 1;
    view.centreX = 600'000 + 5'000 * ++look;
    view.centreY = 600'000;
    if (!map.picture(grid, view, QSize(1920, 1080), false, {})) std::fputs("no picture\n", stderr);
  };
  const std::string size = fmt::format("{} squares of GeoJSON, 1920 × 1080", kRows * kRows);
  const double first = medianMs(1, read);
  print("base-map.first-look", first, "ms", size);
  print("base-map.second-look", medianMs(1, read), "ms", size);
  const double later = medianMs(5, read);
  print("base-map.later-look", later, "ms", size);
  print("base-map.first-look / later", first / later, "times", size);
}

}  // namespace xuequ::bench
