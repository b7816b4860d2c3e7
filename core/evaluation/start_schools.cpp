// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/start_schools.hpp"

#include "core/capacity/schedule.hpp"

#include <algorithm>

namespace xuequ {
namespace {

struct Candidate {
  const Part* part = nullptr;
  Point site;
  [[nodiscard]] bool open(int year) const { return part->years[static_cast<std::size_t>(year)].open; }
};

std::vector<Candidate> candidates(const StudyArea& area, const Scenario& scenario, const Roster& roster,
                                  Stage stage) {
  std::vector<Candidate> found;
  const auto range = roster.of(stage);
  for (std::size_t p = range.first; p < range.last; ++p) {
    const Part& part = roster.parts()[p];
    const auto& site = findSchool(area, scenario, part.school)->site;
    if (part.byZone && site) found.push_back({&part, *site});
  }
  return found;
}

/// kNoSchool: none of them is open.
SchoolId servesIn(const std::vector<Candidate>& all, const Candidate& school, int year) {
  if (school.open(year)) return school.part->school;
  const Candidate* nearest = nullptr;
  for (const Candidate& other : all)
    if (other.open(year) &&
        (!nearest || distance(other.site, school.site) < distance(nearest->site, school.site)))
      nearest = &other;
  return nearest ? nearest->part->school : kNoSchool;
}

std::vector<Service> servicesOf(const StudyArea& area, const std::vector<Candidate>& all,
                                const Candidate& school) {
  std::vector<Service> services;
  for (int year = 0; year < area.years(); ++year) {
    const SchoolId serves = servesIn(all, school, year);
    const bool other = services.empty() || services.back().schools.front() != serves;
    if (serves != kNoSchool && other) services.push_back({area.year(year), {serves}});
  }
  return services;
}

}  // namespace

Result<std::vector<StartSchool>> schoolsToStartFrom(const StudyArea& area, const Scenario& scenario,
                                                    Stage stage, int year) {
  const Roster roster(area, scenario);
  const auto all = candidates(area, scenario, roster, stage);
  std::vector<StartSchool> found;
  for (const Candidate& school : all)
    if (school.open(year)) found.push_back({school.part->school, school.site, servicesOf(area, all, school)});
  if (found.empty()) return failure(ErrorCode::SchoolUnknown, {}, std::string(keyOf(stage)));
  return found;
}

}  // namespace xuequ
