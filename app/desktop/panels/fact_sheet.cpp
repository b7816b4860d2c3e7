// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/panels/fact_sheet.hpp"

#include "app/desktop/panels/rich_text.hpp"
#include "app/output/words.hpp"
#include "core/evaluation/school_reach.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace xuequ::app {
namespace {

using namespace Qt::StringLiterals;

struct Sheet {
  Q_DECLARE_TR_FUNCTIONS(FactSheet)
};

QString named(Look look, std::string_view key) { return QString::fromStdString(word(look.language, key)); }

std::string_view keyOfOwnership(Ownership ownership) {
  switch (ownership) {
    case Ownership::Public:
      return "public";
    case Ownership::InclusivePrivate:
      return "inclusive";
    case Ownership::Private:
      return "private";
  }
  return {};
}

std::string_view keyOfKind(UnitKind kind) {
  switch (kind) {
    case UnitKind::Estate:
      return "estate";
    case UnitKind::Village:
      return "village";
    case UnitKind::Resettlement:
      return "resettlement";
    case UnitKind::Construction:
      return "construction";
    case UnitKind::Other:
      return "other";
  }
  return {};
}

std::optional<SchoolYear> opening(const Scenario& scenario, SchoolId school) {
  const auto opens = [&](const Project& p) {
    return std::holds_alternative<OpenSchool>(p.measure) && schoolOf(p) == school;
  };
  const auto found = std::ranges::find_if(*scenario.projects, opens);
  return found == scenario.projects->end() ? std::nullopt : std::optional(found->year);
}

QString kindOfSchool(const PlanDocument& document, Look look, SchoolId id, const School& school) {
  QStringList parts;
  for (const SchoolStage& stage : school.stages) parts << named(look, keyOf(stage.stage));
  parts << named(look, keyOfOwnership(school.ownership));
  if (school.boarding) parts << Sheet::tr("boarding");
  if (const auto year = opening(*document.shown(), id)) parts << Sheet::tr("opens %1").arg(year->value());
  return parts.join(u" · "_s);
}

/// The part's schedule in the year shown, and what follows from it.
struct PartNow {
  const Part* part = nullptr;
  const PartOutcome* outcome = nullptr;
};

PartNow partNow(const PlanDocument& document, SchoolId id) {
  const Outcome& outcome = *document.outcome();
  const auto position = outcome.roster->find(id, document.stage());
  if (position < 0) return {};
  return {&outcome.roster->parts()[static_cast<std::size_t>(position)], outcome.find(id, document.stage())};
}

QString gradeTable(const PlanDocument& document, Look look, const PartNow& now) {
  std::vector<QStringList> rows;
  const auto steps = static_cast<std::size_t>(now.part->steps);
  for (std::size_t step = 0; step < steps; ++step) {
    const GradeOutcome& grade = now.outcome->grades[static_cast<std::size_t>(document.year()) * steps + step];
    const auto label = document.area().standards.labelOf({now.part->stage, static_cast<std::int32_t>(step)});
    rows.push_back({QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size())),
                    number(grade.pupils.rounded()), number(grade.sections.count()), number(grade.largest),
                    grade.oversized > 0 ? number(grade.oversized) : u"–"_s});
  }
  return tableText({Sheet::tr("Grade"), Sheet::tr("Pupils"), Sheet::tr("Classes"), Sheet::tr("Largest"),
                    Sheet::tr("Oversized")},
                   rows, look);
}

/// Whom the school gave to, and took from, others that serve its zones; empty where nobody.
QString sharedText(const Admission& of) {
  Pupils toOthers;
  for (const Pupils pupils : of.toOthers) toOthers += pupils;
  if (toOthers == Pupils{} && of.fromOthers == Pupils{}) return {};
  return u"<p>"_s +
         Sheet::tr("Within the zones it shares: %1 to other schools, %2 from them")
             .arg(number(toOthers.rounded()), number(of.fromOthers.rounded())) +
         u"</p>"_s;
}

