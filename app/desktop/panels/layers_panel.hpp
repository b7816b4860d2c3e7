// SPDX-License-Identifier: Apache-2.0
// What the map shows, and what its signs mean.
#pragma once

#include "app/map/map_content.hpp"

#include <QWidget>

#include <bitset>
#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace xuequ::app {

class LegendView;

/// How access is asked for, where the areas show it.
struct AccessTheme {
  NamedAccess method = kSeatsAPerson.front();
  bool onFoot = false;
  int limit = 0;  ///< m; 0: the stage's service radius
};

/// The part of a MapContent that the user chooses here.
struct MapTheme {
  AreaTheme areas = AreaTheme::Zones;
  SchoolTheme schools = SchoolTheme::Load;
  std::string commitment;
  AccessTheme access;
  std::shared_ptr<const BaseMap> base;  ///< nullptr: none is chosen
  double baseStrength = kBaseStrength;
  std::bitset<kLayers> hidden{1ULL << static_cast<std::size_t>(Layer::Services)};  ///< shown when asked for
};

class LayersPanel : public QWidget {
  Q_OBJECT

 public:
  LayersPanel(const StudyArea&, const MapTheme&, QWidget* parent = nullptr);
  [[nodiscard]] const MapTheme& theme() const { return m_theme; }
  void showLegend(const MapContent&);
  /// nullptr: none. A new one is shown at once.
  void setBase(std::shared_ptr<const BaseMap>);
  void hideBase();

 Q_SIGNALS:
  void themeChanged();

 private:
  void addAreaThemes(QFormLayout&);
  /// Method, limit, and whether one walks: where there is something to walk on.
  void addAccessRows(QFormLayout&);
  QWidget* madeMethodBox();
  QWidget* madeLimitBox();
  void showAccessRows();
  void addSchoolThemes(QFormLayout&, const StudyArea&);
  QWidget* madeLayerList();
  QWidget* madeBaseRow(QCheckBox&);
  void showBaseRow();
  void onSchoolTheme(int row);

  MapTheme m_theme;
  QComboBox* m_areas;
  QComboBox* m_schools;
  QCheckBox* m_onFoot = nullptr;
  std::vector<QWidget*> m_accessRows;  ///< only for AreaTheme::Access
  QFormLayout* m_form = nullptr;
  LegendView* m_legend;
  QCheckBox* m_base = nullptr;
  QWidget* m_strength = nullptr;
};

}  // namespace xuequ::app
