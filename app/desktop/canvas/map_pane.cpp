// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/map_pane.hpp"

#include "app/desktop/canvas/map_canvas.hpp"
#include "app/map/pick.hpp"

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace xuequ::app {
namespace {

constexpr int kEdge = 12;  ///< px between the pane's edge and what stands on the map

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
    case ToolKind::PlaceSchool:
    case ToolKind::Measure:
      return Qt::CrossCursor;
  }
  return Qt::ArrowCursor;
}

}  // namespace

MapPane::MapPane(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_canvas(new MapCanvas(this)),
      m_hint(new QLabel(this)) {
  m_hint->setObjectName(QStringLiteral("hint"));
  m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
  connect(m_canvas, &MapCanvas::pointed, this, [this](const PointerEvent& event) { give(event); });
  connect(m_canvas, &MapCanvas::keyed, this, [this](Key key) { give(key); });
  connect(&m_document, &PlanDocument::changed, this, &MapPane::refresh);
  connect(&m_document, &PlanDocument::viewChanged, this, &MapPane::refresh);
  connect(&m_document, &PlanDocument::selectionChanged, this, &MapPane::refresh);
  connect(&m_document, &PlanDocument::commitmentsChanged, this, &MapPane::refresh);
  refresh();
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
  content.hidden = m_theme.hidden;
  if (content.shows(Layer::Services)) content.services = services();
  content.selection = m_document.selection();
  content.language = m_look.language;
  content.dark = m_look.dark;
  m_canvas->setContent(content);
  tellHint();
  Q_EMIT contentChanged(content);
}

std::shared_ptr<const ServiceAreas> MapPane::services() const {
  const auto* school = selected<SchoolId>(m_document.selection());
  auto shown =
      serviceAreasOf(m_document.area(), *m_document.shown(), *m_document.outcome(), m_document.stage(),
                     m_document.year(), school ? std::optional(*school) : std::nullopt, m_document.walkers());
  return shown ? std::make_shared<const ServiceAreas>(std::move(*shown)) : nullptr;
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
    if (!box.empty()) m_canvas->setViewport(fitted(box, m_canvas->width(), m_canvas->height(), 60));
  }
}

void MapPane::choose(ToolKind kind) {
  m_document.revert();
  m_toolbox.choose(kind);
  m_canvas->setCursor(cursorOf(kind));
  m_canvas->setFeedback({});
  m_canvas->setFocus();
  tellHint();
  Q_EMIT toolChanged();
}

template <class Event>
void MapPane::give(const Event& event) {
  const auto committed = m_document.committed();
  const Context context{m_document.area(), *committed, m_document.stage(), m_document.schoolYear(),
                        m_document.selection()};
  react(m_toolbox.on(event, context));
  m_canvas->setFeedback(m_toolbox.feedback());
  tellHint();
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
  const Context context{m_document.area(), *committed, m_document.stage(), m_document.schoolYear(),
                        m_document.selection()};
  QString text;
  switch (m_toolbox.hint(context)) {
    case Hint::SelectSomething:
      break;
    case Hint::DragMap:
      text = tr("Drag to move the map; the wheel zooms");
      break;
    case Hint::ChooseSchool:
      text = tr("Click the school that is to receive units");
      break;
    case Hint::SchoolTakesAll:
      text = tr("This school draws from the whole area and has no zone; click another");
      break;
    case Hint::BrushUnits:
      text = tr(
          "Click units, or brush over them, to move them into this school's zone · Esc takes a stroke back");
      break;
    case Hint::ChooseSite:
      text = tr("Click where the new school is to stand");
      break;
    case Hint::StartMeasuring:
      text = tr("Click to measure a distance");
      break;
    case Hint::MeasureOn:
      text = tr("Click on · double click ends · Backspace takes a corner back");
      break;
  }
  m_hint->setText(text);
  m_hint->setVisible(!text.isEmpty());
  layOut();
}

QFrame* MapPane::madeStrip(const QList<QAction*>& actions) {
  auto* strip = new QFrame(this);
  strip->setObjectName(QStringLiteral("mapTools"));
  auto* column = new QVBoxLayout(strip);
  column->setContentsMargins(4, 4, 4, 4);
  column->setSpacing(2);
  for (QAction* action : actions) {
    auto* button = new QToolButton(strip);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setIconSize({20, 20});
    column->addWidget(button);
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
  m_canvas->setGeometry(rect());
  m_hint->adjustSize();
  m_hint->move((width() - m_hint->width()) / 2, kEdge);
  if (!m_tools) return;
  m_tools->adjustSize();
  m_zooms->adjustSize();
  m_tools->move(kEdge, kEdge);
  m_zooms->move(width() - m_zooms->width() - kEdge, kEdge);
}

void MapPane::resizeEvent(QResizeEvent*) { layOut(); }

}  // namespace xuequ::app
