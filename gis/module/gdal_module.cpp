// SPDX-License-Identifier: Apache-2.0
#include "gis/module/gdal_module.hpp"

extern "C" {
/// As kGdalModuleName says.
[[gnu::visibility("default")]] extern const xuequ::gis::GdalModule xuequ_gdal_module;
const xuequ::gis::GdalModule xuequ_gdal_module{
    xuequ::gis::by_gdal::metricGrid,      xuequ::gis::by_gdal::readLayer,
    xuequ::gis::by_gdal::readBaseMap,     xuequ::gis::by_gdal::indexBaseMap,
    xuequ::gis::by_gdal::checkBaseMap,    xuequ::gis::by_gdal::importFacts,
    xuequ::gis::by_gdal::importDecisions, xuequ::gis::by_gdal::readTravelMatrix,
    xuequ::gis::by_gdal::srsRows,         xuequ::gis::by_gdal::srsIdOf,
    xuequ::gis::by_gdal::exportLayers,    xuequ::gis::by_gdal::exportLayer,
};
}
