// SPDX-License-Identifier: Apache-2.0
// Layers as rows of values, before any format.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "gis/store/geometry_blob.hpp"

#include <string>
#include <variant>
#include <vector>

namespace xuequ::gis {

using LayerValue = std::variant<std::int64_t, double, std::string, std::monostate>;  ///< the last: not known

enum class LayerShape : std::uint8_t { Polygon, Point, Line };

struct LayerRow {
  Bytes shape;  ///< a GeoPackage blob; no bytes: none
  std::vector<LayerValue> values;
};

/// Names of columns have ten letters at most: a Shapefile cuts what is longer.
struct LayerTable {
  std::string name;
  LayerShape shape = LayerShape::Polygon;
  std::vector<std::string> columns;
  std::vector<LayerValue> kinds;  ///< of the columns: which of the types of LayerValue
  std::vector<LayerRow> rows;
};

/// units, zones, schools, coverage, gaps.
std::vector<LayerTable> layerTables(const StudyArea&, const Scenario&, const Outcome&, SchoolYear);

}  // namespace xuequ::gis
