// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/layers_panel.hpp"

#include "app/desktop/panels/legend_view.hpp"
#include "app/desktop/panels/styled.hpp"
#include "app/map/base_map.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace xuequ::app {
namespace {

constexpr int kFaintest = 10;       ///< %
constexpr int kFarthest = 100'000;  ///< m that a child is asked to travel

}  // namespace

LayersPanel::LayersPanel(const StudyArea& area, const MapTheme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_areas(new QComboBox(this)),
      m_schools(new QComboBox(this)),
      m_legend(new LegendView(this)) {
  auto* themes = new QFormLayout;
  themes->setContentsMargins(0, 0, 0, 0);
  themes->setVerticalSpacing(6);
  themes->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  addAreaThemes(*themes);
  addAccessRows(*themes);
  addSchoolThemes(*themes, area);
  auto* body = new QWidget(this);
  body->setObjectName(QStringLiteral("panel"));
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(14, 10, 14, 14);
  column->setSpacing(8);
  column->addWidget(styledLabel("section", tr("Map"), body));
  column->addLayout(themes);
  column->addSpacing(4);
  column->addWidget(m_legend);
  column->addSpacing(4);
  column->addWidget(styledLabel("section", tr("Layers"), body));
  column->addWidget(madeLayerList());
  column->addStretch(1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(body);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
}

void LayersPanel::addAreaThemes(QFormLayout& form) {
  m_areas->setObjectName(QStringLiteral("areaTheme"));
  m_areas->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_areas->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_areas->addItems({tr("Attendance zones"), tr("Residents per hectare"), tr("Access to seats"),
                     tr("Kinds of unit"), tr("Plain")});
  m_areas->setCurrentIndex(static_cast<int>(m_theme.areas));
  form.addRow(tr("Areas"), m_areas);
  connect(m_areas, &QComboBox::currentIndexChanged, this, [this](int row) {
    m_theme.areas = static_cast<AreaTheme>(row);
    showAccessRows();
    Q_EMIT themeChanged();
  });
}

QWidget* LayersPanel::madeMethodBox() {
  auto* method = new QComboBox(this);
  method->setObjectName(QStringLiteral("accessMethod"));
  method->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  for (const NamedAccess& known : kSeatsAPerson)
    method->addItem(QString::fromLatin1(known.name.data(), qsizetype(known.name.size())).toUpper());
  const auto chosen = std::ranges::find(kSeatsAPerson, m_theme.access.method);
  method->setCurrentIndex(static_cast<int>(chosen - kSeatsAPerson.begin()));
  connect(method, &QComboBox::currentIndexChanged, this, [this](int row) {
    m_theme.access.method = kSeatsAPerson[static_cast<std::size_t>(row)];
    Q_EMIT themeChanged();
  });
  return method;
}

QWidget* LayersPanel::madeLimitBox() {
  auto* limit = new QSpinBox(this);
  limit->setObjectName(QStringLiteral("accessLimit"));
  limit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  limit->setRange(0, kFarthest);
  limit->setSingleStep(100);
  limit->setSuffix(QStringLiteral(" m"));
  limit->setSpecialValueText(tr("Service radius"));
  limit->setKeyboardTracking(false);
  limit->setValue(m_theme.access.limit);
  connect(limit, &QSpinBox::valueChanged, this, [this](int metres) {
    m_theme.access.limit = metres;
    Q_EMIT themeChanged();
  });
  return limit;
}

void LayersPanel::addAccessRows(QFormLayout& form) {
  m_form = &form;
  m_onFoot = new QCheckBox(tr("On foot"), this);
  m_onFoot->setObjectName(QStringLiteral("accessOnFoot"));
  m_onFoot->setChecked(m_theme.access.onFoot);
  connect(m_onFoot, &QCheckBox::toggled, this, [this](bool on) {
    m_theme.access.onFoot = on;
    Q_EMIT themeChanged();
  });
  m_accessRows = {madeMethodBox(), madeLimitBox(), m_onFoot};
  form.addRow(tr("Method"), m_accessRows[0]);
  form.addRow(tr("Within"), m_accessRows[1]);
  form.addRow(QString(), m_onFoot);
  showAccessRows();
}

void LayersPanel::showAccessRows() {
  for (QWidget* row : m_accessRows) m_form->setRowVisible(row, m_theme.areas == AreaTheme::Access);
}

void LayersPanel::addSchoolThemes(QFormLayout& form, const StudyArea& area) {
  m_schools->setObjectName(QStringLiteral("schoolTheme"));
  m_schools->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_schools->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_schools->addItem(tr("Load"));
  std::set<std::string> names;
  for (const Commitment& commitment : area.commitments) names.insert(commitment.name);
  for (const std::string& name : names) m_schools->addItem(QString::fromStdString(name));
  if (m_theme.schools == SchoolTheme::Commitment)
    m_schools->setCurrentText(QString::fromStdString(m_theme.commitment));
  form.addRow(tr("Schools"), m_schools);
  connect(m_schools, &QComboBox::currentIndexChanged, this, &LayersPanel::onSchoolTheme);
}

void LayersPanel::onSchoolTheme(int row) {
  m_theme.schools = row == 0 ? SchoolTheme::Load : SchoolTheme::Commitment;
  m_theme.commitment = row == 0 ? std::string{} : m_schools->currentText().toStdString();
  Q_EMIT themeChanged();
}

QWidget* LayersPanel::madeLayerList() {
  const QString names[kLayers] = {tr("Names"),         tr("Projects"),       tr("Schools"),
                                  tr("Zone borders"),  tr("Planning units"), tr("Roads"),
                                  tr("Buildings"),     tr("Water"),          tr("Boundary"),
                                  tr("Service areas"), tr("Differences"),    tr("Base map")};
  auto* list = new QWidget(this);
  auto* column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(5);
  for (const Layer layer : kAllLayers) {
    const auto i = static_cast<std::size_t>(layer);
    auto* box = new QCheckBox(names[i], list);
    box->setObjectName(QStringLiteral("layer%1").arg(i));
    box->setChecked(!m_theme.hidden[i]);
    column->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, i](bool on) {
      m_theme.hidden[i] = !on;
      Q_EMIT themeChanged();
    });
    if (layer == Layer::Base) column->addWidget(madeBaseRow(*box));
  }
  showBaseRow();
  return list;
}

