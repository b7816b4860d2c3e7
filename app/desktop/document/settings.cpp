// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/settings.hpp"

#include <QDir>
#include <QFileInfo>

namespace xuequ::app {
namespace {

constexpr int kRecent = 8;

}  // namespace

Look Settings::look() const {
  const auto fallback = QLocale::system().language() == QLocale::Chinese ? Language::Zh : Language::En;
  const auto chosen = languageOf(m_store.value(u"language").toString().toStdString());
  return {chosen.value_or(fallback), m_store.value(u"theme").toString() == u"dark"};
}

void Settings::setLook(Look look) {
  m_store.setValue(u"language", look.language == Language::Zh ? QStringLiteral("zh") : QStringLiteral("en"));
  m_store.setValue(u"theme", look.dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

QStringList Settings::recentPlans() const {
  QStringList paths = m_store.value(u"recent").toStringList();
  paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
  return paths;
}

void Settings::addRecentPlan(const QString& path) {
  QStringList paths = m_store.value(u"recent").toStringList();
  paths.removeAll(path);
  paths.prepend(path);
  m_store.setValue(u"recent", paths.mid(0, kRecent));
}

QString Settings::folder() const { return m_store.value(u"folder", QDir::homePath()).toString(); }

}  // namespace xuequ::app
