// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/named.hpp"
#include "app/cli/walk_arguments.hpp"
#include "core/evaluation/unit_access.hpp"
#include "core/report/access_tables.hpp"
#include "gis/import/travel_matrix.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace xuequ::app {
namespace {

constexpr std::array<std::pair<std::string_view, Decay>, 5> kDecays{{{"binary", Decay::Binary},
                                                                     {"steps", Decay::Steps},
                                                                     {"gaussian", Decay::Gaussian},
                                                                     {"exponential", Decay::Exponential},
                                                                     {"power", Decay::Power}}};
constexpr std::array<std::pair<std::string_view, Ownership>, 3> kNatures{
    {{"public", Ownership::Public},
     {"inclusive", Ownership::InclusivePrivate},
     {"private", Ownership::Private}}};

constexpr auto kFirst = [](const auto& pair) { return pair.first; };

std::optional<double> numberIn(std::string_view text) {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc{} && end == text.data() + text.size() && value >= 0 ? std::optional(value)
                                                                                  : std::nullopt;
}

/// "500:1,1000:0.5": rising costs, weights from nought to one.
Result<std::vector<DecayStep>> stepsOf(const Invocation& in) {
  std::vector<DecayStep> steps;
  for (const std::string& item : listOf(in.text("--steps"))) {
    const auto colon = item.find(':');
    const auto upTo = numberIn(std::string_view(item).substr(0, colon));
    const auto weight =
        colon == std::string::npos ? std::nullopt : numberIn(std::string_view(item).substr(colon + 1));
    if (!upTo || !weight || *weight > 1 || (!steps.empty() && *upTo <= steps.back().upTo))
      return failure(ErrorCode::Usage, "--steps " + in.text("--steps"), "--steps 500:1,1000:0.68,1500:0.22");
    steps.push_back({*upTo, *weight});
  }
  return steps;
}

Result<double> positive(const Invocation& in, const std::string& argument, double otherwise) {
  return in.number(argument, otherwise).and_then([&](double value) -> Result<double> {
    if (value > 0) return value;
    return failure(atArgument(error(ErrorCode::NumberOutOfRange, in.text(argument), "> 0"), argument));
  });
}

/// Steps end where the last one ends; else the threshold asked, or by straight line the service radius.
Result<double> thresholdOf(const Invocation& in, const StageStandard& standard, const Impedance& impedance) {
  if (in.has("--threshold")) return positive(in, "--threshold", 0);
  if (!impedance.steps.empty()) return impedance.steps.back().upTo;
  if (!in.has("--matrix") && standard.serviceRadius.value > 0) return standard.serviceRadius.value;
  const bool needed =
      !in.has("--matrix") || impedance.decay == Decay::Steps || impedance.decay == Decay::Gaussian;
  if (needed) return failure(ErrorCode::Usage, "access --stage " + in.text("--stage"), "--threshold COST");
  return std::numeric_limits<double>::infinity();
}

Result<Impedance> impedanceOf(const Invocation& in, const StageStandard& standard, Decay usual) {
  Impedance impedance{.decay = usual, .steps = {}};
  if (in.has("--decay")) {
    const auto decay = named(kDecays, in.text("--decay"), "--decay", kFirst);
    if (!decay) return failure(decay.error());
    impedance.decay = decay->second;
  }
  const auto beta = positive(in, "--beta", impedance.decay == Decay::Exponential ? 0.001 : 1);
  if (!beta) return failure(beta.error());
  impedance.beta = *beta;
  auto steps = stepsOf(in);
  if (!steps) return failure(steps.error());
  impedance.steps = std::move(*steps);
  const auto threshold = thresholdOf(in, standard, impedance);
  if (!threshold) return failure(threshold.error());
  impedance.threshold = *threshold;
  return impedance;
}

Result<MarketQuestion> questionOf(const Invocation& in, const Prepared& it) {
  const auto stage = in.stage("--stage");
  if (!stage) return failure(stage.error());
  if (it.area->standards.find(*stage) == nullptr)
    return failure(atArgument(error(ErrorCode::StageNotInPack, in.text("--stage")), "--stage"));
  MarketQuestion question{*stage, it.year, {}};
  for (const std::string& nature : listOf(in.text("--nature"))) {
    const auto one = named(kNatures, nature, "--nature", kFirst);
    if (!one) return failure(one.error());
    question.natures.push_back(one->second);
  }
  return question;
}

Result<std::map<std::string, std::string>> fieldsOf(const Invocation& in) {
  std::map<std::string, std::string> fields;
  for (const std::string& text : in.all("--field")) {
    auto pair = pairOf("--field", text);
    if (!pair) return failure(std::move(pair.error()));
    fields.insert_or_assign(pair->first, pair->second);
  }
  return fields;
}

Result<AccessMarket> marketOf(const Invocation& in, const Prepared& it, const MarketQuestion& question,
                              double threshold) {
  if (in.has("--walk"))
    return walkersOf(in, *it.area).map([&](const std::shared_ptr<const Walkers>& walkers) {
      return marketOnFoot(*it.area, *it.scenario, *it.roster, *it.demand, question, *walkers,
                          Metres{threshold});
    });
  if (!in.has("--matrix"))
    return marketByStraightLine(*it.area, *it.scenario, *it.roster, *it.demand, question, Metres{threshold});
  const auto fields = fieldsOf(in);
  if (!fields) return failure(fields.error());
  return gis::readTravelMatrix(in.text("--matrix"), *fields, *it.area, *it.scenario)
      .map([&](const std::vector<UnitTrip>& trips) {
        return marketByTrips(*it.area, *it.scenario, *it.roster, *it.demand, question, trips);
      });
}

Result<std::vector<Table>> huffTables(const Invocation& in, const Prepared& it, const AccessMarket& market,
                                      const Impedance& impedance) {
  const auto alpha = positive(in, "--alpha", 1);
  if (!alpha) return failure(alpha.error());
  const auto shares = huffShares(market.trips, market.seats, *alpha, impedance);
  return std::vector{huffTable(*it.area, *it.scenario, market, shares),
                     schoolAccessTable(*it.area, *it.scenario, market, huffAccess(market, shares))};
}

Answer run(const Invocation& in) {
  const auto it = prepared(in, factsFor(in));
  if (!it) return failure(it.error());
  const auto method = named(kNamedAccess, in.text("--method", "2sfca"), "--method", &NamedAccess::name);
  if (!method) return failure(method.error());
  const auto question = questionOf(in, *it);
  if (!question) return failure(question.error());
  const auto impedance = impedanceOf(in, *it->area->standards.find(question->stage), method->decay);
  if (!impedance) return failure(impedance.error());
  const auto market = marketOf(in, *it, *question, impedance->threshold);
  if (!market) return failure(market.error());
  const AccessAsked asked{*question, "method_" + std::string(method->name), *impedance,
                          method->method == AccessMethod::Cumulative};
  std::vector<Table> tables{accessTable(*it->area, *market, asked)};
  if (method->name == "huff") {
    auto shares = huffTables(in, *it, *market, *impedance);
    if (!shares) return failure(std::move(shares.error()));
    std::ranges::move(*shares, std::back_inserter(tables));
    return tablesAnswer(in, tables);
  }
  const Access access = accessOf(market->trips, market->people, market->seats, method->method, *impedance);
  tables.push_back(unitAccessTable(*it->area, *market, asked, access));
  tables.push_back(schoolAccessTable(*it->area, *it->scenario, *market, access));
  return tablesAnswer(in, tables);
}

}  // namespace

