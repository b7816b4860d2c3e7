// SPDX-License-Identifier: Apache-2.0
// What changes from year to year: births, enrolment, housing.
#include "gis/import/intake.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace xuequ::gis {
namespace {

template <class Record>
std::vector<Record> startFrom(const std::vector<Record>& kept, bool append) {
  return append ? kept : std::vector<Record>{};
}

/// The unit's key; a fault where there is none such.
std::optional<std::string> unitOf(const Row& row, const Column& column, const Directory& units,
                                  const Records& records) {
  const std::string key(row.text(column));
  const auto at = units.find(key);
  if (!at) row.fault(ErrorCode::UnitUnknown, column, key);
  return at ? std::optional{records.units[*at].key} : std::nullopt;
}

std::optional<std::size_t> schoolOf(const Row& row, const Column& column, const Directory& schools) {
  const std::string name = row.needed(column);
  const auto at = schools.find(name);
  if (!at && !name.empty()) row.fault(ErrorCode::SchoolUnknown, column, name);
  return at;
}

/// A year that must be there.
std::optional<SchoolYear> neededYear(const Row& row, const Column& column) {
  return row.needed(column).empty() ? std::nullopt : row.year(column);
}

std::optional<Pupils> neededPupils(const Row& row, const Column& column) {
  return row.needed(column).empty() ? std::nullopt : row.pupils(column);
}

std::vector<std::int32_t> rosters(const Row& row, const Column& column) {
  std::vector<std::int32_t> sizes;
  for (const std::string& entry : listIn(row.text(column))) {
    const bool digits = std::ranges::all_of(entry, [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || entry.size() > 4) {
      row.fault(ErrorCode::NotANumber, column, entry, "46;47;45");
      return {};
    }
    sizes.push_back(std::stoi(entry));
  }
  return sizes;
}

void checkRosters(const Row& row, const Enrolment& found, const Column& sizes, const Column& sections) {
  if (found.sizes.empty()) return;
  std::int64_t sum = 0;
  for (const std::int32_t size : found.sizes) sum += size;
  if (Pupils::whole(sum) != found.pupils)
    row.fault(ErrorCode::RowsDisagree, sizes, std::to_string(sum), std::to_string(found.pupils.rounded()));
  if (found.sections && found.sections->count() != std::ssize(found.sizes))
    row.fault(ErrorCode::RowsDisagree, sections, std::to_string(found.sections->count()),
              std::to_string(found.sizes.size()));
}

struct EnrolmentReader {
  const Intake& intake;
  const Records& records;
  Directory schools = directoryOf(records.schools);
  const Column &school = intake.column("school"), &year = intake.column("year"),
               &grade = intake.column("grade"), &pupils = intake.column("pupils"),
               &sections = intake.column("sections"), &sizes = intake.column("sizes");

  [[nodiscard]] std::optional<EnrolmentRecord> read(const Row& row) const {
    EnrolmentRecord found;
    const auto at = schoolOf(row, school, schools);
    const auto when = neededYear(row, year);
    const auto which = row.needed(grade).empty() ? std::nullopt : row.grade(grade, records.standards);
    const auto count = neededPupils(row, pupils);
    found.enrolment.sections = row.sections(sections);
    found.enrolment.sizes = rosters(row, sizes);
    if (!at || !when || !which || !count) return std::nullopt;
    found.school = records.schools[*at].key;
    found.enrolment.year = *when;
    found.enrolment.grade = *which;
    found.enrolment.pupils = *count;
    checkStage(row, records.schools[*at], *which);
    checkRosters(row, found.enrolment, sizes, sections);
    return found;
  }

  void checkStage(const Row& row, const School& of, Grade which) const {
    const bool has =
        std::ranges::any_of(of.stages, [&](const SchoolStage& part) { return part.stage == which.stage; });
    if (!has)
      row.fault(ErrorCode::SchoolWithoutStage, grade, of.name + ' ' + std::string(keyOf(which.stage)));
  }
};

/// What a row counts; two rows of one subject contradict each other.
std::string subjectOf(const EnrolmentRecord& record) {
  const Enrolment& row = record.enrolment;
  return record.school + '\n' + std::to_string(row.year.value()) + '\n' +
         std::to_string(index(row.grade.stage)) + '-' + std::to_string(row.grade.step);
}
std::string subjectOf(const BirthsRecord& record) {
  return record.unit + '\n' + std::to_string(record.births.year) + '-' + std::to_string(record.births.month);
}

}  // namespace

void takeBirths(Intake& intake, Records& records) {
  const Column &unit = intake.column("unit"), &year = intake.column("year"), &month = intake.column("month"),
               &count = intake.column("count");
  const Directory units = directoryOf(records.units);
  auto births = startFrom(records.births, intake.options.append);
  Seen seen;
  for (const BirthsRecord& known : births) seen.first(subjectOf(known));
  intake.eachRow([&](const Row& row) {
    BirthsRecord found;
    const auto where =
        row.text(unit).empty() ? std::optional{std::string()} : unitOf(row, unit, units, records);
    const auto when = neededYear(row, year);
    const auto born = neededPupils(row, count);
    found.births.month = static_cast<std::int32_t>(row.whole(month, 1, 12).value_or(0));
    if (!where || !when || !born) return;
    found.unit = *where;
    found.births.year = when->value();
    found.births.count = *born;
    if (!seen.first(subjectOf(found)))
      return row.fault(ErrorCode::DuplicateKey, year, std::string(row.text(year)));
    births.push_back(std::move(found));
  });
  records.births = std::move(births);
}

void takeEnrolment(Intake& intake, Records& records) {
  const EnrolmentReader reader{intake, records};
  auto enrolment = startFrom(records.enrolment, intake.options.append);
  Seen seen;
  for (const EnrolmentRecord& known : enrolment) seen.first(subjectOf(known));
  intake.eachRow([&](const Row& row) {
    auto found = reader.read(row);
    if (!found) return;
    const bool isFirst = seen.first(subjectOf(*found));
    if (!isFirst)
      row.fault(ErrorCode::DuplicateKey, reader.grade,
                found->school + ' ' + std::string(row.text(reader.grade)));
    enrolment.push_back(std::move(*found));
  });
  records.enrolment = std::move(enrolment);
}

void takeHousing(Intake& intake, Records& records) {
  const Column &key = intake.column("key"), &name = intake.column("name"), &unit = intake.column("unit"),
               &year = intake.column("year"), &dwellings = intake.column("dwellings"),
               &type = intake.column("type");
  const Directory units = directoryOf(records.units);
  auto housing = startFrom(records.housing, intake.options.append);
  Seen seen;
  for (const HousingRecord& known : housing) seen.first(known.housing.key);
  intake.eachRow([&](const Row& row) {
    HousingRecord found;
    const auto where = row.needed(unit).empty() ? std::nullopt : unitOf(row, unit, units, records);
    const auto when = neededYear(row, year);
    const auto count = row.needed(dwellings).empty() ? std::nullopt : row.whole(dwellings);
    if (!where || !when || !count) return;
    found.unit = *where;
    found.housing.key = row.text(key);
    found.housing.name = row.text(name);
    found.housing.year = *when;
    found.housing.dwellings = Dwellings{*count};
    found.housing.type = row.text(type);
    if (found.housing.key.empty()) found.housing.key = found.unit + '-' + std::to_string(when->value());
    if (!seen.first(found.housing.key)) return row.fault(ErrorCode::DuplicateKey, key, found.housing.key);
    housing.push_back(std::move(found));
  });
  records.housing = std::move(housing);
}

}  // namespace xuequ::gis
