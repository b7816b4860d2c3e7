// SPDX-License-Identifier: Apache-2.0
#include "tests/tools/town.hpp"

#include "core/scenario/assign_to_school.hpp"
#include "tests/support/records.hpp"

namespace xuequ::app {
namespace {

School schoolAt(const char* key, Point site) {
  School school = primarySchool(key, 12);
  school.site = site;
  return school;
}

PointerEvent event(PointerEvent::Kind kind, Point place, bool pressed) {
  return {kind, place, pressed, Metres{5}};
}

}  // namespace

SchoolId Town::servedBy(const Scenario& of, const char* key) const {
  const Zoning& zoning = of.zoning(Stage::Primary);
  const Zone* zone = zoning.find(zoning.ownersOf(unit(key)).front());
  return zone ? zone->services.front().schools.front() : kNoSchool;
}

Town town() {
  Records records = unitsInARow({"A", "B", "C", "D"});
  records.schools = {schoolAt("west", at(20, 20)), schoolAt("east", at(380, 20)),
                     schoolAt("boarding", at(200, 150))};
  records.schools.back().boarding = true;
  const auto area = makeStudyArea(records).value();
  Town town{area, emptyScenario(*area, "plan"), {}};
  const std::vector<UnitId> west{town.unit("A"), town.unit("B")};
  const std::vector<UnitId> east{town.unit("C"), town.unit("D")};
  town.scenario =
      assignUnitsToSchool(*area, town.scenario, Stage::Primary, west, town.school("west")).value();
  town.scenario =
      assignUnitsToSchool(*area, town.scenario, Stage::Primary, east, town.school("east")).value();
  return town;
}

Point inUnit(int fromWest) { return at(100 * fromWest + 50, 60); }

PointerEvent press(Point p) { return event(PointerEvent::Kind::Press, p, true); }
PointerEvent drag(Point p) { return event(PointerEvent::Kind::Move, p, true); }
PointerEvent move(Point p) { return event(PointerEvent::Kind::Move, p, false); }
PointerEvent release(Point p) { return event(PointerEvent::Kind::Release, p, false); }
PointerEvent doubleClick(Point p) { return event(PointerEvent::Kind::DoubleClick, p, true); }

}  // namespace xuequ::app
