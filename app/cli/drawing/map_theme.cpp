// SPDX-License-Identifier: Apache-2.0
#include "app/cli/drawing/map_theme.hpp"

#include "app/cli/named.hpp"
#include "app/cli/walk_arguments.hpp"

#include <array>
#include <utility>

namespace xuequ::app {
namespace {

constexpr std::array<std::pair<std::string_view, AreaTheme>, 5> kThemes{{{"zones", AreaTheme::Zones},
                                                                         {"residents", AreaTheme::Residents},
                                                                         {"access", AreaTheme::Access},
                                                                         {"kinds", AreaTheme::UnitKinds},
                                                                         {"plain", AreaTheme::None}}};

Result<Metres> limitOf(const Invocation& in, const StageStandard& stage) {
  return in.number("--threshold", reachLimit(stage).count()).and_then([&](double metres) -> Result<Metres> {
    if (metres > 0 && metres <= 100'000) return Metres{metres};
    return failure(atArgument(error(ErrorCode::NumberOutOfRange, in.text("--threshold"), "0 < m ≤ 100000"),
                              "--threshold"));
  });
}

Result<UnitAccessQuestion> questionOf(const Invocation& in, const MapContent& content) {
  const StageStandard* stage = content.area().standards.find(content.stage);
  if (!stage) return failure(atArgument(error(ErrorCode::StageNotInPack, in.text("--stage")), "--stage"));
  const auto method = named(kSeatsAPerson, in.text("--method", "2sfca"), "--method", &NamedAccess::name);
  if (!method) return failure(method.error());
  const auto limit = limitOf(in, *stage);
  if (!limit) return failure(limit.error());
  return UnitAccessQuestion{content.stage, content.year, *method, *limit, in.has("--walk")};
}

Result<void> addAccess(const Invocation& in, MapContent& content) {
  const auto question = questionOf(in, content);
  if (!question) return failure(question.error());
  std::shared_ptr<const Walkers> walkers;
  if (question->onFoot) {
    auto found = walkersOf(in, content.area());
    if (!found) return failure(std::move(found.error()));
    walkers = std::move(*found);
  }
  content.access = std::make_shared<const UnitAccess>(
      unitAccess(content.area(), *content.scenario, *content.outcome->roster, *content.outcome->demand,
                 *question, walkers.get()));
  return {};
}

}  // namespace

Result<void> addTheme(const Invocation& in, MapContent& content) {
  const auto theme =
      named(kThemes, in.text("--theme", "zones"), "--theme", [](const auto& pair) { return pair.first; });
  if (!theme) return failure(theme.error());
  content.areas = theme->second;
  return content.areas == AreaTheme::Access ? addAccess(in, content) : Result<void>{};
}

}  // namespace xuequ::app
