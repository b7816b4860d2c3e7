// SPDX-License-Identifier: Apache-2.0
#include "gis/source/vector_map.hpp"

#include "gis/source/clip.hpp"
#include "gis/source/crs.hpp"
#include "gis/source/gdal_session.hpp"
#include "gis/source/map_layers.hpp"

#include <fmt/format.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace xuequ::gis {
namespace {

constexpr float kBend = 0.5F;    ///< px: smaller ones are not seen
constexpr double kMargin = 0.1;  ///< of the window beyond each of its sides: borders lie out of sight

/// While it lives, GDAL's complaints are nobody's: a spot without a counterpart is no fault of the file.
struct Silence {
  Silence() { CPLPushErrorHandler(CPLQuietErrorHandler); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  ~Silence() { CPLPopErrorHandler(); }
};

/// From a layer's coordinates to pixels of the window.
class ToPixels {
 public:
  ToPixels(Projection project, const Window& window) : m_project(std::move(project)), m_window(&window) {}

  [[nodiscard]] std::optional<Dot> operator()(const Spot& spot) const {
    const auto place = m_project(spot.first, spot.second);
    if (!place || !std::isfinite(place->first) || !std::isfinite(place->second)) return std::nullopt;
    return Dot{static_cast<float>((place->first - m_window->west) / m_window->metresPerPixel),
               static_cast<float>((m_window->north - place->second) / m_window->metresPerPixel)};
  }

  /// Without what is smaller than the map can show; empty where all of it is.
  [[nodiscard]] std::vector<Dot> operator()(const Course& course) const {
    std::vector<Dot> kept;
    std::optional<Dot> last;
    for (const Spot& spot : course) {
      last = (*this)(spot);
      if (last && (kept.empty() || apart(kept.back(), *last))) kept.push_back(*last);
    }
    // A line ends where it ends.
    if (kept.size() > 1 && last) kept.back() = *last;
    return kept.size() > 1 ? kept : std::vector<Dot>{};
  }

 private:
  static bool apart(Dot a, Dot b) { return std::abs(a.x - b.x) > kBend || std::abs(a.y - b.y) > kBend; }

  Projection m_project;
  const Window* m_window;
};

Course courseOf(const OGRSimpleCurve& curve) {
  Course course;
  course.reserve(static_cast<std::size_t>(curve.getNumPoints()));
  for (int i = 0; i < curve.getNumPoints(); ++i) course.emplace_back(curve.getX(i), curve.getY(i));
  return course;
}

/// Takes the geometries of a layer and makes shapes of them.
class Draughtsman {
 public:
  Draughtsman(ToPixels toPixels, const Frame& frame, std::vector<Shape>& shapes)
      : m_toPixels(std::move(toPixels)), m_frame(frame), m_shapes(shapes) {}

  void take(const OGRGeometry& geometry) {
    switch (wkbFlatten(geometry.getGeometryType())) {
      case wkbPolygon:
      case wkbTriangle:
        return takeArea(*geometry.toPolygon());
      case wkbLineString:
        return takeLine(*geometry.toLineString());
      case wkbPoint:
        return takePlace(*geometry.toPoint());
      default:
        if (OGR_GT_IsSubClassOf(geometry.getGeometryType(), wkbGeometryCollection))
          for (const OGRGeometry* part : *geometry.toGeometryCollection()) take(*part);
    }
  }

 private:
  void takeArea(const OGRPolygon& polygon) {
    Shape shape{Shape::Kind::Area, {}};
    for (const OGRLinearRing* ring : polygon) {
      std::vector<Dot> dots = m_toPixels(clippedRing(courseOf(*ring), m_frame));
      if (dots.size() > 2) shape.parts.push_back(std::move(dots));
    }
    add(std::move(shape));
  }
  void takeLine(const OGRLineString& line) {
    Shape shape{Shape::Kind::Line, {}};
    for (const Course& piece : clippedLine(courseOf(line), m_frame)) {
      std::vector<Dot> dots = m_toPixels(piece);
      if (!dots.empty()) shape.parts.push_back(std::move(dots));
    }
    add(std::move(shape));
  }
  void takePlace(const OGRPoint& point) {
    if (point.IsEmpty()) return;
    if (const auto dot = m_toPixels({point.getX(), point.getY()})) add({Shape::Kind::Place, {{*dot}}});
  }
  void add(Shape shape) {
    if (!shape.parts.empty()) m_shapes.push_back(std::move(shape));
  }

