// SPDX-License-Identifier: Apache-2.0
// The actions about zones.
#include "app/desktop/dialogs/zone_text_dialog.hpp"
#include "app/desktop/window/commands.hpp"
#include "app/desktop/window/main_window.hpp"
#include "core/evaluation/start_schools.hpp"
#include "core/evaluation/walk_start.hpp"
#include "core/scenario/edit_boundaries.hpp"

namespace xuequ::app {

void Commands::copyZone() {
  const PlanDocument& document = *m_window.document();
  const ZoneId* zone = selected<ZoneId>(document.selection());
  if (!zone) return m_window.tell(tr("Select a zone first: click a unit, and once more"));
  m_copied = CopiedZone{document.committed(), document.stage(), *zone};
  const Zone* copied = document.committed()->zoning(document.stage()).find(*zone);
  m_window.tell(tr("Copied: %1").arg(QString::fromStdString(copied->name)));
}

void Commands::pasteZone() {
  PlanDocument& document = *m_window.document();
  if (!m_copied) return m_window.tell(tr("Copy a zone first"));
  const Zone* zone = m_copied->scenario->zoning(m_copied->stage).find(m_copied->zone);
  auto pasted = xuequ::copyZone(document.area(), *document.committed(), m_copied->stage, *m_copied->scenario,
                                m_copied->zone);
  if (!pasted) return m_window.say(pasted.error());
  const Stage stage = m_copied->stage;
  if (!document.commit("paste " + zone->name, std::move(pasted->scenario))) return;
  document.setStage(stage);
  document.select(pasted->zone);
}

void Commands::lockZone() {
  PlanDocument& document = *m_window.document();
  const ZoneId* id = selected<ZoneId>(document.selection());
  if (!id) return m_window.tell(tr("Select a zone first: click a unit, and once more"));
  const Zone zone = *document.committed()->zoning(document.stage()).find(*id);
  const auto edited = setZoneLocked(*document.committed(), document.stage(), *id, !zone.locked);
  if (!document.commit((zone.locked ? "unlock " : "lock ") + zone.name, edited)) return;
  m_window.tell((zone.locked ? tr("Unlocked: %1") : tr("Locked: %1")).arg(QString::fromStdString(zone.name)));
}

void Commands::allowZoneParts() {
  PlanDocument& document = *m_window.document();
  const ZoneId* id = selected<ZoneId>(document.selection());
  if (!id) return m_window.tell(tr("Select a zone first: click a unit, and once more"));
  const Zone zone = *document.committed()->zoning(document.stage()).find(*id);
  const auto edited = waiveZoneParts(*document.committed(), document.stage(), *id, !zone.partsWaived);
  if (!document.commit((zone.partsWaived ? "whole " : "parts ") + zone.name, edited)) return;
  m_window.tell((zone.partsWaived ? tr("To lie in one part: %1") : tr("May lie in several parts: %1"))
                    .arg(QString::fromStdString(zone.name)));
}

void Commands::zoneFromText() {
  PlanDocument& document = *m_window.document();
  ZoneTextDialog dialog(document, m_window.look(), &m_window);
  if (dialog.exec() != QDialog::Accepted) return;
  const ZoneOfText& made = dialog.made();
  const std::string name = made.scenario.zoning(document.stage()).find(made.zone)->name;
  if (!document.commit("zone_text " + name, made.scenario)) return;
  document.select(made.zone);
  QStringList unmatched;
  for (const std::string& word : made.unmatched) unmatched << QString::fromStdString(word);
  if (!unmatched.isEmpty())
    m_window.tell(tr("Not found in this plan: %1").arg(unmatched.join(QStringLiteral(", "))));
}

void Commands::nearestZones() {
  PlanDocument& document = *m_window.document();
  const Scenario& before = *document.committed();
  const auto schools = schoolsToStartFrom(document.area(), before, document.stage(), document.year());
  if (!schools) return m_window.say(schools.error());
  if (document.commit("zones " + std::string(keyOf(document.stage())),
                      zonesOfNearest(document.area(), before, document.stage(), *schools)))
    tellOfStart(*schools, 0);
}

void Commands::walkingZones() {
  PlanDocument& document = *m_window.document();
  const auto walkers = document.walkers();
  if (!walkers) {
    Error none{.code = ErrorCode::NoRoads, .place = {}, .value = {}, .wanted = {}, .more = {}};
    none.place.file = document.path().string();
    return m_window.say(none);
  }
  const Scenario& before = *document.committed();
  const auto schools = schoolsToStartFrom(document.area(), before, document.stage(), document.year());
  if (!schools) return m_window.say(schools.error());
  auto made = zonesOfShortestWalk(document.area(), before, *walkers, document.stage(), *schools);
  if (!made) return m_window.say(made.error());
  if (document.commit("zones_walking " + std::string(keyOf(document.stage())), std::move(made->scenario)))
    tellOfStart(*schools, made->straight.size());
}

/// Of which schools zones were made: that hangs on the year shown.
void Commands::tellOfStart(const std::vector<StartSchool>& schools, std::size_t straight) {
  QString text = tr("Zones of the %n schools open in %1", nullptr, static_cast<int>(schools.size()))
                     .arg(m_window.document()->schoolYear().value());
  if (straight > 0)
    text += QStringLiteral(" · ") +
            tr("%n planning units without a way on foot went to the nearest school by straight line", nullptr,
               static_cast<int>(straight));
  m_window.tell(text);
}

}  // namespace xuequ::app
