// SPDX-License-Identifier: Apache-2.0
#include "gis/source/sheet_header.hpp"

#include <algorithm>
#include <iterator>

namespace xuequ::gis {
namespace {

constexpr std::ptrdiff_t kMostTitles = 10;

/// What GDAL calls a column whose header cell is empty.
std::string unnamed(std::size_t column) { return "Field" + std::to_string(column + 1); }

std::size_t namedColumns(const SourceLayer& layer) {
  std::size_t named = 0;
  for (std::size_t i = 0; i < layer.columns.size(); ++i)
    if (layer.columns[i] != unnamed(i)) ++named;
  return named;
}

}  // namespace

void findHeader(SourceLayer& layer) {
  if (layer.columns.size() < 2 || namedColumns(layer) > 1) return;
  const auto end = layer.rows.begin() + std::min(std::ssize(layer.rows), kMostTitles);
  const auto header = std::find_if(layer.rows.begin(), end, [](const SourceRow& row) {
    return std::ranges::count_if(row.cells, [](const std::string& cell) { return !cell.empty(); }) > 1;
  });
  if (header == end) return;
  layer.columns = header->cells;
  for (std::size_t i = 0; i < layer.columns.size(); ++i)
    if (layer.columns[i].empty()) layer.columns[i] = unnamed(i);
  layer.rowsAboveHeader =
      header - layer.rows.begin() + 1;  // the one that was taken for the header, and those between
  layer.rows.erase(layer.rows.begin(), std::next(header));
}

}  // namespace xuequ::gis
