// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/drawing/drawing_module.hpp"
#include "app/cli/drawing/map_theme.hpp"
#include "app/cli/plan_access.hpp"
#include "app/map/base_map_file.hpp"
#include "app/map/map_sheet.hpp"
#include "gis/source/base_map.hpp"

namespace xuequ::app {
namespace {

Result<Paper> paperOf(const Invocation& in) {
  const auto paper = app::paperOf(in.text("--paper", "A3"));
  if (paper) return *paper;
  return failure(
      atArgument(error(ErrorCode::ValueUnknown, in.text("--paper"), "A4, A3, A2, A1, A0"), "--paper"));
}

Result<SheetOptions> sheetOf(const Invocation& in) {
  const auto paper = paperOf(in);
  if (!paper) return failure(paper.error());
  SheetOptions options;
  options.paper = *paper;
  options.title = QString::fromStdString(in.text("--title"));
  options.number = QString::fromStdString(in.text("--number"));
  options.date = QDate::fromString(QString::fromStdString(in.text("--date")), Qt::ISODate);
  if (in.has("--date") && !options.date.isValid())
    return failure(ErrorCode::Usage, "--date " + in.text("--date"), "--date YYYY-MM-DD");
  return options;
}

Result<Evaluated> comparedWith(const Invocation& in, const Evaluated& shown) {
  return readPlan(in).and_then([&](const Plan& plan) {
    return scenarioNamed(plan, in.text("--compare-with"))
        .map_error([](Error error) { return atArgument(std::move(error), "--compare-with"); })
        .and_then([&](ScenarioPointer scenario) -> Result<Evaluated> {
          auto outcome = evaluate(*shown.area, *scenario);
          if (!outcome) return failure(outcome.error());
          return Evaluated{shown.area, scenario, std::make_shared<const Outcome>(std::move(*outcome))};
        });
  });
}

/// The file of --base, if it can lie under this plan.
Result<std::shared_ptr<const BaseMap>> baseOf(const Invocation& in, const StudyArea& area) {
  if (!in.has("--base")) return nullptr;
  const std::filesystem::path file = in.text("--base");
  if (const auto fit = gis::checkBaseMap(file, area.grid, area.box); !fit) return failure(fit.error());
  return std::make_shared<const BaseMapFile>(file);
}

}  // namespace

Answer with_qt::drawMap(const Invocation& in) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto sheet = sheetOf(in);
  if (!sheet) return failure(sheet.error());
  const auto it = evaluated(in);
  if (!it) return failure(it.error());
  const auto year = yearIndexOf(*it->area, in, 0);
  if (!year) return failure(year.error());
  const auto base = baseOf(in, *it->area);
  if (!base) return failure(base.error());
  MapContent content;
  content.geometry = std::make_shared<const MapGeometry>(it->area);
  content.scenario = it->scenario;
  content.outcome = it->outcome;
  content.stage = *stage;
  content.year = *year;
  content.base = *base;
  content.language = in.language();
  if (const auto themed = addTheme(in, content); !themed) return failure(themed.error());
  if (in.has("--compare-with")) {
    const auto against = comparedWith(in, *it);
    if (!against) return failure(against.error());
    content.difference = std::make_shared<const MapDifference>(mapDifference(
        *it->area, {*against->scenario, *against->outcome}, {*it->scenario, *it->outcome}, *stage, *year));
  }
  const std::string file = in.text("--out");
  return writeSheet(file, content, *sheet).map([&] { return fieldsAnswer(in, {{"file", file}}); });
}

}  // namespace xuequ::app
