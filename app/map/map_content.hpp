// SPDX-License-Identifier: Apache-2.0
// MapContent: all that a map is drawn from. A value of pointers: copy it into a job and paint there.
#pragma once

#include "app/map/map_difference.hpp"
#include "app/map/map_geometry.hpp"
#include "app/output/language.hpp"
#include "app/tools/selection.hpp"
#include "core/evaluation/outcome.hpp"
#include "core/evaluation/school_reach.hpp"
#include "core/evaluation/unit_access.hpp"
#include "core/scenario/scenario.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <string>

namespace xuequ::app {

/// In the order in which a list shows them.
enum class Layer : std::uint8_t {
  Labels,
  Projects,
  Schools,
  Zones,
  Units,
  Roads,
  Buildings,
  Water,
  Boundary,
  Services,
  Differences,
  Base
};
inline constexpr std::size_t kLayers = 12;
inline constexpr std::array<Layer, kLayers> kAllLayers{
    Layer::Labels,    Layer::Projects, Layer::Schools,  Layer::Zones,    Layer::Units,       Layer::Roads,
    Layer::Buildings, Layer::Water,    Layer::Boundary, Layer::Services, Layer::Differences, Layer::Base};

/// What the areas are filled with.
enum class AreaTheme : std::uint8_t {
  Zones,      ///< a colour per attendance zone of the stage
  Residents,  ///< residents of the stage's ages per hectare, in the year
  Access,     ///< seats for each child within reach, in the year
  UnitKinds,  ///< estate, village, resettlement, construction
  None,
};

/// What the schools' symbols tell.
enum class SchoolTheme : std::uint8_t {
  Load,        ///< pupils / usable seats of the stage in the year
  Commitment,  ///< whether the school keeps one named commitment
};

class BaseMap;
/// How much of what is seen is the base map's, the rest being the colours of areas and ground.
inline constexpr double kBaseStrength = 0.5;

struct MapContent {
  std::shared_ptr<const MapGeometry> geometry;
  std::shared_ptr<const StudyArea> facts;  ///< nullptr: those of the geometry; its places in any case
  std::shared_ptr<const Scenario> scenario;
  std::shared_ptr<const Outcome>
      outcome;  ///< of the scenario; nullptr while it is still being worked out: no loads are shown
  Stage stage = Stage::Primary;
  int year = 0;  ///< index
  AreaTheme areas = AreaTheme::Zones;
  SchoolTheme schools = SchoolTheme::Load;
  std::string commitment;                       ///< name, for SchoolTheme::Commitment
  std::shared_ptr<const UnitAccess> access;     ///< for AreaTheme::Access; nullptr: still being worked out
  std::shared_ptr<const SchoolReach> services;  ///< for Layer::Services; nullptr: there is nothing to show
  /// The land within a walk, for Layer::Services; nullptr: nothing to show, or still being worked out.
  std::shared_ptr<const std::vector<ReachRing>> rings;
  std::shared_ptr<const MapDifference> difference;  ///< for Layer::Differences; nullptr: not compared
  std::shared_ptr<const BaseMap> base;              ///< for Layer::Base; nullptr: none
  double baseStrength = kBaseStrength;
  std::bitset<kLayers> hidden;
  Selection selection;
  Language language = Language::Zh;
  bool dark = false;

  [[nodiscard]] bool shows(Layer layer) const { return !hidden[static_cast<std::size_t>(layer)]; }
  [[nodiscard]] bool hasBase() const { return base != nullptr && shows(Layer::Base); }
  [[nodiscard]] const StudyArea& area() const { return facts ? *facts : geometry->area(); }
};

}  // namespace xuequ::app
