// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run_summary.hpp"

#include "app/output/cell_text.hpp"
#include "app/output/headline.hpp"
#include "core/evaluation/summary.hpp"

#include <fmt/format.h>

namespace xuequ::app {
namespace {

template <class... Values>
std::string said(const Invocation& in, Text pattern, const Values&... values) {
  return fmt::format(fmt::runtime(pattern.in(in.language())), values...) + "\n";
}

std::string seatsText(const Invocation& in, const Evaluated& it, const Headline& headline) {
  return said(in,
              {"Seats added by {}: {}; usable then {} for {} pupils.",
               "到 {} 年新增学位 {} 个；届时可用学位 {} 个，在校生 {} 人。"},
              it.area->year(headline.year).value(), wholeText(headline.seatsAdded.count()),
              wholeText(headline.usableSeats.count()), wholeText(headline.pupils.rounded()));
}

/// To the year in which they are gone, or to the horizon.
std::string oversizedText(const Invocation& in, const Evaluated& it, const Headline& headline) {
  std::string years;
  for (std::size_t i = 0; i < headline.oversized.size(); ++i) {
    const SchoolYear year = it.area->year(static_cast<int>(i));
    years += fmt::format("{}{}: {}", i == 0 ? "" : "  ", year.value(), headline.oversized[i]);
    if (headline.oversizedGone && year >= *headline.oversizedGone) break;
  }
  return said(in, {"Oversized classes by year: {}", "各年大班额班数：{}"}, years);
}

std::string goneText(const Invocation& in, const Evaluated& it, std::optional<SchoolYear> gone) {
  if (!gone)
    return said(in, {"Oversized classes are still there in {}.", "到 {} 年仍有大班额。"},
                it.area->horizon.value());
  if (*gone == it.area->baseYear) return said(in, {"There are no oversized classes.", "没有大班额。"});
  return said(in, {"The last oversized class is gone from {}.", "{} 年起全面消除大班额。"}, gone->value());
}

/// Nothing where everybody is taken by the school of his zone.
std::string centralText(const Invocation& in, const Evaluated& it) {
  const Series series = seriesOfSchools(*it.outcome);
  if (!series.byTiers) return {};
  const auto byYear = [&](const std::vector<Pupils>& values) {
    std::string text;
    for (std::size_t i = 1; i < values.size(); ++i)
      text += fmt::format("{}{}: {}", i == 1 ? "" : "  ", it.area->year(static_cast<int>(i)).value(),
                          wholeText(values[i].rounded()));
    return text;
  };
  return said(in, {"Centrally placed entrants by year: {}", "各年统筹安排新生：{}"}, byYear(series.central)) +
         said(in, {"Entrants for whom no seat is left: {}", "无学位可统筹的新生：{}"},
              byYear(series.withoutSeat));
}

std::string targetsText(const Invocation& in, const Evaluated& it, const Headline& headline) {
  if (it.area->targets.empty()) return {};
  std::string text = said(in,
                          {"Targets: {} met, {} missed, {} not yet entered, {} kept as text.",
                           "目标：{} 项完成，{} 项未完成，{} 项待填报，{} 项仅存文字。"},
                          headline.met, headline.missed, headline.open, headline.text);
  std::string missed;
  for (const std::string& key : headline.missedKeys) missed += (missed.empty() ? "" : ", ") + key;
  return missed.empty() ? text : text + said(in, {"  missed: {}", "  未完成：{}"}, missed);
}

}  // namespace

std::string goneText(const Invocation& in, const Evaluated& it) {
  return goneText(in, it, seriesOfSchools(*it.outcome).oversizedGone);
}

std::string summaryText(const Invocation& in, const Evaluated& it) {
  const Headline headline = headlineOf(*it.area, *it.scenario, *it.outcome);
  return seatsText(in, it, headline) + oversizedText(in, it, headline) +
         goneText(in, it, headline.oversizedGone) + centralText(in, it) + targetsText(in, it, headline);
}

}  // namespace xuequ::app
