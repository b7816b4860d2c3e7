// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_canvas.hpp"

#include "app/desktop/canvas/map_overlay.hpp"
#include "app/map/damage.hpp"
#include "app/map/map_furniture.hpp"
#include "app/map/map_painter.hpp"
#include "app/map/palette.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kMargin = 0.2;   ///< of the view on each side: what a pan uncovers is already painted
constexpr double kNear = 9;       ///< px within which a click counts as on a thing
constexpr int kKeyPan = 90;       ///< px
constexpr int kRestBeyond = 40;   ///< ms after which a view is painted that the picture does not fill
constexpr int kRestWithin = 200;  ///< ms without a move after which one is painted that it fills
constexpr double kUseful = 2;     ///< a picture scaled by more than this is not worth waiting for
constexpr double kZoomStep = 1.25;

Viewport widened(const Viewport& view) {
  return view.resized(std::ceil(view.width * (1 + 2 * kMargin)), std::ceil(view.height * (1 + 2 * kMargin)));
}

/// Whether a picture of the one view fills the other without being scaled.
bool covers(const Viewport& picture, const Viewport& view) {
  const Box outer = picture.visible(), inner = view.visible();
  return picture.width > 0 && std::abs(picture.metresPerPixel / view.metresPerPixel - 1) < 1e-9 &&
         outer.contains(inner.low) && outer.contains(inner.high);
}

ScreenPoint screenPoint(QPointF p) { return {p.x(), p.y()}; }

}  // namespace

MapCanvas::MapCanvas(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("map"));
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(280, 180);
  m_rest.setSingleShot(true);
  connect(&m_rest, &QTimer::timeout, this, &MapCanvas::startPainting);
}

void MapCanvas::setContent(MapContent content) {
  m_content = std::move(content);
  if (m_view.width >= 1) fitOnce();
  if (!patched()) paintSoon(0);
}

void MapCanvas::setFeedback(Feedback feedback) {
  m_feedback = std::move(feedback);
  update();
}

void MapCanvas::setViewport(const Viewport& view) {
  m_view = view;
  m_fitted = true;
  update();
  Q_EMIT viewChanged();
  paintSoon(covers(m_picture.shows.view, m_view) ? kRestWithin : kRestBeyond);
}

void MapCanvas::fit() {
  if (m_content.geometry) setViewport(fitted(m_content.area().box, width(), height()));
}

/// Until someone chooses a view.
void MapCanvas::fitOnce() {
  if (!m_fitted && m_content.geometry) m_view = fitted(m_content.area().box, width(), height());
}

void MapCanvas::zoom(double factor) { setViewport(m_view.zoomedAt({width() / 2.0, height() / 2.0}, factor)); }

void MapCanvas::centreOn(Point place) { setViewport(m_view.centredOn(place)); }

void MapCanvas::paintSoon(int delay) {
  if (m_painting.running()) {
    if (inVain()) m_painting.cancel();
    return;  // take() looks again
  }
  if (delay == kRestWithin || !m_rest.isActive() || m_rest.remainingTime() > delay) m_rest.start(delay);
}

/// What is being painted lies elsewhere, or is far too coarse or too fine.
bool MapCanvas::inVain() const {
  const double scale = m_paintedView.metresPerPixel / m_view.metresPerPixel;
  return scale > kUseful || scale < 1 / kUseful || !m_paintedView.visible().overlaps(m_view.visible());
}

bool MapCanvas::upToDate() const { return m_picture.shows.view == widened(m_view); }

void MapCanvas::startPainting() {
  const bool laidOut = m_view.width >= 1 && m_view.height >= 1;  // a widget has a size before it has a place
  if (!m_content.geometry || m_painting.running() || !laidOut) return;
  m_paintedView = widened(m_view);
  const auto paint = [content = m_content, view = m_paintedView,
                      ratio = devicePixelRatioF()](const Monitor& monitor) {
    Picture picture{QImage(QSizeF(view.width * ratio, view.height * ratio).toSize(), QImage::Format_RGB32),
                    composed(content, view),
                    {}};
    picture.base = readBase(picture.shows, ratio, monitor.stop);
    picture.image.setDevicePixelRatio(ratio);
    QPainter painter(&picture.image);
    const bool whole = paintMap(painter, picture.shows, picture.shows.frame(), monitor.stop);
    painter.end();
    return whole ? std::optional(std::move(picture)) : std::nullopt;
  };
  m_painting.start<std::optional<Picture>>(
      paint, [this](std::optional<Picture> picture) { take(std::move(picture)); });
}

/// View and content may have changed meanwhile. The picture is shown all the same: it is the latest there is.
void MapCanvas::take(std::optional<Picture> picture) {
  if (picture) {
    m_picture = std::move(*picture);
    if (m_picture.shows.view.visible().contains(m_content.area().box.low) &&
        m_picture.shows.view.visible().contains(m_content.area().box.high))
      m_overview = m_picture;
    if (!m_picture.base) Q_EMIT baseFailed(m_picture.base.error());
  }
  update();
  if (!patched() || !upToDate()) paintSoon(0);
}

