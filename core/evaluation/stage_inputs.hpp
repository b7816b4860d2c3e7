// SPDX-License-Identifier: Apache-2.0
// What the evaluation of one stage works with.
#pragma once

#include "core/evaluation/outcome.hpp"
#include "core/evaluation/part_sections.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace xuequ {

struct StageInputs {
  const StudyArea& area;
  const Scenario& scenario;
  const StageStandard& stage;
  const Demand& demand;
  const Progression& progression;
  const Roster& roster;
  SectionRules rules;

  [[nodiscard]] const StageAssumptions& assumed() const {
    return scenario.assumptions.stages[index(stage.stage)];
  }
  [[nodiscard]] Ratio participation() const { return assumed().participation.value_or(stage.participation); }
  [[nodiscard]] const EntryRatio& entry() const { return progression.entry[index(stage.stage)]; }
  /// Of residents who come to an age, those who seek a place in the stage.
  [[nodiscard]] Ratio seekingShare(std::size_t step) const {
    return step == 0 ? entry().ratio : participation();
  }
  [[nodiscard]] std::size_t steps() const { return static_cast<std::size_t>(stage.years()); }
  [[nodiscard]] std::size_t at(int year, std::size_t step) const {
    return static_cast<std::size_t>(year) * steps() + step;
  }
  [[nodiscard]] const Part& part(std::size_t position) const { return roster.parts()[position]; }
  /// Parts of the stage, and the one at a position among them.
  [[nodiscard]] std::size_t parts() const {
    const auto range = roster.of(stage.stage);
    return range.last - range.first;
  }
  [[nodiscard]] const Part& partOfStage(std::size_t p) const {
    return part(roster.of(stage.stage).first + p);
  }
};

StageInputs stageInputs(const StudyArea&, const Scenario&, const StageStandard&, const Outcome&);

/// Of those who seek a place in a stage: the rest stay, at schools that zones or the whole area feed.
struct Seekers {
  Pupils away;
  Pupils toPrivate;
  Pupils staying;
};
Seekers divided(const StageInputs&, Pupils seeking);

using PartOutcomes = std::vector<std::shared_ptr<const PartOutcome>>;

PartOutcome emptyPartOutcome(const StageInputs&);

/// A total cut by weights so that the pieces sum to it exactly, whatever they are.
std::vector<Pupils> sharedOut(Pupils total, const std::vector<std::int64_t>& weights);

/// Adds a part to the sums of its stage, or takes it away.
void addPart(const Part&, const PartOutcome&, int sign, std::vector<StageYear>&);

/// Pupils of the base year as counted; nothing where the part has no rows.
bool setBasePupils(const StageInputs&, const Part&, PartOutcome&);

/// Last year's pupils of the grade below, moved up: pupils × progression ratio. Nought for the lowest grade.
Pupils movedUp(const StageInputs&, const Part&, const PartOutcome&, int year, std::size_t step);

/// Position within the stage of the part that takes a closing part's pupils, or −1.
std::int32_t receiverOf(const StageInputs&, std::size_t p);

/// Pupils of a grade change over from one part to another.
void transfer(const StageInputs&, PartOutcome& from, PartOutcome& to, int year, std::size_t step, Pupils);
/// All pupils of the year do.
void transferAll(const StageInputs&, PartOutcome& from, PartOutcome& to, int year);

}  // namespace xuequ
