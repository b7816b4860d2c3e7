// SPDX-License-Identifier: Apache-2.0
// An import as the window does it: prepared in the background, taken in one step.
#pragma once

#include "app/desktop/document/document.hpp"
#include "gis/import/import.hpp"

namespace xuequ::app {

/// What an import needs; copies, so that it can run in a job.
struct ImportInput {
  Records records;
  Plan plan;
  ScenarioId scenario;  ///< to which zones and projects go
  gis::ImportKind kind{};
  std::filesystem::path file;
  gis::ImportOptions options;
};

struct Imported {
  gis::ImportReport report;
  std::optional<Scenario> scenario;  ///< for zones and projects
  std::optional<NewFacts> facts;     ///< for all others, with the scenarios on the new study area
  std::int64_t unitsLost = 0;
  std::int64_t schoolsLost = 0;
};
Result<Imported> prepareImport(const ImportInput&, const Monitor&);

/// Zones and projects belong to a scenario, all others to the facts.
constexpr bool goesToScenario(gis::ImportKind kind) {
  return kind == gis::ImportKind::Zones || kind == gis::ImportKind::Projects;
}

}  // namespace xuequ::app