/// Whom the school took by tiers, whom it sent to central placement; empty where everybody is taken.
QString admissionText(const PlanDocument& document, Look look, const PartNow& now) {
  const auto& admissions = now.outcome->admissions;
  if (admissions.empty() || document.year() == 0) return {};
  const Admission& of = admissions[static_cast<std::size_t>(document.year())];
  const QString names[] = {Sheet::tr("Household match"), Sheet::tr("No household match"),
                           Sheet::tr("Children of migrants")};
  std::vector<QStringList> rows;
  for (const AdmissionTier tier : kAllTiers)
    rows.push_back({names[index(tier)], number(of.applicants[index(tier)].rounded()),
                    number(of.admitted[index(tier)].rounded()), number(of.sent(tier).rounded())});
  return u"<p>"_s +
         Sheet::tr("%1 seats for entrants; %2 came by central placement")
             .arg(number(of.seats.count()), number(of.received.rounded())) +
         u"</p>"_s + sharedText(of) +
         tableText({Sheet::tr("Tier"), Sheet::tr("Applied"), Sheet::tr("Admitted"), Sheet::tr("Sent on")},
                   rows, look);
}

QString residentsTable(const PlanDocument& document, Look look, const PlanningUnit&, UnitId id) {
  std::vector<QStringList> rows;
  const auto residents = document.outcome()->demand->residents(id, document.year());
  const auto before = document.outcome()->demand->residents(id, 0);
  for (const StageStandard& standard : document.area().standards.stages) {
    std::int64_t now = 0;
    std::int64_t base = 0;
    for (std::int32_t step = 0; step < standard.years(); ++step) {
      const auto age = static_cast<std::size_t>(standard.ageOf(step));
      now += residents[age];
      base += before[age];
    }
    rows.push_back(
        {named(look, keyOf(standard.stage)), number(Pupils{base}.rounded()), number(Pupils{now}.rounded())});
  }
  return tableText({Sheet::tr("Residents of the age"), QString::number(document.area().baseYear.value()),
                    QString::number(document.schoolYear().value())},
                   rows, look);
}

QString namesOf(const PlanDocument& document, const std::vector<SchoolId>& schools) {
  QStringList names;
  for (const SchoolId id : schools)
    if (const School* school = findSchool(document.area(), *document.shown(), id))
      names << QString::fromStdString(school->name);
  return names.join(u", "_s);
}

QString servicesTable(const PlanDocument& document, Look look, const Zone& zone) {
  std::vector<QStringList> rows;
  for (const Service& service : zone.services) {
    const bool always = service.from <= document.area().baseYear;
    rows.push_back({always ? Sheet::tr("from the start") : QString::number(service.from.value()),
                    namesOf(document, service.schools)});
  }
  return tableText({Sheet::tr("From"), Sheet::tr("Intake goes to")}, rows, look);
}

/// Whether it is locked, and in how many parts it lies.
QString stateText(const Zone& zone) {
  QStringList states;
  if (zone.locked) states << Sheet::tr("Locked");
  const int parts = zone.boundary ? static_cast<int>(zone.boundary->size()) : 1;
  if (parts > 1 && zone.partsWaived) states << Sheet::tr("in %n parts, allowed", nullptr, parts);
  if (parts > 1 && !zone.partsWaived) states << Sheet::tr("in %n parts, not allowed", nullptr, parts);
  if (parts < 2 && zone.partsWaived) states << Sheet::tr("may lie in several parts");
  return states.isEmpty() ? QString() : u"<p>"_s + states.join(u" · "_s) + u"</p>"_s;
}

/// Why nobody walks so little, though people may live near. Ways are searched behind the window.
QString whyNobodyWalks(const PlanDocument& document, SchoolId id) {
  const auto& site = findSchool(document.area(), *document.shown(), id)->site;
  const auto walks = site ? document.walksTo(id, *site) : nullptr;
  if (!walks) return site ? Sheet::tr("Ways on foot are being searched…") : QString();
  const auto home = nearestHome(document.area(), *document.shown(), *document.outcome(), document.stage(),
                                document.year(), id, walks->any);
  if (!home) return Sheet::tr("Nobody has a way on foot to it.");
  return Sheet::tr("The nearest of them walks %1 m, %2 m by straight line.")
      .arg(number(std::llround(home->walk.count())), number(std::llround(home->straight.count())));
}

/// Who lives within the stage's service radius, as the crow flies and on foot.
QString reachText(const PlanDocument& document, SchoolId id) {
  const auto reach = schoolReachOf(document.area(), *document.shown(), *document.outcome(), document.stage(),
                                   document.year(), id, document.walkers().get());
  if (!reach) return {};
  QStringList parts;
  if (!reach->circles.empty()) parts << Sheet::tr("%1 by radius").arg(number(reach->withinRadius.rounded()));
  if (document.walkers() != nullptr) parts << Sheet::tr("%1 on foot").arg(number(reach->onFoot.rounded()));
  if (parts.empty()) return {};
  QString text = Sheet::tr("Residents of the age within %1 m: %2")
                     .arg(number(std::llround(reach->limit.count())), parts.join(u" · "_s));
  if (document.walkers() != nullptr && reach->onFoot.count() == 0)
    text += u"<br>"_s + whyNobodyWalks(document, id);
  return u"<p>"_s + text + u"</p>"_s;
}

}  // namespace

