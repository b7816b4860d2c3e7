// SPDX-License-Identifier: Apache-2.0
// The schools of a map as the planner should see them: where, in what state and how full in the chosen stage
// and year.
#pragma once

#include "app/map/map_content.hpp"
#include "app/map/palette.hpp"
#include "app/tools/viewport.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace xuequ::app {

/// In the order in which they are drawn, the last on top.
enum class SchoolState : std::uint8_t { OtherStage, Closed, Planned, Open };

struct SchoolMark {
  SchoolId id{};
  const School* school = nullptr;  ///< of the content's area or scenario
  Point at{};
  SchoolState state = SchoolState::Open;
  Load load = Load::Unknown;
  double pupils = 0;
  double seats = 0;  ///< usable
  int oversized = 0;
  int superOversized = 0;
  std::optional<SchoolYear> opens{};  ///< of a planned one
  std::optional<CommitmentState> commitment{};
  double radius = 0;  ///< px

  /// By value: every edit of a project makes the planned schools anew, and most of them look as they did.
  bool operator==(const SchoolMark&) const;
};

/// Those with a site, in drawing order. Symbols get smaller where schools stand close at this scale; that
/// depends on the whole area, not on what is in sight, so panning changes no sizes.
std::vector<SchoolMark> schoolMarks(const MapContent&, const Viewport&);
/// The same from those of another content in the same view: what an edit of zones leaves as it was is copied.
std::vector<SchoolMark> schoolMarksAfter(const std::vector<SchoolMark>&, const MapContent& before,
                                         const MapContent& after, const Viewport&);
/// The order in which they are drawn; of no two schools it is the same.
bool drawnBefore(const SchoolMark&, const SchoolMark&);

/// From this radius on a symbol has its glyph, ring and name.
inline constexpr double kFullSymbol = 6.5;

}  // namespace xuequ::app
