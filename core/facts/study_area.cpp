// SPDX-License-Identifier: Apache-2.0
#include "core/facts/study_area.hpp"

#include "core/base/parallel.hpp"
#include "core/facts/demand_points.hpp"
#include "core/facts/extent.hpp"
#include "core/facts/faults.hpp"
#include "core/facts/residents.hpp"
#include "core/geometry/polygon_rows.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace xuequ {
namespace {

constexpr std::size_t kUnitsWorthThread = 1000;

template <class Id, class Record>
std::optional<Id> findByKey(const IdVector<Id, Record>& records, std::string_view key) {
  const auto found =
      std::ranges::lower_bound(records, key, {}, [](const Record& r) { return std::string_view(r.key); });
  if (found == records.end() || found->key != key) return std::nullopt;
  return Id{static_cast<std::int32_t>(found - records.begin())};
}

Error asOne(std::vector<Error> faults) {
  Error first = std::move(faults.front());
  first.more.assign(std::make_move_iterator(faults.begin() + 1), std::make_move_iterator(faults.end()));
  return first;
}

/// What a plan file gives is in order most of the time.
template <class Records, class Key>
void sortBy(Records& records, Key key) {
  const auto before = [&](const auto& a, const auto& b) { return key(a) < key(b); };
  if (!std::is_sorted(records.begin(), records.end(), before))
    std::sort(records.begin(), records.end(), before);
}

bool peopled(const Records& records) {
  return !records.births.empty() || !records.enrolment.empty() ||
         std::ranges::find(records.agesKnown, true) != records.agesKnown.end();
}

PlanningUnit unitOfAll(const Records& records) {
  PlanningUnit unit;
  unit.key = records.name.empty() ? "1" : records.name;
  unit.name = records.name;
  if (const Box box = extentOf(records); !box.empty())
    unit.centre = {std::midpoint(box.low.x, box.high.x), std::midpoint(box.low.y, box.high.y)};
  return unit;
}

/// An area without units, or with a single one of which no shape is known, is one unit of its own shape.
void standAsOneUnit(Records& records, std::vector<Note>& notes) {
  const bool none = records.units.empty() && peopled(records);
  if (none) records.units.push_back(unitOfAll(records));
  const bool one =
      records.units.size() == 1 && records.units.front().shape.empty() && !records.boundary.empty();
  if (one) records.units.front().shape = records.boundary;
  if (none || one) notes.push_back({NoteCode::WholeAreaUnit, records.units.front().key, 1});
}

void normalise(Records& records) {
  records.agesKnown.resize(kAges);
  records.boundary = normalised(std::move(records.boundary));
  forPieces(records.units.size(), kUnitsWorthThread, [&](std::size_t first, std::size_t last) {
    for (PlanningUnit& unit : std::span(records.units).subspan(first, last - first)) {
      unit.shape = normalised(std::move(unit.shape));
      if (!unit.shape.empty()) unit.centre = innerPoint(unit.shape);
    }
  });
  for (BuildingRecord& building : records.buildings) {
    if (!building.shape.empty()) building.at = centroid(building.shape);
    building.shape = normalised(std::move(building.shape));
  }
  for (Water& water : records.waters) water.shape = normalised(std::move(water.shape));
  sortBy(records.standards.stages, [](const StageStandard& s) { return s.stage; });
  for (School& school : records.schools) sortBy(school.stages, [](const SchoolStage& s) { return s.stage; });
}

/// Units and schools by key, the rest under their ids. All references are known to be good.
void resolve(StudyArea& area, Records& records) {
  const auto key = [](const auto& record) -> std::string_view { return record.key; };
  sortBy(records.units, key);
  sortBy(records.schools, key);
  area.units = IdVector<UnitId, PlanningUnit>(std::move(records.units));
  area.schools = IdVector<SchoolId, School>(std::move(records.schools));
  for (EnrolmentRecord& record : records.enrolment) {
    area.enrolment.push_back(std::move(record.enrolment));
    area.enrolment.back().school = *findByKey(area.schools, record.school);
  }
  for (BirthsRecord& record : records.births) {
    area.births.push_back(record.births);
    area.births.back().unit = record.unit.empty() ? std::nullopt : area.findUnit(record.unit);
  }
  for (HousingRecord& record : records.housing) {
    area.housing.push_back(std::move(record.housing));
    area.housing.back().unit = *area.findUnit(record.unit);
  }
  for (CommitmentRecord& record : records.commitments) {
    area.commitments.push_back(std::move(record.commitment));
    area.commitments.back().school = *findByKey(area.schools, record.school);
  }
  for (const GateRecord& gate : records.gates) {
    if (gate.unit.empty())
      area.schoolGates.push_back({*findByKey(area.schools, gate.school), gate.at});
    else
      area.unitGates.push_back({*area.findUnit(gate.unit), gate.at});
  }
  area.targets = std::move(records.targets);
}

void order(StudyArea& area) {
  sortBy(area.enrolment, [](const Enrolment& e) { return std::tuple(e.school, e.year, e.grade); });
  sortBy(area.births, [](const Births& b) { return std::tuple(b.unit, b.year, b.month); });
  sortBy(area.housing,
         [](const Housing& h) { return std::tie(h.key, h.unit, h.year, h.name, h.dwellings, h.type); });
  sortBy(area.targets, [](const Target& t) -> std::string_view { return t.key; });
  std::ranges::sort(area.schoolGates);
  std::ranges::sort(area.unitGates);
  std::ranges::sort(area.crossings);
  sortBy(area.commitments, [](const Commitment& c) { return std::tie(c.school, c.name); });
}

void noteEnrolment(StudyArea& area) {
  const auto after =
      std::ranges::count_if(area.enrolment, [&](const Enrolment& row) { return row.year > area.baseYear; });
  if (after > 0) area.notes.push_back({NoteCode::EnrolmentAfterBase, {}, after});
}

void notePlaces(StudyArea& area) {
  const PolygonRows inside(area.boundary);
  const auto outside = [&](Point p) { return !area.boundary.empty() && !inside.contains(p); };
  for (const School& school : area.schools) {
    if (!school.site) area.notes.push_back({NoteCode::SchoolWithoutSite, school.key, 1});
    if (school.site && outside(*school.site))
      area.notes.push_back({NoteCode::SchoolOutsideBoundary, school.key, 1});
  }
  for (const PlanningUnit& unit : area.units)
    if (outside(unit.centre)) area.notes.push_back({NoteCode::UnitOutsideBoundary, unit.key, 1});
}

void layPoints(StudyArea& area) {
  DemandPoints laid = demandPointsOf(area.units.items(), area.buildings);
  area.points = std::move(laid.points);
  area.firstPoint = std::move(laid.firstPoint);
  if (laid.buildingsOutside > 0)
    area.notes.push_back({NoteCode::BuildingOutsideUnits, {}, laid.buildingsOutside});
}

}  // namespace

