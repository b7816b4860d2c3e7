// SPDX-License-Identifier: Apache-2.0
// The XML cases of GEOS and JTS, on our centimetre grid: overlay, buffer, validity and containment of
// polygons. Each case is laid on the grid as large as it fits; what does not apply is counted by its reason
// and printed with -s.
#include "core/geometry/compactness.hpp"
#include "core/geometry/overlay.hpp"

#include <catch2/catch.hpp>
#include <cpl_minixml.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <sstream>

namespace fs = std::filesystem;
using namespace xuequ;

namespace {

const fs::path kCases = fs::path(XUEQU_CASES_DIR) / "geom-geos-xml/xmltester/tests";

using Shape = std::unique_ptr<OGRGeometry>;

std::string trimmed(std::string text) {
  const auto blank = [](unsigned char c) { return std::isspace(c) != 0; };
  text.erase(text.begin(), std::ranges::find_if_not(text, blank));
  while (!text.empty() && blank(static_cast<unsigned char>(text.back()))) text.pop_back();
  return text;
}

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

Shape parsed(const std::string& text) {
  OGRGeometry* shape = nullptr;
  if (!text.empty() && text.front() == '0') {
    std::vector<unsigned char> bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
      bytes.push_back(static_cast<unsigned char>(std::stoi(text.substr(i, 2), nullptr, 16)));
    OGRGeometryFactory::createFromWkb(bytes.data(), nullptr, &shape, bytes.size());
  } else {
    OGRGeometryFactory::createFromWkt(text.c_str(), nullptr, &shape);
  }
  return Shape(shape);
}

/// How a case lies on the grid.
struct Frame {
  double x = 0, y = 0, scale = 1;
  bool exact = true;  ///< every corner so far fell on a grid point

  Point point(double px, double py) {
    const double gx = (px - x) * scale, gy = (py - y) * scale;
    exact = exact && gx == std::round(gx) && gy == std::round(gy);
    return {static_cast<std::int32_t>(std::lround(gx)), static_cast<std::int32_t>(std::lround(gy))};
  }
};

Frame frameFor(const OGREnvelope& box) {
  const double extent = std::max({box.MaxX - box.MinX, box.MaxY - box.MinY, 1e-9});
  Frame frame{std::floor((box.MinX + box.MaxX) / 2), std::floor((box.MinY + box.MaxY) / 2), 1, true};
  frame.scale = std::pow(10, std::floor(std::log10(4e8 / extent)));
  return frame;
}

Ring ringOf(const OGRLinearRing& from, Frame& frame) {
  Ring ring;
  for (int i = 0; i + 1 < from.getNumPoints(); ++i) ring.push_back(frame.point(from.getX(i), from.getY(i)));
  return ring;
}

/// The areas of a geometry; nothing where it has a line or a point and only areas are wanted.
std::optional<MultiPolygon> areasOf(const OGRGeometry& shape, Frame& frame, bool only) {
  const auto kind = wkbFlatten(shape.getGeometryType());
  if (kind == wkbPolygon) {
    const auto* polygon = shape.toPolygon();
    if (polygon->IsEmpty()) return MultiPolygon{};
    Polygon result{ringOf(*polygon->getExteriorRing(), frame), {}};
    for (int i = 0; i < polygon->getNumInteriorRings(); ++i)
      result.holes.push_back(ringOf(*polygon->getInteriorRing(i), frame));
    return MultiPolygon{result};
  }
  if (kind == wkbMultiPolygon || kind == wkbGeometryCollection) {
    if (kind == wkbGeometryCollection && only) return std::nullopt;
    MultiPolygon all;
    for (const auto* part : *shape.toGeometryCollection()) {
      auto areas = areasOf(*part, frame, only);
      if (!areas) return std::nullopt;
      all.insert(all.end(), areas->begin(), areas->end());
    }
    return all;
  }
  return only ? std::nullopt : std::optional(MultiPolygon{});
}

double numberIn(const std::string& text, double otherwise) {
  std::istringstream stream(text);
  double value = 0;
  return stream >> value ? value : otherwise;
}

struct Tally {
  std::map<std::string, int> held, apart;
  void leaveOut(const std::string& operation, const std::string& why) { ++apart[operation + ": " + why]; }
};

/// Same area, but for a seam along the borders: corners are rounded, once here and once where the case was
/// written down.
bool same(const MultiPolygon& a, const MultiPolygon& b, double seam) {
  const double apart = area(difference(a, b)).count() + area(difference(b, a)).count();
  return apart <= seam * (perimeter(a).count() + perimeter(b).count()) + 1e-3;
}

constexpr double kSeam = 0.02;  ///< m

struct Operation {
  std::string name;
  const CPLXMLNode* node = nullptr;
  [[nodiscard]] std::string attribute(const char* key) const { return CPLGetXMLValue(node, key, ""); }
  [[nodiscard]] std::string text() const { return trimmed(CPLGetXMLValue(node, nullptr, "")); }
};

class CaseRun {
 public:
  /// `precision`: grid points a unit, of the case's own grid; nought: it has none.
  CaseRun(Shape a, Shape b, double precision, Tally& tally)
      : m_a(std::move(a)), m_b(std::move(b)), m_tally(tally) {
    OGREnvelope box, of;
    m_a->getEnvelope(&box);
    if (m_b) m_b->getEnvelope(&of);
    if (m_b && !m_b->IsEmpty()) box.Merge(of);
    m_frame = precision > 0 ? Frame{0, 0, precision, true} : frameFor(box);
  }

