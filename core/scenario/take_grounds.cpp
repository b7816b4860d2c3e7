// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/take_grounds.hpp"

#include "core/geometry/linework.hpp"
#include "core/geometry/overlay.hpp"
#include "core/scenario/boundaries.hpp"
#include "core/scenario/edit_faults.hpp"
#include "core/scenario/edit_zones.hpp"
#include "core/scenario/take_zones.hpp"

#include <algorithm>
#include <map>

namespace xuequ {
namespace {

/// Land and people of some zones of a stage, moved to where they are in the other scenario.
class Moving {
 public:
  Moving(const StudyArea& area, Scenario now, const Scenario& from, Stage stage)
      : m_area(area), m_stage(stage), m_now(std::move(now)), m_from(from), m_theirs(from) {
    if (!m_now.zoning(stage).anyHasBoundary() && !from.zoning(stage).anyHasBoundary()) return;
    m_drawn = true;
    m_now = withBoundaries(area, m_now, stage);
    m_theirs = withBoundaries(area, from, stage);
  }

  Result<Scenario> run(std::span<const ZoneDifference> moved) {
    for (const ZonePair& pair : zonePairs(m_area, m_now, m_from, m_stage))
      if (pair.both()) m_here[pair.after] = pair.before;
    for (const ZoneDifference& of : moved) {
      if (of.zones.before != kNoZone) m_ours.insert(of.zones.before);
      if (of.zones.after != kNoZone) m_there.insert(of.zones.after);
    }
    if (const auto made = makeMissing(); !made) return failure(made.error());
    Owners owners = movedOwners();
    if (m_drawn) redraw();
    m_now.zonings[index(m_stage)].owners = std::move(owners);
    dropEmpty(moved);
    return std::move(m_now);
  }

 private:
  [[nodiscard]] const Zoning& zoning() const { return m_now.zoning(m_stage); }
  [[nodiscard]] const Zoning& theirs() const { return m_theirs.zoning(m_stage); }

  /// Those that land or people of our zones belong to there, and that nobody has here.
  Result<void> makeMissing() {
    std::set<ZoneId> wanted = m_there;
    for (std::size_t i = 0; i < m_area.units.size(); ++i)
      forPoints(UnitId{static_cast<std::int32_t>(i)}, [&](ZoneId ours, ZoneId theirs) {
        if (m_ours.contains(ours)) wanted.insert(theirs);
      });
    for (const Zone& zone : *theirs().zones)
      if (!m_here.contains(zone.id) && zone.boundary && meetsOurs(*zone.boundary)) wanted.insert(zone.id);
    wanted.erase(kNoZone);
    for (const ZoneId id : wanted) {
      if (m_here.contains(id)) continue;
      auto made = zoneMadeLike(m_area, m_now, m_from, m_stage, *theirs().find(id));
      if (!made) return failure(made.error());
      m_now = std::move(made->scenario);
      m_here[id] = made->zone;
      if (!m_drawn) continue;
      m_now.zonings[index(m_stage)].zones.edit(
          [](std::vector<Zone>& zones) { zones.back().boundary = std::make_shared<const MultiPolygon>(); });
    }
    return {};
  }

  [[nodiscard]] bool meetsOurs(const MultiPolygon& shape) const {
    return std::ranges::any_of(m_ours, [&](ZoneId id) {
      const auto& ours = zoning().find(id)->boundary;
      return ours && boxOf(*ours).overlaps(boxOf(shape)) && !intersection(*ours, shape).empty();
    });
  }

  /// Calls use(owner here, owner there) for the unit's points.
  template <class Use>
  void forPoints(UnitId unit, const Use& use) const {
    const auto ours = zoning().ownersOf(unit), theirs = m_from.zoning(m_stage).ownersOf(unit);
    const std::size_t points = std::max(ours.size(), theirs.size());
    for (std::size_t p = 0; p < points; ++p)
      use(ours[ours.size() == 1 ? 0 : p], theirs[theirs.size() == 1 ? 0 : p]);
  }

