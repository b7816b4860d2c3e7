// SPDX-License-Identifier: Apache-2.0
// The parts of a scenario as JSON with a stable order of keys, so that equal parts give equal text. Existing
// schools stand with their key, planned ones with the number of the project that opens them. Large parts
// stand elsewhere and are named by number. What does not fit on reading throws StoreFault.
#pragma once

#include "core/scenario/scenario.hpp"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xuequ::gis {

/// Number of a piece in history_pieces.
using PieceId = std::int64_t;

struct ScenarioHead {
  ScenarioId id;
  std::optional<ScenarioId> parent;
  std::string name;
  std::string note;
  Assumptions assumptions;
  PieceId projects = 0;
  std::array<PieceId, kStages> zones{};
  std::array<PieceId, kStages> owners{};
};
std::string textOf(const ScenarioHead&);
ScenarioHead headFrom(std::string_view text);

std::string textOf(const StudyArea&, const std::vector<Project>&);
std::vector<Project> projectsFrom(const StudyArea&, std::string_view text);

using Boundary = std::shared_ptr<const MultiPolygon>;
std::string textOf(const StudyArea&, const std::vector<Zone>&,
                   const std::function<PieceId(const Boundary&)>& put);
std::vector<Zone> zonesFrom(const StudyArea&, std::string_view text,
                            const std::function<Boundary(PieceId)>& get);

}  // namespace xuequ::gis
