// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/assumptions_panel.hpp"

#include "app/desktop/panels/styled.hpp"
#include "app/output/words.hpp"
#include "core/scenario/edit_projects.hpp"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace xuequ::app {
namespace {

constexpr int kName = Qt::UserRole;

/// Only the value can be edited, so that a double click on a name does nothing odd.
class ValueDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& at) const override {
    return at.column() == 1 ? QStyledItemDelegate::createEditor(parent, option, at) : nullptr;
  }
};

struct AssumptionWords {
  Q_DECLARE_TR_FUNCTIONS(AssumptionWords)

 public:
  /// Of a name without its stage; empty: none.
  static QString of(const std::string& name) {
    const std::pair<const char*, QString> words[] = {
        {"birth_trend", tr("Births of a year / of the year before")},
        {"occupancy", tr("Share of new dwellings lived in")},
        {"migration", tr("Net migration below school age, a year")},
        {"progression", tr("Grade progression: history or ones")},
        {"progression_years", tr("Years of history used")},
        {"progression_shrink", tr("Weight of the area's ratio, pupils")},
        {"sections", tr("Classes: keep with the cohort, or best split")},
        {"oversized_inclusive", tr("Oversized counts include super-oversized")},
        {"away", tr("Share going to schools outside the area")},
        {"private", tr("Share going to private and boarding schools")},
        {"participation", tr("Share seeking a place")},
        {"entry", tr("Share of the entry age that enters: history, participation or a number")},
        {"admission", tr("Entrants of a zone: all, or by tiers until full (tiers)")},
        {"mismatched", tr("Share of entrants without household match")},
        {"migrant", tr("Share of entrants who are children of migrants")},
        {"entry_shrink", tr("Weight of the share seeking a place in an entry ratio, children")},
        {"class_size", tr("Class size")},
        {"yield", tr("Pupils per new dwelling")}};
    const auto found = std::ranges::find_if(words, [&](const auto& row) { return name == row.first; });
    return found == std::end(words) ? QString() : found->second;
  }
};

QString named(Language language, const std::string& name) {
  const QString words = AssumptionWords::of(name);
  return words.isEmpty() ? QString::fromStdString(word(language, name)) : words;
}

/// Overrides that the list leaves out while they are not set, with the value that then holds.
std::vector<AssumptionValue> unset(const StudyArea& area, const std::vector<AssumptionValue>& set) {
  std::vector<AssumptionValue> rows;
  const auto offer = [&](const std::string& name, const std::string& value) {
    if (std::ranges::none_of(set, [&](const AssumptionValue& a) { return a.name == name; }))
      rows.push_back({name, value});
  };
  for (const StageStandard& standard : area.standards.stages) {
    const std::string key(keyOf(standard.stage));
    offer("participation:" + key, QString::number(standard.participation.toDouble()).toStdString());
    offer("class_size:" + key, std::to_string(standard.classSize.value));
  }
  offer("oversized_inclusive", area.standards.oversized.value.inclusive ? "yes" : "no");
  return rows;
}

}  // namespace

AssumptionsPanel::AssumptionsPanel(PlanDocument& document, Look look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_tree(new QTreeWidget(this)),
      m_job(new JobBar(this)) {
  m_tree->setObjectName(QStringLiteral("assumptions"));
  m_tree->setHeaderLabels({tr("Assumption"), tr("Value")});
  m_tree->setItemDelegate(new ValueDelegate(m_tree));
  m_tree->setEditTriggers(m_document.readOnly()
                              ? QAbstractItemView::NoEditTriggers
                              : QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                    QAbstractItemView::SelectedClicked);
  m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_tree->header()->setStretchLastSection(false);
  m_tree->header()->resizeSection(1, 160);
  setStyled(*this, "pane", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 6, 8, 6);
  layout->addWidget(m_tree);
  layout->addWidget(m_job);
  connect(m_tree, &QTreeWidget::itemChanged, this, &AssumptionsPanel::onEdited);
  connect(&m_document, &PlanDocument::changed, this, [this](const Change& change) {
    if (change.forecast || change.rules) refresh();
  });
  connect(&m_document, &PlanDocument::failed, this, &AssumptionsPanel::refresh);
  refresh();
}

void AssumptionsPanel::refresh() {
  const QSignalBlocker silent(m_tree);
  m_tree->clear();
  const auto set = listed(m_document.committed()->assumptions);
  for (const AssumptionValue& row : set) addRow(row.name, row.value, true);
  for (const AssumptionValue& row : unset(m_document.area(), set)) addRow(row.name, row.value, false);
  m_tree->expandAll();
}

QTreeWidgetItem* AssumptionsPanel::groupOf(const std::string& name) {
  const auto colon = name.find(':');
  if (colon == std::string::npos) return m_tree->invisibleRootItem();
  const QString title = named(m_look.language, name.substr(0, colon));
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
    if (m_tree->topLevelItem(i)->text(0) == title) return m_tree->topLevelItem(i);
  auto* group = new QTreeWidgetItem(m_tree, {title});
  QFont font = group->font(0);
  font.setWeight(QFont::DemiBold);
  group->setFont(0, font);
  group->setFirstColumnSpanned(true);
  return group;
}

void AssumptionsPanel::addRow(const std::string& name, const std::string& value, bool inForce) {
  const auto stage = stageOf(name.substr(name.rfind(':') + 1));
  const StageStandard* standard = stage ? m_document.area().standards.find(*stage) : nullptr;
  if (stage && !standard) return;
  if (stage && name.starts_with("admission:") && standard->placement != Placement::Zones) return;
  const std::string key = stage ? std::string(keyOf(*stage)) : name;
  auto* item =
      new QTreeWidgetItem(groupOf(name), {named(m_look.language, key), QString::fromStdString(value)});
  item->setData(0, kName, QString::fromStdString(name));
  item->setFlags(item->flags() | Qt::ItemIsEditable);
  if (inForce) return;
  item->setForeground(1, palette().placeholderText());
  item->setToolTip(1, tr("From the standards pack; type to override"));
}

void AssumptionsPanel::onEdited(QTreeWidgetItem* item, int column) {
  if (column != 1) return;
  const std::string name = item->data(0, kName).toString().toStdString();
  const std::string value = item->text(1).trimmed().toStdString();
  // The edit rebuilds the tree that is still handling this one's end.
  QMetaObject::invokeMethod(
      this, [this, name, value] { set(name, value); }, Qt::QueuedConnection);
}

/// What the demand depends on is worked out behind the window's back before anything changes, so that Cancel
/// leaves all as it was.
void AssumptionsPanel::set(const std::string& name, const std::string& value) {
  const auto before = m_document.committed();
  const auto edited = setAssumption(*before, name, value);
  const std::string label = "set " + name + "=" + value;
  if (!edited || !difference(*before, *edited).forecast) {
    m_document.commit(label, edited);
    return;
  }
  m_tree->setEnabled(false);
  m_job->start<Result<Outcome>>(
      tr("Working out the forecast"),
      [area = m_document.plan().area, scenario = *edited](const Monitor& monitor) {
        return evaluate(*area, scenario, monitor);
      },
      [this, before, name, value, label, scenario = *edited](Result<Outcome> outcome) {
        m_tree->setEnabled(true);
        if (!outcome) return refresh();
        if (m_document.committed() != before) return set(name, value);  // an edit came between
        m_document.commit(label, scenario, std::make_shared<const Outcome>(std::move(*outcome)));
      });
}

}  // namespace xuequ::app
