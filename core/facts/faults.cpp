// SPDX-License-Identifier: Apache-2.0
#include "core/facts/faults.hpp"

#include "core/base/parallel.hpp"
#include "core/facts/extent.hpp"
#include "core/facts/fault_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace xuequ {
namespace {

constexpr double kWidest = 2'000'000;               ///< m
constexpr double kFarOutside = 100'000;             ///< m
constexpr int kLongestRun = 40;                     ///< years
constexpr std::int64_t kMostResidents = 2'000'000;  ///< of one age in one unit
constexpr double kHeaviest = 40'000'000;            ///< of a building

using Faults = std::vector<Error>;
using Keys = std::unordered_set<std::string_view>;

/// Records by their key: which one a reference means.
template <class Record>
class Directory {
 public:
  explicit Directory(const std::vector<Record>& records) {
    m_places.reserve(records.size());
    for (const Record& record : records) m_places.emplace(record.key, &record);
  }
  const Record* find(std::string_view key) const {
    const auto found = m_places.find(key);
    return found == m_places.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string_view, const Record*> m_places;
};

/// A row said twice: of one subject, in one year, of one part of it (a month, a grade).
class Repeats {
 public:
  bool again(const void* subject, std::int32_t year, std::int32_t part) {
    return !m_seen.insert({subject, (std::int64_t{year} << 16) + part}).second;
  }

 private:
  using Row = std::pair<const void*, std::int64_t>;
  struct Hash {
    std::size_t operator()(const Row& row) const {
      return std::hash<const void*>{}(row.first) * 31 + std::hash<std::int64_t>{}(row.second);
    }
  };
  std::unordered_set<Row, Hash> m_seen;
};

/// A key must be there and must be new.
void checkKey(FaultRows& rows, Keys& seen, std::string_view key) {
  if (key.empty()) return rows.fault(ErrorCode::ValueMissing, "key", {});
  if (!seen.insert(key).second) rows.fault(ErrorCode::DuplicateKey, "key", std::string(key));
}

void checkYears(Faults& faults, const Records& records) {
  const int span = yearsBetween(records.baseYear, records.horizon);
  if (span >= 0 && span <= kLongestRun) return;
  const std::int32_t base = records.baseYear.value();
  FaultRows(faults, "plan")
      .fault(ErrorCode::YearOutOfRange, "horizon", fmt::format("{}", records.horizon.value()),
             fmt::format("{} … {}", base, base + kLongestRun));
}

bool fits(const StageStandard& standard) {
  return standard.entryAge >= 0 && standard.years() > 0 && standard.entryAge + standard.years() <= kAges &&
         standard.classSize.value > 0 && standard.participation >= Ratio{};
}

void checkStandards(Faults& faults, const StandardsPack& pack) {
  FaultRows rows(faults, "standards");
  if (pack.cutoffMonth < 1 || pack.cutoffMonth > 12 || pack.cutoffDay < 1 || pack.cutoffDay > 31)
    rows.fault(ErrorCode::StandardsInvalid, "entry_cutoff",
               fmt::format("{}-{}", pack.cutoffMonth, pack.cutoffDay));
  if (pack.oversized.value.from < 1 || pack.oversized.value.superFrom < pack.oversized.value.from)
    rows.fault(ErrorCode::StandardsInvalid, "oversized", fmt::format("{}", pack.oversized.value.from));
  std::array<bool, kStages> seen{};
  Keys labels;
  for (const StageStandard& standard : pack.stages) {
    bool& again = seen[index(standard.stage)];
    if (again || !fits(standard))
      rows.fault(ErrorCode::StandardsInvalid, "stage", std::string(keyOf(standard.stage)));
    again = true;
    for (const std::string& label : standard.grades)
      if (!labels.insert(label).second) rows.fault(ErrorCode::StandardsInvalid, "grades", label);
  }
}

/// Nothing else about places can be trusted, nor calculated, in an area that is too large.
bool tooLarge(Faults& faults, const Records& records) {
  const Box box = extentOf(records);
  if (box.empty()) return false;
  const double width = (static_cast<double>(box.high.x) - box.low.x) / 100;
  const double height = (static_cast<double>(box.high.y) - box.low.y) / 100;
  const double size = std::max(width, height);
  if (size <= kWidest) return false;
  FaultRows(faults, "plan")
      .fault(ErrorCode::AreaTooLarge, "geometry", fmt::format("{:.0f} km", size / 1000),
             fmt::format("{:.0f} km", kWidest / 1000));
  return true;
}

/// Of each unit. Most of the time that all checks take goes here.
std::vector<std::optional<ErrorCode>> shapeFaults(const std::vector<PlanningUnit>& units) {
  constexpr std::size_t kWorthThread = 1000;
  std::vector<std::optional<ErrorCode>> found(units.size());
  forPieces(units.size(), kWorthThread, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) found[i] = shapeFault(units[i].shape);
  });
  return found;
}

