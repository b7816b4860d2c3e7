// SPDX-License-Identifier: Apache-2.0
#include "gis/store/srs.hpp"

#include "gis/module/gdal_module.hpp"
#include "gis/store/sqlite.hpp"

#include <ogr_spatialref.h>

#include <algorithm>

namespace xuequ::gis {
namespace {

constexpr std::int32_t kUndefinedCartesian = -1;
constexpr std::int32_t kOwnSrsId = 100000;  // beyond EPSG's; used where the CRS has no code

OGRSpatialReference referenceOf(const std::string& crs) {
  OGRSpatialReference reference;
  if (reference.SetFromUserInput(crs.c_str()) != OGRERR_NONE)
    throw StoreFault(
        Error{.code = ErrorCode::CrsUnknown, .place = {}, .value = crs, .wanted = {}, .more = {}});
  return reference;
}

std::string wktOf(const OGRSpatialReference& reference) {
  char* text = nullptr;
  reference.exportToWkt(&text);
  std::string wkt = text == nullptr ? "" : text;
  CPLFree(text);
  return wkt;
}

/// Nought where EPSG has no code for it.
std::int32_t epsgCodeOf(const OGRSpatialReference& reference) {
  const char* authority = reference.GetAuthorityName(nullptr);
  const char* code = reference.GetAuthorityCode(nullptr);
  return authority != nullptr && code != nullptr && EQUAL(authority, "EPSG") ? std::atoi(code) : 0;
}

SrsRow rowOf(const std::string& crs) {
  const OGRSpatialReference reference = referenceOf(crs);
  const std::int32_t code = epsgCodeOf(reference);
  const std::int32_t id = code == 0 ? kOwnSrsId : code;
  const char* name = reference.GetName();
  return {name == nullptr ? "unnamed" : name, id, code == 0 ? "NONE" : "EPSG", id, wktOf(reference)};
}

}  // namespace

std::vector<SrsRow> by_gdal::srsRows(const Grid& grid) {
  std::vector<SrsRow> rows{
      {"Undefined cartesian SRS", kUndefinedCartesian, "NONE", kUndefinedCartesian, "undefined"},
      {"Undefined geographic SRS", 0, "NONE", 0, "undefined"},
      rowOf("EPSG:4326")};
  if (!grid.crs.empty()) rows.push_back(rowOf(grid.crs));
  std::ranges::sort(rows, {}, &SrsRow::id);
  return rows;
}

std::int32_t by_gdal::srsIdOf(const Grid& grid) {
  if (grid.crs.empty()) return kUndefinedCartesian;
  const std::int32_t code = epsgCodeOf(referenceOf(grid.crs));
  return code == 0 ? kOwnSrsId : code;
}

}  // namespace xuequ::gis
