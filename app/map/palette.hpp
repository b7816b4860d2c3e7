// SPDX-License-Identifier: Apache-2.0
// Colours of maps and charts, light and dark. Loads and classes use ramps that the colour-blind tell apart
// (blue to orange, and always a second sign beside the colour).
#pragma once

#include "core/base/calendar.hpp"
#include "core/facts/land.hpp"
#include "core/facts/planning_unit.hpp"
#include "core/facts/target.hpp"

#include <QColor>

#include <array>
#include <cstdint>
#include <optional>

namespace xuequ::app {

/// Pupils / usable seats, in classes that a planner speaks of.
enum class Load : std::uint8_t { Low, Fair, Full, Over, FarOver, Unknown };
inline constexpr std::array<Load, 6> kAllLoads{Load::Low,  Load::Fair,    Load::Full,
                                               Load::Over, Load::FarOver, Load::Unknown};
/// Low < 60 % ≤ Fair < 90 % ≤ Full ≤ 100 % < Over ≤ 120 % < FarOver. No seats: FarOver with pupils, else
/// Unknown.
Load loadOf(double pupils, double usableSeats);

struct RoadInk {
  QColor fill;
  QColor casing;
};

struct Palette {
  QColor outside;  ///< beyond the boundary
  QColor land;
  QColor water;
  QColor waterLine;
  QColor building;
  QColor unitLine;
  QColor zoneLine;
  QColor boundary;
  QColor ink;       ///< text
  QColor faintInk;  ///< secondary text, axes
  QColor halo;      ///< behind text and symbols on the map
  QColor waterInk;  ///< names of lakes and rivers
  QColor selection;
  QColor service;   ///< what a school reaches
  QColor gap;       ///< where none does
  QColor changed;   ///< what differs from another scenario
  QColor shortage;  ///< what is short in a chart
  QColor oversized;
  QColor superOversized;
  QColor paper;                  ///< of charts and sheets
  QColor grid;                   ///< of charts
  std::array<RoadInk, 5> roads;  ///< by RoadClass
  std::array<QColor, 12> zones;  ///< neighbours get different ones
  std::array<QColor, 6> loads;   ///< by Load
  std::array<QColor, kStages> stages;
  std::array<QColor, 5> unitKinds;    ///< by UnitKind
  std::array<QColor, 5> residents;    ///< classes of density, few to many
  std::array<QColor, 6> access;       ///< no seat in reach, then few to many a child
  std::array<QColor, 3> commitments;  ///< by CommitmentState

  [[nodiscard]] const QColor& of(Load load) const { return loads[static_cast<std::size_t>(load)]; }
  [[nodiscard]] const QColor& of(Stage stage) const { return stages[index(stage)]; }
  [[nodiscard]] const RoadInk& of(RoadClass kind) const { return roads[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] const QColor& of(UnitKind kind) const { return unitKinds[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] const QColor& of(CommitmentState state) const {
    return commitments[static_cast<std::size_t>(state)];
  }
};

const Palette& paletteOf(bool dark);

/// WCAG 2.1 contrast of two opaque colours, 1 … 21.
double contrast(const QColor&, const QColor&);

}  // namespace xuequ::app
