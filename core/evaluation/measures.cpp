// SPDX-License-Identifier: Apache-2.0
// measure(): what each name that a target can give means.
#include "core/evaluation/coverage.hpp"
#include "core/evaluation/summary.hpp"
#include "core/evaluation/targets.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace xuequ {
namespace {

using Values = std::vector<double>;

double percent(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

template <class T>
Values numbers(const std::vector<T>& series) {
  Values values;
  for (const T& item : series) {
    if constexpr (std::is_arithmetic_v<T>)
      values.push_back(static_cast<double>(item));
    else
      values.push_back(static_cast<double>(item.count()));
  }
  return values;
}

/// What a measure looks at: the scenario, and what stands behind the colon of its name.
struct Question {
  const StudyArea& area;
  const Scenario& scenario;
  const Outcome& outcome;
  std::string_view about;

  template <class Of>
  [[nodiscard]] Values byYear(const Of& of) const {
    Values values;
    for (int year = 0; year < outcome.years; ++year) values.push_back(static_cast<double>(of(year)));
    return values;
  }
  [[nodiscard]] const std::vector<Part>& parts() const { return outcome.roster->parts(); }
  [[nodiscard]] const StandardsPack& pack() const { return area.standards; }
};

/// Some measures know no answer for some names: no such stage, no such word.
using Answer = std::optional<Values>;

Answer seatsAdded(const Question& q) {
  if (q.about.empty()) return numbers(seriesOfSchools(q.outcome).seatsAdded);
  const auto stage = stageOf(q.about);
  return stage ? Answer(numbers(seriesOf(q.outcome, *stage).seatsAdded)) : std::nullopt;
}

Answer oversizedClasses(const Question& q) { return numbers(seriesOfSchools(q.outcome).oversized); }
Answer superOversizedClasses(const Question& q) { return numbers(seriesOfSchools(q.outcome).superOversized); }

/// New schools by the year in which they open; an existing school that gains a stage is none.
template <class Which>
Values schoolsOpened(const Question& q, const Which& which) {
  return q.byYear([&](int year) {
    return std::ranges::count_if(q.parts(), [&](const Part& part) {
      return isPlanned(part.school) && part.openedIn >= 0 && part.openedIn <= year && which(part);
    });
  });
}

Answer schoolsOpenedOfStage(const Question& q) {
  const auto stage = stageOf(q.about);
  if (!stage) return std::nullopt;
  return schoolsOpened(q, [&](const Part& part) { return part.stage == *stage; });
}

std::optional<Ownership> ownershipOf(std::string_view key) {
  if (key == "public") return Ownership::Public;
  if (key == "inclusive") return Ownership::InclusivePrivate;
  if (key == "private") return Ownership::Private;
  return std::nullopt;
}

Answer kindergartensOpened(const Question& q) {
  const auto ownership = ownershipOf(q.about);
  if (!ownership) return std::nullopt;
  return schoolsOpened(
      q, [&](const Part& part) { return part.stage == Stage::Kindergarten && part.ownership == *ownership; });
}

Answer childcareOpened(const Question& q) {
  return schoolsOpened(q, [](const Part& part) { return part.stage == Stage::Childcare; });
}

const Project* projectOf(const Question& q) {
  const auto found = std::ranges::find(*q.scenario.projects, q.about, &Project::key);
  return found == q.scenario.projects->end() ? nullptr : &*found;
}

/// A school that another scenario opens does not exist in this one; here it is just not open.
Answer schoolOpen(const Question& q) {
  const Project* project = projectOf(q);
  const bool changes = project != nullptr && !std::holds_alternative<OpenSchool>(project->measure);
  if (changes) return q.byYear([&](int year) { return q.area.year(year) >= project->year ? 1 : 0; });
  const auto school =
      project != nullptr ? std::optional(schoolOf(*project)) : findSchool(q.area, q.scenario, q.about);
  return q.byYear([&](int year) {
    const auto open = [&](const Part& part) {
      return part.school == school && part.years[static_cast<std::size_t>(year)].open;
    };
    return school && std::ranges::any_of(q.parts(), open) ? 1 : 0;
  });
}

std::int32_t roomsIn(const Question& q, SchoolId school, int year) {
  std::int32_t rooms = 0;
  for (const Part& part : q.parts())
    if (part.school == school) rooms += part.years[static_cast<std::size_t>(year)].rooms.count();
  return rooms;
}

Answer roomsAdded(const Question& q) {
  const Project* project = projectOf(q);
  const auto school =
      project != nullptr ? std::optional(schoolOf(*project)) : findSchool(q.area, q.scenario, q.about);
  return q.byYear([&](int year) { return school ? roomsIn(q, *school, year) - roomsIn(q, *school, 0) : 0; });
}

Values ofAllKindergartenPupils(const Question& q, const std::function<bool(Ownership)>& counts) {
  const auto range = q.outcome.roster->of(Stage::Kindergarten);
  return q.byYear([&](int year) {
    Pupils some, all;
    for (std::size_t p = range.first; p < range.last; ++p) {
      const Pupils pupils = q.outcome.parts[p]->years[static_cast<std::size_t>(year)].pupils;
      all += pupils;
      if (counts(q.parts()[p].ownership)) some += pupils;
    }
    return percent(some.count(), all.count());
  });
}

Answer publicRate(const Question& q) {
  return ofAllKindergartenPupils(q, [](Ownership ownership) { return ownership == Ownership::Public; });
}

Answer inclusiveRate(const Question& q) {
  return ofAllKindergartenPupils(q, [](Ownership ownership) { return ownership != Ownership::Private; });
}

Answer preschoolRate(const Question& q) {
  const auto& years = q.outcome.stages[index(Stage::Kindergarten)];
  if (years.empty()) return std::nullopt;
  return q.byYear([&](int year) {
    const StageYear& of = years[static_cast<std::size_t>(year)];
    return percent(of.pupils.count(), of.residents.count());
  });
}

Answer coverage(const Question& q) {
  const auto stage = stageOf(q.about);
  const StageStandard* standard = stage ? q.pack().find(*stage) : nullptr;
  if (standard == nullptr || standard->serviceRadius.value <= 0) return std::nullopt;
  Values values;
  for (const Coverage& of : coverageOf(q.area, q.scenario, q.outcome, *standard))
    values.push_back(percent(of.within.count(), of.residents.count()));
  return values;
}

Answer seatBalanceOk(const Question& q) {
  return q.byYear([&](int year) {
    return std::ranges::all_of(q.pack().stages, [&](const StageStandard& standard) {
      const StageYear& of = q.outcome.stages[index(standard.stage)][static_cast<std::size_t>(year)];
      return standard.placement != Placement::Zones || Pupils::whole(of.usable.count()) >= of.pupils;
    });
  });
}

Answer schoolSizeOk(const Question& q) {
  return q.byYear([&](int year) {
    std::map<SchoolId, bool> within;
    for (std::size_t p = 0; p < q.parts().size(); ++p) {
      const Part& part = q.parts()[p];
      if (!part.years[static_cast<std::size_t>(year)].running) continue;
      const std::int32_t most = q.pack().find(part.stage)->maxSections.value;
      const std::int32_t sections =
          q.outcome.parts[p]->years[static_cast<std::size_t>(year)].sections.count();
      bool& fits = within.try_emplace(part.school, true).first->second;
      fits = fits && (most == 0 || sections <= most);
    }
    const auto fitting = std::ranges::count_if(within, [](const auto& school) { return school.second; });
    return percent(fitting, std::ssize(within));
  });
}

Answer commitments(const Question& q) {
  std::int64_t all = 0, kept = 0;
  for (const Commitment& commitment : q.area.commitments) {
    if (commitment.name != q.about) continue;
    ++all;
    if (commitment.state == CommitmentState::Yes) ++kept;
  }
  if (all == 0) return std::nullopt;
  return q.byYear([&](int) { return percent(kept, all); });
}

/// Nothing that a scenario decides: it stands on what was entered.
Answer enteredOnly(const Question&) { return Values{}; }

enum class Colon : std::uint8_t { Never, Maybe, Always };
struct NamedMeasure {
  std::string_view name;
  Colon colon;
  Answer (*of)(const Question&);
};
constexpr auto kMeasures = std::to_array<NamedMeasure>({
    {"seats_added", Colon::Maybe, seatsAdded},
    {"oversized_classes", Colon::Never, oversizedClasses},
    {"super_oversized_classes", Colon::Never, superOversizedClasses},
    {"schools_opened", Colon::Always, schoolsOpenedOfStage},
    {"school_open", Colon::Always, schoolOpen},
    {"rooms_added", Colon::Always, roomsAdded},
    {"kindergartens_opened", Colon::Always, kindergartensOpened},
    {"childcare_opened", Colon::Never, childcareOpened},
    {"preschool_rate", Colon::Never, preschoolRate},
    {"inclusive_rate", Colon::Never, inclusiveRate},
    {"public_rate", Colon::Never, publicRate},
    {"coverage", Colon::Always, coverage},
    {"seat_balance_ok", Colon::Never, seatBalanceOk},
    {"school_size_ok", Colon::Never, schoolSizeOk},
    {"commitments", Colon::Always, commitments},
    {"entered_series_not_falling", Colon::Never, enteredOnly},
});

const NamedMeasure* measureNamed(std::string_view name, bool hasColon) {
  const auto found = std::ranges::find(kMeasures, name, &NamedMeasure::name);
  if (found == kMeasures.end()) return nullptr;
  const bool fits = found->colon == Colon::Maybe || (found->colon == Colon::Always) == hasColon;
  return fits ? &*found : nullptr;
}

}  // namespace

Result<std::vector<double>> measure(const StudyArea& area, const Scenario& scenario, const Outcome& outcome,
                                    std::string_view name) {
  const auto colon = name.find(':');
  const bool hasColon = colon != std::string_view::npos;
  const NamedMeasure* found = measureNamed(name.substr(0, colon), hasColon);
  if (found == nullptr) return failure(ErrorCode::MeasureUnknown, std::string(name));
  auto values = found->of({area, scenario, outcome, hasColon ? name.substr(colon + 1) : std::string_view{}});
  if (!values) return failure(ErrorCode::MeasureUnknown, std::string(name));
  return *std::move(values);
}

}  // namespace xuequ
