// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/live_figures.hpp"

#include "app/map/palette.hpp"
#include "core/scenario/boundaries.hpp"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace xuequ::app {
namespace {

constexpr int kLeast = 2;  ///< of a border both sides are shown, however low the map
constexpr int kMost = 6;
constexpr int kNarrowest = 300;  ///< of a school
constexpr int kRow = 75;
constexpr std::size_t kMostFindings = 3;
constexpr int kLine = 18;
constexpr int kPad = 10;
constexpr int kCurve = 64;

/// "+3", "−3"; empty for nought.
QString signedText(std::int64_t n) {
  if (n == 0) return {};
  return n > 0 ? QStringLiteral(" (+%1)").arg(n) : QStringLiteral(" (−%1)").arg(-n);
}

double mostOf(const AffectedSchool& school) {
  double most = 1;
  for (const auto* years : {&school.before, &school.after})
    for (const SchoolFigures& f : *years)
      most = std::max({most, f.pupils.toDouble(), static_cast<double>(f.usable.count())});
  return most;
}

}  // namespace

LiveFigures::LiveFigures(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent), m_document(document), m_look(look) {
  setObjectName(QStringLiteral("liveFigures"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  hide();
  connect(&m_document, &PlanDocument::changed, this, &LiveFigures::refresh);
  connect(&m_document, &PlanDocument::viewChanged, this, &LiveFigures::refresh);
  connect(&m_document, &PlanDocument::historyChanged, this, &LiveFigures::refresh);
  connect(&m_document, &PlanDocument::waysReady, this, &LiveFigures::refresh);
}

void LiveFigures::refresh() {
  m_schools.clear();
  m_findings.clear();
  std::vector<AffectedSchool> schools;
  if (m_document.previewing()) {
    m_findings = centralLines(m_document);
    std::ranges::move(findingLines(m_document, start(), m_look.language), std::back_inserter(m_findings));
    schools = affectedSchools(*m_document.committedOutcome(), *m_document.outcome(), m_document.stage());
  }
  std::ranges::stable_sort(schools, std::greater{}, [&](const AffectedSchool& s) {
    const auto year = static_cast<std::size_t>(m_document.year());
    return std::abs((s.after[year].pupils - s.before[year].pupils).count());
  });
  m_moreFindings = m_findings.size() > kMostFindings ? m_findings.size() - kMostFindings : 0;
  m_findings.resize(m_findings.size() - m_moreFindings);
  const int below = static_cast<int>(m_findings.size()) + (m_moreFindings > 0 ? 2 : 1);
  const auto most = static_cast<std::size_t>(
      std::clamp((m_room.height() - 2 * kPad - below * kLine) / kRow * columns(), kLeast, kMost));
  m_more = schools.size() > most ? schools.size() - most : 0;
  schools.resize(schools.size() - m_more);
  for (AffectedSchool& school : schools) {
    QStringList lines = linesOf(school);
    m_schools.push_back({std::move(school), std::move(lines)});
  }
  setVisible(!m_schools.empty() || !m_findings.empty());
  const int rows = (static_cast<int>(m_schools.size()) + columns() - 1) / columns();
  const int lines = static_cast<int>(m_findings.size()) + (m_more > 0 ? 1 : 0) + (m_moreFindings > 0 ? 1 : 0);
  const int needed = 2 * kPad + rows * kRow + lines * kLine;
  const QSize size(m_room.width(), m_whole ? m_room.height() : needed);
  if (size != this->size()) {
    resize(size);
    Q_EMIT resized();
  }
  update();
}

void LiveFigures::setRoom(QSize room, bool whole) {
  if (room == m_room && whole == m_whole) return;
  m_room = room;
  m_whole = whole;
  refresh();
}

int LiveFigures::columns() const { return std::max(1, (m_room.width() - 2 * kPad) / kNarrowest); }

Scenario LiveFigures::startDrawn(const Scenario& committed, Stage stage) const {
  if (!m_drawn || !m_drawn->madeFrom(stage, committed.zoning(stage)))
    return withBoundaries(m_document.area(), committed, stage);
  Scenario drawn = committed;
  drawn.zonings[index(stage)] = m_drawn->drawn;
  return drawn;
}

const Scenario& LiveFigures::start() {
  const auto committed = m_document.committed();
  const Stage stage = m_document.stage();
  // Whether they fit together is the edit's to see to; at every frame it would take long.
  const bool draws =
      m_document.shown()->zoning(stage).allHaveBoundaries() && !committed->zoning(stage).allHaveBoundaries();
  if (m_startOf != committed || m_startStage != stage || m_startDrawn != draws)
    m_start = draws ? startDrawn(*committed, stage) : *committed;
  m_startOf = committed;
  m_startStage = stage;
  m_startDrawn = draws;
  return m_start;
}

QString LiveFigures::nameOf(SchoolId id) const {
  const School* school = findSchool(m_document.area(), *m_document.shown(), id);
  return school ? QString::fromStdString(school->name) : QString();
}

QStringList LiveFigures::linesOf(const AffectedSchool& school) const {
  const auto year = static_cast<std::size_t>(m_document.year());
  const SchoolFigures& was = school.before[year];
  const SchoolFigures& is = school.after[year];
  const QString pupils =
      tr("%1 pupils").arg(is.pupils.rounded()) + signedText(is.pupils.rounded() - was.pupils.rounded());
  QStringList second{pupils};
  if (const auto utilisation = is.utilisation())
    second << tr("%1 % of seats").arg(utilisation->toDouble() * 100, 0, 'f', 0);
  QStringList third;
  if (const auto size = is.classSize()) third << tr("classes of %1").arg(*size, 0, 'f', 1);
  third << tr("%1 oversized").arg(is.oversized) + signedText(is.oversized - was.oversized);
  return {nameOf(school.school), second.join(QStringLiteral(" · ")), third.join(QStringLiteral(" · ")),
          walkLine(m_document, school.school)};
}

QString LiveFigures::text() const {
  QStringList lines;
  for (const Row& row : m_schools) {
    QStringList parts = row.lines;
    parts.removeAll(QString());
    lines << parts.join(QStringLiteral(" · "));
  }
  for (const LiveLine& line : m_findings) lines << line.text;
  return lines.join(u'\n');
}

void LiveFigures::paintEvent(QPaintEvent*) {
  const Palette& palette = paletteOf(m_look.dark);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette.grid, 1));
  painter.setBrush(palette.paper);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  const double wide = (width() - 2.0 * kPad) / columns();
  double y = kPad;
  for (std::size_t i = 0; i < m_schools.size(); ++i) {
    const auto column = static_cast<int>(i) % columns();
    paintSchool(painter, m_schools[i], QRectF(kPad + column * wide, y, wide - kPad, kRow));
    if (column + 1 == columns() || i + 1 == m_schools.size()) y += kRow;
  }
  if (m_more > 0) {
    painter.setPen(palette.faintInk);
    painter.drawText(QPointF(kPad, y + 12), tr("and %n more", nullptr, static_cast<int>(m_more)));
    y += kLine;
  }
  paintFindings(painter, y);
}

