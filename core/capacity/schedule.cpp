// SPDX-License-Identifier: Apache-2.0
#include "core/capacity/schedule.hpp"

#include "core/capacity/sections.hpp"

#include <algorithm>
#include <map>

namespace xuequ {
namespace {

constexpr std::uint32_t allSteps(std::int32_t steps) { return (1U << steps) - 1U; }

/// Grades open `age` years after an opening: those that began it and all that they have moved up to.
std::uint32_t openAfter(const PhaseIn& phaseIn, std::int32_t steps, int age) {
  if (phaseIn.atOnce) return allSteps(steps);
  std::uint32_t open = 0;
  for (std::int32_t first : phaseIn.firstSteps)
    for (std::int32_t step = first; step <= first + age && step < steps; ++step) open |= 1U << step;
  return open;
}

/// A part while its years are worked out.
struct Draft {
  Part part;
  std::int64_t baseRooms = 0;
  std::optional<Seats> statedSeats;
  PhaseIn phaseIn;
  std::vector<std::int64_t> roomsGained;  ///< by year index, in that year
  std::int64_t temporaryRooms = 0;
};

class Drafting {
 public:
  Drafting(const StudyArea& area, const Scenario& scenario) : m_area(area), m_scenario(scenario) {
    for (std::size_t i = 0; i < area.schools.size(); ++i) {
      const SchoolId id{static_cast<std::int32_t>(i)};
      for (const SchoolStage& stage : area.schools[id].stages) add(id, area.schools[id], stage);
    }
    std::vector<const Project*> inOrder;
    for (const Project& project : *scenario.projects) inOrder.push_back(&project);
    std::ranges::stable_sort(inOrder, {}, &Project::year);
    for (const Project* project : inOrder)
      std::visit([&](const auto& measure) { apply(*project, measure); }, project->measure);
  }

  std::vector<Part> finished() {
    std::vector<Part> parts;
    for (auto& [key, draft] : m_drafts) parts.push_back(finish(std::move(draft)));
    return parts;
  }

 private:
  using Key = std::pair<Stage, SchoolId>;

  int yearOf(const Project& project) const { return m_area.yearIndex(project.year); }

  Draft& add(SchoolId id, const School& school, const SchoolStage& stage) {
    const StageStandard& standard = *m_area.standards.find(stage.stage);
    const auto& assumed = m_scenario.assumptions.stages[index(stage.stage)];
    Draft& draft = m_drafts[{stage.stage, id}];
    draft.part.school = id;
    draft.part.stage = stage.stage;
    draft.part.steps = standard.years();
    draft.part.classSize = stage.classSize.value_or(assumed.classSize.value_or(standard.classSize.value));
    draft.part.ownership = school.ownership;
    draft.part.byZone = standard.placement == Placement::Zones && admitsByZone(school);
    draft.part.years.resize(static_cast<std::size_t>(m_area.years()));
    draft.roomsGained.assign(static_cast<std::size_t>(m_area.years()), 0);
    draft.baseRooms = stage.rooms.count();
    draft.temporaryRooms = stage.temporaryRooms.count();
    draft.statedSeats = stage.seats;
    if (draft.baseRooms == 0 && stage.seats)
      draft.baseRooms = sectionsNeeded(stage.seats->count(), draft.part.classSize).count();
    return draft;
  }

  /// The part, or one without rooms that starts in that year grade by grade.
  Draft& orNew(SchoolId id, Stage stage, const Project& project) {
    const auto found = m_drafts.find({stage, id});
    if (found != m_drafts.end()) return found->second;
    Draft& draft = add(id, *findSchool(m_area, m_scenario, id),
                       {.stage = stage, .rooms = {}, .temporaryRooms = {}, .seats = {}, .classSize = {}});
    draft.part.openedIn = yearOf(project);
    draft.part.openedBy = project.id;
    return draft;
  }

  void gain(Draft& draft, int year, std::int64_t rooms) {
    draft.roomsGained[static_cast<std::size_t>(year)] += rooms;
  }

  void apply(const Project& project, const OpenSchool& open) {
    for (const SchoolStage& stage : open.school.stages) {
      Draft& draft = add(plannedSchool(project.id), open.school, stage);
      draft.part.openedIn = yearOf(project);
      draft.part.openedBy = project.id;
      StageOpening opening = openingOf(open, stage.stage);
      draft.part.transfer = opening.transfer;
      draft.phaseIn = std::move(opening.phaseIn);
    }
  }

  void apply(const Project& project, const ExtendSchool& extend) {
    for (const StageRooms& rooms : extend.rooms)
      gain(orNew(extend.school, rooms.stage, project), yearOf(project), rooms.rooms.count());
  }

  void apply(const Project& project, const CloseSchool& close) {
    shut(project, close.school, close.receiver);
  }

  void apply(const Project& project, const MergeSchools& merge) {
    for (Draft* draft : partsOf(merge.school)) {
      const auto receiver = m_drafts.find({draft->part.stage, merge.receiver});
      if (receiver != m_drafts.end())
        gain(receiver->second, yearOf(project), roomsIn(*draft, yearOf(project)));
    }
    shut(project, merge.school, merge.receiver);
  }

