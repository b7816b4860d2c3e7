// SPDX-License-Identifier: Apache-2.0
// How a table stands on paper: orientation, letter size, widths of columns, heights of rows.
#pragma once

#include "app/output/language.hpp"
#include "core/report/table.hpp"

#include <QFont>
#include <QPageLayout>
#include <QString>

#include <vector>

namespace xuequ::app {

/// All in pixels of 1/96 inch.
struct TableLayout {
  QPageLayout::Orientation orientation = QPageLayout::Portrait;
  double size = 0;  ///< of the letters
  std::vector<double> widths;
  std::vector<QString> headings;
  std::vector<std::vector<QString>> cells;
  std::vector<bool> right;  ///< by column: numbers stand right
  double headingHeight = 0;
  std::vector<double> heights;  ///< by row
};

inline constexpr double kCellGap = 5;  ///< left and right of a cell's text

/// Portrait where it fits in full letters, else landscape, else smaller letters; texts wrap before that.
TableLayout layoutOf(Language, const Table&);

}  // namespace xuequ::app
