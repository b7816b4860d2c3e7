// SPDX-License-Identifier: Apache-2.0
// Boundary, buildings, roads, gates, crossings and water.
#include "gis/import/intake.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace xuequ::gis {
namespace {

/// Appends to what the plan has of the kind, or takes its place.
template <class Record>
void keep(std::vector<Record>& kept, std::vector<Record> found, bool append) {
  if (!append) kept.clear();
  kept.insert(kept.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

std::optional<BuildingRecord> buildingAt(Intake& intake, const Row& row) {
  const OGRGeometry* geometry = intake.geometry(row);
  BuildingRecord building;
  if (kindOf(geometry) == ShapeKind::Point) {
    const auto at = pointOf(geometry, intake.places.grid, row);
    return at ? std::optional{BuildingRecord{{}, *at, 1}} : std::nullopt;
  }
  auto shaped = intake.polygons(row);
  if (!shaped) return std::nullopt;
  building.at = innerPoint(shaped->polygons);
  building.shape = std::move(shaped->polygons);
  return building;
}

/// OpenStreetMap has fences, streams and borders among its lines, shops and trees among its points.
bool isOpenStreetMap(const Intake& intake) {
  return intake.columns.headingOf(intake.column("class")) == "highway";
}

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

/// Rails that a walker has to cross; not those in a street.
bool isRailway(const Intake& intake, const Row& row) {
  constexpr std::array<std::string_view, 4> kRails{"rail", "light_rail", "narrow_gauge", "subway"};
  return isOneOf(row.text(intake.column("railway")), kRails);
}

/// Roads are lines with a highway that is there, or with rails.
bool isOtherLine(const Intake& intake, const Row& row) {
  constexpr std::array<std::string_view, 5> kNotThere{"", "construction", "proposed", "abandoned", "razed"};
  return isOpenStreetMap(intake) && isOneOf(row.text(intake.column("class")), kNotThere) &&
         !isRailway(intake, row);
}

/// Points that are no place to cross: bus stops, lamps.
bool isOtherPoint(const Intake& intake, const Row& row) {
  constexpr std::array<std::string_view, 2> kCrossings{"crossing", "traffic_signals"};
  return isOpenStreetMap(intake) && !isOneOf(row.text(intake.column("class")), kCrossings);
}

void leaveOut(Intake& intake, const Row& row) {
  intake.report.rowsLeftOut.push_back(static_cast<std::int64_t>(row.number()));
  --intake.report.rowsUsed;
}

RoadClass roadClassOf(const Intake& intake, const Row& row) {
  const Column& kind = intake.column("class");
  if (row.text(kind).empty() && isRailway(intake, row)) return RoadClass::Railway;
  return row.word(kind, roadWords()).value_or(RoadClass::Local);
}

/// Nobody walks along a motorway, unless the data say so.
bool onFoot(const Intake& intake, const Row& row) {
  const std::string_view kind = row.text(intake.column("class"));
  return row.word(intake.column("foot"), yesNoWords()).value_or(!kind.starts_with("motorway"));
}

}  // namespace

void takeBoundary(Intake& intake, Records& records) {
  std::vector<MultiPolygon> parts;
  if (intake.options.append && !records.boundary.empty()) parts.push_back(records.boundary);
  intake.eachRow([&](const Row& row) {
    if (auto shaped = intake.polygons(row)) parts.push_back(std::move(shaped->polygons));
  });
  if (parts.empty()) return;
  records.boundary = parts.size() == 1 ? std::move(parts.front()) : united(std::move(parts));
}

void takeBuildings(Intake& intake, Records& records) {
  const Column &area = intake.column("floor_area"), &floors = intake.column("floors");
  std::vector<BuildingRecord> buildings;
  intake.eachRow([&](const Row& row) {
    auto building = buildingAt(intake, row);
    const auto floorArea = row.amount(area), count = row.amount(floors);
    if (!building) return;
    const double ground = xuequ::area(building->shape).count();
    building->weight = floorArea ? *floorArea : count && ground > 0 ? ground * *count : count.value_or(1);
    buildings.push_back(std::move(*building));
  });
  keep(records.buildings, std::move(buildings), intake.options.append);
}

void takeRoads(Intake& intake, Records& records) {
  const Column &name = intake.column("name"), &bridge = intake.column("bridge"),
               &tunnel = intake.column("tunnel");
  std::vector<Road> roads;
  intake.eachRow([&](const Row& row) {
    if (isOtherLine(intake, row)) return leaveOut(intake, row);
    Road road;
    road.name = row.text(name);
    road.kind = roadClassOf(intake, row);
    road.onFoot = onFoot(intake, row);
    road.bridge = row.word(bridge, yesNoWords()).value_or(false);
    road.tunnel = row.word(tunnel, yesNoWords()).value_or(false);
    const auto lines = linesOf(intake.geometry(row), intake.places.grid, row);
    for (const Line& line : lines.value_or(std::vector<Line>{})) {
      road.line = line;
      roads.push_back(road);
    }
  });
  keep(records.roads, std::move(roads), intake.options.append);
}

void takeGates(Intake& intake, Records& records) {
  const Column &school = intake.column("school"), &unit = intake.column("unit");
  const Directory schools = directoryOf(records.schools), units = directoryOf(records.units);
  std::vector<GateRecord> gates;
  intake.eachRow([&](const Row& row) {
    const auto ofSchool = schools.find(row.text(school)), ofUnit = units.find(row.text(unit));
    if (!ofSchool && !row.text(school).empty())
      row.fault(ErrorCode::SchoolUnknown, school, std::string(row.text(school)));
    if (!ofUnit && !row.text(unit).empty())
      row.fault(ErrorCode::UnitUnknown, unit, std::string(row.text(unit)));
    if (row.text(school).empty() == row.text(unit).empty())
      row.fault(ErrorCode::ValueMissing, row.text(school).empty() ? school : unit);
    const auto at = pointOf(intake.geometry(row), intake.places.grid, row);
    if (!at || (!ofSchool && !ofUnit)) return;
    gates.push_back({ofSchool ? records.schools[*ofSchool].key : std::string(),
                     ofUnit ? records.units[*ofUnit].key : std::string(), *at});
  });
  keep(records.gates, std::move(gates), intake.options.append);
}

void takeCrossings(Intake& intake, Records& records) {
  std::vector<Point> crossings;
  intake.eachRow([&](const Row& row) {
    if (isOtherPoint(intake, row)) return leaveOut(intake, row);
    if (const auto at = pointOf(intake.geometry(row), intake.places.grid, row)) crossings.push_back(*at);
  });
  keep(records.crossings, std::move(crossings), intake.options.append);
}

void takeWater(Intake& intake, Records& records) {
  const Column& name = intake.column("name");
  std::vector<Water> waters;
  intake.eachRow([&](const Row& row) {
    Water water;
    water.name = row.text(name);
    if (kindOf(intake.geometry(row)) == ShapeKind::Line) {
      for (Line& line :
           linesOf(intake.geometry(row), intake.places.grid, row).value_or(std::vector<Line>{})) {
        water.line = std::move(line);
        waters.push_back(water);
      }
    } else if (auto shaped = intake.polygons(row)) {
      water.shape = std::move(shaped->polygons);
      waters.push_back(std::move(water));
    }
  });
  keep(records.waters, std::move(waters), intake.options.append);
}

}  // namespace xuequ::gis
