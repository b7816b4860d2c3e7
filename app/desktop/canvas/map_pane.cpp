// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_pane.hpp"

#include "app/desktop/canvas/access_shown.hpp"
#include "app/desktop/canvas/difference_shown.hpp"
#include "app/desktop/canvas/live_figures.hpp"
#include "app/desktop/canvas/map_canvas.hpp"
#include "app/desktop/canvas/stage_boundaries.hpp"
#include "app/desktop/canvas/tool_hints.hpp"
#include "app/desktop/canvas/walked_land.hpp"
#include "app/map/pick.hpp"

#include <QAction>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace xuequ::app {
namespace {

constexpr int kLowMap = 520;        ///< px
constexpr int kLeastTables = 180;   ///< px: two schools and what is found
constexpr int kFiguresWidth = 400;  ///< px, on the map
constexpr int kEdge = 12;           ///< px between the pane's edge and what stands on the map

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Qt::CursorShape cursorOf(ToolKind kind) {
  switch (kind) {
    case ToolKind::Select:
      return Qt::ArrowCursor;
    case ToolKind::Pan:
      return Qt::OpenHandCursor;
    case ToolKind::AssignUnits:
      return Qt::PointingHandCursor;
    case ToolKind::MergeZones:
      return Qt::PointingHandCursor;
    case ToolKind::EditBorder:
      return Qt::ArrowCursor;
    case ToolKind::DrawZone:
    case ToolKind::SplitZone:
    case ToolKind::PlaceSchool:
    case ToolKind::Measure:
      return Qt::CrossCursor;
  }
  return Qt::ArrowCursor;
}

/// Draws corners: they can be brought to roads and borders, and typed.
bool snaps(ToolKind kind) {
  return kind == ToolKind::EditBorder || kind == ToolKind::DrawZone || kind == ToolKind::SplitZone;
}

}  // namespace

