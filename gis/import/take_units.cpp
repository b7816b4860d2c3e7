// SPDX-License-Identifier: Apache-2.0
// Planning units, and the residents that stand on them.
#include "gis/import/intake.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace xuequ::gis {
namespace {

/// The wide columns age0 … age20 that the file has.
struct AgeColumns {
  std::array<const Column*, kAges> of{};

  explicit AgeColumns(const Intake& intake) {
    for (int age = 0; age < kAges; ++age) {
      const Column& column = intake.column("age" + std::to_string(age));
      if (column.given()) of[static_cast<std::size_t>(age)] = &column;
    }
  }
  [[nodiscard]] bool any() const {
    return std::ranges::any_of(of, [](const Column* column) { return column != nullptr; });
  }
  /// An empty cell in a wide table is nobody.
  void read(const Row& row, Residents& residents) const {
    for (std::size_t age = 0; age < of.size(); ++age)
      if (of[age]) residents[age] = row.pupils(*of[age]).value_or(Pupils{});
  }
  void markKnown(std::vector<bool>& known) const {
    for (std::size_t age = 0; age < of.size(); ++age) known[age] = known[age] || of[age] != nullptr;
  }
};

bool setPlace(Intake& intake, const Row& row, PlanningUnit& unit) {
  const OGRGeometry* geometry = intake.geometry(row);
  if (kindOf(geometry) == ShapeKind::Point) {
    const auto at = pointOf(geometry, intake.places.grid, row);
    unit.centre = at.value_or(Point{});
    return at.has_value();
  }
  auto shaped = intake.polygons(row);
  if (!shaped) return false;
  unit.centre = innerPoint(shaped->polygons);
  unit.shape = std::move(shaped->polygons);
  return true;
}

struct UnitReader {
  Intake& intake;
  AgeColumns ages{intake};
  const Column &key = intake.column("key"), &name = intake.column("name"), &kind = intake.column("kind"),
               &town = intake.column("town"), &dwellings = intake.column("dwellings");

  std::optional<PlanningUnit> read(const Row& row) const {
    PlanningUnit unit;
    unit.key = row.needed(key);
    unit.name = row.text(name);
    unit.town = row.text(town);
    unit.kind = row.word(kind, unitKindWords()).value_or(UnitKind::Other);
    unit.dwellings = Dwellings{row.whole(dwellings).value_or(0)};
    ages.read(row, unit.residents);
    const bool placed = setPlace(intake, row, unit);
    return placed && !unit.key.empty() ? std::optional{std::move(unit)} : std::nullopt;
  }
};

/// Who lives where was another import, and stays, unless the new file says.
void keepResidents(std::vector<PlanningUnit>& units, const std::vector<PlanningUnit>& before) {
  const Directory known = directoryOf(before);
  for (PlanningUnit& unit : units)
    if (const auto at = known.find(unit.key); at && before[*at].key == unit.key)
      unit.residents = before[*at].residents;
}

/// A study area without units is one unit.
void addWholeArea(Records& records, Intake& intake) {
  if (!records.units.empty() || intake.column("unit").given()) return;
  if (records.boundary.empty())
    return intake.faults.add(ErrorCode::UnitUnknown, 0, "unit", {}, "boundary, units");
  PlanningUnit unit;
  unit.key = "area";
  unit.name = records.name;
  unit.shape = records.boundary;
  unit.centre = innerPoint(records.boundary);
  records.units.push_back(std::move(unit));
}

/// Rows of the long form: so many of an age, or of a grade, or of a whole stage.
class PopulationReader {
 public:
  PopulationReader(Intake& intake, Records& records)
      : m_intake(intake),
        m_records(records),
        m_units(directoryOf(records.units)),
        m_added(records.units.size()) {}

  void readWide(const AgeColumns& ages, const Row& row) {
    const auto unit = unitOf(row);
    Residents found{};
    ages.read(row, found);
    if (!unit) return;
    for (std::size_t age = 0; age < found.size(); ++age)
      if (ages.of[age]) add(row, *unit, age, found[age]);
  }

  void readLong(const Row& row) {
    const auto unit = unitOf(row);
    if (row.text(m_count).empty()) row.fault(ErrorCode::ValueMissing, m_count);
    const auto count = row.pupils(m_count);
    const auto ages = agesOf(row);
    if (!unit || !count || ages.empty()) return;
    const auto share = count->count() / std::ssize(ages), rest = count->count() % std::ssize(ages);
    for (std::size_t i = 0; i < ages.size(); ++i)
      add(row, *unit, ages[i], Pupils{share + (static_cast<std::int64_t>(i) < rest ? 1 : 0)});
    m_intake.report.spreadOverGrades |= ages.size() > 1;
  }

