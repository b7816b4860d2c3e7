// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "app/output/json.hpp"
#include "gis/store/export_layers.hpp"

#include <nlohmann/json.hpp>

namespace xuequ::app {
namespace {

namespace fs = std::filesystem;

Result<gis::LayerFormat> formatOf(const Invocation& in) {
  const std::string text = in.text("--format", "gpkg");
  if (const auto format = gis::layerFormatOf(text)) return *format;
  return failure(atArgument(error(ErrorCode::ValueUnknown, text, "gpkg, geojson, shp"), "--format"));
}

Answer run(const Invocation& in) {
  const auto format = formatOf(in);
  if (!format) return failure(format.error());
  const auto it = evaluated(in);
  if (!it) return failure(it.error());
  const auto year = yearIndexOf(*it->area, in, 0);
  if (!year) return failure(year.error());
  const fs::path folder = in.text("--out");
  std::error_code ignored;  // what cannot be made cannot be written to either, and that is told
  fs::create_directories(folder, ignored);
  const auto files =
      gis::exportLayers(folder, *format, *it->area, *it->scenario, *it->outcome, it->area->year(*year));
  if (!files) return failure(files.error());
  auto json =
      nlohmann::ordered_json{{"scenario", it->scenario->name}, {"files", nlohmann::ordered_json::array()}};
  std::string text;
  for (const fs::path& file : *files) {
    json["files"].push_back(file.string());
    text += file.string() + "\n";
  }
  return in.json() ? jsonText(json) : text;
}

}  // namespace

Command exportCommand() {
  return {"export",
          {"a scenario in one year as layers for other programs: units, zones and schools with their "
           "results, land "
           "within the service radius, gaps",
           "将方案某一学年的单元、学区、学校及结果，服务半径覆盖范围与盲区导出为图层"},
          {planArgument(),
           {"--out", Takes::One, {"folder for the files", "输出文件夹"}, true, "DIR"},
           {"--format",
            Takes::One,
            {"gpkg (else), geojson or shp", "gpkg（缺省）、geojson 或 shp"},
            false,
            "FORMAT"},
           scenarioArgument({"scenario to export", "要导出的方案"}),
           {"--year", Takes::One, {"school year (else the base year)", "学年（缺省为基期）"}, false, "YEAR"}},
          run};
}

}  // namespace xuequ::app