  [[nodiscard]] bool isLocked(ZoneId id) const {
    const Zone* zone = zoning().find(id);
    return zone && zone->locked;
  }

  /// The zone here of a place that is in these two: another one only where one of them is to move, and
  /// neither the one that gives nor the one that takes is locked.
  [[nodiscard]] ZoneId movedTo(ZoneId ours, ZoneId theirs) const {
    if (!m_ours.contains(ours) && !m_there.contains(theirs)) return ours;
    const auto here = m_here.find(theirs);
    const ZoneId to = here == m_here.end() ? kNoZone : here->second;
    return isLocked(ours) || isLocked(to) ? ours : to;
  }

  [[nodiscard]] Owners movedOwners() const {
    Owners owners = *zoning().owners;
    for (std::size_t i = 0; i < m_area.units.size(); ++i) {
      const UnitId unit{static_cast<std::int32_t>(i)};
      std::vector<ZoneId> now;
      forPoints(unit, [&](ZoneId ours, ZoneId theirs) { now.push_back(movedTo(ours, theirs)); });
      setOwners(owners, unit, std::move(now));
    }
    return owners;
  }

  void redraw() {
    Redrawn asked;
    for (const ZoneId id : m_ours) asked.within.add(boxOf(*zoning().find(id)->boundary));
    for (const ZoneId id : m_there) asked.within.add(boxOf(*theirs().find(id)->boundary));
    for (const MultiPolygon* shape : boundariesOf(zoning())) addRings(*shape, asked.lines);
    for (const MultiPolygon* shape : boundariesOf(theirs()))
      if (boxOf(*shape).overlaps(asked.within)) addRings(*shape, asked.lines);
    const ZoneGround ours(*zoning().zones), there(*theirs().zones);
    asked.zoneAt = [&](Point p) { return movedTo(ZoneId{ours.at(p)}, ZoneId{there.at(p)}).value(); };
    m_now.zonings[index(m_stage)] = redrawn(m_area, zoning(), *zoning().zones, asked);
  }

  /// Zones that the other scenario has not, once nothing is left of them.
  void dropEmpty(std::span<const ZoneDifference> moved) {
    std::set<ZoneId> used(zoning().owners->unit.begin(), zoning().owners->unit.end());
    for (const auto& [unit, owners] : zoning().owners->cutUnits) used.insert(owners.begin(), owners.end());
    std::set<ZoneId> gone;
    for (const ZoneDifference& of : moved) {
      const Zone* zone = of.zones.after == kNoZone ? zoning().find(of.zones.before) : nullptr;
      const bool bare = zone && (!zone->boundary || zone->boundary->empty());
      if (bare && !used.contains(zone->id)) gone.insert(zone->id);
    }
    if (gone.empty()) return;
    m_now.zonings[index(m_stage)].zones.edit([&](std::vector<Zone>& zones) {
      std::erase_if(zones, [&](const Zone& zone) { return gone.contains(zone.id); });
    });
  }

  const StudyArea& m_area;
  Stage m_stage;
  Scenario m_now;
  const Scenario& m_from;
  Scenario m_theirs;  ///< with boundaries, where anything is drawn
  bool m_drawn = false;
  std::map<ZoneId, ZoneId> m_here;  ///< ours by theirs
  std::set<ZoneId> m_ours, m_there;
};

}  // namespace

ZonesTaken::ZonesTaken(const StudyArea& area, const Scenario& into, const Scenario& from, Stage stage)
    : m_area(area), m_from(from), m_stage(stage), m_all(zoneDifferences(area, into, from, stage)) {}

Result<void> ZonesTaken::choose(std::span<const std::string> names) {
  for (const std::string& name : names) {
    const std::size_t before = m_chosen.size();
    std::string known;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
      if (m_all[i].zones.name == name) m_chosen.insert(i);
      known += (known.empty() ? "" : ", ") + m_all[i].zones.name;
    }
    if (m_chosen.size() == before) return failure(ErrorCode::ZoneUnknown, name, known);
  }
  return {};
}

