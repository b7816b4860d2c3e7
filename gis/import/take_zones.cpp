// SPDX-License-Identifier: Apache-2.0
// Attendance zones: by unit from a table, or drawn as polygons.
#include "core/scenario/zone_disputes.hpp"
#include "gis/import/intake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace xuequ::gis {
namespace {

bool has(const School& school, Stage stage) {
  return std::ranges::any_of(school.stages, [&](const SchoolStage& part) { return part.stage == stage; });
}

bool opens(const Project& project, SchoolId school, Stage stage) {
  if (const auto* extend = std::get_if<ExtendSchool>(&project.measure))
    return extend->school == school &&
           std::ranges::any_of(extend->rooms, [&](const StageRooms& rooms) { return rooms.stage == stage; });
  const auto* convert = std::get_if<ConvertRooms>(&project.measure);
  return convert && convert->school == school && convert->to == stage;
}

/// Now, or by a project of the scenario.
bool offers(const StudyArea& area, const Scenario& scenario, SchoolId school, Stage stage) {
  return has(*findSchool(area, scenario, school), stage) ||
         std::ranges::any_of(*scenario.projects,
                             [&](const Project& project) { return opens(project, school, stage); });
}

/// What tables and drawings say alike.
struct ZoneHead {
  Stage stage{};
  std::vector<SchoolId> schools;
  SchoolYear from;
  std::string name;
};

class ZoneReader {
 public:
  ZoneReader(const Intake& intake, const StudyArea& area, const Scenario& scenario)
      : m_area(area),
        m_scenario(scenario),
        m_school(intake.column("school")),
        m_stage(intake.column("stage")),
        m_from(intake.column("from")),
        m_name(intake.column("name")) {}

  [[nodiscard]] std::optional<ZoneHead> read(const Row& row) const {
    ZoneHead head;
    const auto stage = row.needed(m_stage).empty() ? std::nullopt : row.stage(m_stage, m_area.standards);
    head.from = row.year(m_from).value_or(m_area.baseYear);
    head.name = row.text(m_name);
    if (row.needed(m_school).empty() || !stage) return std::nullopt;
    head.stage = *stage;
    for (const std::string& name : namesIn(row)) {
      const auto school = schoolCalled(name, head.stage, row);
      if (!school) return std::nullopt;
      head.schools.push_back(*school);
    }
    std::ranges::sort(head.schools);
    head.schools.erase(std::ranges::unique(head.schools).begin(), head.schools.end());
    return head;
  }

 private:
  /// One name may itself hold a semicolon.
  [[nodiscard]] std::vector<std::string> namesIn(const Row& row) const {
    const std::string whole(row.text(m_school));
    if (findSchool(m_area, m_scenario, whole)) return {whole};
    return listIn(whole, false);
  }

