// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.hpp"
#include "app/cli/drawing/drawing_door.hpp"
#include "app/cli/plan_access.hpp"

namespace xuequ::app {

Command reportCommand() {
  return {"report",
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
          makeReport};
}

}  // namespace xuequ::app
