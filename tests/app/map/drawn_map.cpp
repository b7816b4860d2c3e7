// SPDX-License-Identifier: Apache-2.0
#include "tests/app/map/drawn_map.hpp"

#include "app/map/map_painter.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "tests/support/records.hpp"
#include "tests/support/shapes.hpp"

#include <QPainter>

namespace xuequ::app {
namespace {

PlanningUnit unitAt(int column, int row) {
  PlanningUnit unit;
  unit.key = std::string("u") + static_cast<char>('0' + row) + static_cast<char>('0' + column);
  unit.name = "单元" + unit.key;
  unit.town = "太白镇";
  unit.kind = row == 0 ? UnitKind::Village : UnitKind::Estate;
  unit.shape = square(column * 1'000, row * 1'000, 1'000);
  unit.centre = at(column * 1'000 + 500, row * 1'000 + 500);
  unit.residents.fill(Pupils::whole(20 + 40 * column));
  return unit;
}

School schoolAt(std::string key, int rooms, Point site) {
  School school = primarySchool(std::move(key), rooms);
  school.name = "第" + school.key + "学校";
  school.site = site;
  return school;
}

Records drawnRecords() {
  Records records = emptyRecords();
  records.name = "试验区";
  records.synthetic = true;
  records.grid.crs = "EPSG:4548";
  records.boundary = square(0, 0, 3'000);
  records.agesKnown.assign(kAges, true);
  for (int row = 0; row < 3; ++row)
    for (int column = 0; column < 3; ++column) records.units.push_back(unitAt(column, row));
  records.buildings.push_back({square(1'400, 400, 120), at(1'460, 460), 1});
  records.roads.push_back({"中路", RoadClass::Trunk, false, false, {at(0, 1'500), at(3'000, 1'500)}});
  records.waters.push_back({"太白湖", square(2'200, 2'200, 600), {}});
  records.schools = {schoolAt("a", 2, at(600, 700)), schoolAt("c", 6, at(1'200, 2'500))};
  records.schools[1].stages[0].stage = Stage::Kindergarten;
  records.commitments.push_back(
      {"a",
       {.school = {}, .name = "心理辅导室", .state = CommitmentState::Yes, .evidence = {}, .target = {}}});
  return records;
}

Scenario drawnScenario(const StudyArea& area) {
  Project project;
  project.key = "B";
  project.name = "第b学校";
  project.year = SchoolYear{2025};
  OpenSchool open{schoolAt("b", 6, at(2'500, 700)), {}, Transfer::Stay, {}};
  open.school.ownership = Ownership::InclusivePrivate;
  project.measure = open;
  const Scenario scenario = addProject(area, emptyScenario(area, "试验"), project).value();
  std::vector<ZoneRow> rows;
  for (const char* unit : {"u00", "u01", "u10", "u11"})
    rows.push_back({*area.findUnit(unit), {*area.findSchool("a")}, area.baseYear, {}});
  const SchoolId planned = *findSchool(area, scenario, "b");
  for (const char* unit : {"u02", "u12"})
    rows.push_back({*area.findUnit(unit), {planned}, area.baseYear, {}});
  return withZoneRows(area, scenario, Stage::Primary, rows, true).value();
}

}  // namespace

MapContent drawnMap() {
  const auto area = makeStudyArea(drawnRecords()).value();
  const Scenario scenario = drawnScenario(*area);
  MapContent content;
  content.geometry = std::make_shared<MapGeometry>(area);
  content.scenario = std::make_shared<Scenario>(scenario);
  content.outcome = std::make_shared<Outcome>(evaluate(*area, scenario).value());
  return content;
}

Viewport drawnView() { return fitted(Box{at(0, 0), at(3'000, 3'000)}, 600, 600, 20); }

QImage painted(const MapContent& content) {
  QImage image(600, 600, QImage::Format_RGB32);
  QPainter painter(&image);
  Composition composition = composed(content, drawnView());
  if (!readBase(composition, 1)) return {};
  paintMap(painter, composition, composition.frame());
  return image;
}

}  // namespace xuequ::app
