// SPDX-License-Identifier: Apache-2.0
#include "gis/source/ogr_file.hpp"

#include "gis/source/gdal_session.hpp"
#include "gis/source/trim.hpp"

#include <cpl_conv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <string>
#include <utility>

namespace xuequ::gis {
namespace {

/// Formats with a use for planners. LIBKML has a known crash, which the child process is there for: the other
/// KML driver reads no attributes.
constexpr std::array<const char*, 16> kDrivers{
    "GeoJSON",    "GeoJSONSeq", "ESRIJSON",     "TopoJSON", "ESRI Shapefile", "GPKG",
    "FlatGeobuf", "XLSX",       "ODS",          "DXF",      "LIBKML",         "GML",
    "GPX",        "OSM",        "MapInfo File", nullptr};

void registerDrivers() {
  RegisterOGRGeoJSON();
  RegisterOGRGeoJSONSeq();
  RegisterOGRESRIJSON();
  RegisterOGRTopoJSON();
  RegisterOGRShape();
  RegisterOGRGeoPackage();
  RegisterOGRFlatGeobuf();
  RegisterOGRXLSX();
  RegisterOGRODS();
  RegisterOGRDXF();
  RegisterOGRLIBKML();
  RegisterOGRGML();
  RegisterOGRGPX();
  RegisterOGROSM();
  RegisterOGRTAB();
}

/// The first line of a sheet is its header, cells as they were typed.
void setOptions() {
  forbidFetching();
  constexpr std::array<std::pair<const char*, const char*>, 6> kOptions{{{"OGR_XLSX_HEADERS", "FORCE"},
                                                                         {"OGR_XLSX_FIELD_TYPES", "STRING"},
                                                                         {"OGR_ODS_HEADERS", "FORCE"},
                                                                         {"OGR_ODS_FIELD_TYPES", "STRING"},
                                                                         {"GML_SKIP_RESOLVE_ELEMS", "ALL"},
                                                                         {"OGR_INTERLEAVED_READING", "NO"}}};
  for (const auto& [name, value] : kOptions) CPLSetConfigOption(name, value);
}

}  // namespace

GDALDatasetUniquePtr openedVector(const std::filesystem::path& path) {
  registerDrivers();
  setOptions();
  const std::string extension = lower(path.extension().string());
  const bool shape = extension == ".shp" || extension == ".dbf";
  // An empty ENCODING makes the driver hand out bytes as they are: it guesses Latin-1 where nothing is
  // stated.
  constexpr std::array<const char*, 2> kShape{"ENCODING=", nullptr};
  constexpr std::array<const char*, 3> kGml{"DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO", nullptr};
  constexpr std::array<const char*, 1> kNone{nullptr};
  const char* const* options = shape ? kShape.data() : extension == ".gml" ? kGml.data() : kNone.data();
  return GDALDatasetUniquePtr(GDALDataset::Open(std::filesystem::absolute(path).c_str(),
                                                GDAL_OF_VECTOR | GDAL_OF_READONLY, kDrivers.data(), options));
}

}  // namespace xuequ::gis
