// SPDX-License-Identifier: Apache-2.0
#include "app/cli/answer.hpp"
#include "app/cli/drawing/drawing_module.hpp"
#include "app/cli/walk_arguments.hpp"
#include "app/document/report_folder.hpp"
#include "app/output/headline.hpp"
#include "core/report/report.hpp"

namespace xuequ::app {
namespace {

Result<QDate> dateOf(const Invocation& in) {
  if (!in.has("--date")) return QDate::currentDate();
  const QDate date = QDate::fromString(QString::fromStdString(in.text("--date")), Qt::ISODate);
  if (date.isValid()) return date;
  return failure(ErrorCode::Usage, "--date " + in.text("--date"), "--date YYYY-MM-DD");
}

}  // namespace

Answer with_qt::makeReport(const Invocation& in) {
  const auto date = dateOf(in);
  if (!date) return failure(date.error());
  const auto it = evaluated(in);
  if (!it) return failure(it.error());
  const auto ways = safeWaysIfAny(in, *it->area);
  if (!ways) return failure(ways.error());
  const int year = headlineOf(*it->area, *it->scenario, *it->outcome).year;
  const std::filesystem::path folder = in.text("--out");
  const Document document{it->area,
                          it->scenario,
                          it->outcome,
                          usualMaps(*it->area, *it->scenario, *it->outcome),
                          report(*it->area, *it->scenario, *it->outcome, year, *ways ? &**ways : nullptr),
                          *date};
  return writeReport(folder, in.language(), document).map([&] {
    return fieldsAnswer(in, {{"report", (folder / "report.pdf").string()},
                             {"workbook", (folder / "report.xlsx").string()},
                             {"csv", (folder / "csv").string()}});
  });
}

}  // namespace xuequ::app
