// SPDX-License-Identifier: Apache-2.0
#include "tests/support/house_laws.hpp"

#include "core/evaluation/checks.hpp"
#include "core/geometry/partition.hpp"
#include "core/scenario/boundaries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace xuequ::test {
namespace {

std::string brokenOwners(const StudyArea& area, const Zoning& zoning, Stage stage) {
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const auto owners = zoning.ownersOf(unit);
    if (owners.size() != 1 && owners.size() != area.pointsOf(unit).size())
      return fmt::format("{}: unit {} has {} owners", keyOf(stage), i, owners.size());
    for (const ZoneId owner : owners)
      if (owner != kNoZone && !zoning.find(owner))
        return fmt::format("{}: unit {} in zone {}, which there is not", keyOf(stage), i, owner.value());
  }
  return {};
}

/// Where all zones are drawn, a point within one belongs to it.
std::string brokenGround(const StudyArea& area, const Zoning& zoning, Stage stage) {
  if (!zoning.allHaveBoundaries() || zoning.zones->empty()) return {};
  const ZoneGround ground(*zoning.zones);
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    const UnitId unit{static_cast<std::int32_t>(i)};
    const auto owners = zoning.ownersOf(unit);
    for (std::size_t p = 0; p < area.pointsOf(unit).size(); ++p) {
      const std::int32_t at = ground.at(area.pointsOf(unit)[p].at);
      const std::int32_t owner = (owners.size() == 1 ? owners.front() : owners[p]).value();
      if (at != owner && at != kUnlabelled)
        return fmt::format("{}: point {} of unit {} lies in zone {} and belongs to {}", keyOf(stage), p, i,
                           at, owner);
    }
  }
  return {};
}

bool someLiveIn(const Outcome& outcome, Stage stage) {
  const ZoneOutcome* none = outcome.find(stage, kNoZone);
  return none && std::ranges::any_of(none->residents, [](Pupils p) { return p.count() > 0; });
}

std::string brokenYear(const Outcome& outcome, Stage stage, std::size_t year) {
  const StageYear& sum = outcome.stages[index(stage)][year];
  const auto range = outcome.roster->of(stage);
  Pupils intake, transferred, received, toOthers, fromOthers;
  ByTier admitted{};
  for (std::size_t p = range.first; p < range.last; ++p) {
    const PartOutcome& part = *outcome.parts[p];
    intake += part.years[year].intake;
    transferred += part.years[year].transferredIn;
    if (part.admissions.empty()) continue;
    received += part.admissions[year].received;
    const Admission& of = part.admissions[year];
    fromOthers += of.fromOthers;
    for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
      admitted[t] += of.admitted[t] + of.toOthers[t];
      toOthers += of.toOthers[t];
      if (of.sent(kAllTiers[t]) < Pupils{}) return "more admitted than applied";
    }
  }
  if (sum.seeking != sum.placed + sum.away + sum.unserved) return "seeking";
  if (sum.placed != intake) return "placed";
  if (transferred != Pupils{}) return "transferred";
  if (std::min({sum.seeking, sum.placed, sum.away, sum.unserved}) < Pupils{}) return "below nought";
  if (received != sum.central()) return "received";
  if (toOthers != fromOthers) return "within zones";
  for (std::size_t t = 0; t < kAllTiers.size(); ++t) {
    const TierYear& tier = sum.tiers[t];
    if (tier.applicants != tier.admitted + tier.central + tier.unserved) return "applicants of a tier";
    if (tier.admitted != admitted[t]) return "admitted of a tier";
    if (std::min({tier.admitted, tier.central, tier.unserved}) < Pupils{}) return "a tier below nought";
  }
  return {};
}

/// All residents of the stage's ages, zone by zone and in the whole area.
std::string brokenResidents(const StudyArea& area, const Outcome& outcome, Stage stage) {
  const StageStandard& standard = *area.standards.find(stage);
  const auto steps = static_cast<std::size_t>(standard.years());
  for (std::size_t at = 0; at < outcome.zones[index(stage)].front()->residents.size(); ++at) {
    Pupils zoned, everybody;
    for (const auto& zone : outcome.zones[index(stage)]) zoned += zone->residents[at];
    const auto age = static_cast<std::size_t>(standard.entryAge) + at % steps;
    for (std::size_t u = 0; u < area.units.size(); ++u)
      everybody += Pupils{
          outcome.demand->residents(UnitId{static_cast<std::int32_t>(u)}, static_cast<int>(at / steps))[age]};
    if (zoned != everybody) return fmt::format("{}: residents, at {}", keyOf(stage), at);
  }
  return {};
}

