// SPDX-License-Identifier: Apache-2.0
#include "app/cli/walk_arguments.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace xuequ::app {
namespace {

constexpr double kWalkingSpeed = 4.8;  ///< km/h: 80 m a minute, as Chinese plans reckon

Result<double> positive(const std::string& text, const std::string& argument, double most) {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size())
    return failure(atArgument(error(ErrorCode::NotANumber, text), argument));
  if (!(value > 0 && value <= most))
    return failure(atArgument(
        error(ErrorCode::NumberOutOfRange, text, "0 < n ≤ " + std::to_string(std::lround(most))), argument));
  return value;
}

Result<std::vector<Walk>> walksOf(const Invocation& in, const std::string& argument, double metresEach) {
  std::vector<Walk> limits;
  for (const std::string& text : listOf(in.text(argument))) {
    const auto value = positive(text, argument, 100'000 / metresEach);
    if (!value) return failure(value.error());
    limits.push_back(walkOf(Metres{*value * metresEach}));
  }
  std::ranges::sort(limits);
  limits.erase(std::ranges::unique(limits).begin(), limits.end());
  return limits;
}

Result<SnapRule> snapRuleOf(const Invocation& in) {
  SnapRule rule;
  if (in.has("--snap-limit")) {
    const auto limit = positive(in.text("--snap-limit"), "--snap-limit", 100'000);
    if (!limit) return failure(limit.error());
    rule.limit = Metres{*limit};
  }
  const std::string to = in.text("--snap", "way");
  if (to != "way" && to != "junction")
    return failure(atArgument(error(ErrorCode::ValueUnknown, to, "way, junction"), "--snap"));
  rule.toJunctions = to == "junction";
  return rule;
}

Result<IndexedNetwork> storedNetwork(const std::string& plan) {
  return gis::PlanFile::open(plan, gis::Access::ReadOnly)
      .and_then([](const gis::PlanFile& file) { return file.network(); })
      .map([](WalkNetwork network) {
        return IndexedNetwork(std::make_shared<const WalkNetwork>(std::move(network)));
      });
}

Result<std::shared_ptr<const Walkers>> walkersOnIndexed(const Invocation& in, const StudyArea& area,
                                                        IndexedNetwork network) {
  const auto rule = snapRuleOf(in);
  if (!rule) return failure(rule.error());
  if (network.network->empty()) {
    Error none = error(ErrorCode::NoRoads);
    none.place.file = in.text("PLAN");
    return failure(std::move(none));
  }
  return std::make_shared<const Walkers>(area, std::move(network), *rule);
}

}  // namespace

std::vector<Argument> walkArguments() {
  return {
      {"--within",
       Takes::One,
       {"limits in metres, such as 500,1000 (else the stage's service radius)",
        "步行距离上限，米，如 500,1000（缺省取该学段服务半径）"},
       false,
       "M,…"},
      {"--minutes",
       Takes::One,
       {"limits in minutes instead, such as 5,10,15", "改用步行时间上限，分钟，如 5,10,15"},
       false,
       "MIN,…"},
      {"--speed",
       Takes::One,
       {"walking speed for --minutes, km/h (else 4.8)", "步行速度，千米/时（缺省 4.8）"},
       false,
       "KMH"},
      {"--snap-limit",
       Takes::One,
       {"places further from any way have no walk, metres (else 500)",
        "距道路超过此距离者视为无步行通道，米（缺省 500）"},
       false,
       "M"},
      {"--snap",
       Takes::One,
       {"way (else): the nearest place on a way, the step there counts; junction: the nearest junction, the "
        "step there does not count",
        "way 就近接入道路并计入接入距离（缺省）；junction 就近接入路口且不计接入距离"},
       false,
       "WHERE"},
      {"--barriers",
       Takes::Nothing,
       {"cross trunk roads, railways and waters at bridges, underpasses and crossings only",
        "干道、铁路、水域只能经桥梁、地道或过街设施穿越"}}};
}

std::vector<Argument> networkArguments() {
  std::vector<Argument> arguments = walkArguments();
  std::erase_if(arguments, [](const Argument& argument) {
    return !argument.name.starts_with("--snap") && argument.name != "--barriers";
  });
  return arguments;
}

gis::Facts factsFor(const Invocation& in) {
  return in.has("--barriers") ? gis::Facts::All : gis::Facts::WithoutRoads;
}

Result<std::shared_ptr<const Walkers>> walkersOn(const Invocation& in, const StudyArea& area, Noded noded) {
  auto network = std::make_shared<const WalkNetwork>(std::move(noded.network));
  return walkersOnIndexed(in, area, IndexedNetwork(std::move(network), noded.walls));
}

NetworkAhead::NetworkAhead(const Invocation& in) : m_in(in) {
  if (!in.has("--barriers"))
    m_stored = std::async(std::launch::async, [plan = in.text("PLAN")] { return storedNetwork(plan); });
}

Result<std::shared_ptr<const Walkers>> NetworkAhead::walkers(const StudyArea& area) {
  if (!m_stored.valid())
    return walkersOn(m_in, area, dividedNetwork({area.roads, area.waters, area.crossings}));
  auto network = m_stored.get();
  if (!network) return failure(std::move(network.error()));
  return walkersOnIndexed(m_in, area, std::move(*network));
}

Result<std::shared_ptr<const Walkers>> walkersOf(const Invocation& in, const StudyArea& area) {
  return NetworkAhead(in).walkers(area);
}

Result<std::shared_ptr<const Walkers>> walkersIfAny(const Invocation& in, const StudyArea& area) {
  auto walkers = walkersOf(in, area);
  if (!walkers && walkers.error().code == ErrorCode::NoRoads) return nullptr;
  return walkers;
}

Result<std::optional<SafeWays>> safeWaysIfAny(const Invocation& in, const StudyArea& area) {
  auto walkers = walkersOf(in, area);
  if (walkers) return safeWays(area, *std::move(walkers));
  if (walkers.error().code == ErrorCode::NoRoads) return std::optional<SafeWays>();
  return failure(std::move(walkers.error()));
}

Result<std::vector<Walk>> limitsOf(const Invocation& in, const StageStandard& stage) {
  if (in.has("--within")) return walksOf(in, "--within", 1);
  if (in.has("--minutes")) {
    const auto speed = positive(in.text("--speed", std::to_string(kWalkingSpeed)), "--speed", 50);
    if (!speed) return failure(speed.error());
    return walksOf(in, "--minutes", *speed * 1000 / 60);
  }
  if (stage.serviceRadius.value > 0) return std::vector{walkOf(Metres{stage.serviceRadius.value})};
  return std::vector{Walk{500'000}, Walk{1'000'000}};
}

}  // namespace xuequ::app
