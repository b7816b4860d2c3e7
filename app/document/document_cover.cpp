// SPDX-License-Identifier: Apache-2.0
#include "app/document/document_page.hpp"
#include "app/map/map_font.hpp"

#include <QLocale>

namespace xuequ::app {
namespace {

struct Line {
  QString label;
  QString value;
};

std::vector<Line> linesOf(Language language, const Document& document) {
  const auto in = [&](Text text) { return toQString(text.in(language)); };
  const StudyArea& area = *document.area;
  const StandardsPack& pack = area.standards;
  std::vector<Line> lines{
      {in({"Scenario", "规划方案"}), toQString(document.scenario->name)},
      {in({"Planning period", "规划期限"}),
       u"%1 – %2"_qs.arg(area.baseYear.value()).arg(area.horizon.value())},
      {in({"Standards", "采用标准"}), toQString(language == Language::Zh ? pack.nameZh : pack.nameEn)}};
  if (!area.author.empty()) lines.push_back({in({"Prepared by", "编制单位"}), toQString(area.author)});
  if (document.date.isValid()) {
    const QString form = language == Language::Zh ? u"yyyy年M月d日"_qs : u"d MMMM yyyy"_qs;
    lines.push_back({in({"Date", "编制日期"}), QLocale(QLocale::English).toString(document.date, form)});
  }
  return lines;
}

void paintLines(QPainter& painter, const std::vector<Line>& lines, QRectF place) {
  for (const Line& line : lines) {
    painter.setFont(mapFont(14));
    painter.setPen(QColor(kMuted));
    painter.drawText(QRectF(place.left(), place.top(), 140, 24), Qt::AlignLeft | Qt::AlignTop, line.label);
    painter.setPen(QColor(kInk));
    const QRectF value(place.left() + 150, place.top(), place.width() - 150, 200);
    QRectF used;
    painter.drawText(value, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, line.value, &used);
    place.setTop(place.top() + std::max(30.0, used.height() + 10));
  }
}

void paintSynthetic(QPainter& painter, const QRectF& place, const QString& text) {
  painter.setPen(QPen(QColor(kRule), 1));
  painter.setBrush(QColor(kShade));
  painter.drawRect(place);
  painter.setPen(QColor(kInk));
  painter.setFont(mapFont(13));
  painter.drawText(place.adjusted(16, 0, -16, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text);
}

}  // namespace

Page coverPage(Language language, const Document& document) {
  return {a4(QPageLayout::Portrait), Page::Unit::Pixel, false, [language, &document](QPainter& painter) {
            const QRectF page(0, 0, 793.7, 1122.5);
            painter.fillRect(QRectF(0, 0, 14, page.height()), QColor(kAccent));
            painter.setPen(QColor(kInk));
            painter.setFont(mapFont(44, QFont::Bold));
            QRectF used;
            painter.drawText(QRectF(90, 240, 620, 200), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                             toQString(document.area->name), &used);
            painter.setFont(mapFont(24));
            painter.setPen(QColor(kAccent));
            const Text title{"School layout and seat capacity: planning report", "学校布局与学位规划报告"};
            painter.drawText(QRectF(90, used.bottom() + 16, 620, 80),
                             Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, toQString(title.in(language)));
            painter.setPen(QPen(QColor(kRule), 1));
            painter.drawLine(QPointF(90, 640), QPointF(700, 640));
            paintLines(painter, linesOf(language, document), QRectF(90, 664, 610, 300));
            const QString synthetic = toQString(syntheticText(language, *document.area));
            if (!synthetic.isEmpty()) paintSynthetic(painter, QRectF(90, 980, 610, 56), synthetic);
          }};
}

}  // namespace xuequ::app
