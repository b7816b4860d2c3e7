// SPDX-License-Identifier: Apache-2.0
#include "app/cli/edit_facts.hpp"

#include "app/cli/answer.hpp"
#include "core/facts/norms.hpp"

#include <algorithm>
#include <array>

namespace xuequ::app {
namespace {

constexpr std::array kFacts{"--enter", "--norm", "--commitment"};

Result<double> numberOf(const std::string& argument, const std::string& text) {
  return Invocation(Language::En, false, {{argument, {text}}}).number(argument, 0);
}

Result<void> enterValues(const Invocation& in, Records& records) {
  for (const std::string& text : in.all("--enter")) {
    const auto pair = pairOf("--enter", text);
    if (!pair) return failure(pair.error());
    const auto target = std::ranges::find(records.targets, pair->first, &Target::key);
    if (target == records.targets.end())
      return failure(atArgument(error(ErrorCode::TargetUnknown, pair->first), "--enter"));
    const auto value = numberOf("--enter", pair->second);
    if (!value) return failure(value.error());
    target->entered = *value;
    if (in.has("--evidence")) target->evidence = in.text("--evidence");
  }
  return {};
}

/// NAME=VALUE with a reason, or NAME=pack.
Result<void> setNorms(const Invocation& in, Records& records) {
  for (const std::string& text : in.all("--norm")) {
    const auto pair = pairOf("--norm", text);
    if (!pair) return failure(pair.error());
    const auto& [name, value] = *pair;
    const auto number = value == "pack" ? Result<double>(0) : numberOf("--norm", value);
    if (!number) return failure(number.error());
    if (value != "pack" && !in.has("--reason"))
      return failure(ErrorCode::Usage, "--norm " + text,
                     "--norm NAME=VALUE --reason TEXT | --norm NAME=pack");
    auto changed = value == "pack" ? withNormOfPack(records.standards, name)
                                   : withNorm(records.standards, name, *number, in.text("--reason"));
    if (!changed) return failure(atArgument(changed.error(), "--norm"));
    records.standards = std::move(*changed);
  }
  return {};
}

Result<CommitmentState> stateOf(const std::string& text) {
  if (text == "yes") return CommitmentState::Yes;
  if (text == "planned") return CommitmentState::Planned;
  if (text == "no") return CommitmentState::No;
  return failure(atArgument(error(ErrorCode::ValueUnknown, text, "yes, planned, no"), "--commitment"));
}

/// SCHOOL:NAME=yes|planned|no of one that is in the school's list.
Result<void> setCommitments(const Invocation& in, Records& records) {
  for (const std::string& text : in.all("--commitment")) {
    const auto pair = pairOf("--commitment", text);
    if (!pair) return failure(pair.error());
    const auto colon = pair->first.find(':');
    if (colon == std::string::npos)
      return failure(ErrorCode::Usage, "--commitment " + text, "--commitment SCHOOL:NAME=yes|planned|no");
    const auto state = stateOf(pair->second);
    if (!state) return failure(state.error());
    const std::string school = pair->first.substr(0, colon), name = pair->first.substr(colon + 1);
    std::string known;
    bool found = false;
    for (CommitmentRecord& record : records.commitments) {
      if (record.school != school) continue;
      known += (known.empty() ? "" : ", ") + record.commitment.name;
      if (record.commitment.name != name) continue;
      found = true;
      record.commitment.state = *state;
      if (in.has("--evidence")) record.commitment.evidence = in.text("--evidence");
    }
    if (found) continue;
    return failure(atArgument(
        known.empty() ? error(ErrorCode::SchoolUnknown, school) : error(ErrorCode::ValueUnknown, name, known),
        "--commitment"));
  }
  return {};
}

std::string labelOf(const Invocation& in) {
  std::string label;
  for (const char* argument : kFacts)
    for (const std::string& text : in.all(argument))
      label += (label.empty() ? "" : "; ") + std::string(argument + 2) + " " + text;
  return label;
}

}  // namespace

bool asksForFacts(const Invocation& in) {
  return std::ranges::any_of(kFacts, [&](const char* argument) { return in.has(argument); });
}

Answer editedFacts(const Invocation& in, gis::PlanFile& file) {
  auto records = file.records();
  if (!records) return failure(std::move(records.error()));
  const Records before = *records;
  const auto done = enterValues(in, *records).and_then([&] { return setNorms(in, *records); }).and_then([&] {
    return setCommitments(in, *records);
  });
  if (!done) return failure(done.error());
  if (*records == before) return failure(ErrorCode::NothingChanged);
  auto plan = file.plan();
  if (!plan) return failure(std::move(plan.error()));
  auto area = makeStudyArea(*records);
  if (!area) return failure(std::move(area.error()));
  plan->area = std::move(*area);
  return file.replaceFacts(*records, *plan).map([&] { return fieldsAnswer(in, {{"edit", labelOf(in)}}); });
}

std::vector<Argument> factArguments() {
  return {
      {"--enter",
       Takes::Many,
       {"value reached of a target that is entered by hand (in all scenarios)",
        "填报目标的完成值（对所有方案有效）"},
       false,
       "TARGET=VALUE"},
      {"--commitment",
       Takes::Many,
       {"whether a school keeps a commitment of its list: yes, planned or no",
        "学校达标承诺的状态：yes 已达标、planned 计划中、no 未达标"},
       false,
       "SCHOOL:NAME=STATE"},
      {"--evidence", Takes::One, {"where the entered value is from", "填报值的依据"}, false, "TEXT"},
      {"--norm",
       Takes::Many,
       {"another value in place of the standards pack's, or pack for its own again; `standards` lists the "
        "names",
        "以另一取值代替标准包的取值，pack 为恢复原值；名称见 standards 命令"},
       false,
       "NAME=VALUE"},
      {"--reason", Takes::One, {"why a norm is overridden", "调整标准的理由"}, false, "TEXT"}};
}

}  // namespace xuequ::app
