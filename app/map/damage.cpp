// SPDX-License-Identifier: Apache-2.0
#include "app/map/damage.hpp"

#include "app/map/layers.hpp"
#include "app/map/place_index.hpp"
#include "app/map/school_symbol.hpp"
#include "app/map/unit_borders.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace xuequ::app {
namespace {

constexpr double kLine = 6;       ///< px that lines and their smoothing reach beyond a shape
constexpr double kBadge = 14;     ///< px that badges and the selection's ring reach beyond a symbol
constexpr double kHalo = 3;       ///< px around a label
constexpr double kSmall = 0.3;    ///< of the picture; more is painted in the background
constexpr std::size_t kFew = 64;  ///< rectangles; more are taken together

class Difference {
 public:
  Difference(const Composition& before, const Composition& after)
      : m_before(before), m_after(after), m_bridge(bridgeReach(after.view)) {}

  void addMarks();
  void addLabels();
  void addZones();
  void addSelection();
  void addDifferences();
  std::vector<QRectF> take() { return std::move(m_parts); }

 private:
  static double bridgeReach(const Viewport& view) {
    return std::min(kWidestGap / view.metresPerPixel, kWidestBridge) / 2;
  }
  void add(const QRectF& rect) {
    if (rect.intersects(m_after.frame())) m_parts.push_back(rect);
  }
  void add(const Box&, double reach);
  void add(const SchoolMark&);
  void addUnit(UnitId);
  void addWhole(const Composition&, const std::set<ZoneId>&);
  void addSelected(const Composition&);
  void addMoved(const MovedUnit&);
  [[nodiscard]] std::set<ZoneId> recoloured() const;
  void addBoundary(const Zone* before, const Zone* after);
  [[nodiscard]] const Zoning& zoning(const Composition& c) const {
    return c.content.scenario->zoning(c.content.stage);
  }

  const Composition& m_before;
  const Composition& m_after;
  double m_bridge;
  std::vector<QRectF> m_parts;
};

void Difference::add(const Box& box, double reach) {
  if (box.empty()) return;
  const ScreenPoint low = m_after.view.toScreen({box.low.x, box.high.y});
  const ScreenPoint high = m_after.view.toScreen({box.high.x, box.low.y});
  add(QRectF(QPointF(low.x, low.y), QPointF(high.x, high.y)).adjusted(-reach, -reach, reach, reach));
}

void Difference::add(const SchoolMark& mark) { add(Box{mark.at, mark.at}, symbolReach(mark) + kBadge); }

/// Both are in drawing order: side by side, what only one of them has comes up where the other is ahead.
void Difference::addMarks() {
  auto old = m_before.marks.begin(), now = m_after.marks.begin();
  const auto oldEnd = m_before.marks.end(), nowEnd = m_after.marks.end();
  while (old != oldEnd || now != nowEnd) {
    const bool onlyOld = now == nowEnd || (old != oldEnd && drawnBefore(*old, *now));
    const bool onlyNow = !onlyOld && (old == oldEnd || drawnBefore(*now, *old));
    const bool differ = onlyOld || onlyNow || !(*old == *now);
    if (differ && !onlyNow) add(*old);
    if (differ && !onlyOld) add(*now);
    if (!onlyNow) ++old;
    if (!onlyOld) ++now;
  }
}

auto keyOf(const MapLabel& l) {
  return std::tuple(l.kind, l.box.x(), l.box.y(), l.box.width(), l.box.height(), l.angle, l.projectDone,
                    l.faint, std::tie(l.text, l.detail, l.project));
}

void Difference::addLabels() {
  const auto sorted = [](std::vector<MapLabel> labels) {
    std::ranges::sort(labels, {}, keyOf);
    return labels;
  };
  std::vector<MapLabel> differing;
  std::ranges::set_symmetric_difference(sorted(m_before.labels), sorted(m_after.labels),
                                        std::back_inserter(differing), {}, keyOf, keyOf);
  for (const MapLabel& label : differing) add(label.box.adjusted(-kHalo, -kHalo, kHalo, kHalo));
}

/// Its own ground, and the borders that others share with it, across a road even.
void Difference::addUnit(UnitId id) {
  const MapGeometry& geometry = *m_after.content.geometry;
  const double reach = std::max(kLine, m_bridge + 1);
  const PlanningUnit& unit = geometry.area().units[id];
  add(unit.shape.empty() ? Box{unit.centre, unit.centre} : geometry.unit(id).box, reach);
  for (const std::uint32_t border : geometry.index().bordersOf(id))
    add(geometry.borders()[border].line.box, reach);
}

void Difference::addWhole(const Composition& composition, const std::set<ZoneId>& zones) {
  if (zones.empty()) return;
  std::map<ZoneId, Box> boxes;
  const auto& owners = zoning(composition).owners->unit;
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    if (!zones.contains(owners[unit])) continue;
    boxes[owners[unit]].add(composition.content.geometry->unit(unit).box);
    boxes[owners[unit]].add(composition.content.area().units[unit].centre);
  }
  for (const ZoneId id : zones)
    if (const Zone* zone = zoning(composition).find(id); zone && zone->boundary)
      boxes[id].add(boxOf(*zone->boundary));
  for (const auto& [zone, box] : boxes) add(box, std::max(kLine, m_bridge + 1));
}