  [[nodiscard]] std::optional<SchoolId> schoolCalled(const std::string& name, Stage stage,
                                                     const Row& row) const {
    const auto school = findSchool(m_area, m_scenario, name);
    if (!school) row.fault(ErrorCode::SchoolUnknown, m_school, name);
    if (!school || offers(m_area, m_scenario, *school, stage)) return school;
    row.fault(ErrorCode::SchoolWithoutStage, m_school, name, std::string(keyOf(stage)));
    return std::nullopt;
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  const Column &m_school, &m_stage, &m_from, &m_name;
};

/// Stage by stage; the first that core refuses is the file's fault.
template <class Entry, class Edit>
std::optional<Scenario> applied(Intake& intake, Scenario scenario,
                                const std::map<Stage, std::vector<Entry>>& byStage, Edit edit) {
  for (const auto& [stage, entries] : byStage) {
    auto changed = edit(scenario, stage, std::span<const Entry>(entries), !intake.options.append);
    if (!changed && changed.error().code != ErrorCode::NothingChanged) {
      intake.faults.add(std::move(changed.error()), 0);
      return std::nullopt;
    }
    if (changed) scenario = std::move(*changed);
  }
  return scenario;
}

std::optional<Scenario> byTable(Intake& intake, const StudyArea& area, Scenario scenario) {
  const Column& unit = intake.column("unit");
  if (!unit.given())
    return intake.faults.add(ErrorCode::ColumnMissing, 0, "unit", {}, intake.columns.headings()),
           std::nullopt;
  const ZoneReader reader(intake, area, scenario);
  const Directory units = directoryOf(area.units);
  std::map<Stage, std::vector<ZoneRow>> rows;
  Seen seen;
  intake.eachRow([&](const Row& row) {
    const std::string key = row.needed(unit);
    const auto at = units.find(key);
    if (!at && !key.empty()) row.fault(ErrorCode::UnitUnknown, unit, key);
    const auto head = reader.read(row);
    if (!at || !head) return;
    const std::string place =
        key + '\n' + std::to_string(index(head->stage)) + '-' + std::to_string(head->from.value());
    if (!seen.first(place))
      return row.fault(ErrorCode::DuplicateKey, unit, key + ' ' + std::string(keyOf(head->stage)));
    rows[head->stage].push_back(
        {UnitId{static_cast<std::int32_t>(*at)}, head->schools, head->from, head->name});
  });
  if (intake.faults.any()) return std::nullopt;
  return applied(intake, std::move(scenario), rows,
                 [&](const Scenario& s, Stage stage, std::span<const ZoneRow> entries, bool replace) {
                   return withZoneRows(area, s, stage, entries, replace);
                 });
}

std::string nameOf(const StudyArea& area, const Scenario& scenario, const ZoneShape& shape) {
  std::string name = shape.name;
  for (const SchoolId school : shape.schools)
    if (shape.name.empty()) name += (name.empty() ? "" : "、") + findSchool(area, scenario, school)->name;
  return name;
}

/// Shapes of one stage with the rows that they were on.
struct DrawnZones {
  std::vector<ZoneShape> shapes;
  std::vector<std::size_t> rows;
};

/// What zones dispute is listed; settled where that was asked for, else a fault where people live on it.
void settle(Intake& intake, const StudyArea& area, const Scenario& scenario, DrawnZones& drawn) {
  const auto disputes = zoneDisputes(area, drawn.shapes);
  for (const ZoneDispute& dispute : disputes) {
    const bool overlap = dispute.kind == ZoneDispute::Kind::Overlap;
    const DisputedLand land{nameOf(area, scenario, drawn.shapes[dispute.first]),
                            overlap ? nameOf(area, scenario, drawn.shapes[dispute.second]) : "",
                            xuequ::area(dispute.land), dispute.people};
    if (overlap && !intake.options.repair && dispute.people > Pupils{})
      intake.faults.add(ErrorCode::ZonesOverlap, drawn.rows[dispute.second], {},
                        fmt::format("{} / {}, {:.0f} m²", land.keeper, land.other, land.area.count()));
    intake.report.disputes.push_back(land);
  }
  if (intake.options.repair) drawn.shapes = withoutDisputes(std::move(drawn.shapes), disputes);
}

std::optional<Scenario> byPolygon(Intake& intake, const StudyArea& area, Scenario scenario) {
  const ZoneReader reader(intake, area, scenario);
  std::map<Stage, DrawnZones> drawn;
  intake.eachRow([&](const Row& row) {
    const auto head = reader.read(row);
    auto shaped = intake.polygons(row);
    if (!head || !shaped) return;
    drawn[head->stage].shapes.push_back({std::move(shaped->polygons), head->schools, head->from, head->name});
    drawn[head->stage].rows.push_back(row.number());
  });
  if (intake.faults.any()) return std::nullopt;
  std::map<Stage, std::vector<ZoneShape>> shapes;
  for (auto& [stage, zones] : drawn) {
    settle(intake, area, scenario, zones);
    shapes[stage] = std::move(zones.shapes);
  }
  if (intake.faults.any()) return std::nullopt;
  return applied(intake, std::move(scenario), shapes,
                 [&](const Scenario& s, Stage stage, std::span<const ZoneShape> entries, bool replace) {
                   return withZoneShapes(area, s, stage, entries, replace);
                 });
}

}  // namespace

std::optional<Scenario> withZones(Intake& intake, const StudyArea& area, Scenario scenario) {
  return intake.options.zonesByPolygon ? byPolygon(intake, area, std::move(scenario))
                                       : byTable(intake, area, std::move(scenario));
}

}  // namespace xuequ::gis
