// SPDX-License-Identifier: Apache-2.0
// Schools: a row for each stage. A file without places updates the schools that are there.
#include "gis/import/intake.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace xuequ::gis {
namespace {

/// What a row says; absent where it says nothing.
struct SchoolRow {
  std::string key;
  std::string name;
  std::optional<Stage> stage;
  std::optional<Sections> rooms, temporaryRooms;
  std::optional<std::int64_t> seats, classSize, staff;
  std::optional<Ownership> ownership;
  std::optional<bool> boarding;
  std::optional<double> land, floorArea;
  std::optional<SchoolYear> opened;
  std::optional<Point> site;
};

struct SchoolReader {
  Intake& intake;
  const StandardsPack& pack;

  [[nodiscard]] SchoolRow read(const Row& row) const {
    const auto column = [&](const char* role) -> const Column& { return intake.column(role); };
    SchoolRow found;
    found.key = row.needed(column("key"));
    found.name = row.text(column("name"));
    found.stage = row.stage(column("stage"), pack);
    found.rooms = row.sections(column("rooms"));
    found.temporaryRooms = row.sections(column("temporary_rooms"));
    found.seats = row.whole(column("seats"));
    found.classSize = row.whole(column("class_size"), 1, 1000);
    found.staff = row.whole(column("staff"));
    found.ownership = row.word(column("nature"), ownershipWords());
    found.boarding = row.word(column("boarding"), yesNoWords());
    found.land = row.amount(column("land"));
    found.floorArea = row.amount(column("floor_area"));
    found.opened = row.year(column("opened"));
    if (intake.hasPlaces()) found.site = pointOf(intake.geometry(row), intake.places.grid, row);
    return found;
  }
};

template <class Target, class Value>
void set(Target& target, const std::optional<Value>& value) {
  if (value) target = Target(*value);
}

void setSchool(School& school, const SchoolRow& row) {
  if (!row.name.empty()) school.name = row.name;
  if (row.site) school.site = row.site;
  set(school.ownership, row.ownership);
  set(school.boarding, row.boarding);
  set(school.land, row.land);
  set(school.floorArea, row.floorArea);
  if (row.staff) school.staff = static_cast<std::int32_t>(*row.staff);
  if (row.opened) school.opened = row.opened;
}

void setStage(SchoolStage& part, const SchoolRow& row) {
  set(part.rooms, row.rooms);
  set(part.temporaryRooms, row.temporaryRooms);
  if (row.seats) part.seats = Seats{*row.seats};
  if (row.classSize) part.classSize = static_cast<std::int32_t>(*row.classSize);
}

SchoolStage* stageOf(School& school, Stage stage) {
  const auto found = std::ranges::find(school.stages, stage, &SchoolStage::stage);
  return found == school.stages.end() ? nullptr : &*found;
}

void addStage(School& school, Stage stage, const SchoolRow& row) {
  SchoolStage part{.stage = stage, .rooms = {}, .temporaryRooms = {}, .seats = {}, .classSize = {}};
  setStage(part, row);
  school.stages.push_back(part);
  std::ranges::sort(school.stages, {}, &SchoolStage::stage);
}

/// The column in which a second row of a school contradicts the first.
const char* disagreement(const School& school, const SchoolRow& row) {
  if (!row.name.empty() && row.name != school.name) return "name";
  if (row.site && row.site != school.site) return "geometry";
  if (row.ownership && *row.ownership != school.ownership) return "nature";
  if (row.boarding && *row.boarding != school.boarding) return "boarding";
  if (row.land && *row.land != school.land.count()) return "land";
  if (row.floorArea && *row.floorArea != school.floorArea.count()) return "floor_area";
  if (row.staff && *row.staff != school.staff) return "staff";
  if (row.opened && row.opened != school.opened) return "opened";
  return nullptr;
}

class SchoolMaker {
 public:
  SchoolMaker(Intake& intake, std::vector<School> schools) : m_intake(intake), m_schools(std::move(schools)) {
    for (std::size_t i = 0; i < m_schools.size(); ++i) m_places.emplace(m_schools[i].key, i);
    m_old = m_schools.size();
  }

