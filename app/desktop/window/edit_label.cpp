// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window/edit_label.hpp"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace xuequ::app {
namespace {

struct EditLabel {
  Q_DECLARE_TR_FUNCTIONS(EditLabel)

 public:
  /// The sentence for a verb; empty: none.
  static QString pattern(std::string_view verb) {
    if (verb == "assign") return tr("units to %1");
    if (verb == "border") return tr("border of zones");
    if (verb == "draw") return tr("zone %1, drawn");
    if (verb == "split") return tr("split of %1");
    if (verb == "merge") return tr("merge into %1");
    if (verb == "paste") return tr("pasting of %1");
    if (verb == "lock") return tr("lock of %1");
    if (verb == "unlock") return tr("unlocking of %1");
    if (verb == "parts") return tr("parts of %1 allowed");
    if (verb == "whole") return tr("%1 in one part");
    if (verb == "zones") return tr("zones by nearest school (%1)");
    if (verb == "zones_walking") return tr("zones by walking (%1)");
    if (verb == "zone_text") return tr("zone %1 from a text");
    if (verb == "zones_from") return tr("zones from %1");
    if (verb == "take_over") return tr("decisions from %1");
    if (verb == "boundaries") return tr("boundaries of zones (%1)");
    if (verb == "project") return tr("project %1");
    if (verb == "move") return tr("moving of %1");
    if (verb == "change") return tr("change of project %1");
    if (verb == "remove") return tr("removal of %1");
    if (verb == "zone") return tr("zone %1");
    if (verb == "set") return tr("assumption %1");
    if (verb == "branch") return tr("branch %1");
    if (verb == "rename") return tr("renaming to %1");
    if (verb == "delete") return tr("deletion of %1");
    if (verb == "import") return tr("import of %1");
    return {};
  }
};

}  // namespace

QString editLabel(std::string_view label) {
  const auto blank = label.find(' ');
  const QString whole = QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
  const QString pattern = EditLabel::pattern(label.substr(0, blank));
  if (blank == std::string_view::npos) return pattern.isEmpty() || pattern.contains(u"%1") ? whole : pattern;
  return pattern.isEmpty() ? whole
                           : pattern.arg(QString::fromStdString(std::string(label.substr(blank + 1))));
}

}  // namespace xuequ::app
