// SPDX-License-Identifier: Apache-2.0
#include "app/map/base_map_file.hpp"

#include "app/map/drawn_shapes.hpp"
#include "app/map/palette.hpp"
#include "gis/source/base_map.hpp"

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

QString BaseMapFile::name() const { return QString::fromStdString(m_path.filename().string()); }

Result<QImage> BaseMapFile::picture(const Grid& grid, const Viewport& view, QSize pixels, bool dark,
                                    const std::stop_token& stop) const {
  const Given wanted{grid, view, pixels, dark};
  {
    const std::lock_guard lock(m_lock);
    if (!m_last.isNull() && m_given == wanted) return m_last;
  }
  const auto read = gis::readBaseMap(m_path, windowOf(grid, view, pixels), Monitor{stop, {}});
  if (!read) return failure(read.error());
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
