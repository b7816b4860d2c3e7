// SPDX-License-Identifier: Apache-2.0
// The labels of a map: chosen and placed here, painted by the label layer.
#pragma once

#include "app/map/map_content.hpp"
#include "app/map/school_marks.hpp"
#include "app/tools/viewport.hpp"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace xuequ::app {

struct MapLabel {
  enum class Kind : std::uint8_t { School, Town, Unit, Water, Road };
  Kind kind{};
  QString text{};
  QString detail{};   ///< second line of a school: pupils / seats
  QString project{};  ///< its measures with their years, in a box of their own
  bool projectDone = false;
  bool faint = false;  ///< of a school that is closed or not of the stage
  double angle = 0;    ///< degrees; the box is then that of the turned text
  QRectF box{};
  bool operator==(const MapLabel&) const = default;
};

/// How wide texts are, by what they are written as and what they say: to find that out takes longer than all
/// else about labels.
using TextWidths = std::map<std::pair<int, QString>, double>;

/// Schools first, then towns, units, water and roads. No two boxes overlap, and none lies over the symbol of
/// a school of the stage.
std::vector<MapLabel> mapLabels(const Viewport&, const MapContent&, const std::vector<SchoolMark>&,
                                TextWidths& known);

/// Pixel size of the letters.
double textSize(MapLabel::Kind);
inline constexpr double kDetailSize = 10;
inline constexpr double kWideSetting = 118;  ///< % in which the names of towns are set
inline constexpr double kChipHeight = 15;

}  // namespace xuequ::app
