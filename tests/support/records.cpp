// SPDX-License-Identifier: Apache-2.0
#include "tests/support/records.hpp"

#include "tests/support/shapes.hpp"

namespace xuequ {
namespace {

StageStandard standard(Stage stage, std::int32_t entryAge, std::vector<std::string> grades,
                       Placement placement, std::int32_t classSize) {
  StageStandard s;
  s.stage = stage;
  s.entryAge = entryAge;
  s.grades = std::move(grades);
  s.placement = placement;
  s.classSize.value = classSize;
  s.maxSections.value = 36;
  s.serviceRadius.value = 500;
  s.pupilsPerStaff.value = 15;
  return s;
}

}  // namespace

StandardsPack sixThreePack() {
  StandardsPack pack;
  pack.key = "six-three";
  pack.stages = {standard(Stage::Kindergarten, 3, {"K1", "K2", "K3"}, Placement::Nearest, 30),
                 standard(Stage::Primary, 6, {"1", "2", "3", "4", "5", "6"}, Placement::Zones, 45),
                 standard(Stage::Junior, 12, {"7", "8", "9"}, Placement::Zones, 50),
                 standard(Stage::Senior, 15, {"10", "11", "12"}, Placement::Nearest, 50)};
  return pack;
}

School primarySchool(std::string key, int rooms) {
  School school;
  school.name = "School " + key;
  school.key = std::move(key);
  school.stages.push_back({.stage = Stage::Primary,
                           .rooms = Sections{rooms},
                           .temporaryRooms = {},
                           .seats = {},
                           .classSize = {}});
  return school;
}

Records emptyRecords() {
  Records records;
  records.name = "Test area";
  records.baseYear = SchoolYear{2022};
  records.horizon = SchoolYear{2030};
  records.standards = sixThreePack();
  return records;
}

Records unitsInARow(const std::vector<std::string>& keys) {
  Records records = emptyRecords();
  records.agesKnown.assign(kAges, true);
  for (const std::string& key : keys) {
    PlanningUnit unit;
    unit.key = key;
    unit.shape = square(100 * static_cast<std::int32_t>(records.units.size()), 0, 100);
    unit.residents.fill(Pupils::whole(10));
    records.units.push_back(unit);
  }
  return records;
}

}  // namespace xuequ
