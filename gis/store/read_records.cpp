// SPDX-License-Identifier: Apache-2.0
#include "gis/import/standards_pack.hpp"
#include "gis/store/record_tables.hpp"
#include "gis/store/rows.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace xuequ::gis {
namespace {

std::vector<bool> flagsOf(Rows& rows) {
  const std::string text = rows.text();
  if (text.size() != kAges || text.find_first_not_of("01") != std::string::npos) rows.refuse();
  std::vector<bool> flags;
  for (const char c : text) flags.push_back(c == '1');
  return flags;
}

std::vector<std::int32_t> sizesOf(Rows& rows) {
  const std::string text = rows.text();
  std::vector<std::int32_t> sizes;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const auto [rest, problem] = std::from_chars(at, end, sizes.emplace_back());
    if (problem != std::errc() || (rest != end && *rest != ';')) rows.refuse();
    at = rest == end ? end : rest + 1;
  }
  return sizes;
}

StandardsPack standardsOf(Rows& rows) {
  auto pack = parseStandards(rows.text(), "plan.standards");
  if (!pack) rows.refuse();
  return std::move(*pack);
}

void readPlan(Database& db, Records& records) {
  Rows rows(
      db, "plan",
      "name, author, synthetic, base_year, horizon, crs, origin_east, origin_north, ages_known, standards");
  if (!rows.next()) rows.refuse();
  records.name = rows.text();
  records.author = rows.text();
  records.synthetic = rows.yes();
  records.baseYear = rows.year();
  records.horizon = rows.year();
  records.grid.crs = rows.text();
  records.grid.originEast = rows.real();
  records.grid.originNorth = rows.real();
  records.agesKnown = flagsOf(rows);
  records.standards = standardsOf(rows);
}

MultiPolygon readBoundary(Database& db, const Grid& grid) {
  Rows rows(db, "boundary", "geom");
  MultiPolygon boundary;
  while (rows.next()) std::ranges::move(rows.polygons(grid), std::back_inserter(boundary));
  return boundary;
}

std::string ageColumns() {
  std::string columns;
  for (int age = 0; age < kAges; ++age) columns += ", age" + std::to_string(age);
  return columns;
}

std::vector<PlanningUnit> readUnits(Database& db, const Grid& grid) {
  // A unit is a kilobyte: to move all of them each time that the list grows takes as long as to read them.
  constexpr std::int64_t kMostAhead = 200'000;
  std::vector<PlanningUnit> units;
  units.reserve(static_cast<std::size_t>(
      std::clamp<std::int64_t>(db.integer("SELECT max(fid) FROM units"), 0, kMostAhead)));
  Rows rows(db, "units", "geom, key, name, town, kind, centre_x, centre_y, dwellings" + ageColumns());
  while (rows.next()) {
    PlanningUnit& unit = units.emplace_back();
    unit.shape = rows.polygons(grid);
    unit.key = rows.text();
    unit.name = rows.text();
    unit.town = rows.text();
    unit.kind = rows.word<UnitKind>(kUnitKindWords);
    unit.centre = rows.metres(grid);
    unit.dwellings = Dwellings{rows.amount()};
    for (Pupils& residents : unit.residents) residents = rows.pupils();
  }
  return units;
}

std::vector<BuildingRecord> readBuildings(Database& db, const Grid& grid) {
  Rows rows(db, "buildings", "geom, x, y, weight");
  std::vector<BuildingRecord> buildings;
  while (rows.next()) {
    BuildingRecord& building = buildings.emplace_back();
    building.shape = rows.polygons(grid);
    building.at = rows.metres(grid);
    building.weight = rows.real();
  }
  return buildings;
}

std::vector<School> readSchools(Database& db, const Grid& grid) {
  Rows rows(db, "schools", "geom, key, name, nature, boarding, land, floor_area, staff, opened");
  std::vector<School> schools;
  while (rows.next()) {
    School& school = schools.emplace_back();
    school.site = rows.optionalPoint(grid);
    school.key = rows.text();
    school.name = rows.text();
    school.ownership = rows.word<Ownership>(kOwnershipWords);
    school.boarding = rows.yes();
    school.land = SquareMetres{rows.real()};
    school.floorArea = SquareMetres{rows.real()};
    school.staff = rows.count();
    school.opened = rows.optional([](Rows& r) { return r.year(); });
  }
  return schools;
}

void readStages(Database& db, std::vector<School>& schools) {
  std::map<std::string_view, School*> byKey;
  for (School& school : schools) byKey[school.key] = &school;
  Rows rows(db, "school_stages", "school, stage, rooms, temporary_rooms, seats, class_size");
  while (rows.next()) {
    const auto school = byKey.find(rows.text());
    if (school == byKey.end()) rows.refuse();
    SchoolStage& part = school->second->stages.emplace_back();
    part.stage = rows.stage();
    part.rooms = Sections{rows.count()};
    part.temporaryRooms = Sections{rows.count()};
    part.seats = rows.optional([](Rows& r) { return Seats{r.amount()}; });
    part.classSize = rows.optional([](Rows& r) { return r.count(); });
  }
}

Point neededPoint(Rows& rows, const Grid& grid) {
  const auto point = rows.optionalPoint(grid);
  if (!point) rows.refuse();
  return *point;
}

std::vector<Road> readRoads(Database& db, const Grid& grid) {
  Rows rows(db, "roads", "geom, name, class, bridge, tunnel, on_foot");
  std::vector<Road> roads;
  while (rows.next()) {
    Road& road = roads.emplace_back();
    road.line = rows.line(grid);
    road.name = rows.text();
    road.kind = rows.word<RoadClass>(kRoadClassWords);
    road.bridge = rows.yes();
    road.tunnel = rows.yes();
    road.onFoot = rows.yes();
  }
  return roads;
}

