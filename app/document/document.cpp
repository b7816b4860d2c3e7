// SPDX-License-Identifier: Apache-2.0
#include "app/document/document.hpp"

#include "app/document/document_page.hpp"
#include "app/map/map_font.hpp"
#include "app/map/map_sheet.hpp"
#include "app/output/headline.hpp"

#include <QPdfWriter>

namespace xuequ::app {
namespace {

constexpr int kDotsPerInch = 600;
constexpr double kPixelsPerInch = 96;
constexpr double kMillimetresPerInch = 25.4;
constexpr double kMargin = 56;
constexpr double kHeadHeight = 44;
constexpr double kFootHeight = 44;

QRectF pixelsOf(const QPageLayout& layout) {
  return {QPointF(), layout.fullRect(QPageLayout::Inch).size() * kPixelsPerInch};
}

void paintFrame(QPainter& painter, const QPageLayout& layout, const QString& title, const QString& foot,
                const QString& number) {
  const QRectF page = pixelsOf(layout).adjusted(kMargin, 0, -kMargin, 0);
  painter.setFont(mapFont(9.5));
  painter.setPen(QColor(kMuted));
  const QRectF head(page.left(), 24, page.width(), 16);
  painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, title);
  painter.setPen(QPen(QColor(kRule), 0.6));
  painter.drawLine(QPointF(page.left(), 44), QPointF(page.right(), 44));
  const QRectF bottom(page.left(), page.bottom() - 38, page.width(), 16);
  painter.setPen(QColor(kMuted));
  painter.drawText(bottom.adjusted(0, 0, -70, 0), Qt::AlignLeft | Qt::AlignVCenter, foot);
  painter.drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, number);
}

std::vector<Page> pagesOf(Language language, const Document& document) {
  std::vector<Page> pages{coverPage(language, document)};
  const auto add = [&](std::vector<Page> more) { pages.insert(pages.end(), more.begin(), more.end()); };
  add(summaryPages(language, document));
  add(mapPages(language, document));
  add(tablePages(language, document.tables));
  return pages;
}

}  // namespace

QPageLayout a4(QPageLayout::Orientation orientation) {
  return {QPageSize(QPageSize::A4), orientation, QMarginsF()};
}
QPageLayout a3() { return {QPageSize(QPageSize::A3), QPageLayout::Landscape, QMarginsF()}; }

QRectF bodyOf(const QPageLayout& layout) {
  return pixelsOf(layout).adjusted(kMargin, kHeadHeight + 16, -kMargin, -kFootHeight - 8);
}

QString toQString(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::vector<DocumentMap> usualMaps(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  const int promised = headlineOf(area, scenario, outcome).year;
  std::vector<DocumentMap> maps;
  for (const StageStandard& stage : area.standards.stages) {
    if (stage.placement != Placement::Zones || scenario.zoning(stage.stage).zones->empty()) continue;
    maps.push_back({stage.stage, 0});
    if (promised > 0) maps.push_back({stage.stage, promised});
  }
  return maps;
}

std::string syntheticText(Language language, const StudyArea& area) {
  if (!area.synthetic) return {};
  constexpr Text kText{"All data are synthetic apart from what the plan document states.",
                       "除引自规划文件者外，全部数据均为虚构，仅作演示。"};
  return std::string(kText.in(language));
}

std::vector<Page> mapPages(Language language, const Document& document) {
  if (document.maps.empty()) return {};
  std::vector<Page> pages;
  const auto geometry = std::make_shared<const MapGeometry>(document.area);
  for (const DocumentMap& map : document.maps) {
    MapContent content;
    content.geometry = geometry;
    content.scenario = document.scenario;
    content.outcome = document.outcome;
    content.stage = map.stage;
    content.year = map.year;
    content.language = language;
    SheetOptions options;
    options.paper = Paper::A3;
    options.number = QString::number(pages.size() + 1);
    options.date = document.date;
    pages.push_back({a3(), Page::Unit::Millimetre, false,
                     [content, options](QPainter& painter) { paintSheet(painter, content, options); }});
  }
  return pages;
}

Result<void> writeDocument(const std::filesystem::path& path, Language language, const Document& document) {
  const std::vector<Page> pages = pagesOf(language, document);
  const QString title = toQString(document.area->name + " · " + document.scenario->name);
  const QString foot = toQString(syntheticText(language, *document.area));
  QPdfWriter writer(QString::fromStdString(path.string()));
  writer.setResolution(kDotsPerInch);
  writer.setTitle(title);
  writer.setCreator(u"Xuequ"_qs);
  writer.setPageLayout(pages.front().layout);
  QPainter painter;
  if (!painter.begin(&writer)) return failure(ErrorCode::FileWriteFailed, path.string());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const Page& page = pages[i];
    if (i > 0) {
      writer.setPageLayout(page.layout);
      if (!writer.newPage()) return failure(ErrorCode::FileWriteFailed, path.string());
    }
    painter.save();
    const double dots =
        kDotsPerInch / (page.unit == Page::Unit::Pixel ? kPixelsPerInch : kMillimetresPerInch);
    painter.scale(dots, dots);
    if (page.framed)
      paintFrame(painter, page.layout, title, foot, u"%1 / %2"_qs.arg(i + 1).arg(pages.size()));
    page.paint(painter);
    painter.restore();
  }
  if (!painter.end()) return failure(ErrorCode::FileWriteFailed, path.string());
  return {};
}

}  // namespace xuequ::app
