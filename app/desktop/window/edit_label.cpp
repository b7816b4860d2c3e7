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
    if (verb == "project") return tr("project %1");
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
  if (blank == std::string_view::npos) return whole;
  const QString pattern = EditLabel::pattern(label.substr(0, blank));
  return pattern.isEmpty() ? whole
                           : pattern.arg(QString::fromStdString(std::string(label.substr(blank + 1))));
}

}  // namespace xuequ::app