MapPane::MapPane(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_canvas(new MapCanvas(this)),
      m_comparison(new MapComparison(*m_canvas, look.dark, *this)),
      m_figures(new LiveFigures(document, look, this)),
      m_walkedLand(new WalkedLand(this)),
      m_access(new AccessShown(this)),
      m_accessBefore(new AccessShown(this)),
      m_difference(new DifferenceShown(this)),
      m_boundaries(new StageBoundaries(this)),
      m_hint(new QLabel(this)) {
  m_hint->setObjectName(QStringLiteral("hint"));
  m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
  connectCanvases();
  connect(m_canvas, &MapCanvas::typed, this, [this](char sign) {
    give([&](const Context& context) { return m_toolbox.typed(sign, context); });
  });
  connect(m_boundaries, &StageBoundaries::ready, this, &MapPane::tellHint);
  connect(m_canvas, &MapCanvas::baseFailed, this, &MapPane::baseFailed);
  connect(m_figures, &LiveFigures::resized, this, &MapPane::layOut);
  connect(m_walkedLand, &WalkedLand::ready, this, &MapPane::refresh);
  connect(m_access, &AccessShown::ready, this, &MapPane::refresh);
  connect(m_accessBefore, &AccessShown::ready, this, &MapPane::refresh);
  connect(m_difference, &DifferenceShown::ready, this, &MapPane::refresh);
  connect(&m_document, &PlanDocument::changed, this, &MapPane::refresh);
  connect(&m_document, &PlanDocument::historyChanged, this, &MapPane::refresh);  // a preview came true
  connect(&m_document, &PlanDocument::viewChanged, this, &MapPane::refresh);
  connect(&m_document, &PlanDocument::selectionChanged, this, &MapPane::refresh);
  connect(&m_document, &PlanDocument::commitmentsChanged, this, &MapPane::refresh);
  connect(&m_document, &PlanDocument::comparedChanged, this, &MapPane::refresh);
  refresh();
}

/// On the other map only those tools work that edit nothing: it shows another scenario.
void MapPane::connectCanvases() {
  const auto point = [this](const PointerEvent& event) {
    give([&](const Context& context) { return m_toolbox.on(event, context); });
  };
  const auto key = [this](Key pressed) {
    give([&](const Context& context) { return m_toolbox.on(pressed, context); });
  };
  connect(m_canvas, &MapCanvas::pointed, this, point);
  connect(m_canvas, &MapCanvas::keyed, this, key);
  connect(&m_comparison->other(), &MapCanvas::pointed, this, [this, point](const PointerEvent& event) {
    if (tool() == ToolKind::Select || tool() == ToolKind::Pan) point(event);
  });
  connect(&m_comparison->other(), &MapCanvas::keyed, this, key);
}

void MapPane::setCompare(MapCompare mode) {
  m_comparison->setMode(mode);
  refresh();
  Q_EMIT toolChanged();
}

/// The same view of the scenario compared with. Its zones and planned schools have numbers of their own, so
/// that a selection of those says nothing there.
std::optional<MapContent> MapPane::contentBefore(MapContent content) const {
  const auto before = m_document.comparedScenario();
  if (!before || m_comparison->mode() == MapCompare::Off) return std::nullopt;
  content.scenario = before;
  content.outcome = m_document.outcomeOf(*before);
  content.difference = nullptr;
  content.services = nullptr;
  addAccess(content, *m_accessBefore);
  const auto* school = selected<SchoolId>(content.selection);
  if (selected<ZoneId>(content.selection) || (school && isPlanned(*school))) content.selection = {};
  return content;
}

void MapPane::setTheme(const MapTheme& theme) {
  m_theme = theme;
  refresh();
}

void MapPane::refresh() {
  MapContent content;
  content.geometry = m_document.geometry();
  content.facts = m_document.plan().area;
  content.scenario = m_document.shown();
  content.outcome = m_document.outcome();
  content.stage = m_document.stage();
  content.year = m_document.year();
  content.areas = m_theme.areas;
  content.schools = m_theme.schools;
  content.commitment = m_theme.commitment;
  content.base = m_theme.base;
  content.baseStrength = m_theme.baseStrength;
  content.hidden = m_theme.hidden;
  const bool moving = m_toolbox.kind() == ToolKind::PlaceSchool && m_document.previewing();
  // What a school on the move reaches is painted over the map, which stays as it is.
  m_canvas->setReach(moving ? reachShown() : nullptr);
  if (content.shows(Layer::Services) && !moving) addServices(content);
  addAccess(content, *m_access);
  content.difference = compared();
  content.selection = m_document.selection();
  content.language = m_look.language;
  content.dark = m_look.dark;
  m_canvas->setContent(content);
  m_comparison->setContent(contentBefore(content), content.scenario->name);
  tellHint();
  Q_EMIT contentChanged(content);
}

std::shared_ptr<const SchoolReach> MapPane::reachShown() const {
  const auto* school = selected<SchoolId>(m_document.selection());
  auto shown = schoolReachOf(m_document.area(), *m_document.shown(), *m_document.outcome(),
                             m_document.stage(), m_document.year(),
                             school ? std::optional(*school) : std::nullopt, m_document.walkers().get());
  return shown ? std::make_shared<const SchoolReach>(std::move(*shown)) : nullptr;
}

/// The land within a walk follows once it is worked out.
void MapPane::addServices(MapContent& content) {
  const auto* selection = selected<SchoolId>(m_document.selection());
  const auto school = selection ? std::optional(*selection) : std::nullopt;
  const auto walkers = m_document.walkers();
  const Scenario& scenario = *m_document.shown();
  const Outcome& outcome = *m_document.outcome();
  content.services = reachShown();
  if (!content.services || !walkers) return;
  if (const auto question =
          reachQuestion(m_document.area(), scenario, outcome, content.stage, content.year, school))
    content.rings = m_walkedLand->ask(content.facts, walkers, *question);
}

void MapPane::addAccess(MapContent& content, AccessShown& shown) const {
  const StageStandard* stage = content.area().standards.find(content.stage);
  if (content.areas != AreaTheme::Access || !stage) return;
  const AccessTheme& theme = m_theme.access;
  const auto walkers = theme.onFoot ? m_document.walkers() : nullptr;
  const Metres limit = theme.limit > 0 ? Metres{static_cast<double>(theme.limit)} : reachLimit(*stage);
  content.access = shown.ask({content.facts,
                              content.scenario,
                              content.outcome,
                              walkers,
                              {content.stage, content.year, theme.method, limit, walkers != nullptr}});
}

/// From the scenario compared with; nullptr: from none, or nobody asked.
std::shared_ptr<const MapDifference> MapPane::compared() const {
  const auto before = m_document.comparedScenario();
  if (!before || m_theme.hidden[static_cast<std::size_t>(Layer::Differences)]) return nullptr;
  const auto outcome = m_document.outcomeOf(*before);
  return m_difference->ask({m_document.plan().area,
                            {before, outcome},
                            {m_document.shown(), m_document.outcome()},
                            m_document.stage(),
                            m_document.year()});
}

void MapPane::show(const Selection& selection) {
  if (const auto* school = selected<SchoolId>(selection)) {
    if (const auto site = siteOf(m_canvas->content(), *school)) m_canvas->centreOn(*site);
  } else if (const auto* unit = selected<UnitId>(selection)) {
    m_canvas->centreOn(m_document.area().units[*unit].centre);
  } else if (const auto* zone = selected<ZoneId>(selection)) {
    Box box;
    const auto& owners = m_document.shown()->zoning(m_document.stage()).owners->unit;
    for (std::size_t i = 0; i < owners.size(); ++i)
      if (const UnitId id{static_cast<std::int32_t>(i)}; owners[id] == *zone)
        box.add(m_document.geometry()->unit(id).box);
    const Zone* drawn = m_document.shown()->zoning(m_document.stage()).find(*zone);
    if (drawn && drawn->boundary) box.add(boxOf(*drawn->boundary));
    if (!box.empty()) m_canvas->setViewport(fitted(box, m_canvas->width(), m_canvas->height(), 60));
  }
}

void MapPane::choose(ToolKind kind) {
  m_document.revert();
  m_toolbox.choose(kind);
  m_canvas->setCursor(cursorOf(kind));
  m_comparison->other().setCursor(cursorOf(kind == ToolKind::Pan ? kind : ToolKind::Select));
  m_canvas->setTyping(snaps(kind));
  if (snaps(kind) && !m_snaps) m_snaps = std::make_unique<const SnapGround>(m_document.area());
  m_canvas->setFeedback({});
  m_canvas->setFocus();
  tellHint();
  Q_EMIT toolChanged();
}

Context MapPane::context(const Scenario& committed) const {
  return {m_document.area(), committed, m_document.stage(),   m_document.schoolYear(), m_document.selection(),
          m_snaps.get(),     m_takes,   m_boundaries->known()};
}

/// Drawing needs the boundaries of all zones; those of a large area take seconds to make from units.
bool MapPane::waitsForBoundaries() {
  return snaps(m_toolbox.kind()) &&
         m_boundaries->pending(m_document.plan().area, m_document.committed(), m_document.stage());
}

template <class Give>
void MapPane::give(const Give& event) {
  const auto committed = m_document.committed();
  if (waitsForBoundaries()) return;
  m_figures->setDrawn(m_boundaries->known());
  react(event(context(*committed)));
  showFeedback();
  tellHint();
}

/// Of an edit in the making, the units that change hands light up.
void MapPane::showFeedback() {
  Feedback feedback = m_toolbox.feedback();
  if (m_document.previewing()) {
    const Change change = difference(*m_document.committed(), *m_document.shown());
    feedback.units = change.stages[index(m_document.stage())].units;
  }
  m_canvas->setFeedback(std::move(feedback));
}

void MapPane::react(const Response& response) {
  std::visit(Overloaded{
                 [](const Ignored&) {},
                 [this](const Select& select) { m_document.select(select.selection); },
                 [this](const Preview& preview) { m_document.preview(preview.scenario); },
                 [this](const Commit& commit) { m_document.commit(commit.label, commit.scenario); },
                 [this](const Revert&) { m_document.revert(); },
                 [this](const Pan& pan) {
                   Viewport view = m_canvas->viewport();
                   view.centreX -= static_cast<double>(pan.dx);
                   view.centreY -= static_cast<double>(pan.dy);
                   m_canvas->setViewport(view);
                 },
                 [this](const Placed& site) { Q_EMIT placed(site.at); },
                 [this](const Refused& refusal) { Q_EMIT refused(refusal.error); },
             },
             response);
}

void MapPane::tellHint() {
  const auto committed = m_document.committed();
  const QString text =
      waitsForBoundaries() ? boundariesHint() : hintText(m_toolbox.hint(context(*committed)));
  m_hint->setText(text);
  m_hint->setVisible(!text.isEmpty());
  layOut();
}

QFrame* MapPane::madeStrip(const QList<QAction*>& actions) {
  auto* strip = new QFrame(this);
  strip->setObjectName(QStringLiteral("mapTools"));
  auto* grid = new QGridLayout(strip);
  grid->setContentsMargins(4, 4, 4, 4);
  grid->setSpacing(2);
  // Many stand in two columns, so that they fit beside a low map.
  const int columns = actions.size() > 6 ? 2 : 1;
  for (QAction* action : actions) {
    auto* button = new QToolButton(strip);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setIconSize({20, 20});
    grid->addWidget(button, grid->count() / columns, grid->count() % columns);
  }
  strip->show();
  return strip;
}

void MapPane::addToolStrip(const QList<QAction*>& tools, const QList<QAction*>& zooms) {
  m_tools = madeStrip(tools);
  m_zooms = madeStrip(zooms);
  layOut();
}

void MapPane::layOut() {
  m_comparison->layOut(rect());
  if (!m_tools) return;
  m_tools->adjustSize();
  m_zooms->adjustSize();
  const int left = m_canvas->x() + kEdge;  // tools edit what this map shows
  m_tools->move(left, kEdge);
  m_zooms->move(width() - m_zooms->width() - kEdge, kEdge);
  layOutHint(left + m_tools->width() + kEdge, m_zooms->x() - kEdge);
  layOutFigures(left + m_tools->width() + kEdge);
}

/// The map is what one draws on: where it is low, the figures lie over the tables, which wait for the edit.
void MapPane::layOutFigures(int left) {
  const bool below =
      m_tables && m_tables->isVisible() && height() < kLowMap && m_tables->height() >= kLeastTables;
  QWidget* place = below ? m_tables : this;
  if (m_figures->parentWidget() != place) {
    const bool shown = !m_figures->isHidden();
    m_figures->setParent(place);
    m_figures->setVisible(shown);
  }
  m_figures->setRoom(below ? m_tables->size() : QSize(kFiguresWidth, height() * 3 / 5), below);
  m_figures->move(below ? QPoint(0, 0) : QPoint(left, height() - m_figures->height() - kEdge));
  m_figures->raise();
}

/// Between tools and zoom buttons; in two lines where one is too long.
void MapPane::layOutHint(int left, int right) {
  m_hint->setWordWrap(false);
  m_hint->adjustSize();
  if (m_hint->width() > right - left) {
    m_hint->setWordWrap(true);
    m_hint->resize(right - left, m_hint->heightForWidth(right - left));
  }
  m_hint->move((left + right - m_hint->width()) / 2, kEdge);
}

void MapPane::resizeEvent(QResizeEvent*) { layOut(); }

}  // namespace xuequ::app
