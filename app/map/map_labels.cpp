// SPDX-License-Identifier: Apache-2.0
#include "app/map/map_labels.hpp"

#include "app/map/label_placing.hpp"
#include "app/map/map_font.hpp"
#include "app/map/map_words.hpp"
#include "app/map/place_index.hpp"
#include "app/map/project_note.hpp"
#include "app/map/road_style.hpp"
#include "app/map/school_symbol.hpp"

#include <QFontMetricsF>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ranges>

namespace xuequ::app {
namespace {

constexpr std::array<double, 5> kSizes{12, 17, 10.5, 13, 10.5};  ///< by Kind
constexpr double kNumbersFrom = 14;      ///< m per pixel and nearer: pupils and seats under the school's name
constexpr double kFaintNamesFrom = 3.2;  ///< and the names of schools of other stages
constexpr double kTownsFrom = 5;         ///< and farther: towns
constexpr double kRoomForUnit = 36;      ///< px: in narrower units there is no name
constexpr double kNamedFrom = 2;         ///< px: roads at least as wide have names
constexpr std::array kRoadClasses{RoadClass::Trunk, RoadClass::Main, RoadClass::Local, RoadClass::Footway,
                                  RoadClass::Railway};
constexpr std::size_t kMostKnown = 5'000;  ///< texts
constexpr double kPadding = 2;             ///< px around a label

class Labelling {
 public:
  Labelling(const Viewport& view, const MapContent& content, TextWidths& known)
      : m_view(view),
        m_content(content),
        m_known(known),
        m_frame(0, 0, view.width, view.height),
        m_placing(m_frame) {}

  void addSchools(const std::vector<SchoolMark>&);
  void addTowns();
  void addUnits();
  void addWaters();
  void addRoads();
  std::vector<MapLabel> take() { return std::move(m_labels); }

 private:
  [[nodiscard]] QPointF at(Point p) const {
    const ScreenPoint s = m_view.toScreen(p);
    return {s.x, s.y};
  }
  double widthOf(int as, const QString& text);
  QSizeF measured(MapLabel::Kind, const QString& text);
  QSizeF measured(const MapLabel&);
  void addSchool(const SchoolMark&);
  bool place(MapLabel&, const SchoolMark&);
  struct NamedRoad {
    std::size_t road = 0;
    double longest = 0, whole = 0;  ///< px
  };
  using NamedRoads = std::map<std::string_view, NamedRoad>;
  [[nodiscard]] NamedRoads namedRoads() const;
  void addRoad(const QString& name, std::size_t road);

