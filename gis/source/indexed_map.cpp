// SPDX-License-Identifier: Apache-2.0
#include "gis/source/indexed_map.hpp"

#include "gis/source/map_layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace xuequ::gis {
namespace {

/// Shapefiles without an index are read from end to end too, but the boxes of their records tell what to
/// skip.
constexpr std::array<std::string_view, 3> kFindThemselves{"GPKG", "FlatGeobuf", "ESRI Shapefile"};

/// A layer of the copy for each one that is drawn; no columns: nobody reads them.
std::map<OGRLayer*, OGRLayer*> copiesOf(GDALDataset& from, GDALDataset& to) {
  std::map<OGRLayer*, OGRLayer*> copies;
  for (OGRLayer* layer : placedLayers(from)) {
    OGRSpatialReference crs = *layer->GetSpatialRef();
    OGRLayer* copy = to.CreateLayer(fmt::format("layer{}", copies.size()).c_str(), &crs, wkbUnknown, nullptr);
    if (copy) copies[layer] = copy;
  }
  return copies;
}

void copyShape(OGRFeature& feature, OGRLayer& to) {
  std::unique_ptr<OGRGeometry> geometry(feature.StealGeometry());
  if (!geometry || geometry->IsEmpty()) return;
  geometry->flattenTo2D();
  const OGRFeatureUniquePtr copy(OGRFeature::CreateFeature(to.GetLayerDefn()));
  copy->SetGeometryDirectly(geometry.release());
  (void)to.CreateFeature(copy.get());  // trouble is noted
}

}  // namespace

Result<bool> writeIndexed(const std::filesystem::path& from, const std::filesystem::path& to) {
  const Trouble trouble;
  const auto data = openedMap(from, trouble);
  if (!data) return failure(data.error());
  const std::string_view driver = (*data)->GetDriver()->GetDescription();
  if (std::ranges::find(kFindThemselves, driver) != kFindThemselves.end()) return false;
  CPLSetConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF");  // a copy that is lost is made again
  GDALDriver* driverOut = GetGDALDriverManager()->GetDriverByName("GPKG");
  GDALDatasetUniquePtr copy(driverOut ? driverOut->Create(to.c_str(), 0, 0, 0, GDT_Unknown, nullptr)
                                      : nullptr);
  if (!copy) return failure(ErrorCode::FileWriteFailed, trouble.first);
  const auto copies = copiesOf(**data, *copy);
  copy->StartTransaction();
  (*data)->ResetReading();
  OGRLayer* layer = nullptr;
  while (const OGRFeatureUniquePtr feature{(*data)->GetNextFeature(&layer, nullptr, nullptr, nullptr)})
    if (const auto its = copies.find(layer); its != copies.end()) copyShape(*feature, *its->second);
  copy->CommitTransaction();
  copy.reset();  // writes what is left, and the indexes
  if (!trouble.first.empty()) return failure(ErrorCode::FileTruncated, trouble.first);
  return true;
}

}  // namespace xuequ::gis