/// How strongly it shines through.
QWidget* LayersPanel::madeBaseRow(QCheckBox& box) {
  m_base = &box;
  m_strength = new QWidget(box.parentWidget());
  auto* slider = new QSlider(Qt::Horizontal, m_strength);
  slider->setObjectName(QStringLiteral("baseStrength"));
  slider->setRange(kFaintest, 100);
  slider->setPageStep(10);
  slider->setValue(static_cast<int>(std::lround(m_theme.baseStrength * 100)));
  slider->setToolTip(tr("How strongly the base map shows through the areas"));
  slider->setAccessibleName(slider->toolTip());
  auto* row = new QHBoxLayout(m_strength);
  row->setContentsMargins(24, 0, 0, 0);
  row->addWidget(slider);
  connect(slider, &QSlider::valueChanged, this, [this](int percent) {
    m_theme.baseStrength = percent / 100.0;
    Q_EMIT themeChanged();
  });
  return m_strength;
}

void LayersPanel::showBaseRow() {
  m_base->setVisible(m_theme.base != nullptr);
  m_strength->setVisible(m_theme.base != nullptr);
  m_base->setToolTip(m_theme.base ? m_theme.base->name() : QString());
}

void LayersPanel::setBase(std::shared_ptr<const BaseMap> base) {
  m_theme.base = std::move(base);
  showBaseRow();
  if (!m_base->isChecked()) return m_base->setChecked(true);
  Q_EMIT themeChanged();
}

void LayersPanel::hideBase() { m_base->setChecked(false); }

void LayersPanel::showLegend(const MapContent& content) {
  m_onFoot->setEnabled(!content.area().roads.empty());
  m_legend->setContent(content);
}

}  // namespace xuequ::app
