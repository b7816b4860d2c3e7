// SPDX-License-Identifier: Apache-2.0
// A gesture on the map as a state machine. A tool never writes the document: it answers what should happen,
// and says what to draw meanwhile. Everything is in map coordinates, so a test is a list of events.
#pragma once

#include "app/tools/selection.hpp"
#include "core/base/error.hpp"
#include "core/scenario/scenario.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace xuequ::app {

struct PointerEvent {
  enum class Kind : std::uint8_t { Press, Move, Release, DoubleClick } kind{};
  Point at;
  bool pressed = false;  ///< the main button is down
  Metres tolerance;      ///< how near counts as on it: some pixels at the present scale
  bool trace = false;    ///< Shift: along the road or river from the last corner
  bool free = false;     ///< Ctrl: do not snap
};

enum class Key : std::uint8_t { Escape, Enter, Backspace, Delete };

class SnapGround;
struct DrawnZoning;

/// What a tool may look at. The scenario is the committed one: each step of a gesture starts from it, so
/// errors cannot add up.
struct Context {
  const StudyArea& area;
  const Scenario& scenario;
  Stage stage{};
  SchoolYear year;
  const Selection& selection;
  const SnapGround* snaps = nullptr;   ///< roads, waters, unit borders to snap to; none: only zones
  bool takes = true;                   ///< a zone that is drawn takes from others
  const DrawnZoning* drawn = nullptr;  ///< boundaries worked out beforehand; none, or of other zones: not
};

struct Ignored {};
struct Select {
  Selection selection;
};
/// Show this scenario until the gesture ends.
struct Preview {
  Scenario scenario;
};
/// The gesture is done. The label is a verb of the edit labels (assign, project …) and, after a blank, a
/// name.
struct Commit {
  std::string label;
  Scenario scenario;
};
struct Revert {};
/// The map moves with the pointer by this much, cm.
struct Pan {
  std::int64_t dx = 0;
  std::int64_t dy = 0;
};
/// A site was chosen; the desktop asks for the rest.
struct Placed {
  Point at;
};
/// The edit was refused.
struct Refused {
  Error error;
};
using Response = std::variant<Ignored, Select, Preview, Commit, Revert, Pan, Placed, Refused>;

/// What the tool is waiting for; the desktop has a sentence for each.
enum class Hint : std::uint8_t {
  SelectSomething,
  DragMap,
  ChooseSchool,
  SchoolTakesAll,
  BrushUnits,
  ChooseSite,
  DragSchool,
  StartMeasuring,
  MeasureOn,
  PointAtBorder,
  DragBorder,
  CornerChosen,
  StartDrawing,
  DrawOn,
  DrawsForSchool,
  ChooseZoneToSplit,
  DrawCut,
  ChooseFirstZone,
  ChooseSecondZone
};

/// What the pointer has been brought to.
enum class SnapKind : std::uint8_t { Corner, Border, Road, Water, UnitBorder };
struct Snap {
  Point at;
  SnapKind kind{};
};

/// What to draw over the map.
struct Feedback {
  Line line;
  std::vector<Point> marks;
  std::vector<UnitId> units;         ///< touched by the brush
  std::optional<Metres> length;      ///< of the line, shown at its end
  std::optional<SquareMetres> area;  ///< within the line, shown beside the length
  std::optional<Point> grip;         ///< the corner that is held or chosen
  std::optional<Snap> snap;
  std::string typed;     ///< numbers typed so far
  bool refused = false;  ///< where the pointer is now, the edit cannot be done
};

class Tool {
 public:
  virtual ~Tool() = default;
  virtual Response on(const PointerEvent&, const Context&) = 0;
  virtual Response on(Key, const Context&) { return Ignored{}; }
  /// A sign typed while the map has the keys: numbers, for tools that take them.
  virtual Response typed(char, const Context&) { return Ignored{}; }
  [[nodiscard]] virtual Feedback feedback() const { return {}; }
  [[nodiscard]] virtual Hint hint(const Context&) const = 0;
};

}  // namespace xuequ::app
