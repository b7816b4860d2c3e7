// SPDX-License-Identifier: Apache-2.0
#include "core/facts/norms.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace xuequ {
namespace {

/// The clause is the pack's, and stays with its value; the reason stands for the plan's.
template <class T>
void override(Norm<T>& norm, const T& value, const std::string& reason) {
  const T ofPack = norm.ofPack.value_or(norm.value);
  norm.value = value;
  norm.ofPack = value == ofPack ? std::nullopt : std::optional(ofPack);
  norm.overrideReason = value == ofPack ? std::string() : reason;
}

struct Range {
  double low = 0;
  double high = 1'000'000;
  bool whole = true;
  [[nodiscard]] bool holds(double value) const {
    return value >= low && value <= high && (!whole || value == std::floor(value));
  }
};

std::string wordOf(std::string_view rule) {
  if (rule == "radius") return "rule_service_radius";
  if (rule == "oversized_from") return "rule_oversized";
  if (rule == "super_oversized_from") return "rule_super_oversized";
  return fmt::format("rule_{}", rule);
}

/// One norm of a pack: how it is called, read and set.
class Named {
 public:
  Named(std::string rule, std::optional<Stage> stage, Range range)
      : m_rule(std::move(rule)), m_stage(stage), m_range(range) {}

  [[nodiscard]] std::string name() const {
    return m_stage ? fmt::format("{}:{}", m_rule, keyOf(*m_stage)) : m_rule;
  }
  [[nodiscard]] const Range& range() const { return m_range; }

  [[nodiscard]] NormRow row(const StandardsPack& pack) const {
    NormRow row;
    row.name = name();
    row.rule = wordOf(m_rule);
    row.stage = m_stage;
    // visit() hands out what may be set, so a reader works on a copy.
    StandardsPack copy = pack;
    visit(copy, [&](auto& norm, const auto& part) {
      row.value = static_cast<double>(part(norm.value));
      auto own = norm.ofPack.value_or(norm.value);
      row.ofPack = static_cast<double>(part(own));
      row.source = norm.source;
      row.date = norm.date;
      row.grade = norm.grade;
      row.overrideReason = norm.overrideReason;
    });
    return row;
  }

  void set(StandardsPack& pack, double value, const std::string& reason) const {
    visit(pack, [&](auto& norm, const auto& part) {
      auto changed = norm.value;
      auto& to = part(changed);
      to = static_cast<std::decay_t<decltype(to)>>(value);
      override(norm, changed, reason.empty() ? norm.overrideReason : reason);
    });
  }

 private:
  /// Calls with the norm, and with what gives the part of its value that is meant.
  template <class Visit>
  void visit(StandardsPack& pack, const Visit& visitor) const {
    const auto all = [](auto& value) -> auto& { return value; };
    if (m_rule == "oversized_from")
      return visitor(
          pack.oversized, [](OversizedRule & rule) -> auto& { return rule.from; });
    if (m_rule == "super_oversized_from")
      return visitor(
          pack.oversized, [](OversizedRule & rule) -> auto& { return rule.superFrom; });
    StageStandard& stage = *std::ranges::find(pack.stages, *m_stage, &StageStandard::stage);
    if (m_rule == "class_size") return visitor(stage.classSize, all);
    if (m_rule == "radius") return visitor(stage.serviceRadius, all);
    if (m_rule == "max_sections") return visitor(stage.maxSections, all);
    if (m_rule == "trunk_distance") return visitor(stage.trunkDistance, all);
    if (m_rule == "railway_distance") return visitor(stage.railwayDistance, all);
    return visitor(stage.pupilsPerStaff, all);
  }

  std::string m_rule;
  std::optional<Stage> m_stage;
  Range m_range;
};

std::vector<Named> normsOf(const StandardsPack& pack) {
  constexpr double kMost = 1000;  // pupils in a class
  std::vector<Named> norms;
  for (const StageStandard& stage : pack.stages) {
    norms.emplace_back("class_size", stage.stage, Range{.low = 1, .high = kMost});
    norms.emplace_back("radius", stage.stage, Range{.whole = false});
    norms.emplace_back("max_sections", stage.stage, Range{});
    for (const char* rule : {"pupils_per_staff", "trunk_distance", "railway_distance"})
      norms.emplace_back(rule, stage.stage, Range{.whole = false});
  }
  const OversizedRule& rule = pack.oversized.value;
  norms.emplace_back("oversized_from", std::nullopt,
                     Range{.low = 1, .high = static_cast<double>(rule.superFrom)});
  norms.emplace_back("super_oversized_from", std::nullopt,
                     Range{.low = static_cast<double>(rule.from), .high = kMost});
  return norms;
}

Result<Named> normNamed(const StandardsPack& pack, std::string_view name) {
  std::vector<std::string> known;
  for (const Named& norm : normsOf(pack)) {
    if (norm.name() == name) return norm;
    known.push_back(norm.name());
  }
  return failure(ErrorCode::NormUnknown, std::string(name), fmt::format("{}", fmt::join(known, ", ")));
}

tl::unexpected<Error> atNorm(ErrorCode code, std::string_view name, std::string value, std::string wanted) {
  Error error{.code = code, .place = {}, .value = std::move(value), .wanted = std::move(wanted), .more = {}};
  error.place.field = std::string(name);
  return failure(std::move(error));
}

}  // namespace

std::vector<NormRow> listed(const StandardsPack& pack) {
  std::vector<NormRow> rows;
  for (const Named& norm : normsOf(pack)) rows.push_back(norm.row(pack));
  return rows;
}

Result<StandardsPack> withNorm(StandardsPack pack, std::string_view name, double value,
                               const std::string& reason) {
  const auto norm = normNamed(pack, name);
  if (!norm) return failure(norm.error());
  const Range& range = norm->range();
  if (!range.holds(value))
    return atNorm(ErrorCode::NumberOutOfRange, name, fmt::format("{}", value),
                  fmt::format("{} … {}", range.low, range.high));
  const NormRow row = norm->row(pack);
  const bool givesReason = reason.find_first_not_of(" \t\n") != std::string::npos;
  if (!givesReason && value != row.ofPack) return atNorm(ErrorCode::ValueMissing, name, {}, "reason");
  norm->set(pack, value, reason);
  return pack;
}

Result<StandardsPack> withNormOfPack(StandardsPack pack, std::string_view name) {
  const auto norm = normNamed(pack, name);
  if (!norm) return failure(norm.error());
  const double ofPack = norm->row(pack).ofPack;
  return withNorm(std::move(pack), name, ofPack, {});
}

}  // namespace xuequ
