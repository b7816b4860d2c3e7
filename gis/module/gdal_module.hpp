// SPDX-License-Identifier: Apache-2.0
// What of gis needs GDAL, as a table of functions in a library of its own, loaded when the first of them is
// asked for: GDAL brings some 130 other libraries, and to link them takes three times as long as to open the
// plan of a town. Callers use the functions of source/, import/ and store/ and know nothing of this.
#pragma once

#include "gis/import/import.hpp"
#include "gis/import/travel_matrix.hpp"
#include "gis/source/base_map.hpp"
#include "gis/source/crs.hpp"
#include "gis/source/layer.hpp"
#include "gis/store/export_layers.hpp"
#include "gis/store/srs.hpp"

namespace xuequ::gis {

/// The functions themselves, within the library and its tests. Elsewhere, those of the same names in
/// xuequ::gis.
namespace by_gdal {
decltype(gis::metricGrid) metricGrid;
decltype(gis::readLayer) readLayer;
decltype(gis::readBaseMap) readBaseMap;
decltype(gis::indexBaseMap) indexBaseMap;
decltype(gis::checkBaseMap) checkBaseMap;
decltype(gis::importFacts) importFacts;
decltype(gis::importDecisions) importDecisions;
decltype(gis::readTravelMatrix) readTravelMatrix;
decltype(gis::srsRows) srsRows;
decltype(gis::srsIdOf) srsIdOf;
decltype(gis::exportLayers) exportLayers;
decltype(gis::exportLayer) exportLayer;
}  // namespace by_gdal

struct GdalModule {
  decltype(&by_gdal::metricGrid) metricGrid;
  decltype(&by_gdal::readLayer) readLayer;
  decltype(&by_gdal::readBaseMap) readBaseMap;
  decltype(&by_gdal::indexBaseMap) indexBaseMap;
  decltype(&by_gdal::checkBaseMap) checkBaseMap;
  decltype(&by_gdal::importFacts) importFacts;
  decltype(&by_gdal::importDecisions) importDecisions;
  decltype(&by_gdal::readTravelMatrix) readTravelMatrix;
  decltype(&by_gdal::srsRows) srsRows;
  decltype(&by_gdal::srsIdOf) srsIdOf;
  decltype(&by_gdal::exportLayers) exportLayers;
  decltype(&by_gdal::exportLayer) exportLayer;
};

/// The one name that the library shows.
inline constexpr const char* kGdalModuleName = "xuequ_gdal_module";

}  // namespace xuequ::gis
