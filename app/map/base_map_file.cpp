// SPDX-License-Identifier: Apache-2.0
#include "app/map/base_map_file.hpp"

#include "app/map/drawn_shapes.hpp"
#include "app/map/palette.hpp"
#include "gis/source/base_map.hpp"

#include <QDir>
#include <QTemporaryDir>

#include <utility>

namespace xuequ::app {
namespace {

constexpr qint64 kKept = 16'000'000;  ///< pixels: a window's picture, not a sheet's

gis::Window windowOf(const Grid& grid, const Viewport& view, QSize pixels) {
  const double metresPerPixel = view.width * view.metresPerPixel / pixels.width();
  return {.crs = grid.crs,
          .west = grid.originEast + view.centreX / 100 - view.width / 2 * view.metresPerPixel,
          .north = grid.originNorth + view.centreY / 100 + view.height / 2 * view.metresPerPixel,
          .metresPerPixel = metresPerPixel,
          .width = pixels.width(),
          .height = pixels.height()};
}

/// Without alpha where every pixel has a colour: quicker to draw, and far smaller in a PDF.
QImage imageOf(const gis::Pixels& pixels) {
  const QImage seen(reinterpret_cast<const uchar*>(pixels.rgba.data()), pixels.width, pixels.height,
                    qsizetype{4} * pixels.width, QImage::Format_RGBA8888);
  bool solid = true;
  for (std::size_t i = 3; i < pixels.rgba.size() && solid; i += 4) solid = pixels.rgba[i] == '\xff';
  return seen.convertToFormat(solid ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
}

}  // namespace

BaseMapFile::~BaseMapFile() {
  std::error_code ignored;
  if (!m_folder.empty()) std::filesystem::remove_all(m_folder, ignored);
}

/// Who looks once waits for no copy: it is made when somebody looks again. A file that cannot be copied is
/// read as it is, which says what is wrong with it.
Result<std::filesystem::path> BaseMapFile::readFrom(const std::stop_token& stop) const {
  namespace fs = std::filesystem;
  constexpr const char* kCopy = "map.gpkg";
  std::error_code ignored;
  const std::lock_guard lock(m_copying);
  if (!std::exchange(m_read, true)) return m_path;
  const auto written = fs::last_write_time(m_path, ignored);
  if (!m_looked || written != m_since) {
    if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
    QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/xuequ-base-XXXXXX"));
    folder.setAutoRemove(false);
    m_folder = folder.path().toStdString();
    const auto copied = gis::indexBaseMap(m_path, m_folder / kCopy, Monitor{stop, {}});
    if (!copied || !*copied) {
      fs::remove_all(m_folder, ignored);
      m_folder.clear();
    }
    if (!copied && copied.error().code == ErrorCode::Cancelled) return failure(copied.error());
    m_looked = true;
    m_since = written;
  }
  return m_folder.empty() ? m_path : m_folder / kCopy;
}

QString BaseMapFile::name() const { return QString::fromStdString(m_path.filename().string()); }

Result<QImage> BaseMapFile::picture(const Grid& grid, const Viewport& view, QSize pixels, bool dark,
                                    const std::stop_token& stop) const {
  const Given wanted{grid, view, pixels, dark};
  {
    const std::lock_guard lock(m_lock);
    if (!m_last.isNull() && m_given == wanted) return m_last;
  }
  const auto from = readFrom(stop);
  if (!from) return failure(from.error());
  const auto read = gis::readBaseMap(*from, windowOf(grid, view, pixels), Monitor{stop, {}});
  if (!read) {
    Error error = read.error();
    error.place.file = m_path.filename().string();  // nobody knows the copy
    return failure(std::move(error));
  }
  const bool picture = read->pixels.width > 0;
  QImage image = picture ? imageOf(read->pixels)
                         : drawnShapes(read->shapes, pixels, pixels.width() / view.width, paletteOf(dark));
  if (qint64{pixels.width()} * pixels.height() > kKept) return image;
  const std::lock_guard lock(m_lock);
  m_given = wanted;
  m_last = image;
  return image;
}

}  // namespace xuequ::app