/// Paints into the picture what differs, if that is little; the picture keeps its own view.
bool MapCanvas::patched() {
  if (m_picture.image.isNull() || !comparable(m_picture.shows.content, m_content)) return false;
  Composition next = composedAfter(m_picture.shows, m_content);
  next.base = m_picture.shows.base;
  const Damage damage = damageBetween(m_picture.shows, next);
  if (damage.all) return false;
  QPainter painter(&m_picture.image);
  for (const QRect& part : damage.parts) paintMap(painter, next, part);
  m_picture.shows = std::move(next);
  for (const QRect& part : damage.parts)
    update(placed(m_picture.shows.view, part).toAlignedRect().adjusted(-1, -1, 1, 1));
  if (!m_painting.running() && upToDate()) Q_EMIT pictureReady();
  return true;
}

void MapCanvas::setReach(std::shared_ptr<const SchoolReach> reach) {
  m_reach = std::move(reach);
  update();
}

void MapCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), paletteOf(m_content.dark).outside);
  if (!covers(m_picture.shows.view, m_view)) draw(painter, m_overview);
  draw(painter, m_picture);
  const MapOverlay overlay(painter, m_content, m_view);
  if (m_reach) overlay.draw(*m_reach);
  overlay.draw(m_feedback);
  painter.setRenderHint(QPainter::Antialiasing);
  // On the right: the tools stand on the left, from top to bottom where the window is low.
  constexpr double kLongest = 140;
  paintScaleBar(painter, QPointF(width() - kLongest - 40, height() - 14),
                scaleBarFor(m_view.metresPerPixel, kLongest), m_content.dark);
}

QRectF MapCanvas::placed(const Viewport& then, const QRectF& part) const {
  const double scale = then.metresPerPixel / m_view.metresPerPixel;
  const double dx = (then.centreX - m_view.centreX) / 100.0 / m_view.metresPerPixel;
  const double dy = (m_view.centreY - then.centreY) / 100.0 / m_view.metresPerPixel;
  const QPointF corner(width() / 2.0 + dx - then.width * scale / 2,
                       height() / 2.0 + dy - then.height * scale / 2);
  return {corner + part.topLeft() * scale, part.size() * scale};
}

/// On whole pixels where it is not scaled: that is a copy, and sharp.
void MapCanvas::draw(QPainter& painter, const Picture& picture) const {
  if (picture.image.isNull()) return;
  const QRectF place = placed(picture.shows.view, picture.shows.frame());
  const double scale = place.width() / picture.shows.view.width;
  if (std::abs(scale - 1) < 1e-9) {
    const double ratio = devicePixelRatioF();
    painter.drawImage(QPointF(std::round(place.x() * ratio), std::round(place.y() * ratio)) / ratio,
                      picture.image);
    return;
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < kUseful);
  painter.drawImage(place, picture.image);
}

void MapCanvas::resizeEvent(QResizeEvent*) {
  m_view = m_view.resized(width(), height());
  fitOnce();
  Q_EMIT resized();
  paintSoon(0);
}

void MapCanvas::point(PointerEvent::Kind kind, const QMouseEvent& event) {
  const bool pressed = event.buttons().testFlag(Qt::LeftButton);
  const auto keys = event.modifiers();
  Q_EMIT pointed({kind, m_view.toWorld(screenPoint(event.position())), pressed, m_view.metres(kNear),
                  keys.testFlag(Qt::ShiftModifier), keys.testFlag(Qt::ControlModifier)});
}

void MapCanvas::mousePressEvent(QMouseEvent* event) {
  m_dragged = event->position();
  if (event->button() == Qt::LeftButton) point(PointerEvent::Kind::Press, *event);
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::MiddleButton)) {
    const QPointF moved = event->position() - m_dragged;
    pan(moved.x(), moved.y());
  } else {
    point(PointerEvent::Kind::Move, *event);
  }
  m_dragged = event->position();
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) point(PointerEvent::Kind::Release, *event);
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) point(PointerEvent::Kind::DoubleClick, *event);
}

void MapCanvas::wheelEvent(QWheelEvent* event) {
  const double steps = event->angleDelta().y() / 120.0;
  setViewport(m_view.zoomedAt(screenPoint(event->position()), std::pow(kZoomStep, steps)));
  event->accept();
}

bool MapCanvas::typedByKey(const QKeyEvent& event) {
  const QString text = event.text();
  const bool number = text.size() == 1 && QStringLiteral("0123456789.,- ").contains(text);
  if (!m_typing || !number || event.modifiers().testFlag(Qt::ControlModifier)) return false;
  Q_EMIT typed(text.front().toLatin1());
  return true;
}

void MapCanvas::keyPressEvent(QKeyEvent* event) {
  if (typedByKey(*event)) return;
  switch (event->key()) {
    case Qt::Key_Left:
      return pan(kKeyPan, 0);
    case Qt::Key_Right:
      return pan(-kKeyPan, 0);
    case Qt::Key_Up:
      return pan(0, kKeyPan);
    case Qt::Key_Down:
      return pan(0, -kKeyPan);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(kZoomStep);
    case Qt::Key_Minus:
      return zoom(1 / kZoomStep);
    case Qt::Key_Home:
    case Qt::Key_0:
      return fit();
    case Qt::Key_Escape:
      Q_EMIT keyed(Key::Escape);
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      Q_EMIT keyed(Key::Enter);
      return;
    case Qt::Key_Backspace:
      Q_EMIT keyed(Key::Backspace);
      return;
    case Qt::Key_Delete:
      Q_EMIT keyed(Key::Delete);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace xuequ::app
