// SPDX-License-Identifier: Apache-2.0
#include "core/report/report.hpp"

#include "app/cli/answer.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/walk_arguments.hpp"
#include "app/output/headline.hpp"
#include "app/output/report_folder.hpp"

namespace xuequ::app {
namespace {

Result<QDate> dateOf(const Invocation& in) {
  if (!in.has("--date")) return QDate::currentDate();
  const QDate date = QDate::fromString(QString::fromStdString(in.text("--date")), Qt::ISODate);
  if (date.isValid()) return date;
  return failure(ErrorCode::Usage, "--date " + in.text("--date"), "--date YYYY-MM-DD");
}

Answer run(const Invocation& in) {
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

}  // namespace

Command reportCommand() {
  Command command{"report",
                  {"the planning report: PDF with maps and tables, workbook, CSV",
                   "生成规划报告：PDF（含图、表）、XLSX 与 CSV"},
                  {planArgument(),
                   scenarioArgument({"scenario to report on", "报告所述方案"}),
                   {"--out",
                    Takes::One,
                    {"folder to write to; made where it is not there", "输出文件夹（不存在则新建）"},
                    true,
                    "DIR"},
                   {"--date",
                    Takes::One,
                    {"date on the cover and the maps (else today)", "封面与图上的日期（缺省为今天）"},
                    false,
                    "YYYY-MM-DD"}},
                  run};
  command.draws = true;
  return command;
}

}  // namespace xuequ::app