  void run(const Operation& operation) {
    static const std::map<std::string, MultiPolygon (*)(const MultiPolygon&, const MultiPolygon&)> kOverlays{
        {"intersection", intersection},
        {"intersectionng", intersection},
        {"intersectionsr", intersection},
        {"union", unionOf},
        {"unionng", unionOf},
        {"unionsr", unionOf},
        {"difference", difference},
        {"differenceng", difference},
        {"differencesr", difference}};
    if (const auto overlay = kOverlays.find(operation.name); overlay != kOverlays.end())
      overlaid(operation, overlay->second);
    else if (operation.name == "isvalid")
      valid(operation);
    else if (operation.name == "buffer")
      buffer(operation);
    else if (operation.name == "contains" || operation.name == "intersects" || operation.name == "covers")
      contained(operation);
    else if (operation.name == "convexhull" || operation.name == "getcentroid")
      measured(operation);
    else
      m_tally.leaveOut(operation.name, "not among our operations");
  }

 private:
  const OGRGeometry* argument(const Operation& operation, const char* key) const {
    return lowered(operation.attribute(key)) == "b" ? m_b.get() : m_a.get();
  }
  void hold(const Operation& operation, bool right) {
    INFO(operation.name << " " << operation.text().substr(0, 300));
    CHECK(right);
    ++m_tally.held[operation.name];
  }

  void overlaid(const Operation& operation,
                MultiPolygon (*overlay)(const MultiPolygon&, const MultiPolygon&)) {
    if (!m_b || operation.attribute("arg2").empty())
      return m_tally.leaveOut(operation.name, "of one shape alone");
    // An operation on a grid of its own is laid on that one.
    const double grid = numberIn(operation.attribute("arg3"), 0);
    Frame frame = grid > 0 ? Frame{0, 0, grid, true} : m_frame;
    auto a = areasOf(*argument(operation, "arg1"), frame, true);
    auto b = areasOf(*argument(operation, "arg2"), frame, true);
    if (!a || !b) return m_tally.leaveOut(operation.name, "of lines or points");
    if (invalidity(*a) || invalidity(*b))
      return m_tally.leaveOut(operation.name,
                              frame.exact ? "of shapes that are not valid" : "not valid once on the grid");
    const Shape wanted = parsed(operation.text());
    if (!wanted) return m_tally.leaveOut(operation.name, "result not written as WKT");
    const auto expected = areasOf(*wanted, frame, false);
    hold(operation, same(overlay(normalised(*a), normalised(*b)), normalised(*expected), kSeam));
  }

  void valid(const Operation& operation) {
    Frame frame = m_frame;
    const auto shape = areasOf(*argument(operation, "arg1"), frame, true);
    if (!shape) return m_tally.leaveOut(operation.name, "of lines or points");
    if (!frame.exact) return m_tally.leaveOut(operation.name, "corners between grid points");
    hold(operation, !invalidity(*shape) == (lowered(operation.text()) == "true"));
  }

  void buffer(const Operation& operation) {
    Frame frame = m_frame;
    const auto shape = areasOf(*argument(operation, "arg1"), frame, true);
    if (!shape) return m_tally.leaveOut(operation.name, "of lines or points");
    if (invalidity(*shape)) return m_tally.leaveOut(operation.name, "of shapes that are not valid");
    const double distance = numberIn(operation.attribute("arg2"), std::nan(""));
    if (std::isnan(distance)) return m_tally.leaveOut(operation.name, "without a distance");
    OGREnvelope box;
    argument(operation, "arg1")->getEnvelope(&box);
    box.MinX -= std::abs(distance), box.MaxX += std::abs(distance);
    box.MinY -= std::abs(distance), box.MaxY += std::abs(distance);
    Frame wide = frameFor(box);
    const auto laid = areasOf(*argument(operation, "arg1"), wide, true);
    const Shape wanted = parsed(operation.text());
    if (!wanted || invalidity(*laid)) return m_tally.leaveOut(operation.name, "not valid once on the grid");
    const auto expected = areasOf(*wanted, wide, false);
    const int quadrant = static_cast<int>(numberIn(operation.attribute("arg3"), 8));
    const MultiPolygon got = buffered(normalised(*laid), Metres{distance * wide.scale / 100}, quadrant);
    // Where arcs begin is not the same in all versions; JTS allows 1 % of the distance between outlines.
    hold(operation, same(got, normalised(*expected), kSeam + std::abs(distance) * wide.scale / 100 * 0.01));
  }

