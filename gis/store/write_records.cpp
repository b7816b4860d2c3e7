// SPDX-License-Identifier: Apache-2.0
#include "gis/import/standards_pack.hpp"
#include "gis/store/geometry_blob.hpp"
#include "gis/store/network_table.hpp"
#include "gis/store/record_tables.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/srs.hpp"

#include <fmt/format.h>

namespace xuequ::gis {
namespace {

/// Rows of one table, with the fids 1, 2, … unless one is given.
class Insert {
 public:
  Insert(Database& db, std::string_view table, int columns) : m_statement(db, sql(table, columns)) {}

  template <class... T>
  void row(const T&... values) {
    rowAs(m_fid + 1, values...);
  }
  template <class... T>
  void rowAs(std::int64_t fid, const T&... values) {
    m_fid = fid;
    m_statement.with(fid, values...).run();
  }
  Statement& statement() { return m_statement; }

 private:
  static std::string sql(std::string_view table, int columns) {
    std::string marks = "?";
    for (int i = 0; i < columns; ++i) marks += ", ?";
    return fmt::format("INSERT INTO {} VALUES ({})", table, marks);
  }

  Statement m_statement;
  std::int64_t m_fid = 0;
};

std::optional<std::int32_t> valueOf(const std::optional<SchoolYear>& year) {
  return year ? std::optional(year->value()) : std::nullopt;
}
template <class Q>
std::optional<std::int64_t> countOf(const std::optional<Q>& quantity) {
  return quantity ? std::optional<std::int64_t>(quantity->count()) : std::nullopt;
}

std::string sizesText(const std::vector<std::int32_t>& sizes) {
  return fmt::format("{}", fmt::join(sizes, ";"));
}

std::string flagsText(const std::vector<bool>& flags) {
  std::string text;
  for (const bool flag : flags) text += flag ? '1' : '0';
  return text;
}

void writePlan(Database& db, const Records& records) {
  Insert plan(db, "plan", 11);
  plan.row(currentVersion(), records.name, records.author, records.synthetic, records.baseYear.value(),
           records.horizon.value(), records.grid.crs, records.grid.originEast, records.grid.originNorth,
           flagsText(records.agesKnown), toJson(records.standards));
}

void writeUnits(Database& db, const GeometryEncoder& encode, const std::vector<PlanningUnit>& units,
                const Grid& grid) {
  constexpr int kFirstAge = 10;
  Insert insert(db, "units", kFirstAge - 2 + kAges);
  for (const PlanningUnit& unit : units) {
    for (int age = 0; age < kAges; ++age)
      insert.statement().bind(kFirstAge + age, unit.residents[static_cast<std::size_t>(age)].toDouble());
    insert.row(encode.polygons(unit.shape), unit.key, unit.name, unit.town, wordOf(unit.kind, kUnitKindWords),
               grid.east(unit.centre), grid.north(unit.centre), unit.dwellings.count());
  }
}

void writeBuildings(Database& db, const GeometryEncoder& encode, const std::vector<BuildingRecord>& buildings,
                    const Grid& grid) {
  Insert insert(db, "buildings", 4);
  for (const BuildingRecord& building : buildings)
    insert.row(encode.polygons(building.shape), grid.east(building.at), grid.north(building.at),
               building.weight);
}

void writeSchools(Database& db, const GeometryEncoder& encode, const std::vector<School>& schools) {
  Insert insert(db, "schools", 9);
  Insert stages(db, "school_stages", 6);
  for (const School& school : schools) {
    insert.row(school.site ? encode.point(*school.site) : Bytes(), school.key, school.name,
               wordOf(school.ownership, kOwnershipWords), school.boarding, school.land.count(),
               school.floorArea.count(), school.staff, valueOf(school.opened));
    for (const SchoolStage& part : school.stages)
      stages.row(school.key, keyOf(part.stage), part.rooms.count(), part.temporaryRooms.count(),
                 countOf(part.seats), part.classSize);
  }
}

void writeLand(Database& db, const GeometryEncoder& encode, const Records& records) {
  Insert boundary(db, "boundary", 1);
  if (!records.boundary.empty()) boundary.row(encode.polygons(records.boundary));
  Insert roads(db, "roads", 6);
  for (const Road& road : records.roads)
    roads.row(encode.line(road.line), road.name, wordOf(road.kind, kRoadClassWords), road.bridge, road.tunnel,
              road.onFoot);
  Insert gates(db, "gates", 3);
  for (const GateRecord& gate : records.gates) gates.row(encode.point(gate.at), gate.school, gate.unit);
  Insert crossings(db, "crossings", 1);
  for (const Point crossing : records.crossings) crossings.row(encode.point(crossing));
}

/// A water with a shape and a line stands in both tables, under the same fid.
void writeWaters(Database& db, const GeometryEncoder& encode, const std::vector<Water>& waters) {
  Insert lakes(db, "water", 2);
  Insert rivers(db, "waterways", 2);
  std::int64_t fid = 0;
  for (const Water& water : waters) {
    ++fid;
    if (!water.shape.empty() || water.line.empty())
      lakes.rowAs(fid, encode.polygons(water.shape), water.name);
    if (!water.line.empty()) rivers.rowAs(fid, encode.line(water.line), water.name);
  }
}

void writePeople(Database& db, const Records& records) {
  Insert births(db, "births", 4);
  for (const auto& [unit, birth] : records.births)
    births.row(unit, birth.year, birth.month, birth.count.toDouble());
  Insert enrolment(db, "enrolment", 7);
  for (const auto& [school, row] : records.enrolment)
    enrolment.row(school, row.year.value(), keyOf(row.grade.stage), row.grade.step + 1, row.pupils.toDouble(),
                  countOf(row.sections), sizesText(row.sizes));
  Insert housing(db, "housing", 6);
  for (const auto& [unit, row] : records.housing)
    housing.row(row.key, row.name, unit, row.year.value(), row.dwellings.count(), row.type);
}

void writePromises(Database& db, const Records& records) {
  Insert targets(db, "targets", 13);
  for (const Target& t : records.targets)
    targets.row(t.key, t.section, t.text, t.textEn, t.number, t.unit, valueOf(t.year),
                wordOf(t.tracking, kTrackingWords), t.measure, wordOf(t.comparison, kComparisonWords),
                t.definition, t.entered, t.evidence);
  Insert commitments(db, "commitments", 5);
  for (const auto& [school, row] : records.commitments)
    commitments.row(school, row.name, wordOf(row.state, kCommitmentWords), row.evidence, row.target);
}

void emptyTables(Database& db) {
  for (const char* table :
       {"plan", "boundary", "units", "buildings", "schools", "school_stages", "roads", "water", "waterways",
        "gates", "crossings", "births", "enrolment", "housing", "targets", "commitments"})
    db.run(fmt::format("DELETE FROM {}", table));
}

}  // namespace

void writeCommitment(Database& db, const CommitmentRecord& record) {
  const Commitment& row = record.commitment;
  Statement(db, "UPDATE commitments SET state = ?, evidence = ? WHERE school = ? AND commitment = ?")
      .with(wordOf(row.state, kCommitmentWords), row.evidence, record.school, row.name)
      .run();
}

void writeRecords(Database& db, const Records& records) {
  emptyTables(db);
  const GeometryEncoder encode(records.grid, srsIdOf(records.grid));
  writePlan(db, records);
  writeLand(db, encode, records);
  writeWaters(db, encode, records.waters);
  writeUnits(db, encode, records.units, records.grid);
  writeBuildings(db, encode, records.buildings, records.grid);
  writeSchools(db, encode, records.schools);
  writePeople(db, records);
  writePromises(db, records);
  keepNetwork(db, records);
}

}  // namespace xuequ::gis
