// SPDX-License-Identifier: Apache-2.0
// A map sheet as a file: drawn in memory first, so that a failed drawing leaves no half file behind.
#include "app/map/map_sheet.hpp"
#include "app/map/map_words.hpp"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>
#include <utility>

namespace xuequ::app {
namespace {

constexpr double kInch = 25.4;  ///< mm
constexpr int kPdfDots = 600;   ///< per inch
constexpr int kImageDots = 300;
constexpr int kSvgDots = 254;  ///< ten a millimetre

using Draw = Result<void> (*)(QIODevice&, const MapContent&, const SheetOptions&);

Result<void> paintOn(QPaintDevice& device, double dotsPerInch, const MapContent& content,
                     const SheetOptions& options) {
  QPainter painter;
  if (!painter.begin(&device)) return failure(ErrorCode::OutputFailed);
  painter.scale(dotsPerInch / kInch, dotsPerInch / kInch);
  const auto painted = paintSheet(painter, content, options);
  if (!painter.end()) return failure(ErrorCode::OutputFailed);
  return painted;
}

Result<void> drawPdf(QIODevice& file, const MapContent& content, const SheetOptions& options) {
  QPdfWriter writer(&file);
  writer.setResolution(kPdfDots);
  writer.setPageSize(
      QPageSize(sizeOf(options.paper), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
  writer.setPageMargins({});
  writer.setTitle(options.title.isEmpty() ? fromUtf8(content.area().name) : options.title);
  writer.setCreator(QStringLiteral("Xuequ"));
  return paintOn(writer, kPdfDots, content, options);
}

QSize dotsOf(Paper paper, double dotsPerInch) { return (sizeOf(paper) * dotsPerInch / kInch).toSize(); }

Result<void> drawSvg(QIODevice& file, const MapContent& content, const SheetOptions& options) {
  QSvgGenerator generator;
  generator.setOutputDevice(&file);
  generator.setResolution(kSvgDots);
  generator.setSize(dotsOf(options.paper, kSvgDots));
  generator.setViewBox(QRect(QPoint(), dotsOf(options.paper, kSvgDots)));
  generator.setTitle(fromUtf8(content.area().name));
  return paintOn(generator, kSvgDots, content, options);
}

Result<void> drawPng(QIODevice& file, const MapContent& content, const SheetOptions& options) {
  QImage image(dotsOf(options.paper, kImageDots), QImage::Format_RGB32);
  if (image.isNull()) return failure(ErrorCode::OutputFailed);
  image.setDotsPerMeterX(static_cast<int>(std::lround(kImageDots * 1000 / kInch)));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  if (auto painted = paintOn(image, kImageDots, content, options); !painted) return painted;
  if (!image.save(&file, "PNG")) return failure(ErrorCode::OutputFailed);
  return {};
}

Draw drawingFor(const QString& suffix) {
  if (suffix == u"pdf") return drawPdf;
  if (suffix == u"svg") return drawSvg;
  return suffix == u"png" ? drawPng : nullptr;
}

tl::unexpected<Error> fault(ErrorCode code, const std::filesystem::path& path, std::string value = {},
                            std::string wanted = {}) {
  return failure(Error{.code = code,
                       .place = {.file = path.string(), .layer = {}, .field = {}},
                       .value = std::move(value),
                       .wanted = std::move(wanted),
                       .more = {}});
}

}  // namespace

Result<void> writeSheet(const std::filesystem::path& path, const MapContent& content,
                        const SheetOptions& options) {
  const QFileInfo info(path);
  const Draw draw = drawingFor(info.suffix().toLower());
  if (draw == nullptr)
    return fault(ErrorCode::ValueUnknown, path, path.extension().string(), ".pdf, .svg, .png");
  const QFileInfo folder(info.absolutePath());
  if (!folder.isDir()) return fault(ErrorCode::FileNotFound, path, folder.filePath().toStdString());
  if (!folder.isWritable()) return fault(ErrorCode::FolderReadOnly, path, folder.filePath().toStdString());
  QBuffer drawn;
  drawn.open(QIODevice::WriteOnly);
  if (const auto made = draw(drawn, content, options); !made) {
    Error error = made.error();
    if (error.place.file.empty()) error.place.file = path.string();
    return failure(std::move(error));
  }
  QSaveFile file(info.absoluteFilePath());
  if (!file.open(QIODevice::WriteOnly) || file.write(drawn.data()) != drawn.size() || !file.commit())
    return fault(ErrorCode::FileWriteFailed, path, file.errorString().toStdString());
  return {};
}

}  // namespace xuequ::app
