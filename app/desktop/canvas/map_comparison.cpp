// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_comparison.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/canvas/swipe_handle.hpp"

#include <QLabel>

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

constexpr int kEdge = 12;  ///< px between an edge of a map and its name
constexpr int kGap = 2;    ///< px between maps side by side

QLabel* madeName(const QString& name, QWidget& pane) {
  auto* label = new QLabel(&pane);
  label->setObjectName(name);
  label->setProperty("mapName", true);
  label->setAttribute(Qt::WA_TransparentForMouseEvents);
  return label;
}

}  // namespace

MapComparison::MapComparison(MapCanvas& shown, bool dark, QWidget& pane)
    : QObject(&pane),
      m_shown(shown),
      m_window(new QWidget(&pane)),
      m_other(new MapCanvas(m_window)),
      m_handle(new SwipeHandle(dark, &pane)),
      m_otherName(madeName(QStringLiteral("otherMapName"), pane)),
      m_shownName(madeName(QStringLiteral("shownMapName"), pane)) {
  m_other->setObjectName(QStringLiteral("otherMap"));
  connect(&m_shown, &MapCanvas::viewChanged, this, [this] { link(m_shown, *m_other); });
  connect(&m_shown, &MapCanvas::resized, this, [this] { link(m_shown, *m_other); });
  connect(m_other, &MapCanvas::viewChanged, this, [this] { link(*m_other, m_shown); });
  connect(m_handle, &SwipeHandle::movedTo, this, &MapComparison::moveTo);
  connect(m_handle, &SwipeHandle::movedBy, this, [this](int pixels) {
    moveTo(m_share + static_cast<double>(pixels) / std::max(1, m_room.width()));
  });
}

void MapComparison::setMode(MapCompare mode) {
  m_mode = mode;
  place();
}

void MapComparison::setContent(std::optional<MapContent> before, const std::string& shownName) {
  m_known = before.has_value();
  if (before) {
    m_otherName->setText(QString::fromStdString(before->scenario->name));
    m_shownName->setText(QString::fromStdString(shownName));
    m_other->setContent(std::move(*before));
  }
  place();
}

void MapComparison::layOut(const QRect& room) {
  m_room = room;
  place();
}

void MapComparison::moveTo(double share) {
  m_share = std::clamp(share, 0.0, 1.0);
  place();
}

/// The follower says that its view has changed, too: that is no news.
void MapComparison::link(const MapCanvas& moved, MapCanvas& follows) {
  if (m_linking || !on()) return;
  m_linking = true;
  follows.setViewport(moved.viewport().resized(follows.width(), follows.height()));
  m_linking = false;
}

void MapComparison::place() {
  for (QWidget* each : {m_window, static_cast<QWidget*>(m_otherName), static_cast<QWidget*>(m_shownName)})
    each->setVisible(on());
  m_handle->setVisible(on() && m_mode == MapCompare::Swipe);
  if (!on()) return m_shown.setGeometry(m_room);
  const bool swipe = m_mode == MapCompare::Swipe;
  const int edge = static_cast<int>(std::lround((swipe ? m_share : 0.5) * m_room.width()));
  const QRect left(m_room.topLeft(), QSize(edge, m_room.height()));
  m_shown.setGeometry(swipe ? m_room : m_room.adjusted(edge + kGap, 0, 0, 0));
  m_window->setGeometry(left);
  m_other->setGeometry(QRect(QPoint(), swipe ? m_room.size() : left.size()));
  m_handle->setGeometry(edge - SwipeHandle::kWidth / 2, 0, SwipeHandle::kWidth, m_room.height());
  placeNames(edge);
  if (m_other->viewport() != m_shown.viewport().resized(m_other->width(), m_other->height()))
    link(m_shown, *m_other);
}

/// At the foot of each map: beside the handle, or on the left, where no scale is.
void MapComparison::placeNames(int edge) {
  for (QLabel* name : {m_otherName, m_shownName}) name->adjustSize();
  const int foot = m_room.height() - m_shownName->height() - kEdge;
  const bool swipe = m_mode == MapCompare::Swipe;
  m_otherName->move(swipe ? edge - m_otherName->width() - kEdge : m_room.left() + kEdge, foot);
  m_shownName->move(edge + kEdge, foot);
}

}  // namespace xuequ::app
