// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.hpp"
#include "app/cli/drawing/drawing_door.hpp"
#include "app/cli/plan_access.hpp"
#include "app/cli/walk_arguments.hpp"

namespace xuequ::app {
namespace {

std::vector<Argument> themeArguments() {
  std::vector<Argument> arguments{
      {"--theme",
       Takes::One,
       {"what colours the areas: zones (else), residents, access, kinds or plain",
        "用地着色：zones 学区（缺省）、residents 学龄人口密度、access 学位可达性、kinds 单元类型、plain "
        "不着色"},
       false,
       "NAME"},
      {"--method",
       Takes::One,
       {"with --theme access: 2sfca (else), e2sfca, g2sfca, 3sfca or bfca",
        "与 --theme access 合用：2sfca（缺省）、e2sfca、g2sfca、3sfca、bfca"},
       false,
       "NAME"},
      {"--threshold",
       Takes::One,
       {"with --theme access: farther seats do not count, metres (else the service radius)",
        "与 --theme access 合用：更远的学位不计，米（缺省为服务半径）"},
       false,
       "M"},
      {"--walk",
       Takes::Nothing,
       {"with --theme access: on foot, on the plan's roads", "与 --theme access 合用：沿规划道路步行"},
       false,
       ""}};
  for (Argument& argument : networkArguments()) arguments.push_back(std::move(argument));
  return arguments;
}

}  // namespace

Command mapCommand() {
  Command command{
      "map",
      {"a planning map of one stage and year on paper", "生成某学段、某学年的规划图"},
      {planArgument(),
       scenarioArgument({"scenario to draw", "要绘制的方案"}),
       {"--stage", Takes::One, {"stage", "学段"}, true, "STAGE"},
       {"--year", Takes::One, {"school year (else the base year)", "学年（缺省为基期年）"}, false, "YEAR"},
       {"--compare-with",
        Takes::One,
        {"show what is another than in this scenario: units with another school, schools opened and closed",
         "标出与该方案的差异：调整学校的单元、开办与停办的学校"},
        false,
        "SCENARIO"},
       {"--out",
        Takes::One,
        {"file to write: .pdf, .svg or .png", "输出文件：.pdf、.svg 或 .png"},
        true,
        "FILE"},
       {"--paper",
        Takes::One,
        {"A4, A3 (else), A2, A1 or A0, landscape", "图幅：A4、A3（缺省）、A2、A1、A0，横向"},
        false,
        "SIZE"},
       {"--base",
        Takes::One,
        {"base map under it, from a local file: GeoTIFF, MBTiles, GeoPackage, Shapefile, GeoJSON …",
         "底图（本机文件）：GeoTIFF、MBTiles、GeoPackage、Shapefile、GeoJSON 等"},
        false,
        "FILE"},
       {"--title",
        Takes::One,
        {"title of the sheet (else made from its content)", "图名（缺省自动生成）"},
        false,
        "TEXT"},
       {"--number", Takes::One, {"number of the sheet", "图号"}, false, "TEXT"},
       {"--date", Takes::One, {"date printed on the sheet", "图上日期"}, false, "YYYY-MM-DD"}},
      drawMap};
  for (Argument& argument : themeArguments()) command.arguments.push_back(std::move(argument));
  return command;
}

}  // namespace xuequ::app