std::vector<GateRecord> readGates(Database& db, const Grid& grid) {
  Rows rows(db, "gates", "geom, school, unit");
  std::vector<GateRecord> gates;
  while (rows.next()) {
    GateRecord& gate = gates.emplace_back();
    gate.at = neededPoint(rows, grid);
    gate.school = rows.text();
    gate.unit = rows.text();
  }
  return gates;
}

std::vector<Point> readCrossings(Database& db, const Grid& grid) {
  Rows rows(db, "crossings", "geom");
  std::vector<Point> crossings;
  while (rows.next()) crossings.push_back(neededPoint(rows, grid));
  return crossings;
}

std::vector<Water> readWaters(Database& db, const Grid& grid) {
  std::map<std::int64_t, Water> waters;
  Rows lakes(db, "water", "geom, name");
  while (lakes.next()) {
    Water& water = waters[lakes.fid()];
    water.shape = lakes.polygons(grid);
    water.name = lakes.text();
  }
  Rows rivers(db, "waterways", "geom, name");
  while (rivers.next()) {
    Water& water = waters[rivers.fid()];
    water.line = rivers.line(grid);
    water.name = rivers.text();
  }
  std::vector<Water> list;
  for (auto& [fid, water] : waters) list.push_back(std::move(water));
  return list;
}

std::vector<BirthsRecord> readBirths(Database& db) {
  Rows rows(db, "births", "unit, year, month, count");
  std::vector<BirthsRecord> births;
  while (rows.next()) {
    BirthsRecord& record = births.emplace_back();
    record.unit = rows.text();
    record.births.year = rows.year().value();
    record.births.month = static_cast<std::int32_t>(rows.integer(0, 12));
    record.births.count = rows.pupils();
  }
  return births;
}

std::vector<EnrolmentRecord> readEnrolment(Database& db) {
  Rows rows(db, "enrolment", "school, year, stage, year_of_study, pupils, sections, sizes");
  std::vector<EnrolmentRecord> enrolment;
  while (rows.next()) {
    EnrolmentRecord& record = enrolment.emplace_back();
    record.school = rows.text();
    record.enrolment.year = rows.year();
    record.enrolment.grade.stage = rows.stage();
    record.enrolment.grade.step = static_cast<std::int32_t>(rows.integer(1, kAges)) - 1;
    record.enrolment.pupils = rows.pupils();
    record.enrolment.sections = rows.optional([](Rows& r) { return Sections{r.count()}; });
    record.enrolment.sizes = sizesOf(rows);
  }
  return enrolment;
}

std::vector<HousingRecord> readHousing(Database& db) {
  Rows rows(db, "housing", "key, name, unit, year, dwellings, type");
  std::vector<HousingRecord> housing;
  while (rows.next()) {
    HousingRecord& record = housing.emplace_back();
    record.housing.key = rows.text();
    record.housing.name = rows.text();
    record.unit = rows.text();
    record.housing.year = rows.year();
    record.housing.dwellings = Dwellings{rows.amount()};
    record.housing.type = rows.text();
  }
  return housing;
}

std::vector<Target> readTargets(Database& db) {
  Rows rows(db, "targets",
            "key, section, text, text_en, number, unit, year, track, measure, compare, definition, entered, "
            "evidence");
  std::vector<Target> targets;
  while (rows.next()) {
    Target& target = targets.emplace_back();
    target.key = rows.text();
    target.section = rows.text();
    target.text = rows.text();
    target.textEn = rows.text();
    target.number = rows.optional([](Rows& r) { return r.real(); });
    target.unit = rows.text();
    target.year = rows.optional([](Rows& r) { return r.year(); });
    target.tracking = rows.word<Tracking>(kTrackingWords);
    target.measure = rows.text();
    target.comparison = rows.word<Comparison>(kComparisonWords);
    target.definition = rows.text();
    target.entered = rows.optional([](Rows& r) { return r.real(); });
    target.evidence = rows.text();
  }
  return targets;
}

std::vector<CommitmentRecord> readCommitments(Database& db) {
  Rows rows(db, "commitments", "school, commitment, state, evidence, target");
  std::vector<CommitmentRecord> commitments;
  while (rows.next()) {
    CommitmentRecord& record = commitments.emplace_back();
    record.school = rows.text();
    record.commitment.name = rows.text();
    record.commitment.state = rows.word<CommitmentState>(kCommitmentWords);
    record.commitment.evidence = rows.text();
    record.commitment.target = rows.text();
  }
  return commitments;
}

}  // namespace

Records readRecords(Database& db, Facts facts) {
  Records records;
  readPlan(db, records);
  const Grid& grid = records.grid;
  records.boundary = readBoundary(db, grid);
  records.units = readUnits(db, grid);
  records.buildings = readBuildings(db, grid);
  records.schools = readSchools(db, grid);
  readStages(db, records.schools);
  if (facts == Facts::All) records.roads = readRoads(db, grid);
  records.waters = readWaters(db, grid);
  records.gates = readGates(db, grid);
  records.crossings = readCrossings(db, grid);
  records.births = readBirths(db);
  records.enrolment = readEnrolment(db);
  records.housing = readHousing(db);
  records.targets = readTargets(db);
  records.commitments = readCommitments(db);
  return records;
}

}  // namespace xuequ::gis
