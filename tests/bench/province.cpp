// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/province.hpp"

#include "core/geometry/point_index.hpp"
#include "core/scenario/edit_zones.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <string>

namespace xuequ::bench {
namespace {

constexpr int kCell = 50'000;  // cm: a unit is about 500 m wide
constexpr int kBends = 6;      // points along each side, so that a unit has about 28 corners

class Generator {
 public:
  Generator(std::size_t units, std::uint32_t seed)
      : m_engine(seed),
        m_columns(std::max(1, static_cast<int>(std::lround(std::sqrt(static_cast<double>(units) * 1.6))))),
        m_rows(std::max(1, static_cast<int>(units) / m_columns)) {}

  void fill(Records& records) {
    bendSides();
    for (int row = 0; row < m_rows; ++row)
      for (int column = 0; column < m_columns; ++column) records.units.push_back(unit(column, row));
    addSchools(records);
  }

 private:
  int random(int low, int high) {
    return low + static_cast<int>(m_engine() % static_cast<std::uint32_t>(high - low + 1));
  }
  [[nodiscard]] std::size_t node(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns + 1) +
           static_cast<std::size_t>(column);
  }

  void bendSides() {
    for (int row = 0; row <= m_rows; ++row)
      for (int column = 0; column <= m_columns; ++column)
        m_corners.push_back({column * kCell + random(-9000, 9000), row * kCell + random(-9000, 9000)});
    m_east.resize(m_corners.size());
    m_north.resize(m_corners.size());
    for (int row = 0; row <= m_rows; ++row)
      for (int column = 0; column <= m_columns; ++column) {
        if (column < m_columns)
          m_east[node(column, row)] = bent(m_corners[node(column, row)], m_corners[node(column + 1, row)]);
        if (row < m_rows)
          m_north[node(column, row)] = bent(m_corners[node(column, row)], m_corners[node(column, row + 1)]);
      }
  }

  Line bent(Point a, Point b) {
    Line line;
    for (int i = 1; i <= kBends; ++i)
      line.push_back({a.x + (b.x - a.x) * i / (kBends + 1) + random(-1200, 1200),
                      a.y + (b.y - a.y) * i / (kBends + 1) + random(-1200, 1200)});
    return line;
  }

  [[nodiscard]] MultiPolygon shape(int column, int row) const {
    Ring ring;
    const auto add = [&](Point corner, const Line& side, bool backwards) {
      ring.push_back(corner);
      if (backwards)
        ring.insert(ring.end(), side.rbegin(), side.rend());
      else
        ring.insert(ring.end(), side.begin(), side.end());
    };
    add(m_corners[node(column, row)], m_east[node(column, row)], false);
    add(m_corners[node(column + 1, row)], m_north[node(column + 1, row)], false);
    add(m_corners[node(column + 1, row + 1)], m_east[node(column, row + 1)], true);
    add(m_corners[node(column, row + 1)], m_north[node(column, row)], true);
    return {{std::move(ring), {}}};
  }

  PlanningUnit unit(int column, int row) {
    PlanningUnit unit;
    unit.key = "U" + std::to_string(1'000'000 + row * m_columns + column);
    unit.name = unit.key;
    unit.kind = UnitKind::Estate;
    unit.shape = shape(column, row);
    unit.centre = {column * kCell + kCell / 2, row * kCell + kCell / 2};
    unit.dwellings = Dwellings{random(50, 900)};
    const int size = random(1, 30);
    for (Pupils& residents : unit.residents) residents = Pupils::whole(random(size / 2, size));
    return unit;
  }

  void addSchools(Records& records) {
    static constexpr std::array kMix{Stage::Kindergarten, Stage::Primary, Stage::Primary, Stage::Junior,
                                     Stage::Kindergarten, Stage::Primary, Stage::Junior,  Stage::Primary,
                                     Stage::Kindergarten, Stage::Senior};
    const std::size_t count = records.units.size() / 10;
    for (std::size_t i = 0; i < count; ++i) {
      School school;
      school.key = "S" + std::to_string(100'000 + i);
      school.name = school.key;
      school.site = Point{random(0, m_columns * kCell), random(0, m_rows * kCell)};
      const Stage stage = kMix[i % kMix.size()];
      school.stages.push_back({.stage = stage,
                               .rooms = Sections{random(12, 60)},
                               .temporaryRooms = {},
                               .seats = {},
                               .classSize = {}});
      for (int step = 0; step < records.standards.find(stage)->years(); ++step) {
        EnrolmentRecord row{.school = school.key, .enrolment = {}};
        row.enrolment.year = records.baseYear;
        row.enrolment.grade = {stage, step};
        row.enrolment.pupils = Pupils::whole(random(60, 300));
        records.enrolment.push_back(std::move(row));
      }
      records.schools.push_back(std::move(school));
    }
  }

  std::mt19937 m_engine;
  int m_columns;
  int m_rows;
  std::vector<Point> m_corners;
  std::vector<Line> m_east, m_north;  ///< bends of the side that leaves a corner that way
};

}  // namespace

Records province(std::size_t units, const StandardsPack& standards, std::uint32_t seed) {
  Records records;
  records.name = "province";
  records.synthetic = true;
  records.grid = {.crs = "EPSG:4548", .originEast = 400'000, .originNorth = 4'000'000};
  records.horizon = records.baseYear + 15;
  records.standards = standards;
  records.agesKnown.assign(kAges, true);
  Generator(units, seed).fill(records);
  return records;
}

void addRoads(Records& records) {
  constexpr std::size_t edges = 8;
  std::size_t number = 0;
  for (const PlanningUnit& unit : records.units) {
    const Ring& ring = unit.shape.front().outer;
    for (std::size_t first = 0; first + edges < ring.size() && first < 2 * edges; first += edges, ++number) {
      Road road;
      road.kind = number % 20 == 0 ? RoadClass::Trunk : number % 5 == 0 ? RoadClass::Main : RoadClass::Local;
      const auto from = ring.begin() + static_cast<std::ptrdiff_t>(first);
      road.line.assign(from, from + edges + 1);
      records.roads.push_back(std::move(road));
    }
  }
}

Scenario zonedByNearest(const StudyArea& area) {
  Scenario scenario = emptyScenario(area, "province");
  for (Stage stage : {Stage::Primary, Stage::Junior}) {
    std::vector<Point> sites;
    std::vector<SchoolId> schools;
    for (std::size_t i = 0; i < area.schools.size(); ++i) {
      const School& school = area.schools[SchoolId{static_cast<std::int32_t>(i)}];
      if (school.stages.front().stage != stage) continue;
      sites.push_back(*school.site);
      schools.emplace_back(static_cast<std::int32_t>(i));
    }
    const PointIndex index(sites);
    std::vector<ZoneRow> rows;
    for (std::size_t u = 0; u < area.units.size(); ++u) {
      const UnitId unit{static_cast<std::int32_t>(u)};
      const auto nearest = index.nearest(area.units[unit].centre, 1).front();
      rows.push_back({unit, {schools[static_cast<std::size_t>(nearest)]}, area.baseYear, {}});
    }
    scenario = withZoneRows(area, scenario, stage, rows, true).value();
  }
  return scenario;
}

}  // namespace xuequ::bench
