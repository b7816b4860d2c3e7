// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_sheet.hpp"

#include "app/map/base_map.hpp"
#include "app/map/drawing.hpp"
#include "app/map/legend.hpp"
#include "app/map/map_font.hpp"
#include "app/map/map_furniture.hpp"
#include "app/map/map_painter.hpp"
#include "app/map/map_words.hpp"
#include "app/map/palette.hpp"
#include "app/map/sheet_layout.hpp"
#include "core/evaluation/summary.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace xuequ::app {
namespace {

constexpr double kText = 12;
constexpr double kRow = 21;
constexpr double kHeadRow = 26;
constexpr double kLabelColumn = 104;
constexpr double kInch = 25.4;     ///< mm
constexpr double kBaseDots = 300;  ///< of a base map, per inch: finer is not seen on paper
constexpr std::array kPapers{Paper::A4, Paper::A3, Paper::A2, Paper::A1, Paper::A0};

/// What is written beside what: a row of a box.
using Rows = std::vector<std::pair<QString, QString>>;

QString schoolsOpen(const MapContent& content) {
  const Roster& roster = *content.outcome->roster;
  const auto [first, last] = roster.of(content.stage);
  const auto open = std::count_if(
      roster.parts().begin() + static_cast<std::ptrdiff_t>(first),
      roster.parts().begin() + static_cast<std::ptrdiff_t>(last),
      [&](const Part& part) { return part.years[static_cast<std::size_t>(content.year)].running; });
  return grouped(open);
}

Rows figuresOf(const MapContent& content) {
  if (!content.outcome) return {};
  const Language language = content.language;
  const auto year = static_cast<std::size_t>(content.year);
  const auto& years = content.outcome->stages[index(content.stage)];
  Rows rows;
  if (year < years.size()) {
    const StageYear& numbers = years[year];
    rows = {{word(MapWord::SchoolsOpen, language), schoolsOpen(content)},
            {word(MapWord::Pupils, language), grouped(numbers.pupils.rounded())},
            {word(MapWord::NominalSeats, language), grouped(numbers.nominal.count())},
            {word(MapWord::UsableSeats, language), grouped(numbers.usable.count())},
            {word(MapWord::Sections, language), grouped(numbers.sections.count())},
            {word(MapWord::Oversized, language), grouped(numbers.oversized)},
            {word(MapWord::SuperOversized, language), grouped(numbers.superOversized)}};
  }
  const Series all = seriesOf(*content.outcome, content.stage);
  rows.emplace_back(word(MapWord::SeatsAdded, language), grouped(all.seatsAdded[year].count()));
  rows.emplace_back(word(MapWord::NoneLeftFrom, language),
                    all.oversizedGone ? schoolYear(*all.oversizedGone) : word(MapWord::NotGone, language));
  return rows;
}

/// "EPSG:4548", or the name in a WKT.
QString crsName(const std::string& crs) {
  const std::size_t open = crs.find('"');
  if (open == std::string::npos) return fromUtf8(crs);
  return fromUtf8(crs.substr(open + 1, crs.find('"', open + 1) - open - 1));
}

QString scaleText(double scale) { return QStringLiteral("1:") + grouped(std::llround(scale)); }

Rows titleBlockOf(const MapContent& content, const SheetOptions& options, double scale) {
  const StudyArea& area = content.area();
  const Language language = content.language;
  Rows rows{{word(MapWord::ScenarioLabel, language), fromUtf8(content.scenario->name)},
            {word(MapWord::SchoolYearLabel, language), schoolYear(area.year(content.year))},
            {word(MapWord::PlanningPeriod, language),
             QStringLiteral("%1–%2").arg(area.baseYear.value()).arg(area.horizon.value())},
            {word(MapWord::CoordinateSystem, language), crsName(area.grid.crs)},
            {word(MapWord::ScaleLabel, language), scaleText(scale)},
            {word(MapWord::Author, language), fromUtf8(area.author)}};
  if (content.hasBase()) rows.emplace_back(word(MapWord::BaseMapLabel, language), content.base->name());
  for (const MapWord hand : {MapWord::Drawn, MapWord::Checked, MapWord::Approved})
    rows.emplace_back(word(hand, language), QString());
  rows.emplace_back(word(MapWord::Date, language),
                    options.date.isValid() ? options.date.toString(Qt::ISODate) : QString());
  if (!options.number.isEmpty()) rows.emplace_back(word(MapWord::SheetNumber, language), options.number);
  return rows;
}

QString titleOf(const MapContent& content, const SheetOptions& options) {
  if (!options.title.isEmpty()) return options.title;
  const QString stage = word(content.stage, content.language);
  const MapWord title = content.areas == AreaTheme::Access      ? MapWord::AccessTitle
                        : content.areas == AreaTheme::Residents ? MapWord::ResidentsTitle
                                                                : MapWord::MapTitle;
  return word(title, content.language)
      .arg(fromUtf8(content.area().name), content.language == Language::En ? stage.toLower() : stage);
}

/// "2SFCA, up to 500 m on foot"
QString accessText(const UnitAccessQuestion& asked, Language language) {
  const QString name = fromUtf8(std::string(asked.method.name)).toUpper();
  const QString limit = grouped(std::llround(asked.limit.count()));
  return name + QStringLiteral(", ") +
         word(asked.onFoot ? MapWord::OnFootUpTo : MapWord::StraightUpTo, language).arg(limit);
}

class SheetPainter {
 public:
  SheetPainter(QPainter& painter, const MapContent& content, const SheetOptions& options)
      : m_painter(painter), m_content(content), m_options(options), m_palette(paletteOf(false)) {}