void checkUnits(Faults& faults, const Records& records) {
  const auto shapes = shapeFaults(records.units);
  FaultRows rows(faults, "units");
  Keys seen;
  rows.each(records.units, [&](const PlanningUnit& unit) {
    checkKey(rows, seen, unit.key);
    rows.notNegative("dwellings", unit.dwellings.count());
    for (std::size_t age = 0; age < kAges; ++age) {
      const Pupils count = unit.residents[age];
      if (count >= Pupils{} && count <= Pupils::whole(kMostResidents)) continue;
      const std::string field = fmt::format("age{}", age);
      rows.notNegative(field, count);
      if (count > Pupils{}) rows.withinRange(field, count.rounded(), 0, kMostResidents);
    }
    rows.shape(shapes[static_cast<std::size_t>(&unit - records.units.data())], unit.key);
  });
}

void checkBuildings(Faults& faults, const Records& records) {
  FaultRows rows(faults, "buildings");
  rows.each(records.buildings, [&](const BuildingRecord& building) {
    rows.notNegative("floor_area", building.weight);
    if (building.weight > kHeaviest)
      rows.withinRange("floor_area", std::llround(building.weight), 0, std::llround(kHeaviest));
  });
}

void checkStages(FaultRows& rows, const Records& records, const School& school) {
  if (school.stages.empty()) rows.fault(ErrorCode::ValueMissing, "stage", school.key);
  std::array<bool, kStages> seen{};
  for (const SchoolStage& part : school.stages) {
    const std::string stage(keyOf(part.stage));
    if (records.standards.find(part.stage) == nullptr) rows.fault(ErrorCode::StageNotInPack, "stage", stage);
    if (seen[index(part.stage)]) rows.fault(ErrorCode::SchoolHasStage, "stage", stage);
    seen[index(part.stage)] = true;
    rows.notNegative("rooms", std::int64_t{part.rooms.count()});
    rows.notNegative("temporary_rooms", std::int64_t{part.temporaryRooms.count()});
    if (part.seats) rows.notNegative("seats", part.seats->count());
    if (part.classSize) rows.withinRange("class_size", *part.classSize, 1, 1000);
  }
}

void checkSchools(Faults& faults, const Records& records) {
  FaultRows rows(faults, "schools");
  Keys seen;
  rows.each(records.schools, [&](const School& school) {
    checkKey(rows, seen, school.key);
    checkStages(rows, records, school);
    rows.notNegative("land", school.land.count());
    rows.notNegative("floor_area", school.floorArea.count());
    rows.notNegative("staff", std::int64_t{school.staff});
    if (!school.site || records.boundary.empty()) return;
    const double outside = distanceOutside(records.boundary, *school.site).count();
    if (outside > kFarOutside)
      rows.fault(ErrorCode::OutsideBoundary, "geometry", school.key,
                 fmt::format("{:.0f} km", outside / 1000));
  });
}

/// Births of one year come either by month or as one number, and either by unit or of the whole area: a
/// mixture would count children twice.
class Manners {
 public:
  bool agree(const PlanningUnit* unit, const Births& births) {
    const bool ofUnit = unit != nullptr, monthly = births.month > 0;
    return m_ofUnits.try_emplace(births.year, ofUnit).first->second == ofUnit &&
           m_monthly[births.year].try_emplace(unit, monthly).first->second == monthly;
  }

 private:
  std::unordered_map<std::int32_t, bool> m_ofUnits;
  std::unordered_map<std::int32_t, std::unordered_map<const PlanningUnit*, bool>> m_monthly;
};

void checkBirths(Faults& faults, const Records& records, const Directory<PlanningUnit>& units) {
  FaultRows rows(faults, "births");
  Repeats repeats;
  Manners manners;
  rows.each(records.births, [&](const BirthsRecord& record) {
    const Births& births = record.births;
    const PlanningUnit* unit = units.find(record.unit);
    if (unit == nullptr && !record.unit.empty())
      return rows.fault(ErrorCode::UnitUnknown, "unit", record.unit);
    rows.withinRange("month", births.month, 0, 12);
    rows.notNegative("count", births.count);
    if (repeats.again(unit, births.year, births.month))
      rows.fault(ErrorCode::DuplicateKey, "year",
                 fmt::format("{} {}-{:02}", record.unit, births.year, births.month));
    else if (!manners.agree(unit, births))
      rows.fault(ErrorCode::RowsDisagree, "year", fmt::format("{} {}", record.unit, births.year));
  });
}

void checkRosters(FaultRows& rows, const Enrolment& row) {
  rows.notNegative("pupils", row.pupils);
  if (row.sections) rows.notNegative("sections", std::int64_t{row.sections->count()});
  if (row.sizes.empty()) return;
  std::int64_t sum = 0;
  for (const std::int32_t size : row.sizes) {
    rows.notNegative("sizes", std::int64_t{size});
    sum += size;
  }
  if (sum != row.pupils.rounded())
    rows.fault(ErrorCode::RowsDisagree, "sizes", fmt::format("{}", sum),
               fmt::format("{}", row.pupils.rounded()));
  if (row.sections && row.sections->count() != std::ssize(row.sizes))
    rows.fault(ErrorCode::RowsDisagree, "sections", fmt::format("{}", row.sections->count()),
               fmt::format("{}", row.sizes.size()));
}