  ToPixels m_toPixels;
  Frame m_frame;
  std::vector<Shape>& m_shapes;
};

/// The box of places of one system in another; none where none has a counterpart there.
std::optional<Frame> frameOf(std::span<const Spot> net, const Projection& project) {
  const Silence silence;
  Frame frame{HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
  for (const Spot& spot : net)
    if (const auto at = project(spot.first, spot.second)) {
      frame.west = std::min(frame.west, at->first);
      frame.east = std::max(frame.east, at->first);
      frame.south = std::min(frame.south, at->second);
      frame.north = std::max(frame.north, at->second);
    }
  if (!(frame.west <= frame.east)) return std::nullopt;
  return frame;
}

std::vector<Spot> netAround(const Window& window) {
  constexpr int kNet = 8;
  const double width = window.width * window.metresPerPixel, height = window.height * window.metresPerPixel;
  std::vector<Spot> net;
  for (int i = 0; i <= kNet; ++i)
    for (int j = 0; j <= kNet; ++j)
      net.emplace_back(window.west + std::lerp(-kMargin, 1 + kMargin, i / double{kNet}) * width,
                       window.north - std::lerp(-kMargin, 1 + kMargin, j / double{kNet}) * height);
  return net;
}

/// A layer, what draws it, and the layer's part that is read: none of it where there is none in the window.
std::optional<Draughtsman> draughtsmanOf(OGRLayer& layer, const Window& window, std::vector<Shape>& shapes) {
  const std::string crs = wktOf(*layer.GetSpatialRef());
  const auto back = Projection::between(window.crs, crs);
  auto there = Projection::between(crs, window.crs);
  if (!back || !there) return std::nullopt;
  const auto frame = frameOf(netAround(window), *back);
  if (!frame) return std::nullopt;
  layer.SetSpatialFilterRect(frame->west, frame->south, frame->east, frame->north);
  return Draughtsman(ToPixels(std::move(*there), window), *frame, shapes);
}

void draw(OGRFeature& feature, Draughtsman& draughtsman) {
  std::unique_ptr<OGRGeometry> geometry(feature.StealGeometry());
  if (!geometry || geometry->IsEmpty()) return;
  if (geometry->hasCurveGeometry()) geometry.reset(geometry->getLinearGeometry());
  const Silence silence;
  if (geometry) draughtsman.take(*geometry);
}

/// Layer by layer as the file deals them out: one of OpenStreetMap is a single stream of all.
std::vector<Shape> drawn(GDALDataset& data, const Window& window) {
  std::vector<Shape> shapes;
  std::vector<std::pair<OGRLayer*, Draughtsman>> draughtsmen;
  for (OGRLayer* layer : placedLayers(data))
    if (auto draughtsman = draughtsmanOf(*layer, window, shapes))
      draughtsmen.emplace_back(layer, std::move(*draughtsman));
  data.ResetReading();
  OGRLayer* layer = nullptr;
  while (const OGRFeatureUniquePtr feature{data.GetNextFeature(&layer, nullptr, nullptr, nullptr)}) {
    const auto its = std::find_if(draughtsmen.begin(), draughtsmen.end(),
                                  [layer](const auto& one) { return one.first == layer; });
    if (its != draughtsmen.end()) draw(*feature, its->second);
  }
  return shapes;
}

}  // namespace

Result<std::vector<Shape>> shapesIn(const std::filesystem::path& path, const Window& window) {
  const Trouble trouble;
  const auto data = openedMap(path, trouble);
  if (!data) return failure(data.error());
  std::vector<Shape> shapes = drawn(**data, window);
  if (!trouble.first.empty()) return failure(ErrorCode::FileTruncated, trouble.first);
  std::stable_sort(shapes.begin(), shapes.end(),
                   [](const Shape& a, const Shape& b) { return a.kind < b.kind; });
  return shapes;
}

namespace {

bool covers(OGRLayer& layer, const OGREnvelope& extent, const Grid& grid, const Box& box) {
  const auto back = Projection::between(grid.crs, wktOf(*layer.GetSpatialRef()));
  const auto frame = back ? frameOf(netOver(grid, box), *back) : std::nullopt;
  return frame && frame->east >= extent.MinX && frame->west <= extent.MaxX && frame->north >= extent.MinY &&
         frame->south <= extent.MaxY;
}

Error elsewhere(OGRLayer& layer, const OGREnvelope& extent, const Grid& grid, const Box& box) {
  const Silence silence;
  const auto middle = [&](const std::string& crs) -> std::optional<Spot> {
    const auto project = Projection::between(wktOf(*layer.GetSpatialRef()), crs);
    if (!project) return std::nullopt;
    return (*project)((extent.MinX + extent.MaxX) / 2, (extent.MinY + extent.MaxY) / 2);
  };
  return liesElsewhere(middle("EPSG:4326"), middle(grid.crs), grid, box);
}

}  // namespace

Result<void> checkShapes(const std::filesystem::path& path, const Grid& grid, const Box& box) {
  const Trouble trouble;
  const auto data = openedMap(path, trouble);
  if (!data) return failure(data.error());
  std::optional<Error> far;
  for (OGRLayer* layer : placedLayers(**data)) {
    const auto extent = extentOf(*layer);
    if (!extent) continue;
    if (covers(*layer, *extent, grid, box)) return {};
    if (!far) far = elsewhere(*layer, *extent, grid, box);
  }
  if (!trouble.first.empty()) return failure(ErrorCode::FileTruncated, trouble.first);
  if (far) return failure(*far);
  return failure(ErrorCode::FileEmpty);
}

}  // namespace xuequ::gis