  const Viewport& m_view;
  const MapContent& m_content;
  TextWidths& m_known;
  QRectF m_frame;
  LabelPlacing m_placing;
  std::vector<MapLabel> m_labels;
};

QSizeF padded(const QSizeF& size) { return {size.width() + 2 * kPadding, size.height() + kPadding}; }

constexpr int kSmall = -1;  ///< written as the second line of a school; else as a kind of label

QFont fontOf(int as) {
  if (as == kSmall) return mapFont(kDetailSize);
  const auto kind = static_cast<MapLabel::Kind>(as);
  return mapFont(textSize(kind), kind == MapLabel::Kind::School ? QFont::DemiBold : QFont::Normal);
}

/// The size of the box around a text that is turned.
QSizeF turned(const QSizeF& size, double degrees) {
  return QTransform().rotate(degrees).mapRect(QRectF(QPointF(), size)).size();
}

QString numbersOf(const SchoolMark& mark) {
  return QStringLiteral("%1 / %2").arg(grouped(std::llround(mark.pupils)), grouped(std::llround(mark.seats)));
}

bool badged(const SchoolMark& mark) {
  return mark.radius >= kFullSymbol && (mark.commitment || mark.oversized > 0 || mark.superOversized > 0);
}

double Labelling::widthOf(int as, const QString& text) {
  const auto [entry, isNew] = m_known.try_emplace({as, text});
  if (isNew) entry->second = QFontMetricsF(fontOf(as)).horizontalAdvance(text);
  return entry->second;
}

QSizeF Labelling::measured(MapLabel::Kind kind, const QString& text) {
  return {widthOf(static_cast<int>(kind), text), textSize(kind) * 1.25};
}

QSizeF Labelling::measured(const MapLabel& label) {
  QSizeF size = measured(label.kind, label.text);
  const double detail = label.detail.isEmpty() ? 0 : widthOf(kSmall, label.detail);
  const double chip = label.project.isEmpty() ? 0 : widthOf(kSmall, label.project) + 8;
  size.setWidth(std::max({size.width(), detail, chip}));
  if (!label.detail.isEmpty()) size.rheight() += kDetailSize * 1.3;
  if (!label.project.isEmpty()) size.rheight() += kChipHeight;
  return padded(size);
}

void Labelling::addSchool(const SchoolMark& mark) {
  const bool ofStage = mark.state != SchoolState::OtherStage;
  const bool chosen = m_content.selection == Selection(mark.id);
  if (!chosen && (ofStage ? mark.radius < kFullSymbol : m_view.metresPerPixel > kFaintNamesFrom)) return;
  MapLabel label{.kind = MapLabel::Kind::School,
                 .text = fromUtf8(mark.school->name),
                 .faint = mark.state == SchoolState::OtherStage || mark.state == SchoolState::Closed};
  if (mark.load != Load::Unknown && m_view.metresPerPixel <= kNumbersFrom) label.detail = numbersOf(mark);
  const auto note =
      m_content.shows(Layer::Projects) && ofStage ? projectNote(m_content, mark.id) : std::nullopt;
  if (note) {
    label.project = note->text;
    label.projectDone = note->done;
  }
  if (place(label, mark)) m_labels.push_back(label);
}

/// A name alone finds room where numbers and projects do not.
bool Labelling::place(MapLabel& label, const SchoolMark& mark) {
  MapLabel withoutNumbers = label;
  withoutNumbers.detail.clear();
  MapLabel nameOnly = withoutNumbers;
  nameOnly.project.clear();
  for (const MapLabel& shorter : {label, withoutNumbers, nameOnly})
    for (const double away : {1.0, 9.0})
      if (const auto box = m_placing.takeBeside(at(mark.at), symbolReach(mark) + away, measured(shorter))) {
        label = shorter;
        label.box = *box;
        return true;
      }
  return false;
}

/// The selected one first, then those that are drawn on top.
void Labelling::addSchools(const std::vector<SchoolMark>& marks) {
  std::vector<const SchoolMark*> seen;
  for (const SchoolMark& mark : marks | std::views::reverse) {
    if (!m_frame.contains(at(mark.at))) continue;
    seen.push_back(&mark);
    if (mark.state == SchoolState::OtherStage) continue;  // a dot may be covered
    const double reach = symbolReach(mark);
    m_placing.block(QRectF(at(mark.at) - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
    if (badged(mark)) m_placing.block(QRectF(at(mark.at) + QPointF(reach - 10, -reach - 6), QSizeF(18, 16)));
  }
  std::stable_partition(seen.begin(), seen.end(),
                        [&](const SchoolMark* m) { return m_content.selection == Selection(m->id); });
  if (!m_content.shows(Layer::Labels)) return;
  for (const SchoolMark* mark : seen) addSchool(*mark);
}

void Labelling::addTowns() {
  if (m_view.metresPerPixel < kTownsFrom) return;
  for (const auto& [name, middle] : m_content.geometry->towns()) {
    if (!m_frame.contains(at(middle))) continue;
    const QString text = fromUtf8(name);
    QSizeF size = measured(MapLabel::Kind::Town, text);
    size.rwidth() *= kWideSetting / 100;
    if (const auto box = m_placing.takeAround(at(middle), padded(size)))
      m_labels.push_back({.kind = MapLabel::Kind::Town, .text = text, .box = *box});
  }
}

/// Where the name fits into the unit.
void Labelling::addUnits() {
  if (m_content.geometry->widestUnit() / m_view.metresPerPixel < kRoomForUnit) return;
  const auto& units = m_content.area().units;
  for (const std::uint32_t i : m_content.geometry->index().unitsIn(m_view.visible())) {
    const UnitId id{static_cast<std::int32_t>(i)};
    const Box& box = m_content.geometry->unit(id).box;
    if (box.empty() || units[id].name.empty()) continue;
    const QSizeF room = QRectF(at({box.low.x, box.high.y}), at({box.high.x, box.low.y})).size();
    if (room.width() < kRoomForUnit || room.height() < 24 || !m_frame.contains(at(units[id].centre)))
      continue;
    const QString text = fromUtf8(units[id].name);
    const QSizeF size = padded(measured(MapLabel::Kind::Unit, text));
    if (size.width() > room.width() * 0.95 || size.height() * 2 > room.height()) continue;
    if (const auto taken = m_placing.takeAround(at(units[id].centre), size))
      m_labels.push_back({.kind = MapLabel::Kind::Unit, .text = text, .box = *taken});
  }
}

void Labelling::addWaters() {
  for (const std::uint32_t i : m_content.geometry->index().watersIn(m_view.visible())) {
    const Water& water = m_content.area().waters[i];
    if (water.name.empty() || water.shape.empty()) continue;
    const QString text = fromUtf8(water.name);
    const QSizeF size = padded(measured(MapLabel::Kind::Water, text));
    const Box box = boxOf(water.shape);
    if ((static_cast<double>(box.high.x) - box.low.x) / 100 / m_view.metresPerPixel < size.width()) continue;
    if (const auto taken = m_placing.takeAround(at(innerPoint(water.shape)), size))
      m_labels.push_back({.kind = MapLabel::Kind::Water, .text = text, .box = *taken});
  }
}

double screenLength(const Line& line, double metresPerPixel) { return length(line).count() / metresPerPixel; }

/// Along its middle piece, never upside down.
void Labelling::addRoad(const QString& name, std::size_t road) {
  const Line& line = m_content.area().roads[road].line;
  const std::size_t middle = (line.size() - 1) / 2;
  const QPointF from = at(line[middle]), to = at(line[middle + 1]);
  double angle = std::atan2(to.y() - from.y(), to.x() - from.x()) * 180 / M_PI;
  if (angle > 90) angle -= 180;
  if (angle <= -90) angle += 180;
  const QSizeF box = turned(padded(measured(MapLabel::Kind::Road, name)), angle);
  for (const double along : {0.5, 0.3, 0.7}) {
    const QRectF place(from + (to - from) * along - QPointF(box.width() / 2, box.height() / 2), box);
    if (!m_placing.take(place)) continue;
    m_labels.push_back({.kind = MapLabel::Kind::Road, .text = name, .angle = angle, .box = place});
    return;
  }
}

Labelling::NamedRoads Labelling::namedRoads() const {
  NamedRoads names;
  const Box visible = m_view.visible();
  for (const RoadClass kind : kRoadClasses) {
    if (roadWidth(kind, m_view.metresPerPixel) < kNamedFrom) continue;
    for (const std::uint32_t i : m_content.geometry->index().roadsIn(kind, visible)) {
      const Road& road = m_content.area().roads[i];
      if (road.name.empty() || road.line.size() < 2) continue;
      const Box& box = m_content.geometry->road(i).box;
      NamedRoad& named = names[road.name];
      const double size = screenLength(road.line, m_view.metresPerPixel);
      named.whole += size;
      const bool inside = visible.contains(box.low) && visible.contains(box.high);
      if (size > named.longest && inside) named = {i, size, named.whole};
    }
  }
  return names;
}

/// Each name once, on its longest piece in sight, where the whole road is longer than its name.
void Labelling::addRoads() {
  for (const auto& [name, named] : namedRoads()) {
    const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    if (named.longest > 0 && named.whole > 1.6 * measured(MapLabel::Kind::Road, text).width())
      addRoad(text, named.road);
  }
}

}  // namespace

double textSize(MapLabel::Kind kind) { return kSizes[static_cast<std::size_t>(kind)]; }

std::vector<MapLabel> mapLabels(const Viewport& view, const MapContent& content,
                                const std::vector<SchoolMark>& marks, TextWidths& known) {
  if (known.size() > kMostKnown) known.clear();
  Labelling labelling(view, content, known);
  if (content.shows(Layer::Schools)) labelling.addSchools(marks);
  if (content.shows(Layer::Labels)) {
    labelling.addTowns();
    if (content.shows(Layer::Units)) labelling.addUnits();
    if (content.shows(Layer::Water)) labelling.addWaters();
    if (content.shows(Layer::Roads)) labelling.addRoads();
  }
  return labelling.take();
}

}  // namespace xuequ::app
