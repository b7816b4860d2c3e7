// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/assumptions.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace xuequ {
namespace {

std::string textOf(Ratio ratio) {
  char buffer[32];
  const auto end = std::to_chars(std::begin(buffer), std::end(buffer), ratio.toDouble()).ptr;
  return {buffer, end};
}

Result<double> numberOf(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    return failure(ErrorCode::NotANumber, std::string(text));
  return value;
}

Result<void> setRatio(Ratio& ratio, std::string_view text, double low, double high) {
  const auto value = numberOf(text);
  if (!value) return failure(value.error());
  if (*value < low || *value > high)
    return failure(ErrorCode::NumberOutOfRange, std::string(text),
                   textOf(Ratio::of(low)) + " … " + textOf(Ratio::of(high)));
  ratio = Ratio::of(*value);
  return {};
}

Result<void> setWhole(std::int32_t& whole, std::string_view text, std::int32_t low, std::int32_t high) {
  const auto value = numberOf(text);
  if (!value) return failure(value.error());
  if (*value < low || *value > high || *value != std::floor(*value))
    return failure(ErrorCode::NumberOutOfRange, std::string(text),
                   std::to_string(low) + " … " + std::to_string(high));
  whole = static_cast<std::int32_t>(*value);
  return {};
}

template <class T>
Result<void> setWord(T& target, std::string_view text,
                     std::initializer_list<std::pair<std::string_view, T>> words) {
  std::string known;
  for (const auto& [word, value] : words) {
    if (word == text) {
      target = value;
      return {};
    }
    known += (known.empty() ? "" : ", ") + std::string(word);
  }
  return failure(ErrorCode::ValueUnknown, std::string(text), known);
}

/// "yield:tower:primary" → {"yield", "tower:primary"}.
std::pair<std::string_view, std::string_view> headAndTail(std::string_view name) {
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return {name, {}};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

PupilYield& yieldOf(Assumptions& assumptions, std::string_view type) {
  auto found = std::ranges::lower_bound(assumptions.yields, type, {}, &PupilYield::type);
  if (found == assumptions.yields.end() || found->type != type) {
    PupilYield added = assumptions.yields.empty() ? PupilYield{} : assumptions.yields.front();
    added.type = std::string(type);
    found = assumptions.yields.insert(found, std::move(added));
  }
  return *found;
}

Result<void> setYield(Assumptions& assumptions, std::string_view path, std::string_view value) {
  const auto colon = path.rfind(':');
  const auto type = colon == std::string_view::npos ? std::string_view{} : path.substr(0, colon);
  const auto stage = stageOf(colon == std::string_view::npos ? path : path.substr(colon + 1));
  if (!stage) return failure(ErrorCode::StageUnknown, std::string(path));
  Ratio ratio;
  if (const auto set = setRatio(ratio, value, 0, 10); !set) return set;
  yieldOf(assumptions, type).perDwelling[index(*stage)] = ratio;
  return {};
}

Result<void> setEntry(StageAssumptions& stage, std::string_view value) {
  constexpr double kMost = 10;
  stage.fixedEntry = {};
  if (value == "history") {
    stage.entry = EntrySource::History;
    return {};
  }
  if (value == "participation") {
    stage.entry = EntrySource::Participation;
    return {};
  }
  const auto set = setRatio(stage.fixedEntry, value, 0, kMost);
  if (!set && set.error().code == ErrorCode::NotANumber)
    return failure(ErrorCode::ValueUnknown, std::string(value), "history, participation, 0 … 10");
  stage.entry = EntrySource::Fixed;
  return set;
}

/// A share of one tier; with the other one's it leaves nobody out.
Result<void> setTier(Ratio& tier, Ratio other, std::string_view text) {
  const Ratio most = Ratio::one() - other;
  const auto value = numberOf(text);
  if (!value) return failure(value.error());
  if (*value < 0 || Ratio::of(*value) > most)
    return failure(ErrorCode::NumberOutOfRange, std::string(text),
                   "0 … " + textOf(most) + " (mismatched + migrant ≤ 1)");
  tier = Ratio::of(*value);
  return {};
}

std::string entryText(const StageAssumptions& stage) {
  if (stage.entry == EntrySource::Fixed) return textOf(stage.fixedEntry);
  return stage.entry == EntrySource::History ? "history" : "participation";
}

Result<void> setOfStage(StageAssumptions& stage, std::string_view name, std::string_view value) {
  if (name == "away") return setRatio(stage.away, value, 0, 1);
  if (name == "private") return setRatio(stage.toPrivate, value, 0, 1);
  if (name == "participation") {
    Ratio ratio;
    const auto set = setRatio(ratio, value, 0, 1);
    if (set) stage.participation = ratio;
    return set;
  }
  if (name == "entry") return setEntry(stage, value);
  if (name == "admission")
    return setWord(stage.admission, value, {{"all", AdmissionRule::All}, {"tiers", AdmissionRule::Tiers}});
  if (name == "mismatched") return setTier(stage.mismatched, stage.migrant, value);
  if (name == "migrant") return setTier(stage.migrant, stage.mismatched, value);
  if (name == "class_size") {
    std::int32_t size = 0;
    const auto set = setWhole(size, value, 1, 200);
    if (set) stage.classSize = size;
    return set;
  }
  return failure(ErrorCode::AssumptionUnknown, std::string(name));
}

Result<void> setOfPlan(Assumptions& assumptions, std::string_view name, std::string_view value) {
  if (name == "birth_trend") return setRatio(assumptions.birthTrend, value, 0, 2);
  if (name == "occupancy") return setRatio(assumptions.occupancy, value, 0, 1);
  if (name == "migration") return setRatio(assumptions.migration, value, -1, 1);
  if (name == "progression_years") return setWhole(assumptions.progressionYears, value, 1, 20);
  if (name == "progression_shrink") return setWhole(assumptions.progressionShrink, value, 0, 1'000'000);
  if (name == "entry_shrink") return setWhole(assumptions.entryShrink, value, 0, 1'000'000);
  if (name == "progression")
    return setWord(assumptions.progression, value,
                   {{"history", ProgressionSource::History}, {"ones", ProgressionSource::Ones}});
  if (name == "sections")
    return setWord(assumptions.sections, value,
                   {{"keep", SectionRule::KeepWithCohort}, {"best", SectionRule::BestSplit}});
  if (name == "oversized_inclusive")
    return setWord(assumptions.oversizedInclusive, value,
                   {{"yes", std::optional(true)}, {"no", std::optional(false)}});
  return failure(ErrorCode::AssumptionUnknown, std::string(name));
}

void listStage(std::vector<AssumptionValue>& rows, Stage stage, const StageAssumptions& values) {
  const std::string key(keyOf(stage));
  rows.push_back({"away:" + key, textOf(values.away)});
  rows.push_back({"private:" + key, textOf(values.toPrivate)});
  rows.push_back({"entry:" + key, entryText(values)});
  rows.push_back({"admission:" + key, values.admission == AdmissionRule::Tiers ? "tiers" : "all"});
  // Shares of tiers say nothing while everybody is taken.
  const bool tiers = values.admission == AdmissionRule::Tiers;
  if (tiers || values.mismatched != Ratio{}) rows.push_back({"mismatched:" + key, textOf(values.mismatched)});
  if (tiers || values.migrant != Ratio{}) rows.push_back({"migrant:" + key, textOf(values.migrant)});
  if (values.participation) rows.push_back({"participation:" + key, textOf(*values.participation)});
  if (values.classSize) rows.push_back({"class_size:" + key, std::to_string(*values.classSize)});
}

void listYield(std::vector<AssumptionValue>& rows, const PupilYield& yield) {
  for (Stage stage : kAllStages)
    rows.push_back({"yield:" + (yield.type.empty() ? "" : yield.type + ":") + std::string(keyOf(stage)),
                    textOf(yield.perDwelling[index(stage)])});
}

}  // namespace

std::vector<AssumptionValue> listed(const Assumptions& a) {
  std::vector<AssumptionValue> rows{
      {"birth_trend", textOf(a.birthTrend)},
      {"occupancy", textOf(a.occupancy)},
      {"migration", textOf(a.migration)},
      {"progression", a.progression == ProgressionSource::History ? "history" : "ones"},
      {"progression_years", std::to_string(a.progressionYears)},
      {"progression_shrink", std::to_string(a.progressionShrink)},
      {"entry_shrink", std::to_string(a.entryShrink)},
      {"sections", a.sections == SectionRule::KeepWithCohort ? "keep" : "best"}};
  if (a.oversizedInclusive) rows.push_back({"oversized_inclusive", *a.oversizedInclusive ? "yes" : "no"});
  for (Stage stage : kAllStages) listStage(rows, stage, a.stages[index(stage)]);
  for (const PupilYield& yield : a.yields) listYield(rows, yield);
  return rows;
}

Result<Assumptions> withAssumption(Assumptions assumptions, std::string_view name, std::string_view value) {
  const auto [head, tail] = headAndTail(name);
  Result<void> set;
  if (head == "yield" && !tail.empty()) {
    set = setYield(assumptions, tail, value);
  } else if (!tail.empty()) {
    const auto stage = stageOf(tail);
    if (!stage) return failure(ErrorCode::StageUnknown, std::string(tail));
    set = setOfStage(assumptions.stages[index(*stage)], head, value);
  } else {
    set = setOfPlan(assumptions, name, value);
  }
  if (set) return assumptions;
  Error error = set.error();
  error.place.field = std::string(name);
  return failure(std::move(error));
}

Assumptions withoutAssumption(Assumptions assumptions, std::string_view name) {
  const auto [head, tail] = headAndTail(name);
  if (name == "oversized_inclusive") assumptions.oversizedInclusive.reset();
  if (head == "yield") {
    const auto colon = tail.rfind(':');
    const std::string_view type = colon == std::string_view::npos ? "" : tail.substr(0, colon);
    std::erase_if(assumptions.yields, [&](const PupilYield& yield) { return yield.type == type; });
  } else if (const auto stage = stageOf(tail)) {
    StageAssumptions& values = assumptions.stages[index(*stage)];
    if (head == "participation") values.participation.reset();
    if (head == "class_size") values.classSize.reset();
    if (head == "mismatched") values.mismatched = {};
    if (head == "migrant") values.migrant = {};
  }
  return assumptions;
}

Assumptions defaultAssumptions() {
  // Pupils per new dwelling are unverified defaults (no local yield study was found): the planner is meant to
  // set them.
  Assumptions assumptions;
  PupilYield yield;
  yield.perDwelling[index(Stage::Childcare)] = Ratio::of(0.09);
  yield.perDwelling[index(Stage::Kindergarten)] = Ratio::of(0.12);
  yield.perDwelling[index(Stage::Primary)] = Ratio::of(0.30);
  yield.perDwelling[index(Stage::Junior)] = Ratio::of(0.12);
  yield.perDwelling[index(Stage::Senior)] = Ratio::of(0.10);
  assumptions.yields.push_back(std::move(yield));
  return assumptions;
}

}  // namespace xuequ
