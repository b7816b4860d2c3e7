// SPDX-License-Identifier: Apache-2.0
#include "gis/store/geometry_blob.hpp"

#include <bit>
#include <cmath>
#include <cstring>

namespace xuequ::gis {
namespace {

static_assert(std::endian::native == std::endian::little,
              "blobs are written in the machine's own order, which must be little-endian");

enum class Shape : std::uint32_t { Point = 1, Line = 2, Polygon = 3, MultiLine = 5, MultiPolygon = 6 };

constexpr std::size_t kPlainHeader = 8;
constexpr std::uint8_t kLittleEndian = 1;
constexpr std::uint8_t kBoxFlag = 1 << 1;
constexpr std::uint8_t kEmptyFlag = 1 << 4;

class Output {
 public:
  template <class T>
  void put(T value) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&value);
    m_bytes.insert(m_bytes.end(), bytes, bytes + sizeof value);
  }
  void count(std::size_t size) { put(static_cast<std::uint32_t>(size)); }
  void begin(Shape shape) {
    put(kLittleEndian);
    put(shape);
  }
  void reserve(std::size_t size) { m_bytes.reserve(size); }
  Bytes take() { return std::move(m_bytes); }

 private:
  Bytes m_bytes;
};

void putHeader(Output& out, std::int32_t srsId, std::uint8_t flags) {
  out.put('G');
  out.put('P');
  out.put(std::uint8_t{0});  // version
  out.put(static_cast<std::uint8_t>(flags | kLittleEndian));
  out.put(srsId);
}

void putBox(Output& out, const Grid& grid, const Box& box) {
  out.put(grid.east(box.low));
  out.put(grid.east(box.high));
  out.put(grid.north(box.low));
  out.put(grid.north(box.high));
}

void putPoint(Output& out, const Grid& grid, Point p) {
  out.put(grid.east(p));
  out.put(grid.north(p));
}

void putRing(Output& out, const Grid& grid, const Ring& ring) {
  out.count(ring.empty() ? 0 : ring.size() + 1);
  for (const Point p : ring) putPoint(out, grid, p);
  if (!ring.empty()) putPoint(out, grid, ring.front());
}

/// Reads what someone else may have written: every step says whether the bytes were there.
class Input {
 public:
  Input(const Grid& grid, std::span<const std::uint8_t> bytes) : m_grid(grid), m_rest(bytes) {}

  [[nodiscard]] bool done() const { return m_rest.empty(); }

  template <class T>
  bool take(T& value) {
    if (m_rest.size() < sizeof value) return false;
    std::array<std::uint8_t, sizeof value> bytes;
    std::copy_n(m_rest.begin(), sizeof value, bytes.begin());
    if (m_swapped) std::reverse(bytes.begin(), bytes.end());
    std::memcpy(&value, bytes.data(), sizeof value);
    m_rest = m_rest.subspan(sizeof value);
    return true;
  }

  bool header() {
    if (m_rest.size() < kPlainHeader || m_rest[0] != 'G' || m_rest[1] != 'P' || m_rest[2] != 0) return false;
    constexpr std::array<std::size_t, 5> kBoxSizes{0, 32, 48, 48, 64};
    const std::uint8_t flags = m_rest[3];
    const std::size_t kind = flags >> 1 & 7;
    if (kind >= kBoxSizes.size() || m_rest.size() < kPlainHeader + kBoxSizes[kind]) return false;
    m_rest = m_rest.subspan(kPlainHeader + kBoxSizes[kind]);
    return true;
  }

  bool begin(Shape& shape) {
    std::uint8_t order = 0;
    if (!take(order) || order > 1) return false;
    m_swapped = order != kLittleEndian;
    return take(shape);
  }
  bool begin(Shape wanted, Shape& found) { return begin(found) && found == wanted; }

  /// Each of the items takes at least this many bytes, so a count that lies is found before memory is asked
  /// for.
  bool count(std::uint32_t& items, std::size_t bytesEach) {
    return take(items) && items <= m_rest.size() / bytesEach;
  }

  bool point(Point& p) {
    double east = 0;
    double north = 0;
    if (!take(east) || !take(north) || !onGrid(east - m_grid.originEast) ||
        !onGrid(north - m_grid.originNorth))
      return false;
    p = m_grid.point(east, north);
    return true;
  }

  bool line(Line& line) {
    std::uint32_t size = 0;
    if (!count(size, 2 * sizeof(double))) return false;
    line.resize(size);
    for (Point& p : line) {
      if (!point(p)) return false;
    }
    return true;
  }

  bool ring(Ring& ring) {
    if (!line(ring) || (ring.size() > 1 && ring.front() != ring.back())) return false;
    if (!ring.empty()) ring.pop_back();
    return true;
  }