  void apply(const Project& project, const ConvertRooms& convert) {
    const int year = yearOf(project);
    gain(orNew(convert.school, convert.from, project), year, -convert.rooms.count());
    gain(orNew(convert.school, convert.to, project), year, convert.rooms.count());
  }

  void shut(const Project& project, SchoolId school, SchoolId receiver) {
    for (Draft* draft : partsOf(school)) {
      if (draft->part.closesIn >= 0) continue;
      draft->part.closesIn = yearOf(project);
      if (m_drafts.contains({draft->part.stage, receiver})) draft->part.receiver = receiver;
    }
  }

  std::vector<Draft*> partsOf(SchoolId school) {
    std::vector<Draft*> found;
    for (auto& [key, draft] : m_drafts)
      if (key.second == school) found.push_back(&draft);
    return found;
  }

  static std::int64_t roomsIn(const Draft& draft, int year) {
    std::int64_t rooms = draft.baseRooms;
    for (int t = 0; t <= year; ++t) rooms += draft.roomsGained[static_cast<std::size_t>(t)];
    return std::max<std::int64_t>(0, rooms);
  }

  Part finish(Draft draft) const {
    for (int year = 0; year < m_area.years(); ++year)
      draft.part.years[static_cast<std::size_t>(year)] = scheduleOf(draft, year);
    return std::move(draft.part);
  }

  YearSchedule scheduleOf(const Draft& draft, int year) const {
    const Part& part = draft.part;
    YearSchedule result;
    result.openSteps = openSteps(draft, year);
    result.running = result.openSteps != 0;
    result.open = result.running && (part.closesIn < 0 || year < part.closesIn);
    if (!result.running) return result;
    const std::int64_t rooms = roomsIn(draft, year);
    result.rooms = Sections{static_cast<std::int32_t>(rooms)};
    result.temporaryRooms = Sections{static_cast<std::int32_t>(draft.temporaryRooms)};
    const std::int64_t gained = (rooms - draft.baseRooms) * part.classSize;
    result.nominal = Seats{std::max<std::int64_t>(
        0, draft.statedSeats.value_or(Seats{draft.baseRooms * part.classSize}).count() + gained)};
    result.usable = usableSeats(part, result);
    result.temporary = Seats{draft.temporaryRooms * part.classSize};
    const std::int32_t limit = m_area.standards.oversized.value.from - 1;
    result.emergency = Seats{rooms * std::max(0, limit - part.classSize)};
    return result;
  }

  static std::uint32_t openSteps(const Draft& draft, int year) {
    const Part& part = draft.part;
    std::uint32_t open = allSteps(part.steps);
    if (part.openedIn >= 0)
      open = year < part.openedIn ? 0 : openAfter(draft.phaseIn, part.steps, year - part.openedIn);
    if (part.closesIn < 0 || year < part.closesIn) return open;
    if (part.receiver != kNoSchool) return 0;
    // Those who were there stay until they leave: every year the lowest remaining grade moves up.
    const int gone = year - part.closesIn + 1;
    return gone >= part.steps ? 0 : open & ~allSteps(gone);
  }

  /// The seats of the rooms of the grades that are open.
  static Seats usableSeats(const Part& part, const YearSchedule& schedule) {
    if (schedule.openSteps == allSteps(part.steps)) return schedule.nominal;
    std::int64_t usable = 0;
    for (std::int32_t step = 0; step < part.steps; ++step) {
      if ((schedule.openSteps >> step & 1U) == 0) continue;
      // Cut where the rooms are cut, so that the grades' seats sum to the nominal ones.
      const auto upTo = [&](std::int64_t steps) {
        const std::int64_t rooms = std::max<std::int64_t>(1, schedule.rooms.count());
        return schedule.nominal.count() * roomsUpTo(steps, rooms, part.steps) / rooms;
      };
      usable += upTo(step + 1) - upTo(step);
    }
    return Seats{usable};
  }

  const StudyArea& m_area;
  const Scenario& m_scenario;
  std::map<Key, Draft> m_drafts;
};

}  // namespace

Roster::Roster(const StudyArea& area, const Scenario& scenario)
    : m_parts(Drafting(area, scenario).finished()) {
  for (Stage stage : kAllStages) {
    const auto end = std::ranges::upper_bound(m_parts, stage, {}, &Part::stage);
    m_first[index(stage) + 1] = static_cast<std::size_t>(end - m_parts.begin());
  }
}

std::int32_t Roster::find(SchoolId school, Stage stage) const {
  const auto range = of(stage);
  const auto begin = m_parts.begin() + static_cast<std::ptrdiff_t>(range.first);
  const auto end = m_parts.begin() + static_cast<std::ptrdiff_t>(range.last);
  const auto found = std::ranges::lower_bound(begin, end, school, {}, &Part::school);
  return found != end && found->school == school ? static_cast<std::int32_t>(found - m_parts.begin()) : -1;
}

}  // namespace xuequ