Command accessCommand() {
  Command command{
      "access",
      {"how well residents reach seats: 2SFCA and its kin, Huff's shares",
       "学位可达性：两步移动搜寻法系列与哈夫模型"},
      {planArgument(),
       scenarioArgument({"scenario whose schools count", "采用其学校的方案"}),
       stageArgument(),
       yearArgument(),
       {"--method",
        Takes::One,
        {"2sfca (else), e2sfca, g2sfca, 3sfca, bfca, cumulative or huff",
         "方法：2sfca（缺省）、e2sfca、g2sfca、3sfca、bfca、cumulative、huff"},
        false,
        "NAME"},
       {"--threshold",
        Takes::One,
        {"trips that cost more do not count: metres, or what the matrix has (else the service radius)",
         "阈值：更远的出行不计；米，或矩阵所用单位（缺省为服务半径）"},
        false,
        "COST"},
       {"--decay",
        Takes::One,
        {"binary, steps, gaussian, exponential or power (else the method's own)",
         "衰减：binary、steps、gaussian、exponential、power（缺省随方法）"},
        false,
        "NAME"},
       {"--beta",
        Takes::One,
        {"exponent of exponential (else 0.001) and power (else 1)",
         "指数（缺省 0.001）或幂（缺省 1）衰减的系数"},
        false,
        "N"},
       {"--steps",
        Takes::One,
        {"costs and weights of steps: 500:1,1000:0.68", "分段衰减：成本:权重，如 500:1,1000:0.68"},
        false,
        "LIST"},
       {"--alpha",
        Takes::One,
        {"huff: exponent of seats (else 1)", "huff：学位的指数（缺省 1）"},
        false,
        "N"},
       {"--nature",
        Takes::One,
        {"only schools of these: public,inclusive,private", "只计这些性质的学校：public,inclusive,private"},
        false,
        "LIST"},
       {"--walk", Takes::Nothing, {"trips on foot, by the roads", "按道路步行距离"}},
       {"--matrix",
        Takes::One,
        {"a table of your own with from (unit), to (school), cost (else straight lines)",
         "自备出行矩阵表：from（单元）、to（学校）、cost（缺省按直线距离）"},
        false,
        "FILE"},
       {"--field",
        Takes::Many,
        {"column of the matrix: from=, to= or cost=", "矩阵的字段：from=、to=、cost="},
        false,
        "OURS=THEIRS"}},
      run};
  for (const Argument& argument : networkArguments()) command.arguments.push_back(argument);
  return command;
}

}  // namespace xuequ::app
