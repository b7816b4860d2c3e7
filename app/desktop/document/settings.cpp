// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/document/settings.hpp"

#include "app/map/map_content.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace xuequ::app {
namespace {

constexpr int kRecent = 8;

/// A path may have any sign, a key may not.
QString groundKey(const QString& plan) {
  const auto path = QFileInfo(plan).absoluteFilePath().toUtf8();
  return QStringLiteral("ground/") +
         QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

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

Settings::Ground Settings::ground(const QString& plan) const {
  const QString key = groundKey(plan);
  const double strength = m_store.value(key + QStringLiteral("/strength"), kBaseStrength).toDouble();
  return {m_store.value(key + QStringLiteral("/file")).toString(), std::clamp(strength, 0.0, 1.0)};
}

void Settings::setGround(const QString& plan, const Ground& ground) {
  const QString key = groundKey(plan);
  m_store.remove(key);
  if (ground.file.isEmpty()) return;
  m_store.setValue(key + QStringLiteral("/file"), ground.file);
  m_store.setValue(key + QStringLiteral("/strength"), ground.strength);
}

QString Settings::folder() const { return m_store.value(u"folder", QDir::homePath()).toString(); }

}  // namespace xuequ::app
