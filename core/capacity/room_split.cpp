// SPDX-License-Identifier: Apache-2.0
#include "core/capacity/room_split.hpp"

#include "core/capacity/sections.hpp"

#include <algorithm>
#include <compare>
#include <limits>
#include <optional>

namespace xuequ {
namespace {

using Split = std::vector<Sections>;

std::int32_t total(const Split& split) {
  std::int32_t sum = 0;
  for (const Sections sections : split) sum += sections.count();
  return sum;
}

/// One room for every grade that has pupils: the least that any split gives.
Split oneEach(std::span<const std::int64_t> pupils) {
  Split split;
  split.reserve(pupils.size());
  for (const std::int64_t n : pupils) split.emplace_back(n > 0 ? 1 : 0);
  return split;
}

/// Position of the greatest value above nought, the first of equals; none where no value is.
template <class Value>
std::optional<std::size_t> greatest(std::size_t size, const Value& value) {
  std::optional<std::size_t> best;
  std::int64_t most = 0;
  for (std::size_t g = 0; g < size; ++g)
    if (const std::int64_t v = value(g); v > most) {
      most = v;
      best = g;
    }
  return best;
}

/// What a grade costs with so many rooms; less is better, in this order.
struct Cost {
  std::int64_t oversized = 0;
  std::int64_t excess = 0;
  std::int64_t rooms = 0;
  auto operator<=>(const Cost&) const = default;
  friend Cost operator+(Cost a, Cost b) {
    return {a.oversized + b.oversized, a.excess + b.excess, a.rooms + b.rooms};
  }
};

Cost costOf(std::int64_t pupils, std::int32_t rooms, OversizedRule rule) {
  rule.inclusive = true;  // a class that is even larger is no improvement
  const OversizedCount count = oversizedClasses(balancedSplit(pupils, Sections{rooms}), rule);
  return {count.oversized, count.excess, rooms};
}

/// Best way to give the grades from one on at most so many rooms.
struct Best {
  Cost cost;
  std::int32_t rooms = 0;  ///< of the first of these grades
};

/// [grade][rooms left], from the last grade to the first.
std::vector<std::vector<Best>> bestFromEachGrade(std::span<const std::int64_t> pupils, std::size_t rooms,
                                                 const OversizedRule& rule) {
  constexpr Cost kImpossible{std::numeric_limits<std::int32_t>::max(), 0, 0};
  std::vector<std::vector<Best>> best(pupils.size() + 1, std::vector<Best>(rooms + 1, {kImpossible}));
  std::ranges::fill(best.back(), Best{});
  for (std::size_t g = pupils.size(); g-- > 0;) {
    const std::size_t least = pupils[g] > 0 ? 1 : 0;
    const std::size_t most = pupils[g] > 0 ? rooms : 0;
    for (std::size_t k = least; k <= most; ++k) {
      const Cost own = costOf(pupils[g], static_cast<std::int32_t>(k), rule);
      for (std::size_t left = k; left <= rooms; ++left) {
        const Cost cost = own + best[g + 1][left - k].cost;
        if (cost < best[g][left].cost) best[g][left] = {cost, static_cast<std::int32_t>(k)};
      }
      if (own.oversized == 0 && own.excess == 0) break;  // more rooms would be wasted
    }
  }
  return best;
}

/// What cohorts keep: at least one room, no more than pupils; the intake starts with one.
Split keptByCohorts(std::span<const std::int64_t> pupils, std::span<const Sections> kept, int intake) {
  Split split = oneEach(pupils);
  for (std::size_t g = 0; g < split.size(); ++g) {
    if (split[g].count() == 0 || static_cast<int>(g) == intake) continue;
    split[g] = Sections{static_cast<std::int32_t>(std::clamp<std::int64_t>(kept[g].count(), 1, pupils[g]))};
  }
  return split;
}

std::int64_t largestClass(std::int64_t pupils, Sections sections) {
  return balancedSplit(pupils, sections).largest();
}

/// Rooms have gone: the grade whose classes stay smallest gives one up, and so on.
void giveUp(Split& split, std::span<const std::int64_t> pupils, std::int32_t rooms) {
  while (total(split) > rooms) {
    const auto grade = greatest(split.size(), [&](std::size_t g) {
      if (split[g].count() < 2) return std::int64_t{0};
      return std::numeric_limits<std::int64_t>::max() - largestClass(pupils[g], split[g] - Sections{1});
    });
    if (!grade) return;
    split[*grade] -= Sections{1};
  }
}

/// Sections that the intake may have for comfort: its track, or as many as leave next year's intake a track,
/// since this one keeps what it gets; the last grade leaves by then.
std::int32_t comfortable(const Split& split, int intake, std::int32_t rooms) {
  const auto grades = static_cast<std::int32_t>(split.size());
  const std::int32_t track = rooms / std::max(1, grades);
  std::int32_t staying = 0;
  for (std::int32_t g = 0; g + 1 < grades; ++g)
    if (g != intake) staying += split[static_cast<std::size_t>(g)].count();
  return std::max(track, rooms - track - staying);
}

}  // namespace

Split splitForLeastExcess(std::span<const std::int64_t> pupils, Sections rooms, std::int64_t limit) {
  Split split = oneEach(pupils);
  for (auto left = rooms.count() - total(split); left > 0; --left) {
    const auto grade = greatest(split.size(), [&](std::size_t g) {
      return excessPupils(balancedSplit(pupils[g], split[g]), limit) -
             excessPupils(balancedSplit(pupils[g], split[g] + Sections{1}), limit);
    });
    if (!grade) break;
    split[*grade] += Sections{1};
  }
  return split;
}

Split splitForFewestOversized(std::span<const std::int64_t> pupils, Sections rooms,
                              const OversizedRule& rule) {
  Split split = oneEach(pupils);
  if (total(split) >= rooms.count()) return split;
  auto left = static_cast<std::size_t>(rooms.count());
  const auto best = bestFromEachGrade(pupils, left, rule);
  for (std::size_t g = 0; g < split.size(); ++g) {
    split[g] = Sections{best[g][left].rooms};
    left -= static_cast<std::size_t>(split[g].count());
  }
  return split;
}

Split splitKeepingCohorts(std::span<const std::int64_t> pupils, std::span<const Sections> kept, int intake,
                          Sections rooms, std::int32_t classSize, const OversizedRule& rule) {
  Split split = keptByCohorts(pupils, kept, intake);
  giveUp(split, pupils, rooms.count());
  const std::int32_t comfort = comfortable(split, intake, rooms.count());
  for (auto left = rooms.count() - total(split); left > 0; --left) {
    const auto grade = greatest(split.size(), [&](std::size_t g) {
      const std::int64_t largest = largestClass(pupils[g], split[g]);
      const bool forComfort = static_cast<int>(g) == intake && split[g].count() < comfort;
      const std::int64_t limit = forComfort ? classSize : rule.from - 1;
      return largest > limit ? largest : 0;
    });
    if (!grade) break;
    split[*grade] += Sections{1};
  }
  return split;
}

Sections roomsForIntake(std::span<const std::int64_t> pupils, std::span<const Sections> kept, int intake,
                        Sections rooms, bool leaveTrack) {
  if (rooms.count() <= 0) return {};
  Split split = keptByCohorts(pupils, kept, intake);
  split[static_cast<std::size_t>(intake)] = Sections{1};
  giveUp(split, pupils, rooms.count());
  const std::int32_t left = rooms.count() - total(split) + 1;
  const std::int32_t most = leaveTrack ? comfortable(split, intake, rooms.count()) : left;
  return Sections{std::max(1, std::min(left, most))};
}

}  // namespace xuequ
