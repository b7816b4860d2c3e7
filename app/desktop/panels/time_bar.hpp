// SPDX-License-Identifier: Apache-2.0
// Which stage and which school year the whole window shows; the years can be played.
#pragma once

#include "app/desktop/document/document.hpp"
#include "app/desktop/window/look.hpp"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QSlider;
class QToolButton;

namespace xuequ::app {

class TimeBar : public QWidget {
  Q_OBJECT

 public:
  TimeBar(PlanDocument&, Look, QWidget* parent = nullptr);
  void setPlaying(bool);
  [[nodiscard]] bool playing() const { return m_playing.isActive(); }

 private:
  void addStages();
  void addYears();
  void refresh();
  void step();

  PlanDocument& m_document;
  Look m_look;
  QButtonGroup* m_stages;
  QToolButton* m_play;
  QSlider* m_slider;
  QLabel* m_year;
  QTimer m_playing;
};

}  // namespace xuequ::app
