// SPDX-License-Identifier: Apache-2.0
// What the window remembers: typed names over a QSettings that the caller gives.
#pragma once

#include "app/desktop/window/look.hpp"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace xuequ::app {

class Settings {
 public:
  explicit Settings(QSettings& store) : m_store(store) {}

  /// As chosen; before any choice the language of the system and the light theme.
  [[nodiscard]] Look look() const;
  void setLook(Look);

  /// Latest first; files that are gone are left out.
  [[nodiscard]] QStringList recentPlans() const;
  void addRecentPlan(const QString& path);

  /// Sizes and places of the window and its panes, by name.
  [[nodiscard]] QByteArray layout(const QString& name) const {
    return m_store.value(QStringLiteral("layout/") + name).toByteArray();
  }
  void setLayout(const QString& name, const QByteArray& state) {
    m_store.setValue(QStringLiteral("layout/") + name, state);
  }

  /// The file under the map of this plan, and how strongly it shows. It is not in the plan: another machine
  /// may not have it.
  struct Ground {
    QString file;  ///< empty: none
    double strength = 0;
  };
  [[nodiscard]] Ground ground(const QString& plan) const;
  void setGround(const QString& plan, const Ground&);

  [[nodiscard]] QString folder() const;
  void setFolder(const QString& path) { m_store.setValue(u"folder", path); }

 private:
  QSettings& m_store;
};

}  // namespace xuequ::app
