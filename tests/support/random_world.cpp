// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_world.hpp"

#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/edit_zones.hpp"
#include "core/scenario/move_corners.hpp"
#include "tests/support/records.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace xuequ::test {
namespace {

constexpr int kUnitSize = 20'000;  // cm

MultiPolygon square(int column, int row) {
  const int x = column * kUnitSize;
  const int y = row * kUnitSize;
  return {{{{x, y}, {x + kUnitSize, y}, {x + kUnitSize, y + kUnitSize}, {x, y + kUnitSize}}, {}}};
}

PlanningUnit randomUnit(Dice& dice, int column, int row) {
  PlanningUnit unit;
  unit.key = "U" + std::to_string(row) + "-" + std::to_string(column);
  unit.name = unit.key;
  unit.shape = square(column, row);
  unit.centre = innerPoint(unit.shape);
  for (Pupils& residents : unit.residents) residents = Pupils::whole(dice.oneIn(8) ? 0 : dice.between(1, 90));
  return unit;
}

School randomSchool(Dice& dice, int number, Stage stage, int columns, int rows) {
  School school;
  school.key = "S" + std::to_string(number);
  school.name = "School " + std::to_string(number);
  school.site = Point{dice.between(0, columns * kUnitSize), dice.between(0, rows * kUnitSize)};
  school.ownership = dice.oneIn(6) ? Ownership::Private : Ownership::Public;
  school.boarding = dice.oneIn(9);
  const auto add = [&](Stage s) {
    SchoolStage part{.stage = s,
                     .rooms = Sections{dice.between(3, 18)},
                     .temporaryRooms = Sections{dice.oneIn(5) ? 2 : 0},
                     .seats = {},
                     .classSize = {}};
    if (dice.oneIn(5)) part.seats = Seats{dice.between(100, 900)};
    school.stages.push_back(part);
  };
  add(stage);
  if (stage == Stage::Primary && dice.oneIn(3)) add(Stage::Junior);
  return school;
}

void countPupils(Dice& dice, Records& records, const School& school) {
  for (const SchoolStage& part : school.stages)
    for (int step = 0; step < records.standards.find(part.stage)->years(); ++step)
      for (int back = 0; back < 3; ++back) {
        EnrolmentRecord record{.school = school.key, .enrolment = {}};
        record.enrolment.year = SchoolYear{records.baseYear.value() - back};
        record.enrolment.grade = {part.stage, step};
        record.enrolment.pupils = Pupils::whole(dice.between(0, 320));
        if (dice.oneIn(2)) record.enrolment.sections = Sections{dice.between(1, 6)};
        records.enrolment.push_back(std::move(record));
      }
}

Project randomProject(Dice& dice, const StudyArea& area, const Scenario& scenario) {
  Project project;
  project.key =
      "P" + std::to_string(scenario.projects->size()) + "-" + std::to_string(dice.between(0, 1'000'000));
  project.name = project.key;
  project.year = area.baseYear + dice.between(1, area.years() - 1);
  const auto schools = allSchools(area, scenario);
  const SchoolId school = dice.of(schools);
  const Stage stage = findSchool(area, scenario, school)->stages.front().stage;
  switch (dice.between(0, 4)) {
    case 0:
      project.measure = ExtendSchool{school, {{stage, Sections{dice.between(1, 9)}}}};
      break;
    case 1:
      project.measure = CloseSchool{school, dice.oneIn(2) ? kNoSchool : dice.of(schools)};
      break;
    case 2:
      project.measure = MergeSchools{school, dice.of(schools)};
      break;
    case 3:
      project.measure = ConvertRooms{school, stage, dice.oneIn(2) ? Stage::Junior : Stage::Primary,
                                     Sections{dice.between(1, 4)}};
      break;
    default: {
      OpenSchool open;
      open.school = randomSchool(dice, 1000 + dice.between(0, 1'000'000),
                                 dice.oneIn(2) ? Stage::Primary : Stage::Junior, 6, 6);
      open.school.ownership = dice.oneIn(4) ? Ownership::Private : Ownership::Public;
      open.school.boarding = false;
      open.phaseIn.atOnce = dice.oneIn(2);
      if (open.school.stages.size() > 1 && dice.oneIn(2))
        open.apart = {{open.school.stages.back().stage,
                       {.atOnce = !open.phaseIn.atOnce, .firstSteps = {0}},
                       Transfer::Move}};
      open.transfer = dice.oneIn(2) ? Transfer::Move : Transfer::Stay;
      project.measure = std::move(open);
    }
  }
  return project;
}

bool teaches(const StudyArea& area, const Scenario& scenario, SchoolId school, Stage stage) {
  return std::ranges::any_of(findSchool(area, scenario, school)->stages,
                             [&](const SchoolStage& s) { return s.stage == stage; });
}

std::vector<SchoolId> schoolsOf(const StudyArea& area, const Scenario& scenario, Stage stage) {
  std::vector<SchoolId> schools = allSchools(area, scenario);
  std::erase_if(schools, [&](SchoolId s) { return !teaches(area, scenario, s, stage); });
  return schools;
}

Scenario zonedByNearest(const StudyArea& area, Scenario scenario, Stage stage) {
  std::vector<ZoneRow> rows;
  const auto schools = schoolsOf(area, scenario, stage);
  for (std::size_t u = 0; u < area.units.size() && !schools.empty(); ++u) {
    const UnitId unit{static_cast<std::int32_t>(u)};
    const auto away = [&](SchoolId s) {
      return distance(*findSchool(area, scenario, s)->site, area.units[unit].centre);
    };
    rows.push_back({unit, {*std::ranges::min_element(schools, {}, away)}, area.baseYear, {}});
  }
  return withZoneRows(area, scenario, stage, rows, true).value();
}

std::vector<UnitId> someUnits(Dice& dice, const StudyArea& area) {
  std::vector<UnitId> units;
  for (int n = dice.between(1, 5); n > 0; --n)
    units.emplace_back(dice.between(0, static_cast<int>(area.units.size()) - 1));
  return units;
}

Point somewhere(Dice& dice) {
  return {dice.between(-kUnitSize, 7 * kUnitSize), dice.between(-kUnitSize, 7 * kUnitSize)};
}

MultiPolygon someOutline(Dice& dice) {
  const Point p = somewhere(dice);
  const auto far = [&] { return dice.between(5'000, 60'000); };
  const Ring ring{
      p, {p.x + far(), p.y + dice.between(-4'000, 4'000)}, {p.x + far(), p.y + far()}, {p.x, p.y + far()}};
  return {{ring, {}}};
}

/// A corner of a zone's boundary and the one after it.
std::optional<BorderEdge> someEdge(Dice& dice, const Zone& zone) {
  if (!zone.boundary || zone.boundary->empty()) return std::nullopt;
  const Ring& ring = dice.of(*zone.boundary).outer;
  const auto i = static_cast<std::size_t>(dice.between(0, static_cast<int>(ring.size()) - 1));
  return BorderEdge{ring[i], ring[(i + 1) % ring.size()]};
}

Result<Scenario> tryCornerEdit(Dice& dice, const StudyArea& area, const Scenario& before, Stage stage) {
  const auto edge = someEdge(dice, dice.of(*before.zoning(stage).zones));
  if (!edge) return withBoundaries(area, before, stage);
  const auto step = [&] { return dice.between(-6'000, 6'000); };
  const Point to{edge->from.x + step(), edge->from.y + step()};
  switch (dice.between(0, 3)) {
    case 0:
      return addVertex(area, before, stage, *edge, to);
    case 1:
      return removeVertex(area, before, stage, edge->from);
    case 2:
      return moveEdge(area, before, stage, *edge, step(), step());
    default:
      return moveVertex(area, before, stage, edge->from, to);
  }
}

Result<Scenario> tryAreaEdit(Dice& dice, const StudyArea& area, const Scenario& before, Stage stage) {
  const auto only = [](ZoneMade made) { return std::move(made.scenario); };
  const auto& zones = *before.zoning(stage).zones;
  const ZoneId zone = dice.of(zones).id;
  switch (dice.between(0, 5)) {
    case 0:
      return drawZone(area, before, stage,
                      {someOutline(dice),
                       {dice.of(schoolsOf(area, before, stage))},
                       area.baseYear,
                       "drawn",
                       dice.oneIn(2)})
          .map(only);
    case 1:
      return splitZone(area, before, stage, zone, {somewhere(dice), somewhere(dice)}, "half").map(only);
    case 2:
      return mergeZones(area, before, stage, zone, dice.of(zones).id);
    case 3:
      return paintZone(area, before, stage, dice.oneIn(4) ? kNoZone : zone, someOutline(dice));
    case 4:
      return setZoneLocked(before, stage, zone, dice.oneIn(2));
    default:
      return waiveZoneParts(before, stage, zone, dice.oneIn(2));
  }
}

Result<Scenario> tryZoneEdit(Dice& dice, const StudyArea& area, const Scenario& before) {
  const Stage stage = dice.oneIn(2) ? Stage::Primary : Stage::Junior;
  const auto schools = schoolsOf(area, before, stage);
  if (schools.empty()) return failure(ErrorCode::NothingChanged);
  const auto& zones = *before.zoning(stage).zones;
  switch (dice.between(0, 4)) {
    case 0:
      return assignUnits(area, before, stage, someUnits(dice, area), kNoZone);
    case 1: {
      const auto made = zoneOfSchools(area, before, stage, {dice.of(schools)});
      return made ? assignUnits(area, made->scenario, stage, someUnits(dice, area), made->zone)
                  : Result<Scenario>(failure(made.error()));
    }
    case 2: {
      const int x = dice.between(0, 5 * kUnitSize);
      const int y = dice.between(0, 5 * kUnitSize);
      const ZoneShape shape{{{{{x, y}, {x + 30'000, y + 5'000}, {x + 12'000, y + 33'000}}, {}}},
                            {dice.of(schools)},
                            area.baseYear,
                            "drawn"};
      return withZoneShapes(area, before, stage, std::vector{shape}, false);
    }
    default:
      if (zones.empty()) return failure(ErrorCode::NothingChanged);
      return setService(
          area, before, stage, dice.of(zones).id, area.baseYear + dice.between(0, area.years() - 1),
          dice.oneIn(3) ? std::vector{schools.front(), schools.back()} : std::vector{dice.of(schools)});
  }
}

/// A project more, one less, or one that is now another.
Result<Scenario> tryProjectEdit(Dice& dice, const StudyArea& area, const Scenario& before) {
  if (before.projects->empty() || dice.oneIn(2))
    return addProject(area, before, randomProject(dice, area, before));
  const ProjectId known = dice.of(*before.projects).id;
  if (dice.oneIn(2)) return removeProject(area, before, known);
  Project changed = randomProject(dice, area, before);
  changed.id = known;
  return changeProject(area, before, changed);
}

Result<Scenario> tryOtherEdit(Dice& dice, const StudyArea& area, const Scenario& before) {
  if (dice.oneIn(2)) return tryProjectEdit(dice, area, before);
  static constexpr std::pair<const char*, const char*> kSettings[] = {
      {"away:primary", "0.05"},          {"private:primary", "0.1"}, {"sections", "best"},
      {"birth_trend", "0.97"},           {"migration", "0.01"},      {"class_size:junior", "40"},
      {"progression", "ones"},           {"yield:primary", "0.5"},   {"entry:primary", "0.7"},
      {"entry:junior", "participation"}, {"entry_shrink", "0"}};
  const auto& [name, value] = kSettings[dice.between(0, 10)];
  return setAssumption(before, name, value);
}

template <class Try>
Scenario untilOneFits(const Try& attempt) {
  for (int tries = 0; tries < 1000; ++tries)
    if (auto after = attempt()) return *std::move(after);
  throw std::logic_error("no random edit fitted");
}

}  // namespace

