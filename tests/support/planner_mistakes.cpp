// SPDX-License-Identifier: Apache-2.0
// Edits that nobody could make.
#include "core/scenario/assign_to_school.hpp"
#include "core/scenario/edit_boundaries.hpp"
#include "core/scenario/edit_projects.hpp"
#include "core/scenario/move_corners.hpp"
#include "core/scenario/start_zones.hpp"
#include "core/scenario/take_over.hpp"
#include "tests/support/planner_zones.hpp"

#include <algorithm>

namespace xuequ::test {
namespace {

constexpr ZoneId kNowhereZone{987};
constexpr Point kNowhere{-777'777, 555'555};
const MultiPolygon kSquare{{{{0, 0}, {30'000, 0}, {30'000, 30'000}, {0, 30'000}}, {}}};
const MultiPolygon kBowTie{{{{0, 0}, {30'000, 30'000}, {30'000, 0}, {0, 30'000}}, {}}};
const MultiPolygon kStraight{{{{0, 0}, {10'000, 10'000}, {30'000, 30'000}}, {}}};

Result<Scenario> only(Result<ZoneMade> made) {
  return std::move(made).map([](ZoneMade with) { return std::move(with.scenario); });
}

Result<Scenario> draw(const Desk& desk, const MultiPolygon& outline) {
  return only(drawZone(desk.area, desk.scenario, desk.stage,
                       {outline, schoolsWith(desk), desk.area.baseYear, "mistake", true}));
}

Result<Scenario> drawCrossing(Dice&, const Desk& desk) { return draw(desk, kBowTie); }
Result<Scenario> drawWithoutLand(Dice&, const Desk& desk) { return draw(desk, kStraight); }
Result<Scenario> drawNothing(Dice&, const Desk& desk) { return draw(desk, {}); }

Result<Scenario> drawForUnknownSchool(Dice&, const Desk& desk) {
  return only(drawZone(desk.area, desk.scenario, desk.stage,
                       {kSquare, {SchoolId{4321}}, desk.area.baseYear, "mistake", true}));
}

Result<Scenario> paintUnknownZone(Dice&, const Desk& desk) {
  return paintZone(desk.area, desk.scenario, desk.stage, kNowhereZone, kSquare);
}

Result<Scenario> moveNoCorner(Dice&, const Desk& desk) {
  return moveVertex(desk.area, desk.scenario, desk.stage, kNowhere, {0, 0});
}

Result<Scenario> removeNoCorner(Dice&, const Desk& desk) {
  return removeVertex(desk.area, desk.scenario, desk.stage, kNowhere);
}

Result<Scenario> addToNoEdge(Dice&, const Desk& desk) {
  return addVertex(desk.area, desk.scenario, desk.stage, {kNowhere, {kNowhere.x + 900, kNowhere.y}}, {0, 0});
}

/// A corner dragged right across its own zone and beyond the town.
Result<Scenario> dragAcross(Dice& dice, const Desk& desk) {
  for (const Zone& zone : *desk.scenario.zoning(desk.stage).zones) {
    if (!zone.boundary || zone.boundary->empty()) continue;
    const Box box = boxOf(*zone.boundary);
    const Point from = dice.of(zone.boundary->front().outer);
    const Point to{from.x + (box.high.x - from.x > from.x - box.low.x ? 300'000 : -300'000),
                   from.y + (box.high.y - from.y > from.y - box.low.y ? 300'000 : -300'000)};
    auto moved = moveVertex(desk.area, desk.scenario, desk.stage, from, to);
    if (!moved) return moved;
  }
  return failure(ErrorCode::NothingChanged);  // at the rim of the town it may be just a long border
}

Result<Scenario> splitUnknown(Dice&, const Desk& desk) {
  return only(splitZone(desk.area, desk.scenario, desk.stage, kNowhereZone, {{0, 0}, {9, 9}}, ""));
}

Result<Scenario> splitBeside(Dice& dice, const Desk& desk) {
  const auto& zones = *desk.scenario.zoning(desk.stage).zones;
  const ZoneId zone = zones.empty() ? kNowhereZone : dice.of(zones).id;
  const Line beside{kNowhere, {kNowhere.x, kNowhere.y + 9'000}};
  return only(
      splitZone(desk.area, desk.scenario, desk.stage, zone, dice.oneIn(3) ? Line{kNowhere} : beside, ""));
}

Result<Scenario> mergeUnknown(Dice& dice, const Desk& desk) {
  const auto& zones = *desk.scenario.zoning(desk.stage).zones;
  return mergeZones(desk.area, desk.scenario, desk.stage, zones.empty() ? ZoneId{0} : dice.of(zones).id,
                    kNowhereZone);
}

/// Every way in which a locked zone could be changed.
Result<Scenario> changeLocked(Dice& dice, const Desk& desk) {
  const auto& zones = *desk.scenario.zoning(desk.stage).zones;
  const auto locked = std::ranges::find_if(zones, &Zone::locked);
  if (locked == zones.end()) return failure(ErrorCode::NothingChanged);
  switch (dice.between(0, 4)) {
    case 0:
      return paintZone(desk.area, desk.scenario, desk.stage, locked->id, kSquare);
    case 1:
      return redrawZone(desk.area, desk.scenario, desk.stage, locked->id, kSquare);
    case 2:
      return only(
          splitZone(desk.area, desk.scenario, desk.stage, locked->id, {{-9, 9'000}, {99'999, 9'000}}, ""));
    case 3:
      return mergeZones(desk.area, desk.scenario, desk.stage, zones.front().id, locked->id);
    default:
      return copyZones(desk.area, desk.scenario, desk.stage, desk.other);
  }
}

Result<Scenario> unknownUnit(Dice& dice, const Desk& desk) {
  const UnitId units[] = {UnitId{0}, UnitId{dice.oneIn(2) ? 4321 : -1}};
  return assignUnits(desk.area, desk.scenario, desk.stage, units, kNoZone);
}

Result<Scenario> unitsToUnknownZone(Dice&, const Desk& desk) {
  const UnitId units[] = {UnitId{0}};
  return assignUnits(desk.area, desk.scenario, desk.stage, units, kNowhereZone);
}

Result<Scenario> unitsToUnknownSchool(Dice&, const Desk& desk) {
  const UnitId units[] = {UnitId{0}};
  return assignUnitsToSchool(desk.area, desk.scenario, desk.stage, units, SchoolId{4321});
}

Result<Scenario> nameUnknown(Dice&, const Desk& desk) {
  return renameZone(desk.scenario, desk.stage, kNowhereZone, "x");
}

Result<Scenario> lockUnknown(Dice&, const Desk& desk) {
  return setZoneLocked(desk.scenario, desk.stage, kNowhereZone, true);
}

Result<Scenario> serveUnknown(Dice&, const Desk& desk) {
  return setService(desk.area, desk.scenario, desk.stage, kNowhereZone, desk.area.baseYear,
                    schoolsWith(desk));
}

Result<Scenario> serveByUnknown(Dice& dice, const Desk& desk) {
  const auto& zones = *desk.scenario.zoning(desk.stage).zones;
  return setService(desk.area, desk.scenario, desk.stage, zones.empty() ? kNowhereZone : dice.of(zones).id,
                    desk.area.baseYear, {SchoolId{4321}});
}

Result<Scenario> projectOutOfTime(Dice& dice, const Desk& desk) {
  Project project;
  project.key = "late";
  project.year = dice.oneIn(2) ? desk.area.baseYear : desk.area.horizon + 1;
  project.measure = ExtendSchool{SchoolId{0}, {{desk.stage, Sections{3}}}};
  return addProject(desk.area, desk.scenario, project);
}

Result<Scenario> projectOfUnknownSchool(Dice&, const Desk& desk) {
  Project project;
  project.key = "nobody";
  project.year = desk.area.baseYear + 1;
  project.measure = CloseSchool{SchoolId{4321}, kNoSchool};
  return addProject(desk.area, desk.scenario, project);
}

Result<Scenario> closeIntoItself(Dice&, const Desk& desk) {
  Project project;
  project.key = "itself";
  project.year = desk.area.baseYear + 1;
  project.measure = MergeSchools{SchoolId{0}, SchoolId{0}};
  return addProject(desk.area, desk.scenario, project);
}

Result<Scenario> takeAwayUnknown(Dice&, const Desk& desk) {
  return removeProject(desk.area, desk.scenario, ProjectId{9876});
}

Result<Scenario> wrongAssumption(Dice& dice, const Desk& desk) {
  static constexpr std::pair<const char*, const char*> kSettings[] = {
      {"away:primary", "1.5"},       {"away:primary", "many"}, {"class_size:junior", "0"},
      {"admission:primary", "some"}, {"nothing", "1"},         {"migrant:nursery", "0"},
      {"mismatched:primary", "-1"},  {"birth_trend", "nan"},   {"entry:primary", "11"},
      {"yield:primary", "1e99"},     {"migrant:junior", "inf"}};
  const auto& [name, value] = dice.of(kSettings);
  return setAssumption(desk.scenario, name, value);
}

Result<Scenario> takeUnknown(Dice& dice, const Desk& desk) {
  const Decision decisions[] = {{DecisionKind::Project, std::nullopt, "no such key"},
                                {DecisionKind::Assumption, std::nullopt, "no such name"},
                                {DecisionKind::Zone, desk.stage, "no such unit"},
                                {DecisionKind::Boundary, desk.stage, "no such zone"}};
  return takeOver(desk.area, desk.scenario, desk.other, {&dice.of(decisions), 1});
}

Result<Scenario> copyUnknown(Dice&, const Desk& desk) {
  return copyZone(desk.area, desk.scenario, desk.stage, desk.other, kNowhereZone).map([](CopiedZone copied) {
    return std::move(copied.scenario);
  });
}

struct Mistake {
  const char* what;
  Result<Scenario> (*attempt)(Dice&, const Desk&);
};

constexpr Mistake kMistakes[] = {{"drawing that crosses itself", drawCrossing},
                                 {"drawing without land", drawWithoutLand},
                                 {"drawing of nothing", drawNothing},
                                 {"drawing for an unknown school", drawForUnknownSchool},
                                 {"painting an unknown zone", paintUnknownZone},
                                 {"moving no corner", moveNoCorner},
                                 {"removing no corner", removeNoCorner},
                                 {"a corner on no border", addToNoEdge},
                                 {"a corner across its zone", dragAcross},
                                 {"splitting an unknown zone", splitUnknown},
                                 {"splitting beside a zone", splitBeside},
                                 {"merging an unknown zone", mergeUnknown},
                                 {"changing a locked zone", changeLocked},
                                 {"an unknown unit", unknownUnit},
                                 {"units to an unknown zone", unitsToUnknownZone},
                                 {"units to an unknown school", unitsToUnknownSchool},
                                 {"naming an unknown zone", nameUnknown},
                                 {"locking an unknown zone", lockUnknown},
                                 {"serving an unknown zone", serveUnknown},
                                 {"served by an unknown school", serveByUnknown},
                                 {"a project out of time", projectOutOfTime},
                                 {"a project of an unknown school", projectOfUnknownSchool},
                                 {"a school merged into itself", closeIntoItself},
                                 {"removing an unknown project", takeAwayUnknown},
                                 {"a wrong assumption", wrongAssumption},
                                 {"taking over what is not there", takeUnknown},
                                 {"copying an unknown zone", copyUnknown}};

}  // namespace

Attempt plannersMistake(Dice& dice, const Desk& desk) {
  const Mistake& mistake = dice.of(kMistakes);
  return {mistake.what, mistake.attempt(dice, desk)};
}

}  // namespace xuequ::test
