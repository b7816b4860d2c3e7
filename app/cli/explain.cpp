// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/explain.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/plan_access.hpp"
#include "app/output/json.hpp"
#include "app/output/term_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace xuequ::app {
namespace {

nlohmann::ordered_json jsonOf(const Term& term) {
  nlohmann::ordered_json json{
      {"term", std::string(keyOf(term.code))}, {"subject", term.subject}, {"value", term.value}};
  if (!term.source.empty()) json["source"] = term.source;
  for (const Term& part : term.terms) json["terms"].push_back(jsonOf(part));
  return json;
}

std::string textOf(const Invocation& in, const Term& term, std::size_t depth) {
  std::string text = std::string(depth * 2, ' ') + termText(in.language(), term) + "\n";
  for (const Term& part : term.terms) text += textOf(in, part, depth + 1);
  return text;
}

Result<Term> explained(const Invocation& in, const Evaluated& it, Stage stage, int year) {
  if (in.has("--unit")) {
    const auto unit = it.area->findUnit(in.text("--unit"));
    if (!unit) return failure(atArgument(error(ErrorCode::UnitUnknown, in.text("--unit")), "--unit"));
    return explainResidents(*it.area, *it.scenario, *it.outcome, *unit, stage, year);
  }
  if (!in.has("--school")) return failure(ErrorCode::Usage, "explain", "--school SCHOOL | --unit UNIT");
  const auto school = findSchool(*it.area, *it.scenario, in.text("--school"));
  if (!school) return failure(atArgument(error(ErrorCode::SchoolUnknown, in.text("--school")), "--school"));
  if (it.outcome->find(*school, stage) == nullptr) {
    return failure(atArgument(
        error(ErrorCode::SchoolWithoutStage, in.text("--school") + ", " + std::string(keyOf(stage))),
        "--stage"));
  }
  const std::string what = in.text("--what", "pupils");
  if (what == "pupils") return explainPupils(*it.area, *it.scenario, *it.outcome, *school, stage, year);
  if (what == "seats") return explainUsableSeats(*it.area, *it.scenario, *it.outcome, *school, stage, year);
  if (what == "oversized") return explainOversized(*it.area, *it.scenario, *it.outcome, *school, stage, year);
  return failure(ErrorCode::Usage, "--what " + what, "--what pupils|seats|oversized");
}

Answer run(const Invocation& in) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  const auto it = evaluated(in);
  if (!it) return failure(it.error());
  const auto year = yearIndexOf(*it->area, in, 0);
  if (!year) return failure(year.error());
  return explained(in, *it, *stage, *year).map([&](const Term& term) {
    return in.json() ? jsonText(jsonOf(term)) : textOf(in, term, 0);
  });
}

}  // namespace

Command explainCommand() {
  return {
      "explain",
      {"why a number is what it is: its formula and inputs", "数字的来历：公式与输入"},
      {planArgument(),
       scenarioArgument({"scenario", "方案"}),
       {"--school", Takes::One, {"a school", "学校"}, false, "SCHOOL"},
       {"--unit",
        Takes::One,
        {"a planning unit, for its residents", "需求单元（解释学龄人口）"},
        false,
        "UNIT"},
       {"--stage", Takes::One, {"stage", "学段"}, true, "STAGE"},
       {"--year", Takes::One, {"school year (else the base year)", "学年（缺省为基期年）"}, false, "YEAR"},
       {"--what",
        Takes::One,
        {"pupils (else), seats or oversized", "pupils 在校生（缺省）、seats 可用学位、oversized 大班额"},
        false,
        "WHAT"}},
      run};
}

}  // namespace xuequ::app
