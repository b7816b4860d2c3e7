// SPDX-License-Identifier: Apache-2.0
#include "gis/store/layer_styles.hpp"

#include <fmt/format.h>

namespace xuequ::gis {
namespace {

using Options = std::vector<std::pair<std::string_view, std::string>>;

/// Red, green, blue and opacity, as QML writes them: "31,120,180,255".
using Colour = std::string;

struct Category {
  std::string_view value;
  std::string_view label;
  std::string symbol;
};

std::string symbol(std::string_view type, std::string_view layerClass, const Options& options) {
  std::string list;
  for (const auto& [name, value] : options)
    list += fmt::format(R"(<Option name="{}" value="{}" type="QString"/>)", name, value);
  return fmt::format(
      R"(type="{}" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="{}" enabled="1" locked="0" pass="0">)"
      R"(<Option type="Map">{}</Option></layer></symbol>)",
      type, layerClass, list);
}

std::string fill(const Colour& inside, const Colour& outline, double width) {
  return symbol("fill", "SimpleFill",
                {{"color", inside},
                 {"style", "solid"},
                 {"outline_color", outline},
                 {"outline_style", "solid"},
                 {"outline_width", fmt::format("{}", width)},
                 {"outline_width_unit", "MM"},
                 {"joinstyle", "round"}});
}

std::string stroke(const Colour& colour, double width, const std::string& style = "solid") {
  return symbol("line", "SimpleLine",
                {{"line_color", colour},
                 {"line_style", style},
                 {"line_width", fmt::format("{}", width)},
                 {"line_width_unit", "MM"},
                 {"capstyle", "round"},
                 {"joinstyle", "round"}});
}

std::string marker(const std::string& shape, const Colour& inside, double size) {
  return symbol("marker", "SimpleMarker",
                {{"name", shape},
                 {"color", inside},
                 {"outline_color", "255,255,255,255"},
                 {"outline_style", "solid"},
                 {"outline_width", "0.3"},
                 {"outline_width_unit", "MM"},
                 {"size", fmt::format("{}", size)},
                 {"size_unit", "MM"}});
}

std::string single(const std::string& symbolBody) {
  return R"(<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0"><symbols><symbol name="0" )" +
         symbolBody + "</symbols></renderer-v2>";
}

std::string categorised(std::string_view column, const std::vector<Category>& categories) {
  std::string list;
  std::string symbols;
  for (std::size_t i = 0; i < categories.size(); ++i) {
    list += fmt::format(R"(<category symbol="{}" value="{}" label="{}" type="string" render="true"/>)", i,
                        categories[i].value, categories[i].label);
    symbols += fmt::format(R"(<symbol name="{}" {})", i, categories[i].symbol);
  }
  return fmt::format(
      R"(<renderer-v2 type="categorizedSymbol" attr="{}" symbollevels="0" enableorderby="0" forceraster="0">)"
      "<categories>{}</categories><symbols>{}</symbols></renderer-v2>",
      column, list, symbols);
}

std::string labels(std::string_view column, int size) {
  return fmt::format(
      R"(<labeling type="simple"><settings><text-style fieldName="{}" isExpression="0" fontSize="{}" )"
      R"(fontSizeUnit="Point" textColor="40,40,40,255"><text-buffer bufferDraw="1" bufferSize="0.8" )"
      R"(bufferSizeUnits="MM" bufferColor="255,255,255,255"/></text-style></settings></labeling>)",
      column, size);
}

std::string qml(std::string_view categories, const std::string& renderer, const std::string& labelling = {}) {
  return fmt::format(
      "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
      R"(<qgis version="3.22.0" styleCategories="{}" labelsEnabled="{}">{}{}</qgis>)",
      categories, labelling.empty() ? 0 : 1, renderer, labelling);
}

std::string plain(const std::string& renderer) { return qml("Symbology", renderer); }
std::string labelled(const std::string& renderer, std::string_view column, int size) {
  return qml("Symbology|Labeling", renderer, labels(column, size));
}

std::string unitStyle() {
  const Colour outline = "140,140,140,255";
  return plain(
      categorised("kind", {{"estate", "小区 estate", fill("253,245,230,255", outline, 0.1)},
                           {"village", "村居 village", fill("232,240,220,255", outline, 0.1)},
                           {"resettlement", "安置小区 resettlement", fill("247,232,240,255", outline, 0.1)},
                           {"construction", "在建 under construction", fill("250,235,205,255", outline, 0.1)},
                           {"other", "其他 other", fill("240,240,240,255", outline, 0.1)}}));
}

std::string schoolStyle() {
  return labelled(categorised("nature", {{"public", "公办 public", marker("circle", "31,90,165,255", 3)},
                                         {"inclusive", "普惠性民办 inclusive private",
                                          marker("circle", "35,140,110,255", 3)},
                                         {"private", "民办 private", marker("circle", "150,80,150,255", 3)}}),
                  "name", 8);
}

std::string projectStyle() {
  return labelled(categorised("kind", {{"open", "新建 open", marker("star", "210,60,40,255", 4.5)},
                                       {"extend", "扩建 extend", marker("triangle", "230,130,30,255", 3.5)},
                                       {"close", "撤销 close", marker("cross2", "90,90,90,255", 3)},
                                       {"merge", "合并 merge", marker("diamond", "120,80,40,255", 3)},
                                       {"convert", "转换 convert", marker("square", "200,160,20,255", 3)}}),
                  "year", 8);
}

std::string roadStyle() {
  return plain(categorised("class", {{"trunk", "干道 trunk", stroke("225,150,70,255", 0.9)},
                                     {"main", "主路 main", stroke("240,200,120,255", 0.6)},
                                     {"local", "支路 local", stroke("190,190,190,255", 0.3)},
                                     {"footway", "步道 footway", stroke("170,150,130,255", 0.2, "dash")},
                                     {"railway", "铁路 railway", stroke("70,70,70,255", 0.4, "dash dot")}}));
}

}  // namespace

std::vector<LayerStyle> layerStyles() {
  const Colour lake = "170,205,230,255";
  return {{"boundary", "Study area", plain(single(fill("255,255,255,0", "90,90,90,255", 0.6)))},
          {"units", "Units by kind", unitStyle()},
          {"buildings", "Buildings", plain(single(fill("215,208,200,255", "190,182,172,255", 0.1)))},
          {"schools", "Schools by nature", schoolStyle()},
          {"roads", "Roads by class", roadStyle()},
          {"water", "Lakes", labelled(single(fill(lake, "140,180,210,255", 0.2)), "name", 9)},
          {"waterways", "Rivers", plain(single(stroke(lake, 0.8)))},
          {"zones", "Zones", labelled(single(fill("31,90,165,30", "31,90,165,255", 0.5)), "name", 9)},
          {"projects", "Projects by kind", projectStyle()}};
}

}  // namespace xuequ::gis
