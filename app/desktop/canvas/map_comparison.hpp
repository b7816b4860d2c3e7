// SPDX-License-Identifier: Apache-2.0
// A second map beside the one that is shown, or over its left part up to a handle: the scenario compared
// with. Both always have the same middle and scale. Moving the handle paints no map: it uncovers pictures
// that are there.
#pragma once

#include "app/map/map_content.hpp"

#include <QObject>
#include <QRect>

#include <optional>

class QLabel;
class QWidget;

namespace xuequ::app {

class MapCanvas;
class SwipeHandle;

enum class MapCompare : std::uint8_t { Off, Swipe, SideBySide };

class MapComparison : public QObject {
  Q_OBJECT

 public:
  /// Puts its widgets on the pane, over the map that is there.
  MapComparison(MapCanvas& shown, bool dark, QWidget& pane);

  [[nodiscard]] MapCompare mode() const { return m_mode; }
  void setMode(MapCompare);
  /// Nothing: there is no scenario to compare with, and the one map has all the room.
  void setContent(std::optional<MapContent> before, const std::string& shownName);
  /// The room that both maps share.
  void layOut(const QRect&);
  [[nodiscard]] MapCanvas& other() const { return *m_other; }
  /// Two maps are seen.
  [[nodiscard]] bool on() const { return m_mode != MapCompare::Off && m_known; }

 private:
  void moveTo(double share);
  void link(const MapCanvas& moved, MapCanvas& follows);
  void place();
  void placeNames(int edge);

  MapCanvas& m_shown;
  QWidget* m_window;  ///< the part of the other map that is seen
  MapCanvas* m_other;
  SwipeHandle* m_handle;
  QLabel* m_otherName;
  QLabel* m_shownName;
  MapCompare m_mode = MapCompare::Off;
  bool m_known = false;
  bool m_linking = false;
  double m_share = 0.5;  ///< of the room, left of the handle
  QRect m_room;
};

}  // namespace xuequ::app
