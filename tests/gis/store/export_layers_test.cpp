// SPDX-License-Identifier: Apache-2.0
#include "gis/store/export_layers.hpp"

#include "tests/gis/store/plan_world.hpp"
#include "tests/support/random_world.hpp"

#include <catch2/catch.hpp>
#include <ogrsf_frmts.h>

#include <map>
#include <memory>

using namespace xuequ;
using namespace xuequ::test;
using gis::LayerFormat;

namespace {

struct World {
  std::shared_ptr<const StudyArea> area;
  Scenario scenario;
  Outcome outcome;
};

World world() {
  Dice dice(5);
  auto area = *makeStudyArea(randomPlanRecords(5));
  Scenario scenario = randomScenario(dice, *area);
  Outcome outcome = *evaluate(*area, scenario);
  return {std::move(area), std::move(scenario), std::move(outcome)};
}

using Dataset = std::unique_ptr<GDALDataset>;
Dataset opened(const std::filesystem::path& path) {
  return Dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
}

}  // namespace

TEST_CASE("exportLayers") {
  const Folder folder;
  const World w = world();
  const SchoolYear year = w.area->baseYear + 2;

  SECTION("writes every unit, zone and school with what GDAL reads back") {
    const auto paths =
        exportLayers(folder.path(), LayerFormat::GeoPackage, *w.area, w.scenario, w.outcome, year);
    REQUIRE(paths);
    CHECK(folder.files() == std::vector<std::string>{"layers.gpkg"});
    const Dataset file = opened(paths->front());
    REQUIRE(file);
    CHECK(file->GetLayerByName("units")->GetFeatureCount() == static_cast<GIntBig>(w.area->units.size()));
    OGRLayer* schools = file->GetLayerByName("schools");
    REQUIRE(schools->GetFeatureCount() == static_cast<GIntBig>(w.outcome.parts.size()));
    const std::unique_ptr<OGRFeature> first(schools->GetNextFeature());
    CHECK(first->GetFieldAsDouble("pupils") == w.outcome.parts[0]->years[2].pupils.toDouble());
    CHECK(first->GetFieldAsInteger("year") == year.value());
  }

  SECTION("gives zones that cover as much as their units do") {
    const auto paths =
        exportLayers(folder.path(), LayerFormat::GeoPackage, *w.area, w.scenario, w.outcome, year);
    const Dataset file = opened(paths->front());
    double zones = 0;
    for (const auto& feature : file->GetLayerByName("zones")) {
      const std::string stage = feature->GetFieldAsString("stage");
      if (stage == "primary") zones += feature->GetGeometryRef()->toMultiPolygon()->get_Area();
    }
    double units = 0;
    for (std::size_t i = 0; i < w.area->units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      if (w.scenario.zoning(Stage::Primary).owners->unit[unit] != kNoZone)
        units += area(w.area->units[unit].shape).count();
    }
    REQUIRE(units > 0);
    CHECK(zones == Approx(units));
  }

  SECTION("gives the land within the radius and the gaps, which together are all of it") {
    const auto paths =
        exportLayers(folder.path(), LayerFormat::GeoPackage, *w.area, w.scenario, w.outcome, year);
    const Dataset file = opened(paths->front());
    std::map<std::string, double> land, covered;
    std::map<std::string, int> people;
    for (const auto& feature : file->GetLayerByName("coverage")) {
      const std::string stage = feature->GetFieldAsString("stage");
      land[stage] += feature->GetGeometryRef()->toMultiPolygon()->get_Area();
      covered[stage] = feature->GetFieldAsDouble("area_m2");
      people[stage] = feature->GetFieldAsInteger("residents") - feature->GetFieldAsInteger("within");
      CHECK(feature->GetFieldAsInteger("year") == year.value());
    }
    REQUIRE(land.size() > 1);
    std::map<std::string, double> beyond;
    for (const auto& feature : file->GetLayerByName("gaps")) {
      const std::string stage = feature->GetFieldAsString("stage");
      land[stage] += feature->GetGeometryRef()->toMultiPolygon()->get_Area();
      beyond[stage] += feature->GetFieldAsDouble("residents");
    }
    for (const auto& [stage, area] : land) {
      CAPTURE(stage);
      CHECK(area == Approx(covered[stage]));
      CHECK(beyond[stage] == Approx(people[stage]).margin(2));
    }
  }

  SECTION("writes GeoJSON in degrees, and Shapefiles with their encoding") {
    REQUIRE(exportLayers(folder.path(), LayerFormat::GeoJson, *w.area, w.scenario, w.outcome, year));
    CHECK(folder.files() == std::vector<std::string>{"coverage.geojson", "gaps.geojson", "schools.geojson",
                                                     "units.geojson", "zones.geojson"});
    OGREnvelope box;
    const Dataset file = opened(folder / "units.geojson");
    REQUIRE(file->GetLayer(0)->GetExtent(&box) == OGRERR_NONE);
    CHECK(box.MinX > 116);
    CHECK(box.MaxY < 36);
    const auto shapes =
        exportLayers(folder.path(), LayerFormat::Shapefile, *w.area, w.scenario, w.outcome, year);
    REQUIRE(shapes);
    CHECK(bytesOf(folder / "units.cpg") == "UTF-8");
  }

  SECTION("writes the same bytes for the same layers") {
    REQUIRE(exportLayers(folder.path(), LayerFormat::GeoPackage, *w.area, w.scenario, w.outcome, year));
    const std::string once = bytesOf(folder / "layers.gpkg");
    REQUIRE(exportLayers(folder.path(), LayerFormat::GeoPackage, *w.area, w.scenario, w.outcome, year));
    CHECK(bytesOf(folder / "layers.gpkg") == once);
  }

  SECTION("says when the folder is not there") {
    const auto paths =
        exportLayers(folder / "no", LayerFormat::GeoPackage, *w.area, w.scenario, w.outcome, year);
    REQUIRE_FALSE(paths);
    CHECK(paths.error().code == ErrorCode::OutputFailed);
  }
}
