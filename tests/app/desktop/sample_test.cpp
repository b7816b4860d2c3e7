// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/sample.hpp"

#include "app/output/zone_text.hpp"
#include "core/geometry/overlay.hpp"
#include "core/scenario/boundaries.hpp"
#include "gis/store/plan_file.hpp"

#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace xuequ;
using namespace xuequ::app;

namespace {

/// Area in common / area of both together, of the zone and what its text says.
double likeness(const StudyArea& area, const Scenario& scenario, Stage stage, const Zone& zone,
                Language language) {
  const auto wording = wordingOf(area, scenario, stage, zone.id);
  REQUIRE(wording);
  const auto rings = ringsOfText(zoneText(area, *wording, language), area.grid);
  REQUIRE(rings);
  const auto read = shapeOf(area, *rings);
  REQUIRE(read);
  CHECK(read->unmatched.empty());
  const double either = xuequ::area(unionOf(read->shape, *zone.boundary)).count();
  return xuequ::area(intersection(read->shape, *zone.boundary)).count() / either;
}

}  // namespace

TEST_CASE("the sample, made as the window makes it: its zones told in words and read back") {
  const QTemporaryDir folder;
  const auto path = makeSample(folder.filePath(QStringLiteral("sample.gpkg")).toStdString(), Monitor{});
  REQUIRE(path);
  const auto plan = gis::PlanFile::open(*path, gis::Access::ReadOnly).value().plan();
  REQUIRE(plan);
  const StudyArea& area = *plan->area;
  int zones = 0;
  for (const auto& scenario : plan->scenarios)
    for (const StageStandard& stage : area.standards.stages) {
      const Scenario drawn = withBoundaries(area, *scenario, stage.stage);
      for (const Zone& zone : *drawn.zoning(stage.stage).zones) {
        CAPTURE(scenario->name, zone.name);
        for (const Language language : {Language::Zh, Language::En})
          CHECK(likeness(area, drawn, stage.stage, zone, language) >= 0.98);
        ++zones;
      }
    }
  CHECK(zones > 50);
}
