// SPDX-License-Identifier: Apache-2.0
// A scenario in one year as layers for other programs: units with their zones, zones with their outlines and
// residents, schools with seats, pupils and classes (a row for each stage of a school), the land within the
// service radius and the gaps.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "gis/store/layer_rows.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace xuequ::gis {

enum class LayerFormat : std::uint8_t { GeoPackage, GeoJson, Shapefile };
/// By format.
inline constexpr std::array<std::string_view, 3> kLayerFormatKeys{"gpkg", "geojson", "shp"};
inline std::optional<LayerFormat> layerFormatOf(std::string_view key) {
  const auto found = std::ranges::find(kLayerFormatKeys, key);
  if (found == kLayerFormatKeys.end()) return std::nullopt;
  return static_cast<LayerFormat>(found - kLayerFormatKeys.begin());
}

/// Writes into the folder, which must be there: one layers.gpkg, or a file (GeoJSON in degrees, as its
/// standard asks) for each of layerTables(). Files of these names are replaced, all of them or none.
/// Returns their paths. OutputFailed.
Result<std::vector<std::filesystem::path>> exportLayers(const std::filesystem::path& folder, LayerFormat,
                                                        const StudyArea&, const Scenario&, const Outcome&,
                                                        SchoolYear);

/// One table as a layer in a file of its own, which is replaced; its name says the format (.gpkg, .geojson,
/// .shp) and names the layer. FileForeign, OutputFailed.
Result<std::filesystem::path> exportLayer(const std::filesystem::path& file, const Grid&, LayerTable);

}  // namespace xuequ::gis
