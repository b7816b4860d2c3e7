// SPDX-License-Identifier: Apache-2.0
// What the map shows, and what its signs mean.
#pragma once

#include "app/map/map_content.hpp"

#include <QWidget>

#include <bitset>
#include <string>

class QComboBox;
class QFormLayout;

namespace xuequ::app {

class LegendView;

/// The part of a MapContent that the user chooses here.
struct MapTheme {
  AreaTheme areas = AreaTheme::Zones;
  SchoolTheme schools = SchoolTheme::Load;
  std::string commitment;
  std::bitset<kLayers> hidden{1ULL << static_cast<std::size_t>(Layer::Services)};  ///< shown when asked for
};

class LayersPanel : public QWidget {
  Q_OBJECT

 public:
  LayersPanel(const StudyArea&, const MapTheme&, QWidget* parent = nullptr);
  [[nodiscard]] const MapTheme& theme() const { return m_theme; }
  void showLegend(const MapContent&);

 Q_SIGNALS:
  void themeChanged();

 private:
  void addAreaThemes(QFormLayout&);
  void addSchoolThemes(QFormLayout&, const StudyArea&);
  QWidget* madeLayerList();
  void onSchoolTheme(int row);

  MapTheme m_theme;
  QComboBox* m_areas;
  QComboBox* m_schools;
  LegendView* m_legend;
};

}  // namespace xuequ::app
