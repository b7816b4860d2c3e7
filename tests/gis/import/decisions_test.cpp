// SPDX-License-Identifier: Apache-2.0
#include "tests/gis/import/import_world.hpp"

#include <catch2/catch.hpp>

namespace xuequ::gis {
namespace {

using Lines = std::vector<std::string>;

std::shared_ptr<const StudyArea> areaOf(const std::vector<std::string>& schools) {
  Records records = threeUnits();
  for (const std::string& key : schools) records.schools.push_back(primarySchool(key, 12));
  return makeStudyArea(std::move(records)).value();
}

struct World {
  std::shared_ptr<const StudyArea> area = areaOf({"p", "q"});
  Scenario scenario = emptyScenario(*area, "S");
  Folder folder;

  Result<ImportedDecisions> import(ImportKind kind, std::string_view bytes, const ImportOptions& options = {},
                                   const std::string& name = "t.csv") {
    return importDecisions(*area, scenario, kind, folder(name, bytes), options);
  }
  void take(ImportKind kind, std::string_view bytes, const ImportOptions& options = {},
            const std::string& name = "t.csv") {
    auto imported = import(kind, bytes, options, name);
    if (!imported)
      for (const std::string& fault : faultsOf(imported.error())) UNSCOPED_INFO(fault);
    REQUIRE(imported);
    scenario = imported->scenario;
  }
  Lines faults(ImportKind kind, std::string_view bytes, const ImportOptions& options = {}) {
    const auto imported = import(kind, bytes, options);
    return imported ? Lines{"taken"} : faultsOf(imported.error());
  }
  /// Keys of the schools that serve the unit in its zone's first service; "" in no zone.
  std::string schoolsOf(const char* unit) const {
    const Zoning& zoning = scenario.zoning(Stage::Primary);
    const Zone* zone = zoning.find(zoning.ownersOf(area->findUnit(unit).value()).front());
    std::string keys;
    if (zone)
      for (const SchoolId school : zone->services.front().schools)
        keys += findSchool(*area, scenario, school)->key + " ";
    return keys;
  }
};

}  // namespace

TEST_CASE("import of zones") {
  World world;
  SECTION("puts units into the zones of their schools, shared ones too") {
    world.take(ImportKind::Zones, "unit,school,stage\nA,p,primary\nB,p;q,primary\nC,q,小学\n");
    CHECK(world.schoolsOf("A") == "p ");
    CHECK(world.schoolsOf("B") == "p q ");
    CHECK(world.schoolsOf("C") == "q ");
    CHECK(world.scenario.zoning(Stage::Primary).zones->size() == 3);
  }
  SECTION("draws zones from polygons") {
    ImportOptions options;
    options.zonesByPolygon = true;
    const std::string west =
        R"({"type":"Polygon","coordinates":[[[500000,3900000],[500200,3900000],[500200,3900100],[500000,3900100],[500000,3900000]]]})";
    world.take(ImportKind::Zones,
               featuresHere({{R"({"school":"p","stage":"primary"})", west},
                             {R"({"school":"q","stage":"primary"})", squareHere(200, 0, 100)}}),
               options, "zones.geojson");
    CHECK(world.schoolsOf("B") == "p ");
    CHECK(world.schoolsOf("C") == "q ");
  }
  SECTION("lists land that two polygons claim, and gives it to the first where that is asked for") {
    ImportOptions options;
    options.zonesByPolygon = true;
    const std::string both = featuresHere(
        {{R"({"school":"p","stage":"primary"})",
          R"({"type":"Polygon","coordinates":[[[500000,3900000],[500200,3900000],[500200,3900100],[500000,3900100],[500000,3900000]]]})"},
         {R"({"school":"q","stage":"primary"})", squareHere(100, 0, 100)}});
    const auto refused = world.import(ImportKind::Zones, both, options, "zones.geojson");
    REQUIRE_FALSE(refused);
    CHECK(faultsOf(refused.error()) == Lines{"ZonesOverlap 2"});
    CHECK(refused.error().value == "School p / School q, 10000 m²");
    options.repair = true;
    const auto repaired = world.import(ImportKind::Zones, both, options, "zones.geojson");
    REQUIRE(repaired);
    REQUIRE(repaired->report.disputes.size() == 1);
    const DisputedLand& land = repaired->report.disputes.front();
    CHECK(land.keeper == "School p");
    CHECK(land.other == "School q");
    CHECK(land.area.count() == 10'000);
    world.scenario = repaired->scenario;
    CHECK(world.schoolsOf("B") == "p ");
  }
  SECTION("knows schools that the scenario's projects open, by key and by name") {
    world.take(
        ImportKind::Projects,
        "key,kind,year,school,name,stage,rooms,x,y\nJ1,open,2024,new,鹿港小学,primary,24,500050,3900050\n");
    world.take(ImportKind::Zones,
               "unit,school,stage,from\nA,p,primary,\nA,鹿港小学,primary,2024\nB,new,primary,\n");
    CHECK(world.schoolsOf("A") == "p ");
    CHECK(world.schoolsOf("B") == "new ");
    const Zoning& zoning = world.scenario.zoning(Stage::Primary);
    CHECK(zoning.find(zoning.ownersOf(world.area->findUnit("A").value()).front())->services.back().from ==
          SchoolYear{2024});
  }
  SECTION("refuses unknown units, schools and stages, schools without the stage, and units said twice") {
    CHECK(world.faults(ImportKind::Zones,
                       "unit,school,stage,from\nZ,p,primary,\nA,z,primary,\nA,p,castle,\nA,p,junior,\nA,,"
                       "primary,\nB,p,primary,\nB,q,primary,\nC,p,primary,x\n") ==
          Lines{"UnitUnknown 1 unit", "SchoolUnknown 2 school", "StageUnknown 3 stage",
                "SchoolWithoutStage 4 school", "ValueMissing 5 school", "DuplicateKey 7 unit",
                "YearOutOfRange 8 from"});
    CHECK(world.faults(ImportKind::Zones, "school,stage\np,primary\n") == Lines{"ColumnMissing unit"});
  }
}

TEST_CASE("import of projects") {
  World world;
  constexpr auto kHead =
      "key,kind,year,school,name,stage,rooms,to_stage,receiver,phase_in,transfer,land,cost,x,y\n";
  const auto rows = [&](const std::string& text) { return kHead + text; };

  SECTION("makes a measure of each kind; rows with one key are one project") {
    world.take(ImportKind::Projects,
               rows("e,extend,2024,new,,primary,6,,,,,,,,\n"
                    "o,open,2023,new,鹿港小学,primary,36,,,at_once,move,32400,21500,500050,3900050\n"
                    "o,open,2023,new,鹿港小学,junior,18,,,at_once,move,32400,21500,500050,3900050\n"
                    "c,close,2025,p,,,,,q,,,,,,\n"
                    "m,合并,2026,q,,,,,new,,,,,,\n"
                    "v,convert,2025,new,,primary,6,junior,,,,,,,\n"));
    const auto& projects = *world.scenario.projects;
    REQUIRE(projects.size() == 5);
    const auto& open = std::get<OpenSchool>(projects[0].measure);
    CHECK(open.school.name == "鹿港小学");
    CHECK(open.school.key == "new");
    CHECK(open.school.stages.size() == 2);
    CHECK(open.school.site == Point{5000, 5000});
    CHECK(open.phaseIn.atOnce);
    CHECK(open.transfer == Transfer::Move);
    CHECK(projects[0].cost == Money{21500});
    const SchoolId made = plannedSchool(projects[0].id);
    CHECK(std::get<ExtendSchool>(projects[1].measure) == ExtendSchool{made, {{Stage::Primary, Sections{6}}}});
    CHECK(std::holds_alternative<CloseSchool>(projects[2].measure));
    CHECK(std::get<ConvertRooms>(projects[3].measure) ==
          ConvertRooms{made, Stage::Primary, Stage::Junior, Sections{6}});
    CHECK(std::get<MergeSchools>(projects[4].measure).receiver == made);
  }
  SECTION("lets each stage of a new school open as its row says") {
    world.take(ImportKind::Projects, rows("o,open,2023,new,N,primary,36,,,by_grade,stay,,,500050,3900050\n"
                                          "o,open,2023,new,N,junior,18,,,at_once,move,,,500050,3900050\n"));
    const auto& open = std::get<OpenSchool>(world.scenario.projects->front().measure);
    CHECK_FALSE(openingOf(open, Stage::Primary).phaseIn.atOnce);
    CHECK(openingOf(open, Stage::Primary).transfer == Transfer::Stay);
    CHECK(openingOf(open, Stage::Junior).phaseIn.atOnce);
    CHECK(openingOf(open, Stage::Junior).transfer == Transfer::Move);
  }
  SECTION(
      "a project that comes again keeps its id, and with it the zones of its school; what is gone is "
      "removed") {
    world.take(
        ImportKind::Projects,
        rows("x,extend,2024,p,,primary,6,,,,,,,,\no,open,2023,new,N,primary,36,,,,,,,500050,3900050\n"));
    world.take(ImportKind::Zones, "unit,school,stage\nA,new,primary\n");
    const ProjectId before = world.scenario.projects->front().id;
    world.take(ImportKind::Projects, rows("o,open,2024,new,N,primary,24,,,,,,,500050,3900050\n"));
    REQUIRE(world.scenario.projects->size() == 1);
    CHECK(world.scenario.projects->front().id == before);
    CHECK(world.scenario.projects->front().year == SchoolYear{2024});
    CHECK(world.schoolsOf("A") == "new ");
  }
  SECTION("refuses what does not fit, with its row") {
    CHECK(world.faults(ImportKind::Projects,
                       rows("a,build,2024,p,,primary,6,,,,,,,,\nb,extend,2024,,,primary,6,,,,,,,,\nc,extend,"
                            "2024,p,,,6,,,,,,,,\nd,merge,2024,p,,,,,,,,,,,\n"
                            "e,extend,2024,p,,primary,-6,,,,,,,,\nf,open,2024,n,,primary,6,,,,,,,,\nf,open,"
                            "2025,n,,junior,6,,,,,,,,\n")) ==
          Lines{"ValueUnknown 1 kind", "ValueMissing 2 school", "ValueMissing 3 stage",
                "ValueMissing 4 receiver", "NegativeNumber 5 rooms", "RowsDisagree 7 year"});
    const auto unfit =
        world.import(ImportKind::Projects,
                     rows("a,extend,2024,nobody,,primary,6,,,,,,,,\nb,extend,1999,p,,primary,6,,,,,,,,\n"));
    REQUIRE_FALSE(unfit);
    CHECK(unfit.error().code == ErrorCode::SchoolUnknown);
    REQUIRE(unfit.error().more.size() == 1);
    CHECK(unfit.error().more[0].code == ErrorCode::ProjectYearOutOfRange);
    CHECK(unfit.error().more[0].place.row == 2);
  }
}

TEST_CASE("rebased") {
  World world;
  world.take(ImportKind::Projects,
             "key,kind,year,school,name,stage,rooms,x,y\nx,extend,2024,p,,primary,6,,\no,open,2023,new,N,"
             "primary,36,500050,3900050\n");
  world.take(ImportKind::Zones, "unit,school,stage\nA,p,primary\nB,q;new,primary\nC,q,primary\n");

  SECTION("to the same area is the same scenario") {
    const Rebased same = rebased(*world.area, world.scenario, *world.area);
    CHECK(same.scenario == world.scenario);
    CHECK(same.unitsLost == 0);
    CHECK(same.schoolsLost == 0);
  }
  SECTION("follows schools by key where their positions moved, and back again") {
    const auto more = areaOf({"p", "a", "q", "b"});
    const Rebased there = rebased(*world.area, world.scenario, *more);
    CHECK(there.schoolsLost == 0);
    const Zoning& zoning = there.scenario.zoning(Stage::Primary);
    const SchoolId first =
        zoning.find(zoning.ownersOf(more->findUnit("A").value()).front())->services.front().schools.front();
    CHECK(more->schools[first].key == "p");
    CHECK(rebased(*more, there.scenario, *world.area).scenario == world.scenario);
  }
  SECTION("leaves out what the new area lacks, and counts it") {
    const auto less = areaOf({"q"});
    const Rebased there = rebased(*world.area, world.scenario, *less);
    CHECK(there.schoolsLost == 1);
    CHECK(there.scenario.projects->size() == 1);
    const Zoning& zoning = there.scenario.zoning(Stage::Primary);
    CHECK(zoning.find(zoning.ownersOf(less->findUnit("A").value()).front())->services.empty());
  }
  SECTION("counts units that are gone") {
    Records records = unitsInARow({"A", "B"});
    records.grid = world.area->grid;
    records.schools = {primarySchool("p", 12), primarySchool("q", 12)};
    CHECK(rebased(*world.area, world.scenario, *makeStudyArea(records).value()).unitsLost == 1);
  }
}

}  // namespace xuequ::gis