  Result<void> paint();

 private:
  void paintTitle(const QRectF&);
  void paintFrame(const QRectF&, double width);
  Result<void> paintMapFrame(const SheetLayout&, double scale);
  void paintSurround(const QRectF& sheet, const QRectF& map);
  void paintFigures(const QRectF&, const Rows&);
  void paintTitleBlock(const QRectF&, const Rows&);
  void paintScale(const QRectF&, const Viewport&, double scale);
  void paintFoot(const QRectF&);
  void paintLegendBox(const QRectF&);
  void write(const QRectF&, Qt::Alignment, const QString&, const QFont&, const QColor&);

  QPainter& m_painter;
  const MapContent& m_content;
  const SheetOptions& m_options;
  const Palette& m_palette;
};

/// Too long words are set smaller rather than cut.
void SheetPainter::write(const QRectF& box, Qt::Alignment alignment, const QString& text, const QFont& font,
                         const QColor& colour) {
  QFont fitting = font;
  while (fitting.pixelSize() > 6 && QFontMetricsF(fitting).horizontalAdvance(text) > box.width())
    fitting.setPixelSize(fitting.pixelSize() - 1);
  m_painter.setFont(fitting);
  m_painter.setPen(colour);
  m_painter.drawText(box, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

void SheetPainter::paintFrame(const QRectF& box, double width) {
  m_painter.setPen(QPen(m_palette.ink, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  m_painter.setBrush(Qt::NoBrush);
  m_painter.drawRect(box);
}

void SheetPainter::paintTitle(const QRectF& box) {
  const QRectF upper(box.topLeft(), QSizeF(box.width(), box.height() * 0.64));
  const QRectF lower(upper.bottomLeft(), box.bottomRight());
  write(upper, Qt::AlignHCenter, titleOf(m_content, m_options), mapFont(30, QFont::Bold), m_palette.ink);
  QString line = QStringLiteral("%1  ·  %2  ·  %3")
                     .arg(fromUtf8(m_content.scenario->name), word(m_content.stage, m_content.language),
                          schoolYear(m_content.area().year(m_content.year)));
  if (m_content.areas == AreaTheme::Access && m_content.access)
    line += QStringLiteral("  ·  ") + accessText(m_content.access->asked, m_content.language);
  write(lower, Qt::AlignHCenter, line, mapFont(15), m_palette.faintInk);
}

Result<void> SheetPainter::paintMapFrame(const SheetLayout& layout, double scale) {
  Composition map = composed(m_content, sheetView(layout, mappedBox(m_content), scale));
  const auto read = readBase(map, std::min(devicePixels(m_painter), kBaseDots / kInch * layout.millimetres));
  m_painter.save();
  m_painter.translate(layout.map.topLeft());
  paintMap(m_painter, map, map.frame());
  m_painter.restore();
  paintSurround(layout.sheet, layout.map);
  paintFrame(layout.map, 1.2);
  return read;
}

/// SVG knows no clipping, so what reaches beyond the frame is covered.
void SheetPainter::paintSurround(const QRectF& sheet, const QRectF& map) {
  m_painter.fillRect(QRectF(sheet.topLeft(), QPointF(sheet.right(), map.top())), m_palette.paper);
  m_painter.fillRect(QRectF(QPointF(sheet.left(), map.bottom()), sheet.bottomRight()), m_palette.paper);
  m_painter.fillRect(QRectF(QPointF(sheet.left(), map.top()), map.bottomLeft()), m_palette.paper);
  m_painter.fillRect(QRectF(map.topRight(), QPointF(sheet.right(), map.bottom())), m_palette.paper);
}

void SheetPainter::paintFigures(const QRectF& box, const Rows& rows) {
  const QRectF head(box.topLeft(), QSizeF(box.width(), kHeadRow));
  m_painter.fillRect(head, m_palette.zoneLine);
  const QString title = QStringLiteral("%1 · %2").arg(word(MapWord::KeyFigures, m_content.language),
                                                      word(m_content.stage, m_content.language));
  write(head.adjusted(10, 0, -10, 0), Qt::AlignLeft, title, mapFont(kText, QFont::DemiBold), m_palette.paper);
  double y = head.bottom();
  for (const auto& [label, value] : rows) {
    const QRectF row(box.left(), y, box.width(), kRow);
    write(row.adjusted(10, 0, -100, 0), Qt::AlignLeft, label, mapFont(kText), m_palette.faintInk);
    write(row.adjusted(box.width() - 140, 0, -10, 0), Qt::AlignRight, value, mapFont(kText, QFont::DemiBold),
          m_palette.ink);
    y += kRow;
    m_painter.setPen(QPen(m_palette.grid, 0.8));
    m_painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
  }
  paintFrame(box, 0.9);
}

void SheetPainter::paintTitleBlock(const QRectF& box, const Rows& rows) {
  double y = box.top();
  for (const auto& [label, value] : rows) {
    const QRectF row(box.left(), y, box.width(), kRow);
    m_painter.setPen(QPen(m_palette.ink, 0.6));
    m_painter.drawLine(row.topLeft(), row.topRight());
    write(row.adjusted(8, 0, kLabelColumn - box.width() - 4, 0), Qt::AlignLeft, label, mapFont(kText - 1),
          m_palette.faintInk);
    write(row.adjusted(kLabelColumn + 8, 0, -8, 0), Qt::AlignLeft, value, mapFont(kText), m_palette.ink);
    y += kRow;
  }
  m_painter.setPen(QPen(m_palette.ink, 0.6));
  m_painter.drawLine(QPointF(box.left() + kLabelColumn, box.top()),
                     QPointF(box.left() + kLabelColumn, box.bottom()));
  paintFrame(box, 1.2);
}

void SheetPainter::paintScale(const QRectF& box, const Viewport& view, double scale) {
  const QRectF arrow(box.left() + 6, box.top(), 52, box.height());
  paintNorthArrow(m_painter, arrow, false);
  const QRectF rest(QPointF(arrow.right() + 22, box.top()), box.bottomRight());
  write(QRectF(rest.topLeft(), QSizeF(rest.width(), 30)), Qt::AlignLeft, scaleText(scale),
        mapFont(17, QFont::DemiBold), m_palette.ink);
  paintScaleBar(m_painter, QPointF(rest.left() + 4, rest.bottom() - 12),
                scaleBarFor(view.metresPerPixel, rest.width() - 36), false);
}

void SheetPainter::paintLegendBox(const QRectF& box) {
  constexpr double head = 28;
  write(QRectF(box.topLeft(), QSizeF(box.width(), head)), Qt::AlignLeft,
        word(MapWord::Legend, m_content.language), mapFont(16, QFont::Bold), m_palette.ink);
  const QRectF room = box.adjusted(0, head, 0, 0);
  const std::vector<LegendGroup> groups = legendOf(m_content);
  const QSizeF needed = legendSize(groups, room.width(), 1e6, kText);
  const bool one = needed.height() <= room.height();
  const double column = one ? room.width() : room.width() / 2;
  const QSizeF size = one ? needed : legendSize(groups, column, room.height(), kText - 1);
  const double shrink = std::min({1.0, room.width() / size.width(), room.height() / size.height()});
  m_painter.save();
  m_painter.translate(room.topLeft());
  m_painter.scale(shrink, shrink);
  paintLegend(m_painter, QRectF(QPointF(), QSizeF(size.width(), one ? needed.height() : room.height())),
              groups, column, one ? kText : kText - 1, false);
  m_painter.restore();
}

void SheetPainter::paintFoot(const QRectF& box) {
  if (m_content.area().synthetic)
    write(box, Qt::AlignLeft, word(MapWord::SyntheticFoot, m_content.language), mapFont(kText - 1),
          m_palette.superOversized);
  write(box, Qt::AlignRight, QStringLiteral("Xuequ"), mapFont(kText - 1), m_palette.faintInk);
}

Result<void> SheetPainter::paint() {
  const double scale = scaleOf(m_content, m_options.paper);
  const Rows figures = figuresOf(m_content);
  const Rows titleBlock = titleBlockOf(m_content, m_options, scale);
  const SheetLayout layout = layOutSheet(
      m_options.paper, figures.empty() ? 0 : kHeadRow + kRow * static_cast<double>(figures.size()),
      kRow * static_cast<double>(titleBlock.size()));
  m_painter.scale(layout.millimetres, layout.millimetres);
  m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const auto mapped = paintMapFrame(layout, scale);
  paintFrame(layout.neatLine, 2.2);
  paintTitle(layout.title);
  if (!figures.empty()) paintFigures(layout.figures, figures);
  paintLegendBox(layout.legend);
  paintScale(layout.scale, sheetView(layout, mappedBox(m_content), scale), scale);
  paintTitleBlock(layout.titleBlock, titleBlock);
  paintFoot(layout.foot);
  return mapped;
}

}  // namespace

std::optional<Paper> paperOf(std::string_view name) {
  constexpr std::array<std::string_view, kPapers.size()> names{"A4", "A3", "A2", "A1", "A0"};
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return kPapers[i];
  return std::nullopt;
}

QSizeF sizeOf(Paper paper) {
  constexpr std::array<std::pair<double, double>, kPapers.size()> sizes{
      {{297, 210}, {420, 297}, {594, 420}, {841, 594}, {1189, 841}}};
  const auto [width, height] = sizes[static_cast<std::size_t>(paper)];
  return {width, height};
}

double scaleOf(const MapContent& content, Paper paper) {
  return scaleFor(layOutSheet(paper, 0, 0), mappedBox(content));
}

Result<void> paintSheet(QPainter& painter, const MapContent& content, const SheetOptions& options) {
  MapContent printed = content;
  printed.dark = false;
  printed.selection = {};
  painter.save();
  const auto painted = SheetPainter(painter, printed, options).paint();
  painter.restore();
  return painted;
}

}  // namespace xuequ::app
