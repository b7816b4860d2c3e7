// SPDX-License-Identifier: Apache-2.0
// Boundary, buildings, roads and water.
#include "gis/import/intake.hpp"

#include <algorithm>
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

/// OpenStreetMap's lines are fences, streams and borders too; roads are those with a highway that is there.
bool isOtherLine(const Intake& intake, const Row& row) {
  const Column& kind = intake.column("class");
  if (intake.columns.headingOf(kind) != "highway") return false;
  const std::string_view word = row.text(kind);
  return word.empty() || word == "construction" || word == "proposed" || word == "abandoned" ||
         word == "razed";
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
  const Column &kind = intake.column("class"), &name = intake.column("name"),
               &bridge = intake.column("bridge"), &tunnel = intake.column("tunnel");
  std::vector<Road> roads;
  intake.eachRow([&](const Row& row) {
    if (isOtherLine(intake, row)) {
      intake.report.rowsLeftOut.push_back(static_cast<std::int64_t>(row.number()));
      --intake.report.rowsUsed;
      return;
    }
    Road road;
    road.name = row.text(name);
    road.kind = row.word(kind, roadWords()).value_or(RoadClass::Local);
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