  bool polygon(Polygon& polygon) {
    std::uint32_t rings = 0;
    if (!count(rings, sizeof(std::uint32_t)) || rings == 0 || !ring(polygon.outer)) return false;
    polygon.holes.resize(rings - 1);
    for (Ring& hole : polygon.holes) {
      if (!ring(hole)) return false;
    }
    return true;
  }

  bool polygons(MultiPolygon& shape) {
    Shape kind{};
    if (!begin(kind)) return false;
    if (kind == Shape::Polygon) return polygon(shape.emplace_back());
    std::uint32_t parts = 0;
    if (kind != Shape::MultiPolygon || !count(parts, 1 + 2 * sizeof(std::uint32_t))) return false;
    shape.resize(parts);
    for (Polygon& part : shape) {
      if (!begin(Shape::Polygon, kind) || !polygon(part)) return false;
    }
    return true;
  }

 private:
  static bool onGrid(double metres) { return std::abs(metres) < 2e7; }  // also false for NaN

  const Grid& m_grid;
  std::span<const std::uint8_t> m_rest;
  bool m_swapped = false;
};

}  // namespace

Bytes GeometryEncoder::point(Point p) const {
  Output out;
  putHeader(out, m_srsId, 0);
  out.begin(Shape::Point);
  putPoint(out, m_grid, p);
  return out.take();
}

Bytes GeometryEncoder::line(const Line& line) const {
  if (line.empty()) return {};
  Output out;
  out.reserve(64 + 16 * line.size());
  putHeader(out, m_srsId, kBoxFlag);
  putBox(out, m_grid, boxOf(line));
  out.begin(Shape::Line);
  out.count(line.size());
  for (const Point p : line) putPoint(out, m_grid, p);
  return out.take();
}

Bytes GeometryEncoder::polygons(const MultiPolygon& shape) const {
  if (shape.empty()) return {};
  Output out;
  out.reserve(64 + 16 * (shape.front().outer.size() + 1));
  putHeader(out, m_srsId, kBoxFlag);
  putBox(out, m_grid, boxOf(shape));
  out.begin(Shape::MultiPolygon);
  out.count(shape.size());
  for (const Polygon& polygon : shape) {
    out.begin(Shape::Polygon);
    out.count(1 + polygon.holes.size());
    putRing(out, m_grid, polygon.outer);
    for (const Ring& hole : polygon.holes) putRing(out, m_grid, hole);
  }
  return out.take();
}

std::optional<Point> decodePoint(const Grid& grid, std::span<const std::uint8_t> blob) {
  Input in(grid, blob);
  Shape shape{};
  Point p;
  if (!in.header() || !in.begin(Shape::Point, shape) || !in.point(p) || !in.done()) return std::nullopt;
  return p;
}

std::optional<Line> decodeLine(const Grid& grid, std::span<const std::uint8_t> blob) {
  Input in(grid, blob);
  Shape shape{};
  Line line;
  if (!in.header() || !in.begin(Shape::Line, shape) || !in.line(line) || !in.done()) return std::nullopt;
  return line;
}

std::optional<MultiPolygon> decodePolygons(const Grid& grid, std::span<const std::uint8_t> blob) {
  Input in(grid, blob);
  MultiPolygon shape;
  if (!in.header() || !in.polygons(shape) || !in.done()) return std::nullopt;
  return shape;
}

std::span<const std::uint8_t> wkbOf(std::span<const std::uint8_t> blob) {
  return blob.empty() ? blob
                      : blob.subspan(kPlainHeader + ((blob[3] & kBoxFlag) != 0 ? 4 * sizeof(double) : 0));
}

std::optional<std::array<double, 4>> blobBox(std::span<const std::uint8_t> blob) {
  constexpr std::size_t kBoxBytes = 4 * sizeof(double);
  if (blob.size() < kPlainHeader || (blob[3] & kEmptyFlag) != 0 || (blob[3] & kLittleEndian) == 0)
    return std::nullopt;
  std::array<double, 4> box{};
  if ((blob[3] >> 1 & 7) != 0 && blob.size() >= kPlainHeader + kBoxBytes) {
    std::memcpy(box.data(), &blob[kPlainHeader], kBoxBytes);
    return box;
  }
  constexpr std::size_t kPointAt = kPlainHeader + 1 + sizeof(std::uint32_t);
  if (blob.size() != kPointAt + 2 * sizeof(double)) return std::nullopt;
  std::memcpy(&box[0], &blob[kPointAt], sizeof(double));
  std::memcpy(&box[2], &blob[kPointAt + sizeof(double)], sizeof(double));
  return std::array{box[0], box[0], box[2], box[2]};
}

}  // namespace xuequ::gis
