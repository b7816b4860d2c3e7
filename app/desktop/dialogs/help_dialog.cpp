// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/dialogs/help_dialog.hpp"

#include "app/desktop/window/actions.hpp"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace xuequ::app {
namespace {

struct Help {
  Q_DECLARE_TR_FUNCTIONS(Help)
};

QString row(const QString& what, const QString& how) {
  return QStringLiteral(
             "<tr><td style='padding:3px 24px 3px 0'><b>%1</b></td><td style='padding:3px 0'>%2</td></tr>")
      .arg(what, how);
}

QString mapRows() {
  return row(Help::tr("Wheel, + and −"), Help::tr("zoom, about the pointer or the middle")) +
         row(Help::tr("Drag, arrow keys"), Help::tr("move the map; the middle button drags with any tool")) +
         row(Help::tr("0 or Home"), Help::tr("the whole area")) +
         row(Help::tr("Click"),
             Help::tr("select a school or a planning unit; a second click on the unit selects its zone")) +
         row(Help::tr("Esc"), Help::tr("select nothing; in a gesture: take it back")) +
         row(Help::tr("Coverage"), Help::tr("the tab below lists who lives beyond the service radius of the "
                                            "stage shown, and follows every edit; a row shows the unit")) +
         row(Help::tr("Service areas"), Help::tr("a layer, on the left: what the selected school, else all "
                                                 "of the stage, reach by radius and on foot, "
                                                 "the land within the limit and within half of it, "
                                                 "and the units that none is near to")) +
         row(Help::tr("Access to seats"),
             Help::tr(
                 "one of the Areas, on the left: seats in reach for each child of the stage, by unit; with "
                 "method, limit, and on foot or straight. Orange is too few, blue is more than one.")) +
         row(Help::tr("F8, F9"),
             Help::tr(
                 "the scenario compared with on the map, too: by swipe, or side by side; again: one map. "
                 "Units whose school is another are hatched, an arrow leads to it")) +
         row(Help::tr("Admission by tiers"),
             Help::tr("in the tab Assumptions, entrants of a zone: a stage set to tiers takes children with "
                      "household match first, then without, then of migrants, until classes are full; the "
                      "school's inspector, the table of schools and the report say who is placed "
                      "centrally")) +
         row(Help::tr("Base map"),
             Help::tr("File > Base map… lays a picture (GeoTIFF, MBTiles, GeoPackage) or "
                      "vector layers (Shapefile, GeoJSON, GeoPackage, OpenStreetMap) of this "
                      "machine under the plan; the layers, on the left, hide it and say "
                      "how strongly it shows. Nothing is ever fetched from a network."));
}

QString toolRows() {
  return row(Help::tr("Units into a zone"),
             Help::tr("select a school, then click units or brush over them: they join its zone. Shift draws "
                      "a box, Ctrl a lasso. Units given to a school that opens later stay with their school "
                      "until then.")) +
         row(Help::tr("Borders of zones"),
             Help::tr(
                 "drag a corner, or a border for a new corner; Shift drags a whole edge; a click chooses a "
                 "corner: Delete or Backspace removes it, “east, north” and Enter move it. Ctrl does not "
                 "snap. All zones "
                 "that have the corner follow.")) +
         row(Help::tr("Zones anew"),
             Help::tr("in the menu Edit: by nearest school or by walking, of the schools open in the year "
                      "shown, planned ones too; or one zone from its published text")) +
         row(Help::tr("Draw a zone"),
             Help::tr(
                 "select a school or a zone, click corners or draw with the button down; Shift follows a "
                 "road "
                 "or shore, a typed length or “east, north” sets a corner; Enter or a double click closes, "
                 "Backspace takes a corner back")) +
         row(Help::tr("Split a zone"),
             Help::tr("click a line across it, from border to border; the selected zone, "
                      "or the one under the line")) +
         row(Help::tr("Merge zones"),
             Help::tr("click the zone that remains, then the one that joins it; their "
                      "schools share it")) +
         row(Help::tr("Zone in several parts"),
             Help::tr("a finding, unless you allow it: select the zone, then Allow several parts beside its "
                      "figures, or in the menu Edit")) +
         row(Help::tr("New school"),
             Help::tr("click its site, then say what opens there and when; drag a planned school to another "
                      "site, and its service area follows")) +
         row(Help::tr("Measure"),
             Help::tr("click corners: the length, and the area within; a double click ends, Backspace takes "
                      "one back"));
}

QString keyRows() {
  QString rows;
  for (const ActionRow& action : actionRows()) {
    const QString key = QKeySequence(QString::fromLatin1(action.shortcut)).toString(QKeySequence::NativeText);
    if (!key.isEmpty()) rows += row(key, QCoreApplication::translate("Actions", action.text));
  }
  return rows;
}

QString section(const QString& title, const QString& rows) {
  return QStringLiteral("<h3>%1</h3><table>%2</table>").arg(title, rows);
}

}  // namespace

void showHelp(QWidget& parent) {
  QDialog dialog(&parent);
  dialog.setObjectName(QStringLiteral("helpDialog"));
  dialog.setWindowTitle(Help::tr("Keys and tools"));
  dialog.resize(640, 620);
  auto* text = new QTextBrowser(&dialog);
  text->setFrameShape(QFrame::NoFrame);
  text->setHtml(section(Help::tr("On the map"), mapRows()) + section(Help::tr("Tools"), toolRows()) +
                section(Help::tr("Keys"), keyRows()));
  auto* buttons = new QDialogButtonBox(&dialog);
  buttons->addButton(Help::tr("Close"), QDialogButtonBox::AcceptRole);
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  auto* column = new QVBoxLayout(&dialog);
  column->setContentsMargins(24, 18, 24, 18);
  column->addWidget(text);
  column->addWidget(buttons);
  dialog.exec();
}

}  // namespace xuequ::app
