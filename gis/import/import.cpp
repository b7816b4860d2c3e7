// SPDX-License-Identifier: Apache-2.0
#include "gis/import/import.hpp"

#include "core/facts/extent.hpp"
#include "gis/import/intake.hpp"
#include "gis/module/gdal_module.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace xuequ::gis {
namespace {

using Take = void (*)(Intake&, Records&);

Take takeOf(ImportKind kind) {
  switch (kind) {
    case ImportKind::Boundary:
      return takeBoundary;
    case ImportKind::Units:
      return takeUnits;
    case ImportKind::Buildings:
      return takeBuildings;
    case ImportKind::Schools:
      return takeSchools;
    case ImportKind::Roads:
      return takeRoads;
    case ImportKind::Water:
      return takeWater;
    case ImportKind::Population:
      return takePopulation;
    case ImportKind::Births:
      return takeBirths;
    case ImportKind::Enrolment:
      return takeEnrolment;
    case ImportKind::Housing:
      return takeHousing;
    case ImportKind::Targets:
      return takeTargets;
    case ImportKind::Commitments:
      return takeCommitments;
    case ImportKind::Gates:
      return takeGates;
    case ImportKind::Crossings:
      return takeCrossings;
    case ImportKind::Zones:
    case ImportKind::Projects:
      break;
  }
  return nullptr;
}

bool needsPlaces(ImportKind kind, const ImportOptions& options) {
  constexpr std::array kWithPlace{ImportKind::Boundary, ImportKind::Units, ImportKind::Buildings,
                                  ImportKind::Schools,  ImportKind::Roads, ImportKind::Water,
                                  ImportKind::Projects, ImportKind::Gates, ImportKind::Crossings};
  return std::ranges::find(kWithPlace, kind) != kWithPlace.end() ||
         (kind == ImportKind::Zones && options.zonesByPolygon);
}

void describe(const SourceLayer& layer, const Columns& columns, ImportReport& report) {
  report.rowsRead = std::ssize(layer.rows);
  report.rowsAboveHeader = layer.rowsAboveHeader;
  report.encoding = layer.encoding;
  report.columns = columns.taken();
  report.columnsLeftOut = columns.leftOut();
}

Error inFile(Error error, const SourceLayer& layer) {
  error.place.file = layer.file;
  if (error.place.layer.empty()) error.place.layer = layer.name;
  return error;
}

Result<Places> placesOf(const SourceLayer& layer, const Columns& columns, ImportKind kind,
                        const ImportOptions& options, const PlanPlace& plan, Faults& faults,
                        const Monitor& monitor) {
  if (!needsPlaces(kind, options)) return Places{plan.grid, {}, std::vector<Geometry>(layer.rows.size())};
  return placed(geometriesOf(layer, columns, faults), layer.crs, options.crs, plan, faults, monitor);
}

/// A table of what must have a place, without any.
bool lacksPlaces(const Intake& intake, ImportKind kind) {
  const bool mayLack = kind == ImportKind::Schools || kind == ImportKind::Projects;
  return needsPlaces(kind, intake.options) && !mayLack && !intake.hasPlaces();
}

/// What went wrong, if anything: faults of rows, or no rows at all to replace the plan's with.
std::optional<Error> troubleIn(Faults& faults, const ImportReport& report, const Monitor& monitor) {
  if (!faults.any() && report.rowsUsed == 0) faults.add(ErrorCode::NoRows, 0, {});
  if (faults.any()) return faults.take();
  if (monitor.stopped())
    return Error{.code = ErrorCode::Cancelled, .place = {}, .value = {}, .wanted = {}, .more = {}};
  return std::nullopt;
}

}  // namespace

bool Intake::hasPlaces() const {
  return layer.places || columns.has("wkt") || (columns.has("x") && columns.has("y"));
}

std::optional<Shaped> Intake::polygons(const Row& row) {
  auto shaped = polygonsOf(geometry(row), places.grid, options.repair, row);
  if (shaped && shaped->repaired) report.repairedRows.push_back(static_cast<std::int64_t>(row.number()));
  return shaped;
}

void Directory::add(std::string key, const std::string& name, std::size_t at) {
  m_byKey.emplace(std::move(key), at);
  if (name.empty()) return;
  const auto [known, isNew] = m_byName.emplace(name, at);
  if (!isNew) known->second = kSeveral;
}

std::optional<std::size_t> Directory::find(std::string_view keyOrName) const {
  const std::string text(keyOrName);
  if (const auto key = m_byKey.find(text); key != m_byKey.end()) return key->second;
  const auto name = m_byName.find(text);
  return name == m_byName.end() || name->second == kSeveral ? std::nullopt : std::optional{name->second};
}

Result<Intake> opened(ImportKind kind, const std::filesystem::path& path, const ImportOptions& options,
                      const PlanPlace& plan, Faults& faults, ImportReport& report, const Monitor& monitor) {
  auto layer = by_gdal::readLayer({path, options.layer, std::string(keyOf(kind)), options.encoding}, monitor);
  if (!layer) return failure(layer.error());
  if (layer->rows.empty())
    return failure(
        inFile(Error{.code = ErrorCode::NoRows, .place = {}, .value = {}, .wanted = {}, .more = {}}, *layer));
  auto columns = Columns::of(*layer, kind, options);
  if (!columns) return failure(inFile(columns.error(), *layer));
  faults = Faults({layer->file, layer->name, 0, {}});
  describe(*layer, *columns, report);
  auto places = placesOf(*layer, *columns, kind, options, plan, faults, monitor);
  if (!places) return failure(inFile(places.error(), *layer));
  if (monitor.stopped()) return failure(ErrorCode::Cancelled);
  report.crs = places->crs;
  monitor.at(0.6);
  Intake intake{std::move(*layer), std::move(*columns), std::move(*places), options, faults, report};
  if (!lacksPlaces(intake, kind)) return intake;
  faults.add(ErrorCode::ColumnMissing, 0, "x, y", {}, intake.columns.headings());
  return failure(faults.take());
}

Result<ImportedFacts> by_gdal::importFacts(Records records, ImportKind kind,
                                           const std::filesystem::path& path, const ImportOptions& options,
                                           const Monitor& monitor) {
  const Take take = takeOf(kind);
  assert(take != nullptr);
  ImportedFacts imported{std::move(records), {}};
  Faults faults({});
  const Box extent = extentOf(imported.records);
  auto intake = opened(kind, path, options, {imported.records.grid, extent, extent.empty()}, faults,
                       imported.report, monitor);
  if (!intake) return failure(std::move(intake.error()));
  imported.records.grid = intake->places.grid;
  take(*intake, imported.records);
  if (auto trouble = troubleIn(faults, imported.report, monitor)) return failure(std::move(*trouble));
  monitor.at(1.0);
  return imported;
}

Result<ImportedDecisions> by_gdal::importDecisions(const StudyArea& area, const Scenario& scenario,
                                                   ImportKind kind, const std::filesystem::path& path,
                                                   const ImportOptions& options, const Monitor& monitor) {
  assert(kind == ImportKind::Zones || kind == ImportKind::Projects);
  ImportReport report;
  Faults faults({});
  auto intake = opened(kind, path, options, {area.grid, area.box, false}, faults, report, monitor);
  if (!intake) return failure(std::move(intake.error()));
  auto changed =
      kind == ImportKind::Zones ? withZones(*intake, area, scenario) : withProjects(*intake, area, scenario);
  if (auto trouble = troubleIn(faults, report, monitor)) return failure(std::move(*trouble));
  assert(changed);
  return ImportedDecisions{std::move(*changed), std::move(report)};
}

}  // namespace xuequ::gis
