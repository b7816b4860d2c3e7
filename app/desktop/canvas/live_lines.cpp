// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/canvas/live_lines.hpp"

#include "app/output/cell_text.hpp"
#include "core/evaluation/compare_findings.hpp"
#include "core/evaluation/far_walks.hpp"
#include "core/report/comparison_tables.hpp"

#include <QCoreApplication>

namespace xuequ::app {
namespace {

struct LiveLines {
  Q_DECLARE_TR_FUNCTIONS(LiveLines)
};

/// Walks to the schools of zones, as far as they are worked out.
class KnownWalks {
 public:
  explicit KnownWalks(const PlanDocument& document) : m_document(document) {}

  /// By the nearest of the schools on foot; false, and lacking() from then on, while walks are not known.
  bool crosses(const ServedFrom& served, PointId point) {
    Walk any = kLongestWalk, safe = kLongestWalk;
    for (const auto& walks : of(served.schools)) {
      any = std::min(any, walks->any[point]);
      safe = std::min(safe, walks->safe[point]);
    }
    return mustCross(any, safe);
  }
  [[nodiscard]] bool lacking() const { return m_lacking; }

 private:
  using Walks = std::vector<std::shared_ptr<const WalksToSchool>>;

  const Walks& of(const std::vector<SchoolId>& schools) {
    const auto [entry, isNew] = m_known.try_emplace(schools);
    if (!isNew) return entry->second;
    for (const SchoolId school : schools) {
      const auto& site = findSchool(m_document.area(), *m_document.shown(), school)->site;
      if (!site) continue;
      auto walks = m_document.walksTo(school, *site);
      m_lacking = m_lacking || !walks;
      if (walks) entry->second.push_back(std::move(walks));
    }
    return entry->second;
  }

  const PlanDocument& m_document;
  std::map<std::vector<SchoolId>, Walks> m_known;
  bool m_lacking = false;
};

Side committedSide(const PlanDocument& document, const Scenario& committed) {
  return {committed, *document.committedOutcome()};
}
Side shownSide(const PlanDocument& document) { return {*document.shown(), *document.outcome()}; }

std::vector<FindingDifference> differencesOf(const PlanDocument& document, const Scenario& start,
                                             const StageStandard& stage) {
  const auto ask = [&](const Crosses& crosses) {
    return zoneFindingDifferences(document.area(), committedSide(document, start), shownSide(document), stage,
                                  crosses);
  };
  if (!document.safeWays()) return ask({});
  KnownWalks walks(document);
  auto found = ask([&](const ServedFrom& served, PointId point) { return walks.crosses(served, point); });
  return walks.lacking() ? ask({}) : found;
}

/// Its amount is people, so that one can say by how many it grew.
bool countsPeople(FindingCode code) {
  return code == FindingCode::CrossesBarrier || code == FindingCode::UnitWithoutZone;
}

}  // namespace

std::vector<LiveLine> findingLines(const PlanDocument& document, const Scenario& start, Language language) {
  const StageStandard* stage = document.area().standards.find(document.stage());
  if (!stage) return {};
  const auto found = differencesOf(document, start, *stage);
  const Table table = findingDifferencesTable(document.area(), start, *document.shown(), found);
  std::vector<LiveLine> lines;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto& [before, after] = found[i];
    const auto text = [&](std::size_t column) {
      return QString::fromStdString(cellText(language, table.columns[column], table.rows[i][column]));
    };
    const QString what = text(2) + QStringLiteral(" · ") + text(4);
    if (!before)
      lines.push_back({LiveMood::Worse, LiveLines::tr("New: %1").arg(what)});
    else if (!after)
      lines.push_back({LiveMood::Better, LiveLines::tr("Gone: %1").arg(what)});
    else if (countsPeople(after->code) && before->amount != after->amount)
      lines.push_back({after->amount > before->amount ? LiveMood::Worse : LiveMood::Better,
                       LiveLines::tr("%1: %2 → %3 residents")
                           .arg(what)
                           .arg(before->amount, 0, 'f', 0)
                           .arg(after->amount, 0, 'f', 0)});
  }
  return lines;
}

std::vector<LiveLine> centralLines(const PlanDocument& document) {
  const auto seriesIn = [&](const Outcome& outcome) { return seriesOf(outcome, document.stage()); };
  const Series before = seriesIn(*document.committedOutcome()), after = seriesIn(*document.outcome());
  const auto year = static_cast<std::size_t>(document.year());
  std::vector<LiveLine> lines;
  const auto add = [&](const QString& what, Pupils was, Pupils is) {
    if (was.rounded() != is.rounded())
      lines.push_back(
          {is > was ? LiveMood::Worse : LiveMood::Better, what.arg(was.rounded()).arg(is.rounded())});
  };
  add(LiveLines::tr("Centrally placed: %1 → %2"), before.central[year], after.central[year]);
  add(LiveLines::tr("No seat left for: %1 → %2"), before.withoutSeat[year], after.withoutSeat[year]);
  return lines;
}

QString walkLine(const PlanDocument& document, SchoolId school) {
  const StageStandard* stage = document.area().standards.find(document.stage());
  const School* of = findSchool(document.area(), *document.shown(), school);
  if (!stage || stage->serviceRadius.value <= 0 || !of || !of->site) return {};
  const auto walks = document.walksTo(school, *of->site);
  if (!walks) return {};
  const auto committed = document.committed();
  const auto share = [&](const Side& side) -> QString {
    const auto far = farWalks(document.area(), side, *stage, document.year(), school, walks->any,
                              walkOf(Metres{stage->serviceRadius.value}))
                         .share();
    return far ? QString::number(far->toDouble() * 100, 'f', 0) + QStringLiteral(" %") : QStringLiteral("–");
  };
  return LiveLines::tr("over %1 m on foot: %2 → %3")
      .arg(stage->serviceRadius.value)
      .arg(share(committedSide(document, *committed)), share(shownSide(document)));
}

}  // namespace xuequ::app
