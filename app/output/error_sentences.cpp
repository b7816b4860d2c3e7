// SPDX-License-Identifier: Apache-2.0
#include "app/output/error_sentences.hpp"

namespace xuequ::app {
namespace {

constexpr ErrorSentence kFileNotFound{{"There is no such file[: {value}]", "没有这个文件[：{value}]"},
                                      {"Check the path and the spelling.", "请检查路径和文件名。"}};
constexpr ErrorSentence kFileNotReadable{{"The file cannot be read[: {value}]", "文件无法读取[：{value}]"},
                                         {"Check that you may read it and that it is a file, not a folder.",
                                          "请确认有读取权限，且它是文件而不是文件夹。"}};
constexpr ErrorSentence kFileEmpty{{"The file is empty[: {value}]", "文件是空的[：{value}]"},
                                   {"Export it again from where it came.", "请从来源重新导出。"}};
constexpr ErrorSentence kFileForeign{
    {"This is not a file of the kind expected[: {value}]", "不是所需类型的文件[：{value}]"},
    {"[Expected: {wanted}. ]Choose another file, or convert it first.",
     "[应为：{wanted}。]请另选文件，或先转换格式。"}};
constexpr ErrorSentence kFileTruncated{
    {"The file is incomplete or broken[: {value}]", "文件不完整或已损坏[：{value}]"},
    {"Copy, download or export it again.", "请重新复制、下载或导出。"}};
constexpr ErrorSentence kFileNotAllowed{
    {"This is not opened, for safety[: {value}]", "出于安全，不予打开[：{value}]"},
    {"Give a plain file on this machine, without views or triggers of its own.",
     "请使用本机上的普通文件，且不含自带的视图或触发器。"}};
constexpr ErrorSentence kFileWriteFailed{
    {"The file could not be written[: {value}]", "文件写入失败[：{value}]"},
    {"Check the folder, the free space, and that no other program has the file open.",
     "请检查文件夹、剩余空间，以及文件是否被其他程序占用。"}};
constexpr ErrorSentence kDiskFull{
    {"The disk is full; nothing was changed", "磁盘已满，未作任何更改"},
    {"Free some space or choose another disk, then do it again.", "请清理空间或换一个磁盘后重试。"}};
constexpr ErrorSentence kFolderReadOnly{
    {"The folder may not be written to[: {value}]", "文件夹不可写[：{value}]"},
    {"Choose another folder, or ask for the right to write.", "请另选文件夹，或申请写入权限。"}};
constexpr ErrorSentence kFileExists{
    {"The file exists already[: {value}]", "文件已存在[：{value}]"},
    {"Choose another name, or replace it with --force.", "请另取名称，或用 --force 覆盖。"}};
constexpr ErrorSentence kFileTooLarge{
    {"The file is too large[: {value}]", "文件过大[：{value}]"},
    {"[At most: {wanted}. ]Cut it to the study area first.", "[上限：{wanted}。]请先裁剪到研究范围。"}};

constexpr ErrorSentence kLayerMissing{
    {"There is no layer [“{value}” ]in the file", "文件中没有图层[“{value}”]"},
    {"[It has: {wanted}. ]Name one of them with --layer.",
     "[现有图层：{wanted}。]请用 --layer 指定其中之一。"}};
constexpr ErrorSentence kLayerAmbiguous{
    {"The file has several layers", "文件中有多个图层"},
    {"Name one of them with --layer[: {wanted}].", "请用 --layer 指定其中之一[：{wanted}]。"}};
constexpr ErrorSentence kColumnMissing{
    {"A column that is needed is missing[: “{value}”]", "缺少必需的字段[：“{value}”]"},
    {"[The file has: {wanted}. ]Say which one it is: --field OURS=THEIRS; or give all rows one value: --set "
     "OURS=VALUE.",
     "[文件中的字段：{wanted}。]请用 --field 我方字段=对方字段 指明，或用 --set 我方字段=值 为所有行赋值。"}};
constexpr ErrorSentence kColumnUnknown{
    {"The file has no column [“{value}”]", "文件中没有字段[“{value}”]"},
    {"[It has: {wanted}. ]Check the name after the equals sign of --field.",
     "[现有字段：{wanted}。]请检查 --field 等号右边的名称。"}};
constexpr ErrorSentence kRoleUnknown{
    {"Import has no field of its own named [“{value}”]", "导入没有名为[“{value}”]的字段"},
    {"[This kind takes: {wanted}. ]Check the name before the equals sign.",
     "[此类数据可用字段：{wanted}。]请检查等号左边的名称。"}};
constexpr ErrorSentence kNoRows{{"There are no rows to import", "没有可导入的行"},
                                {"Check the file and the layer.", "请检查文件和图层。"}};
constexpr ErrorSentence kEncodingUnknown{
    {"The text encoding is not known[: “{value}”]", "无法识别文字编码[：“{value}”]"},
    {"Name it with --encoding, such as UTF-8 or GB18030[: {wanted}].",
     "请用 --encoding 指定，例如 UTF-8 或 GB18030[：{wanted}]。"}};
constexpr ErrorSentence kCrsMissing{
    {"The file does not say its coordinate system[; its coordinates are like {value}]",
     "文件没有说明坐标系[，其坐标形如 {value}]"},
    {"Name it with --crs, such as EPSG:4548[; here perhaps {wanted}]. A base map has to be georeferenced "
     "itself.",
     "请用 --crs 指定，例如 EPSG:4548[；此处可能是 {wanted}]。底图文件须自带坐标系（先做地理配准）。"}};
constexpr ErrorSentence kCrsUnknown{
    {"The coordinate system is not known[: “{value}”]", "无法识别坐标系[：“{value}”]"},
    {"Give a code such as EPSG:4548, or WKT.", "请给出 EPSG:4548 这样的代码或 WKT。"}};
constexpr ErrorSentence kCrsNotMetric{
    {"A plan cannot be measured in this coordinate system[: {value}]", "此坐标系不能用于规划量算[：{value}]"},
    {"Choose a projected one in metres (not Web Mercator), such as EPSG:4548[; here: {wanted}].",
     "请选用以米为单位的投影坐标系（Web 墨卡托除外），例如 EPSG:4548[；此处可用：{wanted}]。"}};
constexpr ErrorSentence kCrsWrong{
    {"The coordinates do not fit the coordinate system[: {value}]", "坐标与坐标系不符[：{value}]"},
    {"[Expected: {wanted}. ]Name the right one with --crs.",
     "[应为：{wanted}。]请用 --crs 指定正确的坐标系。"}};
constexpr ErrorSentence kAxesSwapped{
    {"East and north look swapped[: {value}]", "东坐标与北坐标似乎颠倒[：{value}]"},
    {"[Expected: {wanted}. ]Swap the columns x and y: --field x=… --field y=…",
     "[应为：{wanted}。]请对调 x、y 两列：--field x=… --field y=…"}};

constexpr ErrorSentence kValueMissing{
    {"A value is missing[ for {value}][: {wanted}]", "缺少值[：{wanted}][（{value}）]"},
    {"Fill it in, or give all rows of a file one value with --set.",
     "请补填，或用 --set 为文件所有行赋值。"}};
constexpr ErrorSentence kNotANumber{{"This is not a number[: “{value}”]", "不是数字[：“{value}”]"},
                                    {"Write digits only[: {wanted}].", "请只写数字[：{wanted}]。"}};
constexpr ErrorSentence kNegativeNumber{{"A count cannot be negative[: {value}]", "数量不能为负[：{value}]"},
                                        {"Write nought or more.", "请填零或正数。"}};
constexpr ErrorSentence kNumberOutOfRange{
    {"The number is out of range[: {value}]", "数值超出范围[：{value}]"},
    {"[Allowed: {wanted}. ]Correct it.", "[允许范围：{wanted}。]请更正。"}};
constexpr ErrorSentence kValueUnknown{
    {"The value is not known[: “{value}”]", "无法识别的值[：“{value}”]"},
    {"[Known: {wanted}. ]Use one of these; in an import, translate it with --value COLUMN:THEIRS=OURS.",
     "[可用的值：{wanted}。]请改用其中之一；导入时可用 --value 字段:对方的值=我方的值 对照。"}};
constexpr ErrorSentence kStageUnknown{
    {"The stage of schooling is not known[: “{value}”]", "无法识别的学段[：“{value}”]"},
    {"[Known: {wanted}. ]Use one of these; in an import, translate it with --value stage:THEIRS=OURS.",
     "[可用学段：{wanted}。]请改用其中之一；导入时可用 --value stage:对方的值=我方的值 对照。"}};
constexpr ErrorSentence kGradeUnknown{
    {"The grade is not known[: “{value}”]", "无法识别的年级[：“{value}”]"},
    {"[The standards pack has: {wanted}. ]Use one of these; in an import, translate it with --value "
     "grade:THEIRS=OURS.",
     "[标准包中的年级：{wanted}。]请改用其中之一；导入时可用 --value grade:对方的值=我方的值 对照。"}};
constexpr ErrorSentence kYearOutOfRange{
    {"The year is out of range[: {value}]", "年份超出范围[：{value}]"},
    {"[Allowed: {wanted}. ]Correct it.", "[允许范围：{wanted}。]请更正。"}};
constexpr ErrorSentence kAgeOutOfRange{
    {"The age is out of range[: {value}]", "年龄超出范围[：{value}]"},
    {"Ages are completed years at the entry cut-off[: {wanted}].", "年龄为入学截止日的周岁[：{wanted}]。"}};
constexpr ErrorSentence kDuplicateKey{{"The key is there twice[: “{value}”]", "编码重复[：“{value}”]"},
                                      {"Give each thing a key of its own.", "请为每个对象使用唯一编码。"}};
constexpr ErrorSentence kRowsDisagree{
    {"What is said twice does not agree[: {value}]", "重复给出的内容不一致[：{value}]"},
    {"[Elsewhere it says: {wanted}. ]Make both agree.", "[另一处为：{wanted}。]请改为一致。"}};
constexpr ErrorSentence kUnitUnknown{{"There is no planning unit [“{value}”]", "没有需求单元[“{value}”]"},
                                     {"[There are: {wanted}. ]Correct the key, or import the units first.",
                                      "[现有单元：{wanted}。]请更正编码，或先导入需求单元。"}};
constexpr ErrorSentence kSchoolUnknown{
    {"There is no school [“{value}”]", "没有学校[“{value}”]"},
    {"[There are: {wanted}. ]Correct the key or name, or import the schools first.",
     "[现有学校：{wanted}。]请更正编码或校名，或先导入学校。"}};
constexpr ErrorSentence kStageNotInPack{
    {"The standards pack has no such stage[: “{value}”]", "标准包中没有这个学段[：“{value}”]"},
    {"[It has: {wanted}. ]Leave it out, or choose another pack.",
     "[现有学段：{wanted}。]请去掉，或换用其他标准包。"}};
constexpr ErrorSentence kSchoolWithoutStage{
    {"The school does not have this stage[: {value}][, {wanted}]", "学校没有这个学段[：{value}][，{wanted}]"},
    {"Choose another school or stage.", "请另选学校或学段。"}};
constexpr ErrorSentence kSchoolHasStage{
    {"The school has this stage already[: {value}]", "学校已有这个学段[：{value}]"},
    {"Extend it instead.", "请改用扩建。"}};

constexpr ErrorSentence kGeometryMissing{
    {"The row has no place on the map", "该行没有图形"},
    {"Draw it, give x and y, or take the row out.", "请补画图形、给出 x 和 y，或删去该行。"}};
constexpr ErrorSentence kGeometryWrongKind{
    {"The shape is of the wrong kind[: {value}]", "图形类型不符[：{value}]"},
    {"[Expected: {wanted}. ]Choose another layer.", "[应为：{wanted}。]请另选图层。"}};
constexpr ErrorSentence kRingOpen{{"A ring does not close[: {value}]", "边界环未闭合[：{value}]"},
                                  {"Close it where the data were drawn, or import with --repair.",
                                   "请在原数据中闭合，或用 --repair 导入。"}};
constexpr ErrorSentence kRingTooShort{
    {"A ring has too few corners[: {value}]", "边界环的顶点太少[：{value}]"},
    {"Draw it with three corners or more, or import with --repair.",
     "请至少画三个顶点，或用 --repair 导入。"}};
constexpr ErrorSentence kPolygonCrossesItself{
    {"The polygon crosses itself[: {value}]", "面自相交[：{value}]"},
    {"Correct it, or import with --repair: repaired rows are listed.",
     "请更正，或用 --repair 导入（修复的行会列出）。"}};
constexpr ErrorSentence kNoRoads{
    {"The plan has no roads[: {value}], so there is nothing to walk on",
     "规划中没有道路[：{value}]，无法计算步行距离"},
    {"Import roads or footways: import PLAN roads FILE", "请先导入道路或步道：import PLAN roads FILE"}};
constexpr ErrorSentence kPolygonZeroArea{{"The polygon has no area[: {value}]", "面的面积为零[：{value}]"},
                                         {"Correct it or take it out.", "请更正或删去。"}};
constexpr ErrorSentence kOutsideBoundary{
    {"It lies outside the study area[: {value}][, {wanted} away]",
     "位于研究范围之外[：{value}][，相距 {wanted}]"},
    {"Check its coordinates and coordinate system, widen the boundary, or import a school with "
     "--keep-outside.",
     "请检查坐标与坐标系，或扩大研究范围，或用 --keep-outside 导入学校。"}};
constexpr ErrorSentence kAreaTooLarge{
    {"The area is too large for a plan[: {value}]", "范围过大[：{value}]"},
    {"[At most: {wanted}. ]Most often the coordinate system is wrong: name it with --crs.",
     "[上限：{wanted}。]通常是坐标系有误，请用 --crs 指定。"}};
constexpr ErrorSentence kZonesOverlap{
    {"Two attendance zones overlap[: {value}]", "两个学区重叠[：{value}]"},
    {"Each place belongs to one zone of a stage: correct their border, or import with --repair: then the "
     "zone "
     "that comes first keeps it, and what changes hands is listed.",
     "同一学段内每处只属一个学区：请修正边界，或用 --repair 导入（归先列的学区，并列出涉及的面积与人口）。"}};

constexpr ErrorSentence kStandardsUnknown{{"There is no standards pack [“{value}”]", "没有标准包[“{value}”]"},
                                          {"[There are: {wanted}. ]Name one of them, or give a path.",
                                           "[现有标准包：{wanted}。]请选其一，或给出文件路径。"}};
constexpr ErrorSentence kStandardsInvalid{
    {"The standards pack cannot be used[: {value}]", "标准包无法使用[：{value}]"},
    {"[Expected: {wanted}. ]data/README.md shows the form.", "[应为：{wanted}。]格式见 data/README.md。"}};

constexpr ErrorSentence kNormUnknown{{"There is no norm of that name: {value}", "没有名为“{value}”的指标"},
                                     {"Name one of: {wanted}.", "可用的指标：{wanted}。"}};

constexpr ErrorSentence kPlanNewerVersion{{"The plan was written by a newer version of Xuequ[: {value}]",
                                           "规划文件由更新版本的 Xuequ 写成[：{value}]"},
                                          {"Install that version[; this one reads up to {wanted}].",
                                           "请安装新版本[；当前版本最高支持 {wanted}]。"}};
constexpr ErrorSentence kPlanDamaged{
    {"The plan file is damaged[: {value}]", "规划文件已损坏[：{value}]"},
    {"Open a copy from before, or import the data again.", "请打开以前的副本，或重新导入数据。"}};
constexpr ErrorSentence kPlanReadOnly{
    {"The plan is open read-only", "规划文件以只读方式打开"},
    {"Check that you may write it, or work on a copy.", "请确认有写入权限，或在副本上工作。"}};
constexpr ErrorSentence kPlanLocked{
    {"Another program is working on the plan", "另一个程序正在使用该规划文件"},
    {"Close it there, then do this again.", "请先在那里关闭，再重试。"}};

constexpr ErrorSentence kScenarioUnknown{
    {"There is no scenario [“{value}”]", "没有方案[“{value}”]"},
    {"[There are: {wanted}. ]Check the name.", "[现有方案：{wanted}。]请检查名称。"}};
constexpr ErrorSentence kScenarioNameTaken{
    {"There is a scenario of this name already[: “{value}”]", "已有同名方案[：“{value}”]"},
    {"Choose another name.", "请另取名称。"}};
constexpr ErrorSentence kLastScenario{{"This is the plan's last scenario", "这是规划中最后一个方案"},
                                      {"Branch another before you delete it.", "请先另建方案再删除。"}};
constexpr ErrorSentence kProjectUnknown{
    {"There is no project [“{value}”]", "没有建设项目[“{value}”]"},
    {"[There are: {wanted}. ]Check the key.", "[现有项目：{wanted}。]请检查编码。"}};
constexpr ErrorSentence kProjectKeyTaken{{"There is a project or a school with this key already[: “{value}”]",
                                          "已有使用该编码的项目或学校[：“{value}”]"},
                                         {"Choose another key.", "请另取编码。"}};
constexpr ErrorSentence kProjectNeeded{
    {"Another project builds on this one[: {value}]", "另有项目以它为前提[：{value}]"},
    {"Change or remove that one first[: {wanted}].", "请先修改或删除那个项目[：{wanted}]。"}};
constexpr ErrorSentence kProjectYearOutOfRange{
    {"The project's year is not between the base year and the horizon[: {value}]",
     "项目年份不在基期年与规划期末之间[：{value}]"},
    {"[Allowed: {wanted}. ]Choose another year.", "[允许范围：{wanted}。]请另选年份。"}};
constexpr ErrorSentence kProjectSelfReceiver{
    {"A school cannot receive its own pupils[: {value}]", "学校不能接收自己的学生[：{value}]"},
    {"Name another school as receiver.", "请另选接收学校。"}};
constexpr ErrorSentence kZoneUnknown{
    {"There is no attendance zone [“{value}”]", "没有学区[“{value}”]"},
    {"[There are: {wanted}. ]Check the name.", "[现有学区：{wanted}。]请检查名称。"}};
constexpr ErrorSentence kNothingToUndo{
    {"There is nothing to undo", "没有可撤销的操作"},
    {"`history` lists the edits that the plan keeps.", "用 history 查看规划保存的历次修改。"}};
constexpr ErrorSentence kNothingToRedo{
    {"There is nothing to do again", "没有可重做的操作"},
    {"`history` lists the edits that the plan keeps.", "用 history 查看规划保存的历次修改。"}};
constexpr ErrorSentence kAssumptionUnknown{
    {"There is no assumption named [“{value}”]", "没有名为[“{value}”]的假设"},
    {"[There are: {wanted}. ]Check the name.", "[现有假设：{wanted}。]请检查名称。"}};
constexpr ErrorSentence kMeasureUnknown{
    {"There is no measure named [“{value}”]", "没有名为[“{value}”]的指标"},
    {"[There are: {wanted}. ]Check the name.", "[现有指标：{wanted}。]请检查名称。"}};
constexpr ErrorSentence kTargetUnknown{
    {"There is no target [“{value}”]", "没有目标[“{value}”]"},
    {"[There are: {wanted}. ]Check the key.", "[现有目标：{wanted}。]请检查编码。"}};
constexpr ErrorSentence kNothingChanged{
    {"Everything is so already: nothing was changed", "内容相同，未作更改"},
    {"There is nothing more to do.", "无需操作。"}};
constexpr ErrorSentence kZoneLocked{
    {"The attendance zone is locked[: {value}]", "学区已锁定[：{value}]"},
    {"Unlock it first, or leave it out of the edit.", "请先解除锁定，或不要改动该学区。"}};
constexpr ErrorSentence kBordersCross{
    {"Borders would cross or touch[ at {value}]", "边界将相交或相接[，位置 {value}]"},
    {"Move the corner another way, or in smaller steps.", "请换个方向移动，或分几步移动。"}};
constexpr ErrorSentence kCornerUnknown{
    {"No boundary has a corner there[: {value}]", "该处没有边界节点[：{value}]"},
    {"Point at a corner of a zone's boundary.", "请指向学区边界的节点。"}};
constexpr ErrorSentence kBordersMeet{
    {"Three or more borders meet in this corner[: {value}]", "三条以上边界在该节点相接[：{value}]"},
    {"Remove or merge one of the zones, or move the corner.", "请合并其中的学区，或移动该节点。"}};
constexpr ErrorSentence kZoneOverturned{
    {"The corner was dragged across the zone or over another one[: {value}]",
     "节点被拖过了学区的另一侧[：{value}]"},
    {"Stop before the opposite border.", "请不要越过对侧边界。"}};
constexpr ErrorSentence kZoneVanishes{
    {"Nothing would be left of the zone[: {value}]", "学区将没有任何范围[：{value}]"},
    {"Draw where there is land that is free or not locked; to do away with a zone, merge it.",
     "请画在未锁定或未划片的范围；要取消学区请合并。"}};
constexpr ErrorSentence kLineMissesZone{
    {"The line does not cut the zone in two[: {value}]", "该线没有把学区分成两部分[：{value}]"},
    {"Begin and end the line outside the zone or on its border.",
     "请把线的起点和终点画在学区之外或边界上。"}};
constexpr ErrorSentence kZoneNotDrawn{
    {"The zone has no ground to describe[: {value}]", "学区没有可描述的范围[：{value}]"},
    {"Give it units, or draw it.", "请先划入需求单元或绘制边界。"}};
constexpr ErrorSentence kPlaceNameUnknown{
    {"The text names no road or water that the map has[: {value}]",
     "文字中没有地图上已有的道路或水系[：{value}]"},
    {"Write the names as the roads and waters have them.", "请按道路、水系图层中的名称书写。"}};

constexpr ErrorSentence kCancelled{{"Stopped as asked; nothing was changed", "已按要求停止，未作更改"},
                                   {"Start it again when you wish.", "可随时重新开始。"}};
constexpr ErrorSentence kOutputFailed{{"The output could not be made[: {value}]", "无法生成输出[：{value}]"},
                                      {"Check the folder and the free space, or choose another format.",
                                       "请检查文件夹和剩余空间，或另选格式。"}};
constexpr ErrorSentence kUsage{
    {"The command is not written as it should be[: {value}]", "命令写法有误[：{value}]"},
    {"[Expected: {wanted}. ]Add --help to see how.", "[应为：{wanted}。]加 --help 查看用法。"}};

}  // namespace

const ErrorSentence& sentenceOf(ErrorCode code) {
  switch (code) {
#define XUEQU_CASE(name) \
  case ErrorCode::name:  \
    return k##name;
    XUEQU_ERROR_CODES(XUEQU_CASE)
#undef XUEQU_CASE
  }
  return kUsage;
}

}  // namespace xuequ::app