std::set<ZoneId> Difference::recoloured() const {
  std::set<ZoneId> zones;
  if (m_before.zoneColours.sameAs(m_after.zoneColours)) return zones;
  for (const auto& [zone, colour] : *m_after.zoneColours)
    if (const auto old = m_before.zoneColours->find(zone);
        old != m_before.zoneColours->end() && old->second != colour)
      zones.insert(zone);
  return zones;
}

std::vector<std::pair<Point, Point>> edgesOf(const MultiPolygon& shape) {
  std::vector<std::pair<Point, Point>> edges;
  for (const Ring& ring : ringsOf(shape))
    for (std::size_t i = 0; i < ring.size(); ++i)
      edges.push_back(std::minmax(ring[i], ring[(i + 1) % ring.size()]));
  std::ranges::sort(edges);
  return edges;
}

/// What two shapes do not share lies between edges that they do not share.
void Difference::addBoundary(const Zone* before, const Zone* after) {
  static const MultiPolygon none;
  const MultiPolygon& old = before && before->boundary ? *before->boundary : none;
  const MultiPolygon& now = after && after->boundary ? *after->boundary : none;
  std::vector<std::pair<Point, Point>> differing;
  std::ranges::set_symmetric_difference(edgesOf(old), edgesOf(now), std::back_inserter(differing));
  Box box;
  for (const auto& [from, to] : differing) {
    box.add(from);
    box.add(to);
  }
  add(box, kLine);
}

void Difference::addZones() {
  const auto& before = m_before.content.scenario;
  const auto& after = m_after.content.scenario;
  if (before == after || !m_after.content.shows(Layer::Zones)) return;
  const StageChange change = difference(*before, *after).stages[index(m_after.content.stage)];
  for (const UnitId unit : change.units) addUnit(unit);
  std::set<ZoneId> whole = recoloured();
  for (const Composition* one : {&m_before, &m_after})
    for (const Zone& zone : *zoning(*one).zones) {
      const Zone* old = zoning(m_before).find(zone.id);
      const Zone* now = zoning(m_after).find(zone.id);
      const bool drawn = old && old->boundary, draws = now && now->boundary;
      if (drawn != draws) whole.insert(zone.id);
      if (drawn && draws && old->boundary != now->boundary) addBoundary(old, now);
    }
  addWhole(m_before, whole);
  addWhole(m_after, whole);
}

void Difference::addSelected(const Composition& composition) {
  const Selection& selection = composition.content.selection;
  if (const auto* zone = selected<ZoneId>(selection)) addWhole(composition, {*zone});
  if (const auto* unit = selected<UnitId>(selection);
      unit && composition.content.area().units.contains(*unit))
    addUnit(*unit);
  for (const SchoolMark& mark : composition.marks)
    if (selection == Selection(mark.id)) add(mark);
}