 private:
  std::optional<std::size_t> unitOf(const Row& row) {
    if (!m_unit.given() && m_records.units.size() == 1) return 0;
    const std::string key = row.needed(m_unit);
    const auto unit = m_units.find(key);
    if (!unit && !key.empty()) row.fault(ErrorCode::UnitUnknown, m_unit, key);
    return unit;
  }

  /// One age, or those of all grades of a stage.
  std::vector<std::size_t> agesOf(const Row& row) {
    const StandardsPack& pack = m_records.standards;
    if (m_age.given())
      return oneAge(row.needed(m_age).empty() ? std::nullopt : row.whole(m_age, 0, 150), row, m_age);
    if (m_grade.given()) {
      const auto grade = row.needed(m_grade).empty() ? std::nullopt : row.grade(m_grade, pack);
      return oneAge(
          grade ? std::optional<std::int64_t>{pack.find(grade->stage)->ageOf(grade->step)} : std::nullopt,
          row, m_grade);
    }
    std::vector<std::size_t> ages;
    const auto stage = row.needed(m_stage).empty() ? std::nullopt : row.stage(m_stage, pack);
    if (!stage) return ages;
    const StageStandard& standard = *pack.find(*stage);
    for (std::int32_t step = 0; step < standard.years(); ++step)
      ages.push_back(static_cast<std::size_t>(standard.ageOf(step)));
    return ages;
  }

  static std::vector<std::size_t> oneAge(std::optional<std::int64_t> age, const Row& row,
                                         const Column& column) {
    if (age && *age >= kAges)
      row.fault(ErrorCode::AgeOutOfRange, column, std::to_string(*age), "0 … " + std::to_string(kAges - 1));
    if (!age || *age >= kAges) return {};
    return {static_cast<std::size_t>(*age)};
  }

  void add(const Row& row, std::size_t unit, std::size_t age, Pupils count) {
    bool& given = m_added[unit][age];
    if (given)
      return row.fault(ErrorCode::DuplicateKey, m_unit,
                       m_records.units[unit].key + ' ' + std::to_string(age));
    given = true;
    m_records.units[unit].residents[age] = count;
    m_records.agesKnown[age] = true;
  }

  Intake& m_intake;
  Records& m_records;
  Directory m_units;
  std::vector<std::array<bool, kAges>> m_added;
  const Column &m_unit = m_intake.column("unit"), &m_count = m_intake.column("count"),
               &m_age = m_intake.column("age"), &m_grade = m_intake.column("grade"),
               &m_stage = m_intake.column("stage");
};

void forget(Records& records) {
  records.agesKnown.assign(kAges, false);
  for (PlanningUnit& unit : records.units) unit.residents = {};
}

bool saysWhom(Intake& intake, const AgeColumns& ages) {
  const bool wide = ages.any() && !intake.column("count").given();
  const bool whom =
      intake.column("age").given() || intake.column("grade").given() || intake.column("stage").given();
  if (!wide && !intake.column("count").given())
    intake.faults.add(ErrorCode::ColumnMissing, 0, "count", {}, intake.columns.headings());
  else if (!wide && !whom)
    intake.faults.add(ErrorCode::ColumnMissing, 0, "age, grade, stage", {}, intake.columns.headings());
  return !intake.faults.any();
}

}  // namespace

void takeUnits(Intake& intake, Records& records) {
  const UnitReader reader{intake};
  std::vector<PlanningUnit> units = intake.options.append ? records.units : std::vector<PlanningUnit>{};
  Seen seen;
  for (const PlanningUnit& unit : units) seen.first(unit.key);
  intake.eachRow([&](const Row& row) {
    auto unit = reader.read(row);
    const std::string key(row.text(reader.key));
    if (!key.empty() && !seen.first(key)) row.fault(ErrorCode::DuplicateKey, reader.key, key);
    if (unit) units.push_back(std::move(*unit));
  });
  if (!reader.ages.any() && !intake.options.append) keepResidents(units, records.units);
  if (reader.ages.any() && !intake.options.append) records.agesKnown.assign(kAges, false);
  reader.ages.markKnown(records.agesKnown);
  records.units = std::move(units);
}

void takePopulation(Intake& intake, Records& records) {
  const AgeColumns ages(intake);
  if (!saysWhom(intake, ages)) return;
  addWholeArea(records, intake);
  if (intake.faults.any()) return;
  if (!intake.options.append) forget(records);
  PopulationReader reader(intake, records);
  const bool wide = !intake.column("count").given();
  intake.eachRow([&](const Row& row) { wide ? reader.readWide(ages, row) : reader.readLong(row); });
}

}  // namespace xuequ::gis