  void take(const Row& row, const SchoolRow& found) {
    if (row.text(m_intake.column("stage")).empty())
      row.fault(ErrorCode::ValueMissing, m_intake.column("stage"));
    if (found.key.empty() || !found.stage) return;
    const auto [at, isNew] = m_places.emplace(found.key, m_schools.size());
    if (isNew) m_schools.push_back(newSchool(found));
    School& school = m_schools[at->second];
    if (at->second < m_old || stageOf(school, *found.stage))
      return row.fault(ErrorCode::DuplicateKey, m_intake.column("key"),
                       found.key + ' ' + std::string(keyOf(*found.stage)));
    if (const char* role = disagreement(school, found))
      return m_intake.faults.add(ErrorCode::RowsDisagree, row.number(), role, found.key);
    addStage(school, *found.stage, found);
  }
  std::vector<School> finished() { return std::move(m_schools); }

 private:
  static School newSchool(const SchoolRow& row) {
    School school;
    school.key = school.name = row.key;
    setSchool(school, row);
    return school;
  }

  Intake& m_intake;
  std::vector<School> m_schools;
  std::map<std::string, std::size_t> m_places;
  std::size_t m_old = 0;
};

class SchoolUpdater {
 public:
  SchoolUpdater(Intake& intake, std::vector<School> schools)
      : m_intake(intake), m_schools(std::move(schools)), m_directory(directoryOf(m_schools)) {}

  void take(const Row& row, const SchoolRow& found) {
    if (found.key.empty()) return;
    const auto at = m_directory.find(found.key);
    if (!at) return row.fault(ErrorCode::SchoolUnknown, m_intake.column("key"), found.key);
    School& school = m_schools[*at];
    SchoolStage* part = partOf(row, found, school);
    if (!part) return;
    if (!m_seen.first(school.key + '\n' + std::string(keyOf(part->stage))))
      return row.fault(ErrorCode::DuplicateKey, m_intake.column("key"),
                       found.key + ' ' + std::string(keyOf(part->stage)));
    setSchool(school, found);
    setStage(*part, found);
  }
  std::vector<School> finished() { return std::move(m_schools); }

 private:
  /// A school with one stage needs no stage in the row; a stage that the school lacks is an error, not a new
  /// one.
  SchoolStage* partOf(const Row& row, const SchoolRow& found, School& school) {
    const Column& column = m_intake.column("stage");
    if (!row.text(column).empty() && !found.stage) return nullptr;
    if (!found.stage && school.stages.size() == 1) return &school.stages.front();
    SchoolStage* part = found.stage ? stageOf(school, *found.stage) : nullptr;
    if (!found.stage)
      row.fault(ErrorCode::ValueMissing, column, found.key);
    else if (!part)
      row.fault(ErrorCode::SchoolWithoutStage, column, found.key);
    return part;
  }

  Intake& m_intake;
  std::vector<School> m_schools;
  Directory m_directory;
  Seen m_seen;
};

void checkInside(Intake& intake, const Row& row, const SchoolRow& found, const MultiPolygon& boundary) {
  if (intake.options.keepOutside || boundary.empty() || !found.site || contains(boundary, *found.site))
    return;
  row.placeFault(ErrorCode::OutsideBoundary, found.name.empty() ? found.key : found.name);
}

void eachSchoolRow(Intake& intake, const Records& records, auto& taker) {
  const SchoolReader reader{intake, records.standards};
  intake.eachRow([&](const Row& row) {
    const SchoolRow found = reader.read(row);
    checkInside(intake, row, found, records.boundary);
    taker.take(row, found);
  });
}

}  // namespace

void takeSchools(Intake& intake, Records& records) {
  const bool update = !intake.hasPlaces() && !intake.options.append && !records.schools.empty();
  if (update) {
    SchoolUpdater updater(intake, records.schools);
    eachSchoolRow(intake, records, updater);
    records.schools = updater.finished();
    return;
  }
  if (!intake.column("stage").given())
    return intake.faults.add(ErrorCode::ColumnMissing, 0, "stage", {}, intake.columns.headings());
  SchoolMaker maker(intake, intake.options.append ? records.schools : std::vector<School>{});
  eachSchoolRow(intake, records, maker);
  records.schools = maker.finished();
}

}  // namespace xuequ::gis
