// SPDX-License-Identifier: Apache-2.0
#include "gis/source/map_layers.hpp"

#include "gis/source/ogr_file.hpp"
#include "gis/source/screen.hpp"

#include <fmt/format.h>

namespace xuequ::gis {

namespace {

bool hasShapes(OGRLayer& layer) { return layer.GetGeomType() != wkbNone; }

}  // namespace

std::vector<OGRLayer*> placedLayers(GDALDataset& data) {
  std::vector<OGRLayer*> layers;
  for (OGRLayer* layer : data.GetLayers())
    if (hasShapes(*layer) && layer->GetSpatialRef() != nullptr) layers.push_back(layer);
  return layers;
}

std::optional<OGREnvelope> extentOf(OGRLayer& layer) {
  OGREnvelope extent;
  if (layer.GetExtent(&extent, TRUE) != OGRERR_NONE || !extent.IsInit()) return std::nullopt;
  return extent;
}

Result<GDALDatasetUniquePtr> openedMap(const std::filesystem::path& path, const Trouble& trouble) {
  const std::string start = startOf(path);
  const bool database = start.starts_with("SQLite format 3"), archive = start.starts_with("PK\3\4");
  if (const auto fit = database  ? screenedTiles(path)
                       : archive ? screenedArchive(path)
                                 : Result<void>{};
      !fit)
    return failure(fit.error());
  GDALDatasetUniquePtr data = openedVector(path);
  if (!data) return failure(unopened(path, trouble.first));
  if (!placedLayers(*data).empty()) return data;
  for (OGRLayer* layer : data->GetLayers())
    if (hasShapes(*layer))
      if (const auto extent = extentOf(*layer))
        return failure(ErrorCode::CrsMissing, fmt::format("{:.2f}, {:.2f} – {:.2f}, {:.2f}", extent->MinX,
                                                          extent->MaxY, extent->MaxX, extent->MinY));
  return failure(ErrorCode::FileForeign);
}

}  // namespace xuequ::gis