std::span<const DemandPoint> StudyArea::pointsOf(UnitId unit) const {
  const auto first = static_cast<std::size_t>(firstPoint[unit.index()]);
  const auto last = static_cast<std::size_t>(firstPoint[unit.index() + 1]);
  return std::span(points.items()).subspan(first, last - first);
}

std::optional<UnitId> StudyArea::findUnit(std::string_view key) const { return findByKey(units, key); }

std::optional<SchoolId> StudyArea::findSchool(std::string_view keyOrName) const {
  if (const auto school = findByKey(schools, keyOrName)) return school;
  const auto found = std::ranges::find(schools, keyOrName, &School::name);
  if (found == schools.end() || std::ranges::count(schools, keyOrName, &School::name) > 1)
    return std::nullopt;
  return SchoolId{static_cast<std::int32_t>(found - schools.begin())};
}

Result<std::shared_ptr<const StudyArea>> makeStudyArea(Records records) {
  if (auto faults = faultsOf(records); !faults.empty()) return failure(asOne(std::move(faults)));
  auto area = std::make_shared<StudyArea>();
  standAsOneUnit(records, area->notes);
  normalise(records);
  area->box = extentOf(records);
  resolve(*area, records);
  area->name = std::move(records.name);
  area->author = std::move(records.author);
  area->synthetic = records.synthetic;
  area->grid = std::move(records.grid);
  area->baseYear = records.baseYear;
  area->horizon = records.horizon;
  area->standards = std::move(records.standards);
  area->agesKnown = std::move(records.agesKnown);
  area->boundary = std::move(records.boundary);
  area->roads = std::move(records.roads);
  area->waters = std::move(records.waters);
  area->crossings = std::move(records.crossings);
  area->buildings = std::move(records.buildings);
  order(*area);
  fillUnknownAges(*area);
  layPoints(*area);
  noteEnrolment(*area);
  notePlaces(*area);
  std::ranges::sort(area->notes, {}, [](const Note& note) { return std::tie(note.code, note.subject); });
  return std::shared_ptr<const StudyArea>(std::move(area));
}

}  // namespace xuequ
