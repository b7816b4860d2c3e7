// SPDX-License-Identifier: Apache-2.0
// The way from the program into the library that has GDAL.
#include "gis/module/gdal_module.hpp"
#include "gis/module/module.hpp"
#include "gis/store/sqlite.hpp"

namespace xuequ::gis {
namespace {

namespace fs = std::filesystem;

/// Null where the program was taken out of its place.
const GdalModule* loaded() {
  static const auto* const kModule =
      static_cast<const GdalModule*>(moduleTable("xuequ_gdal", kGdalModuleName));
  return kModule;
}

Error missing() {
  return {.code = ErrorCode::FileNotFound,
          .place = {.file = modulePath("xuequ_gdal").string(), .layer = {}, .row = 0, .field = {}},
          .value = {},
          .wanted = {},
          .more = {}};
}

template <class Function, class... Arguments>
auto asked(Function GdalModule::*function, Arguments&&... arguments)
    -> decltype((loaded()->*function)(std::forward<Arguments>(arguments)...)) {
  if (const GdalModule* module = loaded()) return (module->*function)(std::forward<Arguments>(arguments)...);
  return failure(missing());
}

const GdalModule& needed() {
  if (const GdalModule* module = loaded()) return *module;
  throw StoreFault(missing());
}

}  // namespace

Result<Grid> metricGrid(const std::string& crs, double originEast, double originNorth) {
  return asked(&GdalModule::metricGrid, crs, originEast, originNorth);
}

Result<SourceLayer> readLayer(const SourceRequest& request, const Monitor& monitor) {
  return asked(&GdalModule::readLayer, request, monitor);
}

Result<Ground> readBaseMap(const fs::path& path, const Window& window, const Monitor& monitor) {
  return asked(&GdalModule::readBaseMap, path, window, monitor);
}

Result<bool> indexBaseMap(const fs::path& from, const fs::path& to, const Monitor& monitor) {
  return asked(&GdalModule::indexBaseMap, from, to, monitor);
}

Result<void> checkBaseMap(const fs::path& path, const Grid& grid, const Box& box, const Monitor& monitor) {
  return asked(&GdalModule::checkBaseMap, path, grid, box, monitor);
}

Result<ImportedFacts> importFacts(Records records, ImportKind kind, const fs::path& path,
                                  const ImportOptions& options, const Monitor& monitor) {
  return asked(&GdalModule::importFacts, std::move(records), kind, path, options, monitor);
}

Result<ImportedDecisions> importDecisions(const StudyArea& area, const Scenario& scenario, ImportKind kind,
                                          const fs::path& path, const ImportOptions& options,
                                          const Monitor& monitor) {
  return asked(&GdalModule::importDecisions, area, scenario, kind, path, options, monitor);
}

Result<std::vector<UnitTrip>> readTravelMatrix(const fs::path& path,
                                               const std::map<std::string, std::string>& fields,
                                               const StudyArea& area, const Scenario& scenario) {
  return asked(&GdalModule::readTravelMatrix, path, fields, area, scenario);
}

std::vector<SrsRow> srsRows(const Grid& grid) { return needed().srsRows(grid); }

std::int32_t srsIdOf(const Grid& grid) { return needed().srsIdOf(grid); }

Result<std::vector<fs::path>> exportLayers(const fs::path& folder, LayerFormat format, const StudyArea& area,
                                           const Scenario& scenario, const Outcome& outcome,
                                           SchoolYear year) {
  return asked(&GdalModule::exportLayers, folder, format, area, scenario, outcome, year);
}

Result<fs::path> exportLayer(const fs::path& file, const Grid& grid, LayerTable table) {
  return asked(&GdalModule::exportLayer, file, grid, std::move(table));
}

}  // namespace xuequ::gis
