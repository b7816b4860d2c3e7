// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "app/output/data_folders.hpp"
#include "gis/import/standards_pack.hpp"
#include "gis/source/crs.hpp"

namespace xuequ::app {
namespace {

constexpr int kHorizonYears = 15;  ///< a wave of births has passed by then

Result<void> setYears(const Invocation& in, Records& records) {
  const auto base = in.whole("--base-year", 0);
  if (!base) return failure(base.error());
  const auto horizon = in.whole("--horizon", *base + kHorizonYears);
  if (!horizon) return failure(horizon.error());
  if (*base < 1900 || *base > 2200)
    return failure(
        atArgument(error(ErrorCode::YearOutOfRange, std::to_string(*base), "1900–2200"), "--base-year"));
  if (*horizon <= *base || *horizon > *base + 50) {
    const auto range = std::to_string(*base + 1) + "–" + std::to_string(*base + 50);
    return failure(
        atArgument(error(ErrorCode::YearOutOfRange, std::to_string(*horizon), range), "--horizon"));
  }
  records.baseYear = SchoolYear{*base};
  records.horizon = SchoolYear{*horizon};
  return {};
}

Result<void> setStandards(const Invocation& in, Records& records) {
  auto pack = gis::loadStandards(in.text("--standards"), standardsFolders());
  if (!pack) return failure(std::move(pack.error()));
  records.standards = std::move(*pack);
  return {};
}

/// Without --crs the first import with places decides: its own system where lengths are true in it, else the
/// UTM zone.
Result<void> setGrid(const Invocation& in, Records& records) {
  if (!in.has("--crs")) return {};
  auto grid = gis::metricGrid(in.text("--crs"), 0, 0);
  if (!grid) return failure(atArgument(std::move(grid.error()), "--crs"));
  records.grid = std::move(*grid);
  return {};
}

Cell crsCell(const Grid& grid) {
  return grid.crs.empty() ? Cell{Word{"crs_from_first_import"}} : Cell{grid.crs};
}

Answer run(const Invocation& in) {
  const std::filesystem::path path = in.text("PLAN");
  Records records;
  records.name = in.text("--name", path.stem().string());
  records.author = in.text("--author");
  records.synthetic = in.has("--synthetic");
  const std::string scenario = in.text("--scenario", in.in({"Present state", "现状"}));
  return setYears(in, records)
      .and_then([&] { return setStandards(in, records); })
      .and_then([&] { return setGrid(in, records); })
      .and_then([&] { return gis::PlanFile::create(path, records, scenario, in.has("--force")); })
      .map([&](const gis::PlanFile&) {
        return fieldsAnswer(in, {{"plan", path.string()},
                                 {"name", records.name},
                                 {"crs", crsCell(records.grid)},
                                 {"base_year", std::int64_t{records.baseYear.value()}, ColumnKind::Year},
                                 {"horizon", std::int64_t{records.horizon.value()}, ColumnKind::Year},
                                 {"standards", records.standards.key},
                                 {"scenario", scenario}});
      });
}

}  // namespace

Command newCommand() {
  return {
      "new",
      {"make an empty plan", "新建空的规划"},
      {planArgument(),
       {"--name",
        Takes::One,
        {"name of the study area (else the file's)", "研究范围名称（缺省为文件名）"},
        false,
        "NAME"},
       {"--crs",
        Takes::One,
        {"projected coordinate system in metres (else that of the first import with places, or its UTM zone)",
         "以米为单位的投影坐标系（缺省取首次导入的空间数据的坐标系，或其所在 UTM 带）"},
        false,
        "EPSG:N"},
       {"--base-year",
        Takes::One,
        {"school year of the facts, named by its first year", "基期学年（以起始年命名）"},
        true,
        "YEAR"},
       {"--horizon",
        Takes::One,
        {"last school year (else 15 after the base year)", "规划期末学年（缺省为基期后 15 年）"},
        false,
        "YEAR"},
       {"--standards",
        Takes::One,
        {"standards pack: a name or a file", "标准包：名称或文件"},
        true,
        "NAME|FILE"},
       {"--scenario", Takes::One, {"name of the first scenario", "首个方案的名称"}, false, "NAME"},
       {"--author", Takes::One, {"who makes the plan", "编制单位"}, false, "NAME"},
       {"--synthetic", Takes::Nothing, {"the data are made up: reports say so", "数据为虚构：成果中注明"}},
       {"--force", Takes::Nothing, {"replace a plan of this name", "覆盖同名规划"}}},
      run};
}

}  // namespace xuequ::app
