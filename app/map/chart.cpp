// SPDX-License-Identifier: Apache-2.0
#include "app/map/chart.hpp"

#include "app/map/chart_frame.hpp"
#include "app/map/map_font.hpp"
#include "app/map/map_words.hpp"
#include "app/map/palette.hpp"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace xuequ::app {
namespace {

using Style = ChartSeries::Style;

double highestOf(const Chart& chart) {
  double highest = 0;
  for (int year = 0; year < chart.years(); ++year) {
    double stack = 0;
    for (const ChartSeries& series : chart.series) {
      const double value = series.values[static_cast<std::size_t>(year)];
      if (std::isnan(value)) continue;
      if (series.style == Style::Bar) stack += value;
      highest = std::max(highest, value);
    }
    highest = std::max(highest, stack);
  }
  return highest;
}

void paintGrid(QPainter& painter, const ChartFrame& frame, const Chart& chart, const Palette& palette) {
  const QFontMetricsF metrics(mapFont(kAxisText));
  painter.setFont(mapFont(kAxisText));
  for (const double tick : frame.ticks) {
    const double y = frame.y(tick);
    painter.setPen(QPen(tick == 0 ? palette.faintInk : palette.grid, 1));
    painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
    const QString text = grouped(std::llround(tick));
    painter.setPen(palette.faintInk);
    painter.drawText(QPointF(frame.plot.left() - 5 - metrics.horizontalAdvance(text), y + kAxisText * 0.36),
                     text);
  }
  for (int year = chart.year.value_or(0) % frame.yearStep; year < chart.years(); year += frame.yearStep) {
    const QString text = QString::number((chart.firstYear + year).value());
    painter.setPen(year == chart.year ? palette.ink : palette.faintInk);
    painter.drawText(
        QPointF(frame.x(year) - metrics.horizontalAdvance(text) / 2, frame.plot.bottom() + kAxisText + 4),
        text);
  }
}

void paintCurrentYear(QPainter& painter, const ChartFrame& frame, const Chart& chart,
                      const Palette& palette) {
  if (!chart.year) return;
  QColor band = palette.of(Load::Low);
  band.setAlphaF(0.14F);
  painter.fillRect(
      QRectF(frame.x(*chart.year) - frame.slot() / 2, frame.plot.top(), frame.slot(), frame.plot.height()),
      band);
}

/// Between the first two series while the first is higher; the crossing is taken where the lines cross, not
/// at a year.
void paintShortage(QPainter& painter, const ChartFrame& frame, const Chart& chart, const Palette& palette) {
  if (!chart.showsShortage || chart.series.size() < 2) return;
  const std::vector<double>& wanted = chart.series[0].values;
  const std::vector<double>& there = chart.series[1].values;
  painter.setPen(QPen(palette.shortage, 0.8));  // closes the seams between the years
  painter.setBrush(palette.shortage);
  for (std::size_t i = 0; i + 1 < wanted.size(); ++i) {
    const double before = wanted[i] - there[i], after = wanted[i + 1] - there[i + 1];
    if (std::isnan(before) || std::isnan(after) || (before <= 0 && after <= 0)) continue;
    const double crossing = before / (before - after);
    const double from = before > 0 ? 0 : crossing, to = after > 0 ? 1 : crossing;
    const auto at = [&](const std::vector<double>& values, double t) {
      return QPointF(frame.x(static_cast<double>(i) + t), frame.y(std::lerp(values[i], values[i + 1], t)));
    };
    painter.drawPolygon(QPolygonF({at(wanted, from), at(wanted, to), at(there, to), at(there, from)}));
  }
}

void paintBars(QPainter& painter, const ChartFrame& frame, const Chart& chart) {
  const double width = std::min(frame.slot() * 0.62, 34.0);
  painter.setPen(Qt::NoPen);
  for (int year = 0; year < chart.years(); ++year) {
    double base = 0;
    for (const ChartSeries& series : chart.series) {
      const double value = series.values[static_cast<std::size_t>(year)];
      if (series.style != Style::Bar || !(value > 0)) continue;
      const double top = frame.y(base + value);
      painter.fillRect(QRectF(frame.x(year) - width / 2, top, width, frame.y(base) - top), series.color);
      base += value;
    }
  }
}

/// What stands on the bars in sum, while the digits have room.
void paintBarSums(QPainter& painter, const ChartFrame& frame, const Chart& chart, const Palette& palette) {
  const QFontMetricsF metrics(mapFont(kAxisText));
  painter.setFont(mapFont(kAxisText));
  painter.setPen(palette.ink);
  for (int year = 0; year < chart.years(); ++year) {
    double sum = 0;
    for (const ChartSeries& series : chart.series)
      if (series.style == Style::Bar) sum += std::max(0.0, series.values[static_cast<std::size_t>(year)]);
    const QString text = QString::number(std::llround(sum));
    if (sum <= 0 || metrics.horizontalAdvance(text) > frame.slot() - 2) continue;
    painter.drawText(QPointF(frame.x(year) - metrics.horizontalAdvance(text) / 2, frame.y(sum) - 3), text);
  }
}

void paintLine(QPainter& painter, const ChartFrame& frame, const ChartSeries& series,
               const Palette& palette) {
  QPolygonF run;
  QPen pen(series.color, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (series.style == Style::DashedLine) {
    pen.setDashPattern({3, 3});
    pen.setCapStyle(Qt::FlatCap);
  }
  for (std::size_t i = 0; i <= series.values.size(); ++i) {
    if (i < series.values.size() && !std::isnan(series.values[i])) {
      run.append({frame.x(static_cast<double>(i)), frame.y(series.values[i])});
      continue;
    }
    if (series.style == Style::Line) {
      painter.setPen(QPen(palette.paper, 4.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
      painter.drawPolyline(run);
    }
    painter.setPen(pen);
    painter.drawPolyline(run);
    run.clear();
  }
}

void paintYearDots(QPainter& painter, const ChartFrame& frame, const Chart& chart, int year,
                   const Palette& palette) {
  for (const ChartSeries& series : chart.series) {
    const double value = series.values[static_cast<std::size_t>(year)];
    if (series.style == Style::Bar || std::isnan(value)) continue;
    painter.setPen(QPen(palette.paper, 1.5));
    painter.setBrush(series.color);
    painter.drawEllipse(QPointF(frame.x(year), frame.y(value)), 3.6, 3.6);
  }
}

void paintKey(QPainter& painter, const QPointF& at, const ChartSeries& series) {
  if (series.style == Style::Bar) {
    painter.fillRect(QRectF(at.x() + 3, at.y() - 5, 10, 10), series.color);
    return;
  }
  QPen pen(series.color, 2.2, Qt::SolidLine, Qt::FlatCap);
  if (series.style == Style::DashedLine) pen.setDashPattern({3, 2.2});
  painter.setPen(pen);
  painter.drawLine(at, at + QPointF(16, 0));
}

void paintHead(QPainter& painter, const ChartFrame& frame, const Chart& chart, const Palette& palette) {
  painter.setFont(mapFont(kTitleText, QFont::DemiBold));
  painter.setPen(palette.ink);
  if (frame.title.isValid()) {
    const QString title =
        chart.unit.isEmpty() ? chart.title : QStringLiteral("%1 (%2)").arg(chart.title, chart.unit);
    painter.drawText(
        frame.title, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(frame.title.width())));
  }
  painter.setFont(mapFont(kAxisText));
  for (const ChartFrame::Key& key : frame.keys) {
    paintKey(painter, QPointF(key.box.left(), key.box.center().y()), chart.series[key.series]);
    painter.setPen(palette.ink);
    painter.drawText(key.box.adjusted(kKeySign, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, key.text);
  }
}

/// The values of one year in a box that stays within the plot.
void paintHovered(QPainter& painter, const ChartFrame& frame, const Chart& chart, const Palette& palette) {
  const int year = *chart.hovered;
  const QFontMetricsF metrics(mapFont(kAxisText));
  QStringList lines{schoolYear(chart.firstYear + year)};
  for (const ChartSeries& series : chart.series)
    if (const double value = series.values[static_cast<std::size_t>(year)]; !std::isnan(value))
      lines += QStringLiteral("%1  %2").arg(series.name, grouped(std::llround(value)));
  double width = 0;
  for (const QString& line : lines) width = std::max(width, metrics.horizontalAdvance(line));
  const double row = kAxisText * 1.5;
  QRectF box(frame.x(year) + 8, frame.plot.top() + 4, width + 14,
             row * static_cast<double>(lines.size()) + 8);
  if (box.right() > frame.plot.right()) box.moveRight(frame.x(year) - 8);
  if (box.left() < frame.plot.left()) box.moveLeft(frame.plot.left());
  painter.setPen(QPen(palette.faintInk, 1, Qt::DotLine));
  painter.drawLine(QPointF(frame.x(year), frame.plot.top()), QPointF(frame.x(year), frame.plot.bottom()));
  paintYearDots(painter, frame, chart, year, palette);
  painter.setPen(QPen(palette.grid, 1));
  painter.setBrush(palette.paper);
  painter.drawRoundedRect(box, 4, 4);
  painter.setFont(mapFont(kAxisText));
  painter.setPen(palette.ink);
  for (qsizetype i = 0; i < lines.size(); ++i)
    painter.drawText(box.topLeft() + QPointF(7, 4 + row * (static_cast<double>(i) + 0.75)), lines[i]);
}

}  // namespace

std::vector<double> niceTicks(double highest, int count) {
  const double rough = std::max(1.0, highest / std::max(1, count));
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double digit : {5.0, 2.5, 2.0, 1.0})
    if (digit * power >= rough && std::floor(digit * power) == digit * power) step = digit * power;
  std::vector<double> ticks{0};
  do ticks.push_back(static_cast<double>(ticks.size()) * step);
  while (ticks.back() < highest);
  return ticks;
}

ChartFrame frameOf(const Chart& chart, const QRectF& box) {
  return layOutChart(chart, box, highestOf(chart));
}

void paintChart(QPainter& painter, const QRectF& box, const Chart& chart) {
  const Palette& palette = paletteOf(chart.dark);
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.fillRect(box, palette.paper);
  const ChartFrame frame = frameOf(chart, box);
  paintHead(painter, frame, chart, palette);
  if (chart.years() > 0) {
    paintCurrentYear(painter, frame, chart, palette);
    paintShortage(painter, frame, chart, palette);
    paintGrid(painter, frame, chart, palette);
    paintBars(painter, frame, chart);
    paintBarSums(painter, frame, chart, palette);
    // The first series on top of the second; dashes over both, or they would vanish under a line that runs
    // with them.
    for (const Style style : {Style::Line, Style::DashedLine})
      for (auto series = chart.series.rbegin(); series != chart.series.rend(); ++series)
        if (series->style == style) paintLine(painter, frame, *series, palette);
    if (chart.year) paintYearDots(painter, frame, chart, *chart.year, palette);
    if (chart.hovered && *chart.hovered < chart.years()) paintHovered(painter, frame, chart, palette);
  }
  painter.restore();
}

std::optional<int> yearAt(const Chart& chart, const QRectF& box, const QPointF& at) {
  if (chart.years() == 0) return std::nullopt;
  const ChartFrame frame = frameOf(chart, box);
  if (!frame.plot.adjusted(0, 0, 0, kAxisText * 2).contains(at)) return std::nullopt;
  const int year = static_cast<int>(std::floor((at.x() - frame.plot.left()) / frame.slot()));
  return std::clamp(year, 0, chart.years() - 1);
}

}  // namespace xuequ::app
