// SPDX-License-Identifier: Apache-2.0
#include "gis/source/base_map.hpp"

#include "gis/module/gdal_module.hpp"
#include "gis/source/child.hpp"
#include "gis/source/raster.hpp"
#include "gis/source/screen.hpp"
#include "gis/source/wire.hpp"

#include <functional>

namespace xuequ::gis {
namespace {

/// Less than an import has: someone waits for the map.
constexpr std::chrono::seconds kPatience{45};

Result<Pixels> readApart(const std::filesystem::path& path, const Monitor& monitor,
                         const std::function<Result<Pixels>()>& read) {
  const auto inFile = [&](Error error) {
    if (error.place.file.empty()) error.place.file = path.filename().string();
    return error;
  };
  if (const auto fit = screened(path); !fit) return failure(inFile(fit.error()));
  const auto answer = inChild([&] { return encodedPixels(read()); }, monitor, kPatience);
  if (!answer) return failure(inFile(answer.error()));
  return decodedPixels(*answer).map_error(inFile);
}

}  // namespace

Result<Pixels> by_gdal::readBaseMap(const std::filesystem::path& path, const Window& window,
                                    const Monitor& monitor) {
  return readApart(path, monitor, [&] { return warpedRaster(path, window); });
}

Result<void> by_gdal::checkBaseMap(const std::filesystem::path& path, const Grid& grid, const Box& box,
                                   const Monitor& monitor) {
  const auto checked = readApart(path, monitor, [&]() -> Result<Pixels> {
    return checkRaster(path, grid, box).map([] { return Pixels{}; });
  });
  if (!checked) return failure(checked.error());
  return {};
}

}  // namespace xuequ::gis