  void contained(const Operation& operation) {
    const OGRGeometry* place = argument(operation, "arg2");
    if (place == nullptr || wkbFlatten(place->getGeometryType()) != wkbPoint || place->IsEmpty())
      return m_tally.leaveOut(operation.name, "not of a shape and a point");
    Frame frame = m_frame;
    const auto shape = areasOf(*argument(operation, "arg1"), frame, true);
    if (!shape || shape->empty()) return m_tally.leaveOut(operation.name, "not of a shape and a point");
    const Point p = frame.point(place->toPoint()->getX(), place->toPoint()->getY());
    for (const Polygon& part : *shape) {
      bool border = distanceToLine(p, part.outer, true).count() == 0;
      for (const Ring& hole : part.holes) border = border || distanceToLine(p, hole, true).count() == 0;
      if (border) return m_tally.leaveOut(operation.name, "on the border, which has one owner with us");
    }
    hold(operation, contains(normalised(*shape), p) == (lowered(operation.text()) == "true"));
  }

  void measured(const Operation& operation) {
    Frame frame = m_frame;
    const auto shape = areasOf(*argument(operation, "arg1"), frame, true);
    const Shape wanted = parsed(operation.text());
    if (!shape || area(normalised(*shape)).count() == 0 || !wanted)
      return m_tally.leaveOut(operation.name, "of lines or points");
    if (operation.name == "convexhull") {
      std::vector<Point> corners;
      for (const Polygon& part : *shape) corners.insert(corners.end(), part.outer.begin(), part.outer.end());
      const auto expected = areasOf(*wanted, frame, false);
      return hold(operation, same({{convexHull(corners), {}}}, normalised(*expected), kSeam));
    }
    const OGRPoint* place = wanted->toPoint();
    const Point p = frame.point(place->getX(), place->getY());
    hold(operation, distance(p, centroid(normalised(*shape))).count() <= kSeam);
  }

  Shape m_a, m_b;
  Tally& m_tally;
  Frame m_frame;
};

template <class Use>
void forChildren(const CPLXMLNode* node, const char* name, const Use& use) {
  for (const CPLXMLNode* child = node->psChild; child != nullptr; child = child->psNext)
    if (child->eType == CXT_Element && std::string(child->pszValue) == name) use(child);
}

Operation operationOf(const CPLXMLNode* node) { return {lowered(CPLGetXMLValue(node, "name", "")), node}; }

void runFile(const fs::path& path, Tally& tally) {
  CPLXMLNode* tree = CPLParseXMLFile(path.c_str());
  const std::unique_ptr<CPLXMLNode, decltype(&CPLDestroyXMLNode)> owned(tree, CPLDestroyXMLNode);
  const CPLXMLNode* run = tree == nullptr ? nullptr : CPLGetXMLNode(tree, "=run");
  if (run == nullptr) return tally.leaveOut("file", "not read as XML: " + path.filename().string());
  const double precision = numberIn(CPLGetXMLValue(run, "precisionModel.scale", ""), 0);
  forChildren(run, "case", [&](const CPLXMLNode* one) {
    Shape a = parsed(trimmed(CPLGetXMLValue(one, "a", "")));
    Shape b = parsed(trimmed(CPLGetXMLValue(one, "b", "")));
    if (!a || a->IsEmpty()) return tally.leaveOut("case", "without a first shape that is written as text");
    INFO(path.filename().string() << ": " << trimmed(CPLGetXMLValue(one, "desc", "")));
    CaseRun at(std::move(a), std::move(b), precision, tally);
    forChildren(one, "test", [&](const CPLXMLNode* test) {
      forChildren(test, "op", [&](const CPLXMLNode* op) { at.run(operationOf(op)); });
    });
  });
}

}  // namespace

TEST_CASE("the cases of GEOS and JTS that apply") {
  if (!fs::is_directory(kCases)) {
    WARN("skipped: no shared cases");
    return;
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(kCases))
    if (entry.path().extension() == ".xml" && entry.path().string().find("/failure/") == std::string::npos)
      files.push_back(entry.path());
  std::ranges::sort(files);
  CPLPushErrorHandler(CPLQuietErrorHandler);
  Tally tally;
  for (const fs::path& file : files) runFile(file, tally);
  CPLPopErrorHandler();
  std::ostringstream text;
  int held = 0;
  for (const auto& [operation, count] : tally.held) {
    text << "held " << operation << ": " << count << "\n";
    held += count;
  }
  for (const auto& [why, count] : tally.apart) text << "left out " << why << ": " << count << "\n";
  INFO(text.str());
  CHECK(held > 600);
  for (const char* operation : {"intersection", "union", "difference", "buffer", "isvalid", "contains"})
    CHECK(tally.held[operation] > 0);
}