StandardsPack randomWorldPack() {
  StandardsPack pack = sixThreePack();
  pack.stages.back().placement = Placement::Shares;
  return pack;
}

Records randomRecords(Dice& dice) {
  Records records;
  records.name = "random";
  records.grid = {.crs = "EPSG:4548", .originEast = 460'000, .originNorth = 3'910'000};
  records.horizon = records.baseYear + dice.between(4, 15);
  records.standards = randomWorldPack();
  records.agesKnown.assign(kAges, true);
  const int columns = dice.between(3, 6);
  const int rows = dice.between(3, 6);
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) records.units.push_back(randomUnit(dice, column, row));
  for (int number = 0; number < 14; ++number) {
    constexpr Stage kStagesHere[] = {Stage::Kindergarten, Stage::Primary, Stage::Primary, Stage::Junior,
                                     Stage::Senior};
    records.schools.push_back(randomSchool(dice, number, kStagesHere[number % 5], columns, rows));
    if (!dice.oneIn(4)) countPupils(dice, records, records.schools.back());
  }
  for (int n = 0; n < 3; ++n) {
    HousingRecord housing{.unit = dice.of(records.units).key, .housing = {}};
    housing.housing.key = "H" + std::to_string(n);
    housing.housing.year = records.baseYear + dice.between(1, 4);
    housing.housing.dwellings = Dwellings{dice.between(100, 2000)};
    records.housing.push_back(std::move(housing));
  }
  return records;
}