bool sameGround(const Zone& a, const Zone& b) {
  if (!a.boundary || !b.boundary || *a.boundary == *b.boundary) return true;
  const double room = 0.02 * (perimeter(*a.boundary).count() + 1);  // two centimetres along the border
  return std::abs(area(*a.boundary).count() - area(*b.boundary).count()) <= room;
}

}  // namespace

std::string brokenPartition(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  bool unzoned = false;
  for (const Stage stage : kAllStages) {
    const Zoning& zoning = scenario.zoning(stage);
    if (zoning.zones->empty()) continue;
    if (auto broken = brokenOwners(area, zoning, stage); !broken.empty()) return broken;
    if (!isPartition(boundariesOf(zoning))) return fmt::format("{}: no partition", keyOf(stage));
    if (auto broken = brokenGround(area, zoning, stage); !broken.empty()) return broken;
    unzoned = unzoned || someLiveIn(outcome, stage);
  }
  if (!unzoned) return {};
  const auto found = findings(area, scenario, outcome);
  const auto says = [](const Finding& f) { return f.code == FindingCode::UnitWithoutZone; };
  return std::ranges::any_of(found, says) ? "" : "nobody says who lives in no zone";
}

std::string brokenConservation(const StudyArea& area, const Scenario& scenario, const Outcome& outcome) {
  for (const StageStandard& standard : area.standards.stages) {
    const Stage stage = standard.stage;
    for (std::size_t year = 1; year < static_cast<std::size_t>(outcome.years); ++year)
      if (const auto broken = brokenYear(outcome, stage, year); !broken.empty())
        return fmt::format("{}, {}: {}", keyOf(stage), outcome.year(static_cast<int>(year)).value(), broken);
    if (scenario.zoning(stage).zones->empty()) continue;
    if (auto broken = brokenResidents(area, outcome, stage); !broken.empty()) return broken;
  }
  for (const auto& part : outcome.parts)
    for (const GradeOutcome& grade : part->grades)
      if (grade.pupils < Pupils{} || (grade.pupils.rounded() > 0 && grade.sections.count() == 0))
        return "a grade without classes, or with fewer than nobody";
  return {};
}

std::string brokenLock(const StudyArea& area, const Scenario& before, const Scenario& after) {
  for (const Stage stage : kAllStages)
    for (const Zone& was : *before.zoning(stage).zones) {
      const Zone* is = after.zoning(stage).find(was.id);
      if (!was.locked || (is && !is->locked)) continue;
      if (!is) return fmt::format("{}: locked zone {} is gone", keyOf(stage), was.id.value());
      if (!sameGround(was, *is))
        return fmt::format("{}: land of locked zone {}", keyOf(stage), was.id.value());
      for (std::size_t i = 0; i < area.units.size(); ++i) {
        const UnitId unit{static_cast<std::int32_t>(i)};
        auto had = before.zoning(stage).ownersOf(unit), has = after.zoning(stage).ownersOf(unit);
        had.resize(area.pointsOf(unit).size(), had.front());
        has.resize(had.size(), has.front());
        for (std::size_t p = 0; p < had.size(); ++p)
          if ((had[p] == was.id) != (has[p] == was.id))
            return fmt::format("{}: people of locked zone {} in unit {}", keyOf(stage), was.id.value(), i);
      }
    }
  return {};
}

bool namesItsPlace(const Error& error) {
  return error.code == ErrorCode::NothingChanged || !error.value.empty() || !error.wanted.empty() ||
         !error.place.field.empty();
}

Scenario deepCopy(const Scenario& scenario) {
  Scenario copy = scenario;
  for (Zoning& zoning : copy.zonings) {
    zoning.owners.edit([](Owners&) {});
    zoning.zones.edit([](std::vector<Zone>& zones) {
      for (Zone& zone : zones)
        if (zone.boundary) zone.boundary = std::make_shared<const MultiPolygon>(*zone.boundary);
    });
  }
  copy.projects.edit([](std::vector<Project>&) {});
  return copy;
}

}  // namespace xuequ::test