void LiveFigures::paintFindings(QPainter& painter, double y) const {
  const Palette& palette = paletteOf(m_look.dark);
  QFont font = painter.font();
  font.setPointSizeF(9.5);
  font.setWeight(QFont::Normal);
  painter.setFont(font);
  const auto draw = [&](const QString& text, const QColor& ink) {
    const QRectF line(kPad, y, width() - 2 * kPad, kLine);
    painter.setPen(ink);
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideMiddle, static_cast<int>(line.width())));
    y += kLine;
  };
  for (const LiveLine& line : m_findings)
    draw(line.text, line.mood == LiveMood::Worse ? palette.oversized : palette.of(CommitmentState::Yes));
  if (m_moreFindings > 0)
    draw(tr("and %n more findings", nullptr, static_cast<int>(m_moreFindings)), palette.faintInk);
}

void LiveFigures::paintSchool(QPainter& painter, const Row& row, const QRectF& box) const {
  const Palette& palette = paletteOf(m_look.dark);
  const auto& [school, lines] = row;
  QFont font = painter.font();
  font.setPointSizeF(9.5);
  for (int i = 0; i < lines.size(); ++i) {
    font.setWeight(i == 0 ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    const bool crowded = i == 2 && school.after[static_cast<std::size_t>(m_document.year())].oversized > 0;
    painter.setPen(crowded ? palette.oversized : i == 0 ? palette.ink : palette.faintInk);
    const QRectF line(box.left(), box.top() + i * 17, box.width() - kCurve - 8, 17);
    painter.drawText(
        line, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(lines[i], Qt::ElideRight, static_cast<int>(line.width())));
  }
  paintCurve(painter, school, QRectF(box.right() - kCurve, box.top() + 2, kCurve, kRow - 14));
}

/// Pupils before (thin), pupils now, and the usable seats as a ground; the year shown as a line.
void LiveFigures::paintCurve(QPainter& painter, const AffectedSchool& school, const QRectF& box) const {
  const Palette& palette = paletteOf(m_look.dark);
  const double most = mostOf(school);
  const auto last = static_cast<double>(std::max<std::size_t>(1, school.after.size() - 1));
  const auto at = [&](std::size_t year, double value) {
    return QPointF(box.left() + box.width() * static_cast<double>(year) / last,
                   box.bottom() - box.height() * value / most);
  };
  QPolygonF seats{box.bottomLeft()}, before, after;
  for (std::size_t year = 0; year < school.after.size(); ++year) {
    seats << at(year, static_cast<double>(school.after[year].usable.count()));
    before << at(year, school.before[year].pupils.toDouble());
    after << at(year, school.after[year].pupils.toDouble());
  }
  seats << box.bottomRight();
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette.grid);
  painter.drawPolygon(seats);
  painter.setBrush(Qt::NoBrush);
  const double x = at(static_cast<std::size_t>(m_document.year()), 0).x();
  painter.setPen(QPen(palette.faintInk, 1, Qt::DotLine));
  painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
  painter.setPen(QPen(palette.faintInk, 1));
  painter.drawPolyline(before);
  painter.setPen(QPen(palette.selection, 2));
  painter.drawPolyline(after);
}

}  // namespace xuequ::app
