// SPDX-License-Identifier: Apache-2.0
#include "core/network/foothold.hpp"

#include "core/base/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace xuequ {
namespace {

constexpr double kStretchesPerCell = 2;

/// The nearest found so far, in centimetres.
struct Best {
  const Walls* walls = nullptr;  ///< that the step there may not cross
  double squared = std::numeric_limits<double>::infinity();
  StretchId stretch = kNoStretch;
  double along = 0;
  double x = 0, y = 0;
  bool right = false;  ///< of one who goes along the stretch
};

double squaredBetween(Point p, double x, double y) { return (p.x - x) * (p.x - x) + (p.y - y) * (p.y - y); }

bool nearer(const Best& best, Point p, StretchId id, double squared, double x, double y) {
  if (squared > best.squared || (squared == best.squared && id >= best.stretch)) return false;
  return !best.walls || !best.walls->between(p, x, y);
}

void offerLine(Best& best, Point p, const WalkNetwork& network, StretchId id) {
  double before = 0;
  const auto offer = [&](Point a, Point b) {
    const double dx = static_cast<double>(b.x) - a.x, dy = static_cast<double>(b.y) - a.y;
    const double square = dx * dx + dy * dy;
    const double share = std::clamp(
        ((static_cast<double>(p.x) - a.x) * dx + (static_cast<double>(p.y) - a.y) * dy) / square, 0.0, 1.0);
    const double x = a.x + share * dx, y = a.y + share * dy, size = std::sqrt(square);
    const double squared = squaredBetween(p, x, y);
    if (nearer(best, p, id, squared, x, y))
      best = {best.walls, squared, id, before + share * size, x, y, dx * (p.y - a.y) < dy * (p.x - a.x)};
    before += size;
  };
  Point last = network.at(network[id].from);
  for (const Point bend : network.bendsOf(id)) {
    offer(last, bend);
    last = bend;
  }
  offer(last, network.at(network[id].to));
}

void offerJunctions(Best& best, Point p, const WalkNetwork& network, StretchId id) {
  const Stretch& stretch = network[id];
  for (const JunctionId junction : {stretch.from, stretch.to}) {
    const Point at = network.at(junction);
    const double squared = squaredBetween(p, at.x, at.y);
    const double along = junction == stretch.from ? 0 : stretch.length.count() / 10.0;
    const auto x = static_cast<double>(at.x), y = static_cast<double>(at.y);
    if (nearer(best, p, id, squared, x, y)) best = {best.walls, squared, id, along, x, y, false};
  }
}

/// A way each side of which is a way of its own (withSides()) lies there twice, the left side first.
bool isRightSide(const WalkNetwork& network, StretchId left, StretchId right) {
  if (right.index() >= network.stretches().size()) return false;
  const Stretch &a = network[left], &b = network[right];
  return (a.from != b.from || a.to != b.to) && a.length == b.length &&
         std::ranges::equal(network.lineOf(left), network.lineOf(right));
}

LineGrid gridOf(const WalkNetwork& network) {
  Box box;
  for (const Point p : network.junctions()) box.add(p);
  for (const Point p : network.bends()) box.add(p);
  const std::size_t count = network.stretches().size();
  return {box, static_cast<std::size_t>(static_cast<double>(count) / kStretchesPerCell),
          [&](const auto& use) {
            for (std::size_t i = 0; i < count; ++i) {
              const StretchId id{static_cast<std::int32_t>(i)};
              Point last = network.at(network[id].from);
              for (const Point bend : network.bendsOf(id)) {
                use(id.value(), last, bend);
                last = bend;
              }
              use(id.value(), last, network.at(network[id].to));
            }
          }};
}

/// Calls use(cell) for the cells that are so many steps from the middle one, as far as the grid has them.
template <class Use>
void forRing(const LineGrid& grid, LineGrid::Cell middle, std::int32_t steps, const Use& use) {
  const auto row = [&](std::int32_t r, std::int32_t stride) {
    if (r < 0 || r >= grid.rows()) return;
    for (std::int32_t c = middle.column - steps; c <= middle.column + steps; c += stride)
      if (c >= 0 && c < grid.columns()) use(LineGrid::Cell{c, r});
  };
  if (steps == 0) return row(middle.row, 1);
  row(middle.row - steps, 1);
  row(middle.row + steps, 1);
  for (std::int32_t r = middle.row - steps + 1; r < middle.row + steps; ++r) row(r, 2 * steps);
}

/// No cell beyond so many steps is nearer, cm. A place outside the box is no nearer to any cell than its
/// nearest place inside.
double reachOf(const LineGrid& grid, Point p, LineGrid::Cell middle, std::int32_t steps) {
  const Box& box = grid.box();
  const double x = std::clamp(p.x, box.low.x, box.high.x) - static_cast<double>(box.low.x);
  const double y = std::clamp(p.y, box.low.y, box.high.y) - static_cast<double>(box.low.y);
  const double size = grid.cellSize();
  return std::min({x - (middle.column - steps) * size, (middle.column + steps + 1) * size - x,
                   y - (middle.row - steps) * size, (middle.row + steps + 1) * size - y});
}

}  // namespace

NetworkIndex::NetworkIndex(const WalkNetwork& network, std::span<const Line> walls)
    : m_network(network), m_grid(gridOf(network)), m_walls(walls) {}

Foothold NetworkIndex::nearest(Point p, const SnapRule& rule) const {
  if (m_network.empty()) return {};
  const double limit = rule.limit.count() * 100;
  Best best{.walls = rule.acrossWalls ? nullptr : &m_walls,
            .squared = std::nextafter(limit * limit, std::numeric_limits<double>::infinity())};
  const LineGrid::Cell middle = m_grid.cellAt(p);
  const std::int32_t most = std::max(m_grid.columns(), m_grid.rows());
  for (std::int32_t steps = 0; steps <= most; ++steps) {
    const double nearer = steps == 0 ? 0 : reachOf(m_grid, p, middle, steps - 1);
    if (nearer > 0 && nearer * nearer > best.squared) break;
    forRing(m_grid, middle, steps, [&](LineGrid::Cell cell) {
      for (const std::int32_t item : m_grid.itemsOf(cell))
        (rule.toJunctions ? offerJunctions : offerLine)(best, p, m_network, StretchId{item});
    });
  }
  if (best.stretch == kNoStretch) return {};
  if (const StretchId next{best.stretch.value() + 1};
      best.right && isRightSide(m_network, best.stretch, next))
    best.stretch = next;
  const Walk length = m_network[best.stretch].length;
  return {
      .stretch = best.stretch,
      .along = std::min(length, walkOf(Metres{best.along / 100})),
      .aside = rule.toJunctions ? Walk{} : walkOf(Metres{std::sqrt(best.squared) / 100}),
      .at = {static_cast<std::int32_t>(std::lround(best.x)), static_cast<std::int32_t>(std::lround(best.y))}};
}

std::vector<Foothold> NetworkIndex::nearest(std::span<const Point> places, const SnapRule& rule) const {
  std::vector<Foothold> found(places.size());
  forPieces(places.size(), 512, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) found[i] = nearest(places[i], rule);
  });
  return found;
}

}  // namespace xuequ
