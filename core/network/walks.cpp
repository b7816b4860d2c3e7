// SPDX-License-Identifier: Apache-2.0
#include "core/network/walks.hpp"

#include "core/base/parallel.hpp"

#include <algorithm>

namespace xuequ {
namespace {

Walk between(Walk a, Walk b) { return a < b ? b - a : a - b; }

/// Sources by stretch: a walk that stays on one stretch passes no junction.
class SourcesByStretch {
 public:
  explicit SourcesByStretch(std::span<const Source> sources) : m_sources(sources.begin(), sources.end()) {
    std::ranges::sort(m_sources, {}, [](const Source& s) { return s.at.stretch; });
  }
  [[nodiscard]] std::span<const Source> on(StretchId stretch) const {
    const auto [first, last] =
        std::ranges::equal_range(m_sources, stretch, {}, [](const Source& s) { return s.at.stretch; });
    return {first, last};
  }

 private:
  std::vector<Source> m_sources;
};

/// By junction the `count` nearest sources.
class Labels {
 public:
  Labels(const WalkNetwork& network, std::size_t count)
      : m_network(network), m_count(count), m_labels(network.junctions().size() * count) {}

  void spread(std::span<const Source> sources, Walk limit) {
    m_limit = limit;
    for (const Source& source : sources) {
      const Stretch& stretch = m_network[source.at.stretch];
      offer(stretch.from, {source.at.aside + source.at.along, source.number});
      offer(stretch.to, {source.at.aside + (stretch.length - source.at.along), source.number});
    }
    while (!m_queue.empty()) settle(m_queue.pop());
  }
  [[nodiscard]] std::span<const Nearest> of(JunctionId junction) const {
    return {m_labels.data() + junction.index() * m_count, m_count};
  }

 private:
  void settle(const WalkQueue::Entry& entry) {
    for (const Nearest& label : of(entry.junction)) {
      if (label.walk > entry.walk) break;
      if (label.walk != entry.walk || !label.found()) continue;
      for (const WayOut& way : m_network.waysFrom(entry.junction))
        if (way.length <= m_limit - label.walk) offer(way.to, {label.walk + way.length, label.source});
    }
  }
  /// In order of walk and number, a source once. All that is offered at one length comes before what is
  /// longer is settled, since no stretch is without length; so ties end alike in any order.
  void offer(JunctionId junction, Nearest label) {
    if (label.walk > m_limit) return;
    Nearest* const first = m_labels.data() + junction.index() * m_count;
    Nearest* const last = first + m_count;
    if (!(label < *(last - 1))) return;
    Nearest* const same =
        std::find_if(first, last, [&](const Nearest& n) { return n.source == label.source; });
    if (same != last && !(label < *same)) return;
    Nearest* const place = std::upper_bound(first, last, label);
    std::move_backward(place, same == last ? last - 1 : same, same == last ? last : same + 1);
    *place = label;
    m_queue.push({label.walk, junction});
  }

  const WalkNetwork& m_network;
  std::size_t m_count;
  std::vector<Nearest> m_labels;  ///< by junction, `count` each, nearest first
  Walk m_limit;
  WalkQueue m_queue;
};

/// The `count` best of what is offered, a source once.
class Shortlist {
 public:
  explicit Shortlist(std::span<Nearest> best) : m_best(best) {}

  void offer(Nearest nearest) {
    const auto same = std::ranges::find(m_best, nearest.source, &Nearest::source);
    if (same != m_best.end() && !(nearest < *same)) return;
    const auto place = std::ranges::upper_bound(m_best, nearest);
    if (place == m_best.end()) return;
    std::move_backward(place, same == m_best.end() ? m_best.end() - 1 : same,
                       same == m_best.end() ? m_best.end() : same + 1);
    *place = nearest;
  }

 private:
  std::span<Nearest> m_best;
};

}  // namespace

std::vector<Nearest> nearestSources(const WalkNetwork& network, std::span<const Source> sources,
                                    std::span<const Foothold> footholds, std::size_t count, Walk limit) {
  Labels labels(network, count);
  labels.spread(sources, limit);
  const SourcesByStretch direct(sources);
  std::vector<Nearest> result(footholds.size() * count);
  forPieces(footholds.size(), 4096, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      const Foothold& foothold = footholds[i];
      if (!foothold.found()) continue;
      Shortlist shortlist(std::span<Nearest>(result).subspan(i * count, count));
      const auto offer = [&](Walk walk, std::int32_t source) {
        if (source != kNoSource && walk <= limit - foothold.aside)
          shortlist.offer({walk + foothold.aside, source});
      };
      const Stretch& stretch = network[foothold.stretch];
      for (const Nearest& label : labels.of(stretch.from)) offer(label.walk + foothold.along, label.source);
      for (const Nearest& label : labels.of(stretch.to))
        offer(label.walk + (stretch.length - foothold.along), label.source);
      for (const Source& source : direct.on(foothold.stretch))
        offer(source.at.aside + between(source.at.along, foothold.along), source.number);
    }
  });
  return result;
}

std::vector<Nearest> nearestSources(const WalkNetwork& network, std::span<const Source> sources,
                                    std::span<const Foothold> footholds, Walk limit) {
  return nearestSources(network, sources, footholds, 1, limit);
}

WalkSearch::WalkSearch(const WalkNetwork& network)
    : m_network(network), m_walk(network.junctions().size()), m_round(network.junctions().size()) {}

void WalkSearch::offer(JunctionId junction, Walk walk) {
  if (walk > m_limit || walk >= to(junction)) return;
  m_walk[junction.index()] = walk;
  m_round[junction.index()] = m_now;
  m_queue.push({walk, junction});
}

void WalkSearch::run(std::span<const Foothold> gates, Walk limit) {
  ++m_now;
  m_limit = limit;
  m_reached.clear();
  m_queue.clear();
  m_gates.assign(gates.begin(), gates.end());
  for (const Foothold& gate : m_gates) {
    const Stretch& stretch = m_network[gate.stretch];
    offer(stretch.from, gate.aside + gate.along);
    offer(stretch.to, gate.aside + (stretch.length - gate.along));
  }
  while (!m_queue.empty()) {
    const auto [walk, junction] = m_queue.pop();
    if (walk != m_walk[junction.index()]) continue;
    // Equal entries of one junction cannot be: an offer must be shorter than the one before.
    m_reached.push_back(junction);
    for (const WayOut& way : m_network.waysFrom(junction))
      if (way.length <= m_limit - walk) offer(way.to, walk + way.length);
  }
}

Walk WalkSearch::to(const Foothold& foothold) const {
  const Stretch& stretch = m_network[foothold.stretch];
  Walk best = std::min(to(stretch.from) + foothold.along, to(stretch.to) + (stretch.length - foothold.along));
  for (const Foothold& gate : m_gates)
    if (gate.stretch == foothold.stretch)
      best = std::min(best, gate.aside + between(gate.along, foothold.along));
  return std::min(kLongestWalk, best + foothold.aside);
}

}  // namespace xuequ
