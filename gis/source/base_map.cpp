// SPDX-License-Identifier: Apache-2.0
#include "gis/source/base_map.hpp"

#include "gis/module/gdal_module.hpp"
#include "gis/source/child.hpp"
#include "gis/source/indexed_map.hpp"
#include "gis/source/raster.hpp"
#include "gis/source/screen.hpp"
#include "gis/source/vector_map.hpp"
#include "gis/source/wire.hpp"

#include <functional>

namespace xuequ::gis {
namespace {

/// Less than an import has: someone waits for the map.
constexpr std::chrono::seconds kPatience{45};

Result<Ground> readApart(const std::filesystem::path& path, const Monitor& monitor,
                         const std::function<Result<Ground>()>& read) {
  const auto inFile = [&](Error error) {
    if (error.place.file.empty()) error.place.file = path.filename().string();
    return error;
  };
  if (const auto fit = screened(path); !fit) return failure(inFile(fit.error()));
  const auto answer = inChild([&] { return encodedGround(read()); }, monitor, kPatience);
  if (!answer) return failure(inFile(answer.error()));
  return decodedGround(*answer).map_error(inFile);
}

/// A picture, else shapes; of a file that is neither, what is said of pictures.
template <class T>
Result<T> either(Result<T> picture, const std::function<Result<T>()>& shapes) {
  if (picture || picture.error().code != ErrorCode::FileForeign) return picture;
  Result<T> drawn = shapes();
  return drawn || drawn.error().code != ErrorCode::FileForeign ? drawn : picture;
}

Ground ofPixels(Pixels pixels) { return {std::move(pixels), {}}; }
Ground ofShapes(std::vector<Shape> shapes) { return {{}, std::move(shapes)}; }

}  // namespace

Result<Ground> by_gdal::readBaseMap(const std::filesystem::path& path, const Window& window,
                                    const Monitor& monitor) {
  return readApart(path, monitor, [&] {
    return either<Ground>(warpedRaster(path, window).map(ofPixels),
                          [&] { return shapesIn(path, window).map(ofShapes); });
  });
}

Result<bool> by_gdal::indexBaseMap(const std::filesystem::path& from, const std::filesystem::path& to,
                                   const Monitor& monitor) {
  // What is written is told by the file itself: the child's word is that there was no trouble.
  const auto written =
      readApart(from, monitor, [&] { return writeIndexed(from, to).map([](bool) { return Ground{}; }); });
  if (written) return std::filesystem::exists(to);
  if (written.error().code == ErrorCode::FileForeign) return false;
  return failure(written.error());
}

Result<void> by_gdal::checkBaseMap(const std::filesystem::path& path, const Grid& grid, const Box& box,
                                   const Monitor& monitor) {
  const auto checked = readApart(path, monitor, [&] {
    return either<void>(checkRaster(path, grid, box), [&] { return checkShapes(path, grid, box); }).map([] {
      return Ground{};
    });
  });
  if (!checked) return failure(checked.error());
  return {};
}

}  // namespace xuequ::gis