void checkEnrolment(Faults& faults, const Records& records, const Directory<School>& schools) {
  FaultRows rows(faults, "enrolment");
  Repeats repeats;
  rows.each(records.enrolment, [&](const EnrolmentRecord& record) {
    const Enrolment& row = record.enrolment;
    checkRosters(rows, row);
    const std::string stage(keyOf(row.grade.stage));
    const StageStandard* standard = records.standards.find(row.grade.stage);
    if (standard == nullptr) return rows.fault(ErrorCode::StageNotInPack, "grade", stage);
    if (row.grade.step < 0 || row.grade.step >= standard->years())
      return rows.fault(ErrorCode::GradeUnknown, "grade", fmt::format("{} {}", stage, row.grade.step + 1));
    const School* school = schools.find(record.school);
    if (school == nullptr) return rows.fault(ErrorCode::SchoolUnknown, "school", record.school);
    if (std::ranges::find(school->stages, row.grade.stage, &SchoolStage::stage) == school->stages.end())
      rows.fault(ErrorCode::SchoolWithoutStage, "grade", fmt::format("{} {}", record.school, stage));
    const std::string& label = standard->grades[static_cast<std::size_t>(row.grade.step)];
    const auto part = static_cast<std::int32_t>(index(row.grade.stage)) * kAges + row.grade.step;
    if (repeats.again(school, row.year.value(), part))
      rows.fault(ErrorCode::DuplicateKey, "grade",
                 fmt::format("{} {} {}", record.school, row.year.value(), label));
  });
}

void checkHousing(Faults& faults, const Records& records, const Directory<PlanningUnit>& units) {
  FaultRows rows(faults, "housing");
  Keys seen;
  rows.each(records.housing, [&](const HousingRecord& record) {
    if (units.find(record.unit) == nullptr) rows.fault(ErrorCode::UnitUnknown, "unit", record.unit);
    rows.notNegative("dwellings", record.housing.dwellings.count());
    if (!record.housing.key.empty()) checkKey(rows, seen, record.housing.key);
  });
}

void checkTargets(Faults& faults, const Records& records) {
  FaultRows rows(faults, "targets");
  Keys seen;
  rows.each(records.targets, [&](const Target& target) {
    checkKey(rows, seen, target.key);
    for (const auto& number : {target.number, target.entered})
      if (number && !std::isfinite(*number)) rows.fault(ErrorCode::NotANumber, "number", target.key);
  });
}

void checkCommitments(Faults& faults, const Records& records, const Directory<School>& schools) {
  FaultRows rows(faults, "commitments");
  std::set<std::pair<std::string_view, std::string_view>> seen;
  rows.each(records.commitments, [&](const CommitmentRecord& record) {
    if (schools.find(record.school) == nullptr) rows.fault(ErrorCode::SchoolUnknown, "school", record.school);
    if (!seen.emplace(record.school, record.commitment.name).second)
      rows.fault(ErrorCode::DuplicateKey, "commitment",
                 fmt::format("{} {}", record.school, record.commitment.name));
  });
}

void checkGates(Faults& faults, const Records& records, const Directory<PlanningUnit>& units,
                const Directory<School>& schools) {
  FaultRows rows(faults, "gates");
  rows.each(records.gates, [&](const GateRecord& gate) {
    if (gate.school.empty() == gate.unit.empty())
      return rows.fault(ErrorCode::ValueMissing, "school, unit", gate.school + gate.unit);
    if (gate.unit.empty() && schools.find(gate.school) == nullptr)
      rows.fault(ErrorCode::SchoolUnknown, "school", gate.school);
    if (gate.school.empty() && units.find(gate.unit) == nullptr)
      rows.fault(ErrorCode::UnitUnknown, "unit", gate.unit);
  });
}

}  // namespace

std::vector<Error> faultsOf(const Records& records) {
  Faults faults;
  checkYears(faults, records);
  checkStandards(faults, records.standards);
  if (tooLarge(faults, records)) return faults;
  const Directory<PlanningUnit> units(records.units);
  const Directory<School> schools(records.schools);
  FaultRows(faults, "boundary").shape(shapeFault(records.boundary), {});
  checkUnits(faults, records);
  checkBuildings(faults, records);
  checkSchools(faults, records);
  checkBirths(faults, records, units);
  checkEnrolment(faults, records, schools);
  checkHousing(faults, records, units);
  checkTargets(faults, records);
  checkCommitments(faults, records, schools);
  checkGates(faults, records, units, schools);
  return faults;
}

}  // namespace xuequ