std::shared_ptr<const StudyArea> randomArea(Dice& dice) { return makeStudyArea(randomRecords(dice)).value(); }

Scenario randomScenario(Dice& dice, const StudyArea& area) {
  Scenario scenario = emptyScenario(area, "random");
  for (Stage stage : {Stage::Primary, Stage::Junior})
    scenario = zonedByNearest(area, std::move(scenario), stage);
  for (int n = dice.between(0, 6); n > 0; --n) scenario = randomEdit(dice, area, scenario);
  return scenario;
}

Scenario randomProjectEdit(Dice& dice, const StudyArea& area, const Scenario& before) {
  return untilOneFits([&] { return tryProjectEdit(dice, area, before); });
}

Scenario randomBoundaryEdit(Dice& dice, const StudyArea& area, const Scenario& before) {
  return untilOneFits([&]() -> Result<Scenario> {
    const Stage stage = dice.oneIn(2) ? Stage::Primary : Stage::Junior;
    if (before.zoning(stage).zones->empty()) return failure(ErrorCode::NothingChanged);
    return dice.oneIn(3) ? tryAreaEdit(dice, area, before, stage) : tryCornerEdit(dice, area, before, stage);
  });
}

Scenario randomZoneEdit(Dice& dice, const StudyArea& area, const Scenario& before) {
  const bool drawn = !before.zoning(Stage::Primary).zones->empty() && dice.oneIn(3);
  if (drawn) return randomBoundaryEdit(dice, area, before);
  return untilOneFits([&] { return tryZoneEdit(dice, area, before); });
}

Scenario randomEdit(Dice& dice, const StudyArea& area, const Scenario& before) {
  return untilOneFits(
      [&] { return dice.oneIn(3) ? tryZoneEdit(dice, area, before) : tryOtherEdit(dice, area, before); });
}

}  // namespace xuequ::test