Result<Scenario> ZonesTaken::withTerms(Scenario now) const {
  for (const std::size_t i : m_chosen) {
    const ZoneDifference& of = m_all[i];
    const Zone* ours = now.zoning(m_stage).find(of.zones.before);
    const Zone* theirs = m_from.zoning(m_stage).find(of.zones.after);
    const bool changes = !theirs || of.moves();
    if (ours && ours->locked && changes) return failure(ErrorCode::ZoneLocked, nameIn(*ours));
    if (!theirs) continue;
    if (!ours) {
      auto made = zoneMadeLike(m_area, now, m_from, m_stage, *theirs);
      if (!made) return failure(made.error());
      now = std::move(made->scenario);
      continue;
    }
    if (of.name) now = renameZone(now, m_stage, of.zones.before, theirs->name).value();
  }
  return now;
}

/// Chosen; or the same in both scenarios to begin with, where all that differ are chosen.
bool ZonesTaken::keeps(const ZonePair& pair) const {
  const auto differs = [](const ZoneDifference& of) { return of.any(); };
  const bool all = m_chosen.size() == static_cast<std::size_t>(std::ranges::count_if(m_all, differs));
  for (std::size_t i = 0; i < m_all.size(); ++i) {
    const ZonePair& known = m_all[i].zones;
    const bool about = (pair.after != kNoZone && pair.after == known.after) ||
                       (pair.before != kNoZone && pair.before == known.before);
    if (about && (m_chosen.contains(i) || (all && !m_chosen.empty()))) return true;
  }
  return false;
}

Result<Scenario> ZonesTaken::withGrounds(Scenario now) const {
  std::vector<ZoneDifference> moved;
  for (ZoneDifference& of : zoneDifferences(m_area, now, m_from, m_stage))
    if ((of.moves() || of.zones.after == kNoZone) && keeps(of.zones)) moved.push_back(std::move(of));
  for (const ZoneDifference& of : moved)
    if (const Zone* zone = now.zoning(m_stage).find(of.zones.before); zone && zone->locked)
      return failure(ErrorCode::ZoneLocked, nameIn(*zone));
  auto done = moved.empty() ? Result<Scenario>(std::move(now))
                            : Moving(m_area, std::move(now), m_from, m_stage).run(moved);
  if (!done) return done;
  if (const auto kept = keptByLock(*done); !moved.empty() && kept)
    return failure(ErrorCode::ZoneLocked, *kept);
  takeStates(*done);
  return done;
}

/// The name of a locked zone, where land or people of a chosen one stayed where they were.
std::optional<std::string> ZonesTaken::keptByLock(const Scenario& now) const {
  const auto& zones = *now.zoning(m_stage).zones;
  const auto locked = std::ranges::find_if(zones, &Zone::locked);
  if (locked == zones.end()) return std::nullopt;
  for (const ZoneDifference& of : zoneDifferences(m_area, now, m_from, m_stage))
    if (of.moves() && keeps(of.zones)) return nameIn(*locked);
  return std::nullopt;
}

void ZonesTaken::takeStates(Scenario& now) const {
  std::set<ZoneId> chosen;
  for (const std::size_t i : m_chosen) chosen.insert(m_all[i].zones.after);
  for (const ZonePair& pair : zonePairs(m_area, now, m_from, m_stage)) {
    if (!pair.both() || !chosen.contains(pair.after)) continue;
    const Zone& theirs = *m_from.zoning(m_stage).find(pair.after);
    now.zonings[index(m_stage)].zones.edit([&](std::vector<Zone>& zones) {
      Zone& ours = *std::ranges::find(zones, pair.before, &Zone::id);
      ours.locked = theirs.locked;
      ours.partsWaived = theirs.partsWaived;
    });
  }
}

}  // namespace xuequ