FactSheet factsOfSchool(const PlanDocument& document, Look look, SchoolId id) {
  const School& school = *findSchool(document.area(), *document.shown(), id);
  FactSheet sheet{QString::fromStdString(school.name), kindOfSchool(document, look, id, school), {}, {}};
  const PartNow now = partNow(document, id);
  if (!now.part || !now.outcome) {
    sheet.details = Sheet::tr("This school has no classes of the stage shown: %1.")
                        .arg(named(look, keyOf(document.stage())));
    return sheet;
  }
  const auto year = static_cast<std::size_t>(document.year());
  const YearSchedule& schedule = now.part->years[year];
  const PartYear& numbers = now.outcome->years[year];
  const bool over = numbers.pupils > Pupils::whole(schedule.usable.count());
  sheet.figures = figuresText({{number(numbers.pupils.rounded()), Sheet::tr("pupils"), over},
                               {number(schedule.usable.count()), Sheet::tr("usable seats")},
                               {number(numbers.sections.count()) + u" / "_s + number(schedule.rooms.count()),
                                Sheet::tr("classes / rooms")},
                               {number(numbers.oversized), Sheet::tr("oversized"), numbers.oversized > 0}},
                              look);
  sheet.details = (schedule.running ? gradeTable(document, look, now) + admissionText(document, look, now)
                                    : Sheet::tr("Not open in %1.").arg(document.schoolYear().value())) +
                  reachText(document, id);
  return sheet;
}

FactSheet factsOfUnit(const PlanDocument& document, Look look, UnitId id) {
  const PlanningUnit& unit = document.area().units[id];
  QStringList kind{named(look, keyOfKind(unit.kind))};
  if (!unit.town.empty()) kind << QString::fromStdString(unit.town);
  const auto owners = document.shown()->zoning(document.stage()).ownersOf(id);
  const Zone* zone =
      owners.empty() ? nullptr : document.shown()->zoning(document.stage()).find(owners.front());
  kind << (zone ? Sheet::tr("zone: %1").arg(QString::fromStdString(zone->name))
                : Sheet::tr("in no zone of this stage"));
  const auto all = document.outcome()->demand->residents(id, document.year());
  std::int64_t children = 0;
  for (const std::int32_t count : all) children += count;
  FactSheet sheet{
      QString::fromStdString(unit.name.empty() ? unit.key : unit.name), kind.join(u" · "_s), {}, {}};
  sheet.figures = figuresText({{number(Pupils{children}.rounded()), Sheet::tr("residents aged 0–20")},
                               {number(unit.dwellings.count()), Sheet::tr("dwellings")},
                               {number(std::llround(area(unit.shape).count() / 1e4)), Sheet::tr("hectares")}},
                              look);
  sheet.details = residentsTable(document, look, unit, id);
  return sheet;
}

FactSheet factsOfZone(const PlanDocument& document, Look look, ZoneId id) {
  const Zoning& zoning = document.shown()->zoning(document.stage());
  const Zone& zone = *zoning.find(id);
  const ZoneOutcome* outcome = document.outcome()->find(document.stage(), id);
  std::int64_t residents = 0;
  const StageStandard* standard = document.area().standards.find(document.stage());
  const auto steps = standard ? static_cast<std::size_t>(standard->years()) : 0;
  for (std::size_t step = 0; outcome && step < steps; ++step)
    residents += outcome->residents[static_cast<std::size_t>(document.year()) * steps + step].count();
  const auto units = std::ranges::count(zoning.owners->unit, id);
  FactSheet sheet{QString::fromStdString(zone.name),
                  Sheet::tr("Attendance zone · %1").arg(named(look, keyOf(document.stage()))),
                  {},
                  {}};
  sheet.figures = figuresText({{number(Pupils{residents}.rounded()), Sheet::tr("residents of the age")},
                               {number(units), Sheet::tr("planning units")}},
                              look);
  sheet.details = servicesTable(document, look, zone) + stateText(zone);
  return sheet;
}

}  // namespace xuequ::app
