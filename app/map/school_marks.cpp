// SPDX-License-Identifier: Apache-2.0
#include "app/map/school_marks.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string_view>
#include <tuple>

namespace xuequ::app {
namespace {

constexpr double kLargest = 11;    ///< px
constexpr double kSmallest = 2.5;  ///< px

SchoolState stateOf(const Part& part, int year) {
  const YearSchedule& schedule = part.years[static_cast<std::size_t>(year)];
  if (schedule.running || schedule.open) return SchoolState::Open;
  return part.openedIn > year ? SchoolState::Planned : SchoolState::Closed;
}

void fillIn(SchoolMark& mark, const MapContent& content, const Part& part, std::size_t position) {
  mark.state = stateOf(part, content.year);
  if (mark.state == SchoolState::Planned) mark.opens = content.area().year(part.openedIn);
  if (mark.state != SchoolState::Open || !content.outcome) return;
  const PartYear& outcome = content.outcome->parts[position]->years[static_cast<std::size_t>(content.year)];
  mark.pupils = outcome.pupils.toDouble();
  mark.seats = static_cast<double>(part.years[static_cast<std::size_t>(content.year)].usable.count());
  mark.load = loadOf(mark.pupils, mark.seats);
  mark.oversized = outcome.oversized;
  mark.superOversized = outcome.superOversized;
}

std::optional<CommitmentState> commitmentOf(const MapContent& content, SchoolId school) {
  if (content.schools != SchoolTheme::Commitment) return std::nullopt;
  for (const Commitment& commitment : content.area().commitments)
    if (commitment.school == school && commitment.name == content.commitment) return commitment.state;
  return std::nullopt;
}

SchoolMark markOf(const MapContent& content, const Roster& roster, SchoolId id, const School& school) {
  SchoolMark mark{.id = id, .school = &school, .at = *school.site, .commitment = commitmentOf(content, id)};
  const std::int32_t position = roster.find(id, content.stage);
  if (position < 0) {
    mark.state = SchoolState::OtherStage;
  } else {
    const auto index = static_cast<std::size_t>(position);
    fillIn(mark, content, roster.parts()[index], index);
  }
  return mark;
}

double radiusFor(const Box& box, std::size_t schools, double metresPerPixel) {
  if (schools == 0 || box.empty()) return kLargest;
  const double width = (static_cast<double>(box.high.x) - box.low.x) / 100 / metresPerPixel;
  const double height = (static_cast<double>(box.high.y) - box.low.y) / 100 / metresPerPixel;
  const double spacing = std::sqrt(width * height / static_cast<double>(schools));
  return std::clamp(spacing * 0.16, kSmallest, kLargest);
}

auto drawingOrder(const SchoolMark& mark) {
  return std::tuple(mark.state, mark.pupils / std::max(1.0, mark.seats), mark.id);
}

/// The same schools with the same rooms in the same state; their pupils may be others.
bool sameSchools(const MapContent& a, const MapContent& b) {
  const auto question = [](const MapContent& c) {
    return std::tuple(c.geometry.get(), c.facts.get(), c.stage, c.year, c.schools,
                      std::string_view(c.commitment));
  };
  return a.outcome && b.outcome && a.outcome->roster == b.outcome->roster &&
         a.scenario->projects.sameAs(b.scenario->projects) && question(a) == question(b);
}

auto looks(const SchoolMark& m) {
  return std::tie(m.id, m.at, m.state, m.load, m.pupils, m.seats, m.oversized, m.superOversized, m.opens,
                  m.commitment, m.radius);
}

}  // namespace

bool SchoolMark::operator==(const SchoolMark& other) const {
  return looks(*this) == looks(other) &&
         (school == other.school || (school && other.school && *school == *other.school));
}

std::vector<SchoolMark> schoolMarks(const MapContent& content, const Viewport& view) {
  const std::optional<Roster> own =
      content.outcome ? std::nullopt
                      : std::optional<Roster>(std::in_place, content.area(), *content.scenario);
  const Roster& roster = own ? *own : *content.outcome->roster;
  std::vector<SchoolMark> marks;
  Box box;
  for (const SchoolId id : allSchools(content.area(), *content.scenario)) {
    const School* school = findSchool(content.area(), *content.scenario, id);
    if (school == nullptr || !school->site) continue;
    marks.push_back(markOf(content, roster, id, *school));
    box.add(*school->site);
  }
  const auto others = std::count_if(marks.begin(), marks.end(),
                                    [](const SchoolMark& m) { return m.state == SchoolState::OtherStage; });
  const double radius = radiusFor(box, marks.size() - static_cast<std::size_t>(others), view.metresPerPixel);
  for (SchoolMark& mark : marks)
    mark.radius = mark.state == SchoolState::OtherStage ? std::max(2.0, radius * 0.35) : radius;
  std::ranges::sort(marks, drawnBefore);
  return marks;
}

bool drawnBefore(const SchoolMark& a, const SchoolMark& b) { return drawingOrder(a) < drawingOrder(b); }

std::vector<SchoolMark> schoolMarksAfter(const std::vector<SchoolMark>& marks, const MapContent& before,
                                         const MapContent& after, const Viewport& view) {
  if (!sameSchools(before, after)) return schoolMarks(after, view);
  const Roster& roster = *after.outcome->roster;
  std::vector<SchoolMark> kept, changed;
  kept.reserve(marks.size());
  for (const SchoolMark& mark : marks) {
    const std::int32_t position =
        mark.state == SchoolState::OtherStage ? -1 : roster.find(mark.id, after.stage);
    const auto part = static_cast<std::size_t>(position);
    if (position < 0 || before.outcome->parts[part] == after.outcome->parts[part]) {
      kept.push_back(mark);
      continue;
    }
    changed.push_back(mark);
    fillIn(changed.back(), after, roster.parts()[part], part);
  }
  std::ranges::sort(changed, drawnBefore);
  std::vector<SchoolMark> all;
  all.reserve(marks.size());
  std::ranges::merge(kept, changed, std::back_inserter(all), drawnBefore);
  return all;
}

}  // namespace xuequ::app
