// SPDX-License-Identifier: Apache-2.0
#include "gis/source/crs.hpp"

#include "gis/module/gdal_module.hpp"

#include <cpl_error.h>
#include <cpl_vsi.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace xuequ::gis {
namespace {

/// PROJ's complaints go nowhere: what it cannot do is an error of ours.
struct Quiet {
  Quiet() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;
  ~Quiet() { CPLPopErrorHandler(); }
};

Result<OGRSpatialReference> parsed(const std::string& crs) {
  const Quiet quiet;
  OGRSpatialReference reference;
  // Codes and WKT only: SetFromUserInput would take web addresses and file names too.
  constexpr std::array<const char*, 3> kSafe{"ALLOW_NETWORK_ACCESS=NO", "ALLOW_FILE_ACCESS=NO", nullptr};
  if (crs.empty() || reference.SetFromUserInput(crs.c_str(), kSafe.data()) != OGRERR_NONE)
    return failure(ErrorCode::CrsUnknown, crs);
  reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return reference;
}

std::string codeOf(const OGRSpatialReference& reference) {
  const char* authority = reference.GetAuthorityName(nullptr);
  const char* code = reference.GetAuthorityCode(nullptr);
  return authority && code ? std::string(authority) + ':' + code : std::string();
}

/// Codes are found for WKT from elsewhere (a .prj has none) where PROJ is sure that they are the same.
std::string nameOf(OGRSpatialReference& reference) {
  const Quiet quiet;
  if (const std::string code = codeOf(reference); !code.empty()) return code;
  constexpr int kSure = 90;
  int count = 0;
  int* confidences = nullptr;
  OGRSpatialReferenceH* found = reference.FindMatches(nullptr, &count, &confidences);
  std::string code;
  if (count > 0 && confidences[0] >= kSure) code = codeOf(*OGRSpatialReference::FromHandle(found[0]));
  OSRFreeSRSArray(found);
  CPLFree(confidences);
  return code;
}

/// Projections whose lengths are wrong nearly everywhere.
bool stretches(const OGRSpatialReference& reference) {
  const char* name = reference.GetAttrValue("PROJECTION");
  if (!name) return false;
  const std::string_view method(name);
  return method.starts_with("Mercator") || method.find("Pseudo") != method.npos ||
         method.starts_with("Equirectangular") || method.starts_with("Plate") ||
         codeOf(reference) == "EPSG:3857";
}

}  // namespace

std::string wktOf(const OGRSpatialReference& reference) {
  constexpr std::array<const char*, 2> kForm{"FORMAT=WKT2_2019", nullptr};
  char* text = nullptr;
  reference.exportToWkt(&text, kForm.data());
  const std::unique_ptr<char, decltype(&VSIFree)> owned(text, VSIFree);
  return text ? text : "";
}

Result<Grid> by_gdal::metricGrid(const std::string& crs, double originEast, double originNorth) {
  auto reference = parsed(crs);
  if (!reference) return failure(reference.error());
  if (!reference->IsProjected() || stretches(*reference)) return failure(ErrorCode::CrsNotMetric, crs);
  constexpr double kMetre = 1.0;
  const bool metric = std::abs(reference->GetLinearUnits() - kMetre) < 1e-9;
  if (!metric) {
    reference->SetLinearUnitsAndUpdateParameters(SRS_UL_METER, kMetre);
    reference->SetProjCS((std::string(reference->GetName()) + " (m)").c_str());
  }
  const std::string code = metric ? nameOf(*reference) : std::string();
  return Grid{code.empty() ? wktOf(*reference) : code, originEast, originNorth};
}

std::string metricCrsFor(double longitude, double latitude) {
  const int zone = std::clamp(static_cast<int>(std::floor((longitude + 180.0) / 6.0)) + 1, 1, 60);
  return "EPSG:" + std::to_string((latitude < 0 ? 32700 : 32600) + zone);
}

Result<std::string> crsName(const std::string& crs) {
  auto reference = parsed(crs);
  if (!reference) return failure(reference.error());
  const std::string code = nameOf(*reference);
  return code.empty() ? std::string(reference->GetName()) : code;
}

bool isMetric(const std::string& crs) {
  const auto reference = parsed(crs);
  return reference && reference->IsProjected() && !stretches(*reference) &&
         std::abs(reference->GetLinearUnits() - 1.0) < 1e-9;
}

bool GeoBox::contains(double longitude, double latitude) const {
  const bool between =
      west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return between && latitude >= south && latitude <= north;
}

GeoBox GeoBox::widened(double degrees) const {
  return {west - degrees, south - degrees, east + degrees, north + degrees};
}

std::optional<GeoBox> areaOfUse(const std::string& crs) {
  auto reference = parsed(crs);
  GeoBox box;
  const char* name = nullptr;
  if (!reference || !reference->GetAreaOfUse(&box.west, &box.south, &box.east, &box.north, &name))
    return std::nullopt;
  if (box.south < -90.0 || box.north > 90.0) return std::nullopt;  // −1000: not known
  return box;
}

Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;
void Projection::Destroy::operator()(OGRCoordinateTransformation* transformation) const {
  OGRCoordinateTransformation::DestroyCT(transformation);
}

Result<Projection> Projection::between(const std::string& from, const std::string& to) {
  const Quiet quiet;
  const auto source = parsed(from);
  if (!source) return failure(source.error());
  const auto target = parsed(to);
  if (!target) return failure(target.error());
  if (source->IsSame(&*target)) return Projection(Owned());
  Owned made(OGRCreateCoordinateTransformation(&*source, &*target));
  if (!made) return failure(ErrorCode::CrsUnknown, from, to);
  return Projection(std::move(made));
}

std::optional<std::pair<double, double>> Projection::operator()(double x, double y) const {
  const Quiet quiet;
  if (m_transformation && !m_transformation->Transform(1, &x, &y)) return std::nullopt;
  if (!std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
  return std::pair{x, y};
}

}  // namespace xuequ::gis
