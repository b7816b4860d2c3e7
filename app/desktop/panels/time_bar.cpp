// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/time_bar.hpp"

#include "app/desktop/window/theme.hpp"
#include "app/output/words.hpp"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

namespace xuequ::app {
namespace {

constexpr int kYearShown = 900;  ///< ms while playing

}  // namespace

TimeBar::TimeBar(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_stages(new QButtonGroup(this)),
      m_play(new QToolButton(this)),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_year(new QLabel(this)) {
  setObjectName(QStringLiteral("timeBar"));
  setAttribute(Qt::WA_StyledBackground);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(14, 6, 18, 6);
  row->setSpacing(4);
  addStages();
  row->addStretch(1);
  addYears();
  connect(&m_document, &PlanDocument::viewChanged, this, &TimeBar::refresh);
  connect(&m_playing, &QTimer::timeout, this, &TimeBar::step);
  refresh();
}

void TimeBar::addStages() {
  for (const StageStandard& standard : m_document.area().standards.stages) {
    auto* button = new QToolButton(this);
    const std::string key(keyOf(standard.stage));
    button->setObjectName(QStringLiteral("stage_") + QString::fromStdString(key));
    button->setText(QString::fromStdString(word(m_look.language, key)));
    button->setCheckable(true);
    button->setProperty("segment", true);
    m_stages->addButton(button, static_cast<int>(standard.stage));
    layout()->addWidget(button);
  }
  connect(m_stages, &QButtonGroup::idClicked, this,
          [this](int id) { m_document.setStage(static_cast<Stage>(id)); });
}

void TimeBar::addYears() {
  m_play->setObjectName(QStringLiteral("play"));
  m_slider->setObjectName(QStringLiteral("years"));
  m_year->setObjectName(QStringLiteral("year"));
  m_year->setProperty("title", true);
  m_slider->setRange(0, m_document.area().years() - 1);
  m_slider->setPageStep(1);
  m_slider->setMinimumWidth(200);
  m_slider->setMaximumWidth(520);
  m_year->setMinimumWidth(92);
  m_year->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto* row = static_cast<QHBoxLayout*>(layout());
  row->addWidget(m_play);
  row->addSpacing(6);
  row->addWidget(m_slider, 4);
  row->addWidget(m_year);
  connect(m_slider, &QSlider::valueChanged, &m_document, &PlanDocument::setYear);
  connect(m_slider, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
  connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!playing()); });
}

void TimeBar::setPlaying(bool on) {
  if (on && m_document.year() == m_slider->maximum()) m_document.setYear(0);
  on ? m_playing.start(kYearShown) : m_playing.stop();
  refresh();
}

void TimeBar::step() {
  m_document.setYear(m_document.year() + 1);
  if (m_document.year() == m_slider->maximum()) setPlaying(false);
}

void TimeBar::refresh() {
  m_play->setIcon(themedIcon(playing() ? QStringLiteral("pause") : QStringLiteral("play"), m_look.dark));
  m_play->setToolTip(playing() ? tr("Stop") : tr("Play the years"));
  m_slider->setValue(m_document.year());
  const int year = m_document.schoolYear().value();
  m_year->setText(QStringLiteral("%1–%2").arg(year).arg((year + 1) % 100, 2, 10, QLatin1Char('0')));
  m_year->setToolTip(tr("School year"));
  if (auto* button = m_stages->button(static_cast<int>(m_document.stage()))) button->setChecked(true);
}

}  // namespace xuequ::app