void Difference::addSelection() {
  if (m_before.content.selection == m_after.content.selection) return;
  addSelected(m_before);
  addSelected(m_after);
}

void Difference::addMoved(const MovedUnit& moved) {
  addUnit(moved.unit);
  if (!moved.to) return;
  Box arrow;
  arrow.add(moved.from);
  arrow.add(*moved.to);
  add(arrow, kBadge);
}

/// What two comparisons do not share. Of the same units in another order nothing is painted anew.
void Difference::addDifferences() {
  const auto before = m_before.content.difference, after = m_after.content.difference;
  if (!m_after.content.shows(Layer::Differences) || !after || before == after) return;
  const auto onlyIn = [](const auto& some, const auto& others, const auto& use) {
    for (const auto& one : some)
      if (std::ranges::find(others, one) == others.end()) use(one);
  };
  const auto unit = [&](const MovedUnit& moved) { addMoved(moved); };
  const auto school = [&](const ChangedSchool& changed) { add(Box{changed.at, changed.at}, 3 * kBadge); };
  onlyIn(before->units, after->units, unit);
  onlyIn(after->units, before->units, unit);
  onlyIn(before->schools, after->schools, school);
  onlyIn(after->schools, before->schools, school);
}

/// Overlapping ones become one, so that nothing is painted twice.
std::vector<QRect> united(std::vector<QRect> rects) {
  if (rects.size() > kFew) {
    QRect all;
    for (const QRect& rect : rects) all |= rect;
    return {all};
  }
  std::vector<QRect> apart;
  while (!rects.empty()) {
    QRect rect = rects.back();
    rects.pop_back();
    const auto touches = [&](const QRect& other) { return other.intersects(rect); };
    const auto found = std::ranges::find_if(apart, touches);
    if (found == apart.end()) {
      apart.push_back(rect);
      continue;
    }
    rects.push_back(rect | *found);
    apart.erase(found);
  }
  return apart;
}

bool sameDemand(const MapContent& a, const MapContent& b) {
  const auto demandOf = [](const MapContent& c) { return c.outcome ? c.outcome->demand : nullptr; };
  return a.areas != AreaTheme::Residents || (a.year == b.year && demandOf(a) == demandOf(b));
}

bool sameAccess(const MapContent& a, const MapContent& b) {
  if (a.areas != AreaTheme::Access || a.access == b.access) return true;
  return a.access && b.access && *a.access == *b.access;
}

}  // namespace

bool comparable(const MapContent& a, const MapContent& b) {
  const auto look = [](const MapContent& c) {
    return std::tuple(c.geometry.get(), c.stage, c.areas, c.schools, c.language, c.dark, c.hidden.to_ulong(),
                      std::string_view(c.commitment), c.base.get(), c.baseStrength);
  };
  const bool served = a.services == b.services || (a.services && b.services && *a.services == *b.services);
  const bool ringed = a.rings == b.rings || (a.rings && b.rings && *a.rings == *b.rings);
  const bool both = (a.difference != nullptr) == (b.difference != nullptr);
  return look(a) == look(b) && served && ringed && both && sameDemand(a, b) && sameAccess(a, b);
}

Damage damageBetween(const Composition& before, const Composition& after) {
  if (before.view != after.view || !comparable(before.content, after.content)) return {true, {}};
  Difference difference(before, after);
  difference.addMarks();
  difference.addLabels();
  difference.addZones();
  difference.addSelection();
  difference.addDifferences();
  std::vector<QRect> rects;
  const QRect frame = after.frame().toAlignedRect();
  for (const QRectF& part : difference.take()) rects.push_back(part.toAlignedRect() & frame);
  Damage damage{false, united(std::move(rects))};
  double area = 0;
  for (const QRect& part : damage.parts) area += static_cast<double>(part.width()) * part.height();
  if (area > kSmall * frame.width() * frame.height()) return {true, {}};
  return damage;
}

}  // namespace xuequ::app
