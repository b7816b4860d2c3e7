// SPDX-License-Identifier: Apache-2.0
#include "app/document/document_page.hpp"
#include "app/map/map_font.hpp"
#include "app/map/outcome_charts.hpp"
#include "app/output/cell_text.hpp"
#include "app/output/headline.hpp"
#include "app/output/words.hpp"

namespace xuequ::app {
namespace {

struct Figure {
  QString value;
  QString label;
};

std::vector<Figure> figuresOf(Language language, const Document& document) {
  const Headline headline = headlineOf(*document.area, *document.scenario, *document.outcome);
  const auto in = [&](Text text) { return toQString(text.in(language)); };
  const auto whole = [](std::int64_t value) { return toQString(wholeText(value)); };
  const QString year = QString::number(document.area->year(headline.year).value());
  const QString gone = headline.oversizedGone ? QString::number(headline.oversizedGone->value()) : u"–"_qs;
  return {{whole(headline.seatsAdded.count()), in({"seats added by %1", "到 %1 年新增学位"}).arg(year)},
          {whole(headline.usableSeats.count()), in({"usable seats in %1", "%1 年可用学位"}).arg(year)},
          {whole(headline.pupils.rounded()), in({"pupils in %1", "%1 年在校生"}).arg(year)},
          {whole(headline.oversized.front()),
           in({"oversized classes in %1", "%1 年大班额班数"}).arg(document.area->baseYear.value())},
          {gone, in({"none oversized from", "全面消除大班额"})},
          {u"%1 / %2"_qs.arg(headline.met).arg(headline.met + headline.missed),
           in({"measured targets met", "可衡量目标完成"})}};
}

void paintFigures(QPainter& painter, const std::vector<Figure>& figures, const QRectF& place) {
  constexpr int kColumns = 3;
  const double width = (place.width() - 24) / kColumns;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto column = static_cast<double>(i % kColumns);
    const auto row = static_cast<double>(i / kColumns);
    const QRectF card(place.left() + column * (width + 12), place.top() + row * 92, width, 80);
    painter.fillRect(card, QColor(kShade));
    painter.fillRect(QRectF(card.topLeft(), QSizeF(3, card.height())), QColor(kAccent));
    painter.setPen(QColor(kInk));
    painter.setFont(mapFont(26, QFont::Bold));
    painter.drawText(card.adjusted(16, 10, -8, -34), Qt::AlignLeft | Qt::AlignVCenter, figures[i].value);
    painter.setPen(QColor(kMuted));
    painter.setFont(mapFont(kBodySize));
    painter.drawText(card.adjusted(16, 46, -8, -8), Qt::AlignLeft | Qt::AlignVCenter, figures[i].label);
  }
}

void paintHeading(QPainter& painter, const QPointF& at, const QString& text) {
  painter.setPen(QColor(kAccent));
  painter.setFont(mapFont(20, QFont::Bold));
  painter.drawText(at, text);
}

Page figuresPage(Language language, const Document& document) {
  const QPageLayout layout = a4(QPageLayout::Portrait);
  return {layout, Page::Unit::Pixel, true, [=, &document](QPainter& painter) {
            const QRectF body = bodyOf(layout);
            const bool inclusive = document.area->standards.oversized.value.inclusive;
            paintHeading(painter, body.topLeft() + QPointF(0, 22),
                         toQString(Text{"Summary", "主要结论"}.in(language)));
            painter.setPen(QColor(kMuted));
            painter.setFont(mapFont(kBodySize));
            painter.drawText(
                body.topLeft() + QPointF(0, 46),
                toQString(Text{"Primary, junior and senior schools together", "小学、初中、高中合计"}.in(
                    language)));
            paintFigures(painter, figuresOf(language, document),
                         QRectF(body.left(), body.top() + 64, body.width(), 180));
            const double height = (body.height() - 280) / 2;
            const QRectF upper(body.left(), body.top() + 262, body.width(), height);
            paintChart(painter, upper, seatsChart(*document.outcome, std::nullopt, language, false));
            paintChart(painter, upper.translated(0, height + 16),
                       oversizedChart(*document.outcome, std::nullopt, inclusive, language, false));
          }};
}

/// Small charts of each stage's pupils and seats, two in a row.
Page stagesPage(Language language, const Document& document) {
  const QPageLayout layout = a4(QPageLayout::Portrait);
  return {layout, Page::Unit::Pixel, true, [=, &document](QPainter& painter) {
            const QRectF body = bodyOf(layout);
            paintHeading(painter, body.topLeft() + QPointF(0, 22),
                         toQString(Text{"Seats and pupils by stage", "分学段学位与在校生"}.in(language)));
            const double width = (body.width() - 20) / 2;
            const double height = (body.height() - 90) / 3;
            int i = 0;
            for (const StageStandard& stage : document.area->standards.stages) {
              const QRectF place(body.left() + (i % 2) * (width + 20),
                                 body.top() + 44 + (i / 2) * (height + 16), width, height);
              Chart chart = seatsChart(*document.outcome, stage.stage, language, false);
              chart.title = toQString(word(language, keyOf(stage.stage)));
              paintChart(painter, place, chart);
              ++i;
            }
          }};
}

}  // namespace

std::vector<Page> summaryPages(Language language, const Document& document) {
  return {figuresPage(language, document), stagesPage(language, document)};
}

}  // namespace xuequ::app
