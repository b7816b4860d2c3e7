<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>&lt;p&gt;A planner for school layout and seat capacity: where pupils live, where seats are, and what each decision does to both, year by year.&lt;/p&gt;&lt;p&gt;&lt;b&gt;The Taibai Lake sample.&lt;/b&gt; All of its data are synthetic, apart from what the published plan of the area states: names of schools and projects, their years, and the numbers of seats promised. Nothing in it describes real pupils.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Licence.&lt;/b&gt; Xuequ is free software under the Apache License 2.0. It stands on Qt (LGPL 3), GDAL and PROJ (MIT), GEOS (LGPL 2.1), SQLite (public domain), Boost, tl-expected, fmt, nlohmann-json, CLI11 and libxlsxwriter (permissive licences), and is set in Noto Sans CJK (OFL).&lt;/p&gt;</source>
            <translation>&lt;p&gt;学校布局与学位规划工具：学生住在哪里、学位在哪里，每项决策逐年带来什么变化。&lt;/p&gt;&lt;p&gt;&lt;b&gt;太白湖示例。&lt;/b&gt;除公开规划文件所载内容（学校与项目名称、年份、承诺的学位数）外，全部数据均为虚构，不涉及任何真实学生。&lt;/p&gt;&lt;p&gt;&lt;b&gt;许可。&lt;/b&gt;学区是自由软件，采用 Apache License 2.0。所用程序库：Qt（LGPL 3）、GDAL 与 PROJ（MIT）、GEOS（LGPL 2.1）、SQLite（公有领域），Boost、tl-expected、fmt、nlohmann-json、CLI11 与 libxlsxwriter（宽松许可）；字体为 Noto Sans CJK（OFL）。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>About Xuequ</source>
            <translation>关于学区</translation>
        </message>
        <message>
            <source>Xuequ</source>
            <translation>学区</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>New plan…</source>
            <translation>新建规划…</translation>
        </message>
        <message>
            <source>Open a plan…</source>
            <translation>打开规划…</translation>
        </message>
        <message>
            <source>Open the Taibai Lake sample</source>
            <translation>打开太白湖示例</translation>
        </message>
        <message>
            <source>Close the plan</source>
            <translation>关闭规划</translation>
        </message>
        <message>
            <source>Import data…</source>
            <translation>导入数据…</translation>
        </message>
        <message>
            <source>Export the map…</source>
            <translation>导出图纸…</translation>
        </message>
        <message>
            <source>Export the report…</source>
            <translation>导出报告…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Add a project…</source>
            <translation>添加项目…</translation>
        </message>
        <message>
            <source>Branch…</source>
            <translation>建立分支…</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>重命名…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Whole area</source>
            <translation>全图</translation>
        </message>
        <message>
            <source>Play the years</source>
            <translation>逐年播放</translation>
        </message>
        <message>
            <source>Next year</source>
            <translation>下一学年</translation>
        </message>
        <message>
            <source>Previous year</source>
            <translation>上一学年</translation>
        </message>
        <message>
            <source>Compare the maps by swipe</source>
            <translation>卷帘对比</translation>
        </message>
        <message>
            <source>Compare the maps side by side</source>
            <translation>分屏对比</translation>
        </message>
        <message>
            <source>One map</source>
            <translation>单幅地图</translation>
        </message>
        <message>
            <source>中文 / English</source>
            <translation>中文 / English</translation>
        </message>
        <message>
            <source>Dark / light</source>
            <translation>深色 / 浅色</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Move the map</source>
            <translation>移动地图</translation>
        </message>
        <message>
            <source>Units into a zone</source>
            <translation>划入学区</translation>
        </message>
        <message>
            <source>New school</source>
            <translation>新建学校</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Keys and tools</source>
            <translation>按键与工具</translation>
        </message>
        <message>
            <source>About Xuequ</source>
            <translation>关于学区</translation>
        </message>
        <message>
        <source>Standards in force…</source>
        <translation>现行标准…</translation>
    </message>
    <message>
            <source>Copy the zone</source>
            <translation>复制学区</translation>
        </message>
        <message>
            <source>Paste the zone</source>
            <translation>粘贴学区</translation>
        </message>
        <message>
            <source>Lock or unlock the zone</source>
            <translation>锁定或解锁学区</translation>
        </message>
        <message>
            <source>Allow the zone in several parts, or not</source>
            <translation>许可或不许可学区不连片（飞地）</translation>
        </message>
        <message>
            <source>Zones by nearest school</source>
            <translation>按就近学校划片</translation>
        </message>
        <message>
            <source>Drawn zones take from others</source>
            <translation>绘制时从相邻学区划入</translation>
        </message>
        <message>
            <source>Borders of zones</source>
            <translation>学区边界</translation>
        </message>
        <message>
            <source>Draw a zone</source>
            <translation>绘制学区</translation>
        </message>
        <message>
            <source>Split a zone</source>
            <translation>拆分学区</translation>
        </message>
        <message>
            <source>Merge zones</source>
            <translation>合并学区</translation>
        </message>
        <message>
            <source>Base map…</source>
            <translation>底图…</translation>
        </message>
        <message>
            <source>Remove the base map</source>
            <translation>移除底图</translation>
        </message>
        <message>
            <source>Zone from a text…</source>
            <translation>由四至文字划片…</translation>
        </message>
        <message>
            <source>Zones by walking</source>
            <translation>按步行最近划片</translation>
        </message>
    </context>
    <context>
        <name>AssumptionWords</name>
        <message>
            <source>Births of a year / of the year before</source>
            <translation>出生数年变化比</translation>
        </message>
        <message>
            <source>Share of new dwellings lived in</source>
            <translation>新建住房入住率</translation>
        </message>
        <message>
            <source>Net migration below school age, a year</source>
            <translation>学龄前年净迁入率</translation>
        </message>
        <message>
            <source>Grade progression: history or ones</source>
            <translation>年级升学比：history 按历年，ones 均为 1</translation>
        </message>
        <message>
            <source>Years of history used</source>
            <translation>采用的历史年数</translation>
        </message>
        <message>
            <source>Weight of the area's ratio, pupils</source>
            <translation>全区比率的权重（人）</translation>
        </message>
        <message>
            <source>Classes: keep with the cohort, or best split</source>
            <translation>分班：keep 随届保持，best 每年最优</translation>
        </message>
        <message>
            <source>Oversized counts include super-oversized</source>
            <translation>大班额是否包含超大班额</translation>
        </message>
        <message>
            <source>Share going to schools outside the area</source>
            <translation>区外就读比例</translation>
        </message>
        <message>
            <source>Share going to private and boarding schools</source>
            <translation>民办与寄宿就读比例</translation>
        </message>
        <message>
            <source>Share seeking a place</source>
            <translation>就学比例</translation>
        </message>
        <message>
            <source>Share of the entry age that enters: history, participation or a number</source>
            <translation>入学率：history 按历史、participation 按就学比例，或填数值</translation>
        </message>
        <message>
            <source>Entrants of a zone: all, or by tiers until full (tiers)</source>
            <translation>学区新生：all 全部接收、tiers 分类录取额满为止</translation>
        </message>
        <message>
            <source>Share of entrants without household match</source>
            <translation>新生中人户不一致的比例</translation>
        </message>
        <message>
            <source>Share of entrants who are children of migrants</source>
            <translation>新生中随迁子女的比例</translation>
        </message>
        <message>
            <source>Weight of the share seeking a place in an entry ratio, children</source>
            <translation>就学比例在入学率中的权重（人）</translation>
        </message>
        <message>
            <source>Class size</source>
            <translation>班额标准</translation>
        </message>
        <message>
            <source>Pupils per new dwelling</source>
            <translation>每套新建住房学生数</translation>
        </message>
    </context>
    <context>
        <name>EditLabel</name>
    <message>
        <source>moving of %1</source>
        <translation>移动“%1”</translation>
    </message>
        <message>
            <source>units to %1</source>
            <translation>将单元划入%1</translation>
        </message>
        <message>
            <source>project %1</source>
            <translation>项目“%1”</translation>
        </message>
        <message>
            <source>change of project %1</source>
            <translation>修改项目“%1”</translation>
        </message>
        <message>
            <source>removal of %1</source>
            <translation>移除“%1”</translation>
        </message>
        <message>
            <source>assumption %1</source>
            <translation>假设 %1</translation>
        </message>
        <message>
            <source>branch %1</source>
            <translation>分支“%1”</translation>
        </message>
        <message>
            <source>renaming to %1</source>
            <translation>改名为“%1”</translation>
        </message>
        <message>
            <source>deletion of %1</source>
            <translation>删除“%1”</translation>
        </message>
        <message>
            <source>import of %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>zone %1</source>
            <translation>学区“%1”</translation>
        </message>
        <message>
            <source>border of zones</source>
            <translation>学区边界调整</translation>
        </message>
        <message>
            <source>zone %1, drawn</source>
            <translation>绘制学区 %1</translation>
        </message>
        <message>
            <source>split of %1</source>
            <translation>拆分 %1</translation>
        </message>
        <message>
            <source>merge into %1</source>
            <translation>并入 %1</translation>
        </message>
        <message>
            <source>pasting of %1</source>
            <translation>粘贴 %1</translation>
        </message>
        <message>
            <source>lock of %1</source>
            <translation>锁定 %1</translation>
        </message>
        <message>
            <source>unlocking of %1</source>
            <translation>解锁 %1</translation>
        </message>
        <message>
            <source>parts of %1 allowed</source>
            <translation>许可 %1 不连片</translation>
        </message>
        <message>
            <source>%1 in one part</source>
            <translation>%1 须连片</translation>
        </message>
        <message>
            <source>zones by nearest school (%1)</source>
            <translation>按就近学校划片（%1）</translation>
        </message>
        <message>
            <source>decisions from %1</source>
            <translation>采纳 %1 的决策</translation>
        </message>
        <message>
            <source>zones from %1</source>
            <translation>沿用 %1 的学区</translation>
        </message>
        <message>
            <source>boundaries of zones (%1)</source>
            <translation>生成学区边界（%1）</translation>
        </message>
        <message>
            <source>zones by walking (%1)</source>
            <translation>按步行最近划片（%1）</translation>
        </message>
        <message>
            <source>zone %1 from a text</source>
            <translation>由文字划定学区 %1</translation>
        </message>
    </context>
    <context>
        <name>FactSheet</name>
        <message>
            <source>Household match</source>
            <translation>人户一致</translation>
        </message>
        <message>
            <source>No household match</source>
            <translation>人户不一致</translation>
        </message>
        <message>
            <source>Children of migrants</source>
            <translation>随迁子女</translation>
        </message>
        <message>
            <source>%1 seats for entrants; %2 came by central placement</source>
            <translation>起始年级学位 %1；统筹调入 %2 人</translation>
        </message>
        <message>
            <source>Within the zones it shares: %1 to other schools, %2 from them</source>
            <translation>多校划片内：转入其他学校 %1 人，其他学校转入 %2 人</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>录取类别</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>报名</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>录取</translation>
        </message>
        <message>
            <source>Sent on</source>
            <translation>转入统筹</translation>
        </message>
        <message>
            <source>boarding</source>
            <translation>寄宿</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message numerus="yes">
            <source>in %n parts, allowed</source>
            <translation>
                <numerusform>分为 %n 部分，已许可</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n parts, not allowed</source>
            <translation>
                <numerusform>分为 %n 部分，未许可</numerusform>
            </translation>
        </message>
        <message>
            <source>may lie in several parts</source>
            <translation>许可不连片</translation>
        </message>
        <message>
            <source>opens %1</source>
            <translation>%1 年启用</translation>
        </message>
        <message>
            <source>Grade</source>
            <translation>年级</translation>
        </message>
        <message>
            <source>Pupils</source>
            <translation>在校生</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>班数</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>最大班额</translation>
        </message>
        <message>
            <source>Oversized</source>
            <translation>大班额</translation>
        </message>
        <message>
            <source>Residents of the age</source>
            <translation>适龄人口</translation>
        </message>
        <message>
            <source>from the start</source>
            <translation>现状起</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始学年</translation>
        </message>
        <message>
            <source>Intake goes to</source>
            <translation>招生学校</translation>
        </message>
        <message>
            <source>This school has no classes of the stage shown: %1.</source>
            <translation>该校没有当前学段（%1）的班级。</translation>
        </message>
        <message>
            <source>pupils</source>
            <translation>在校生</translation>
        </message>
        <message>
            <source>usable seats</source>
            <translation>可用学位</translation>
        </message>
        <message>
            <source>classes / rooms</source>
            <translation>班数 / 教室</translation>
        </message>
        <message>
            <source>oversized</source>
            <translation>大班额</translation>
        </message>
        <message>
            <source>Not open in %1.</source>
            <translation>%1 学年未启用。</translation>
        </message>
        <message>
            <source>%1 by radius</source>
            <translation>按半径 %1 人</translation>
        </message>
        <message>
            <source>%1 on foot</source>
            <translation>步行可达 %1 人</translation>
        </message>
        <message>
            <source>Residents of the age within %1 m: %2</source>
            <translation>%1 m 内适龄人口：%2</translation>
        </message>
        <message>
            <source>Nobody has a way on foot to it.</source>
            <translation>无人能步行到校。</translation>
        </message>
        <message>
            <source>Ways on foot are being searched…</source>
            <translation>正在查找步行路线……</translation>
        </message>
        <message>
            <source>The nearest of them walks %1 m, %2 m by straight line.</source>
            <translation>离校最近的适龄人口步行 %1 m，直线 %2 m。</translation>
        </message>
        <message>
            <source>zone: %1</source>
            <translation>学区：%1</translation>
        </message>
        <message>
            <source>in no zone of this stage</source>
            <translation>不属于本学段任何学区</translation>
        </message>
        <message>
            <source>residents aged 0–20</source>
            <translation>0–20 岁人口</translation>
        </message>
        <message>
            <source>dwellings</source>
            <translation>住房（套）</translation>
        </message>
        <message>
            <source>hectares</source>
            <translation>公顷</translation>
        </message>
        <message>
            <source>Attendance zone · %1</source>
            <translation>学区 · %1</translation>
        </message>
        <message>
            <source>residents of the age</source>
            <translation>适龄人口</translation>
        </message>
        <message>
            <source>planning units</source>
            <translation>需求单元</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>计划中</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>未达标</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
    <message>
        <source>Access to seats</source>
        <translation>学位可达性</translation>
    </message>
    <message>
        <source>one of the Areas, on the left: seats in reach for each child of the stage, by unit; with method, limit, and on foot or straight. Orange is too few, blue is more than one.</source>
        <translation>左侧“面”之一：各单元每名适龄儿童可达的学位；可选方法、范围、步行或直线。橙色为不足，蓝色为多于一个。</translation>
    </message>
    <message>
        <source>in the menu Edit: by nearest school or by walking, of the schools open in the year shown, planned ones too; or one zone from its published text</source>
        <translation>“编辑”菜单：按所示学年在办的学校（含规划新建）就近或按步行划片，或由公布的四至文字生成一个学区</translation>
    </message>
    <message>
        <source>Zones anew</source>
        <translation>重新划片</translation>
    </message>
        <message>
            <source>Wheel, + and −</source>
            <translation>滚轮、+ 与 −</translation>
        </message>
        <message>
            <source>zoom, about the pointer or the middle</source>
            <translation>以指针或图中心缩放</translation>
        </message>
        <message>
            <source>Drag, arrow keys</source>
            <translation>拖动、方向键</translation>
        </message>
        <message>
            <source>move the map; the middle button drags with any tool</source>
            <translation>移动地图；任何工具下都可用鼠标中键拖动</translation>
        </message>
        <message>
            <source>0 or Home</source>
            <translation>0 或 Home</translation>
        </message>
        <message>
            <source>the whole area</source>
            <translation>显示全图</translation>
        </message>
        <message>
            <source>Click</source>
            <translation>单击</translation>
        </message>
        <message>
            <source>select a school or a planning unit; a second click on the unit selects its zone</source>
            <translation>选择学校或需求单元；再次单击该单元则选择其学区</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>select nothing; in a gesture: take it back</source>
            <translation>取消选择；操作过程中则撤回</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>Service areas</source>
            <translation>服务范围</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>方案差异</translation>
        </message>
        <message>
            <source>a layer, on the left: what the selected school, else all of the stage, reach by radius and on foot, the land within the limit and within half of it, and the units that none is near to</source>
            <translation>左侧图层：选中的学校（未选时为本学段全部学校）按半径与步行所及、步行达到上限及其一半的范围，以及附近没有学校的单元</translation>
        </message>
        <message>
            <source>F8, F9</source>
            <translation>F8、F9</translation>
        </message>
        <message>
            <source>the scenario compared with on the map, too: by swipe, or side by side; again: one map. Units whose school is another are hatched, an arrow leads to it</source>
            <translation>在地图上同时显示对比方案：卷帘或分屏；再按一次恢复单幅。调整学校的单元以斜线标出，箭头指向其学校</translation>
        </message>
        <message>
            <source>the tab below lists who lives beyond the service radius of the stage shown, and follows every edit; a row shows the unit</source>
            <translation>下方标签页列出所示学段服务半径以外的适龄人口，随每次编辑更新；点一行可在图上定位该单元</translation>
        </message>
        <message>
            <source>Units into a zone</source>
            <translation>划入学区</translation>
        </message>
        <message>
            <source>select a school, then click units or brush over them: they join its zone. Shift draws a box, Ctrl a lasso. Units given to a school that opens later stay with their school until then.</source>
        <translation>先选学校，再单击或刷过单元，即划入该校学区；Shift 框选，Ctrl 套索。划给未启用学校的单元，在其启用前仍由原学校接收。</translation>
        </message>
        <message>
            <source>New school</source>
            <translation>新建学校</translation>
        </message>
        <message>
            <source>click its site, then say what opens there and when; drag a planned school to another site, and its service area follows</source>
        <translation>单击选址，再填写建设内容与启用学年；拖动规划学校可移动校址，服务范围随之变化</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Keys and tools</source>
            <translation>按键与工具</translation>
        </message>
        <message>
            <source>On the map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Borders of zones</source>
            <translation>学区边界</translation>
        </message>
        <message>
            <source>drag a corner, or a border for a new corner; Shift drags a whole edge; a click chooses a corner: Delete or Backspace removes it, “east, north” and Enter move it. Ctrl does not snap. All zones that have the corner follow.</source>
            <translation>拖动节点；拖动边界可新增节点；按住 Shift 拖动整条边；单击选中节点后，Delete 或 Backspace 删除，输入“东, 北”坐标按 Enter 移动。按住 Ctrl 不捕捉。共用该节点的学区一起变动。</translation>
        </message>
        <message>
            <source>Draw a zone</source>
            <translation>绘制学区</translation>
        </message>
        <message>
            <source>select a school or a zone, click corners or draw with the button down; Shift follows a road or shore, a typed length or “east, north” sets a corner; Enter or a double click closes, Backspace takes a corner back</source>
            <translation>先选学校或学区，单击各节点，或按住鼠标手绘；按住 Shift 沿道路或岸线，输入长度或“东, 北”坐标定点；Enter 或双击闭合，Backspace 撤回一点</translation>
        </message>
        <message>
            <source>Split a zone</source>
            <translation>拆分学区</translation>
        </message>
        <message>
            <source>click a line across it, from border to border; the selected zone, or the one under the line</source>
            <translation>从边界到边界单击画线，拆分所选学区或线下的学区</translation>
        </message>
        <message>
            <source>Merge zones</source>
            <translation>合并学区</translation>
        </message>
        <message>
            <source>click the zone that remains, then the one that joins it; their schools share it</source>
            <translation>先单击保留的学区，再单击并入的学区，两校多校划片</translation>
        </message>
        <message>
            <source>Zone in several parts</source>
            <translation>不连片的学区（飞地）</translation>
        </message>
        <message>
            <source>a finding, unless you allow it: select the zone, then Allow several parts beside its figures, or in the menu Edit</source>
            <translation>未经许可即列入问题清单：选中学区，在右侧数据旁点“许可不连片”，或使用“编辑”菜单</translation>
        </message>
        <message>
            <source>click corners: the length, and the area within; a double click ends, Backspace takes one back</source>
            <translation>单击各点，量长度和围成的面积；双击结束，Backspace 撤回一点</translation>
        </message>
        <message>
            <source>Admission by tiers</source>
            <translation>分类录取</translation>
        </message>
        <message>
            <source>in the tab Assumptions, entrants of a zone: a stage set to tiers takes children with household match first, then without, then of migrants, until classes are full; the school's inspector, the table of schools and the report say who is placed centrally</source>
            <translation>“假设”页的学区新生：学段设为 tiers 后，依次录取人户一致、人户不一致、随迁子女，额满为止；学校详情、学校表和报告列出统筹安排人数</translation>
        </message>
        <message>
            <source>Base map</source>
            <translation>底图</translation>
        </message>
        <message>
            <source>File &gt; Base map… lays a picture (GeoTIFF, MBTiles, GeoPackage) or vector layers (Shapefile, GeoJSON, GeoPackage, OpenStreetMap) of this machine under the plan; the layers, on the left, hide it and say how strongly it shows. Nothing is ever fetched from a network.</source>
            <translation>“文件 &gt; 底图…”把本机的影像（GeoTIFF、MBTiles、GeoPackage）或矢量图层（Shapefile、GeoJSON、GeoPackage、OpenStreetMap）衬在规划图层之下；可在左侧图层中隐藏，并调节显示强度。软件从不联网取图。</translation>
        </message>
    </context>
<context>
    <name>ToolHint</name>
        <message>
            <source>Drag to move the map; the wheel zooms</source>
            <translation>拖动以移动地图，滚轮缩放</translation>
        </message>
        <message>
            <source>Click the school that is to receive units</source>
            <translation>请单击要接收单元的学校</translation>
        </message>
        <message>
            <source>This school draws from the whole area and has no zone; click another</source>
            <translation>该校面向全区招生，没有学区；请另选学校</translation>
        </message>
        <message>
            <source>Click units or brush over them: they join this school's zone · Shift draws a box, Ctrl a lasso · Esc takes a stroke back</source>
        <translation>单击或刷过单元，将其划入该校学区 · Shift 框选，Ctrl 套索 · Esc 撤回</translation>
        </message>
        <message>
            <source>Click where the new school is to stand · drag a planned school to move it</source>
        <translation>单击新学校的校址 · 拖动规划学校可移动其校址</translation>
        </message>
    <message>
        <source>Its service area follows · Esc takes it back</source>
        <translation>服务范围随之变化 · Esc 撤回</translation>
    </message>
        <message>
            <source>Click to measure a distance</source>
            <translation>单击开始测量</translation>
        </message>
        <message>
            <source>Click on · double click ends · Backspace takes a corner back</source>
            <translation>继续单击 · 双击结束 · 退格撤回一点</translation>
        </message>
        <message>
            <source>Drag a corner or a border of a zone · Shift drags a whole edge · click a corner to choose it</source>
            <translation>拖动学区的节点或边界 · 按住 Shift 拖动整条边 · 单击选中节点</translation>
        </message>
        <message>
            <source>Snaps to roads, waters and units; Ctrl does not · Esc takes it back</source>
            <translation>捕捉道路、水系和单元边界，按住 Ctrl 不捕捉 · Esc 取消</translation>
        </message>
        <message>
            <source>Delete removes this corner · type “east, north” and Enter to move it</source>
            <translation>Delete 删除该节点 · 输入“东, 北”坐标按 Enter 移动</translation>
        </message>
        <message>
            <source>Click corners of the zone, or draw with the button down</source>
            <translation>单击学区各节点，或按住鼠标手绘</translation>
        </message>
        <message>
            <source>Shift follows a road or shore · type a length or “east, north” · Enter or double click closes · Backspace takes a corner back</source>
            <translation>按住 Shift 沿道路或岸线 · 可输入长度或“东, 北”坐标 · Enter 或双击闭合 · Backspace 撤回一点</translation>
        </message>
        <message>
            <source>Click the school whose zone you draw, or select a zone first</source>
            <translation>请单击要绘制学区的学校，或先选中学区</translation>
        </message>
        <message>
            <source>Click where the line that cuts a zone begins, outside it or on its border</source>
            <translation>请单击拆分线的起点（学区之外或边界上）</translation>
        </message>
        <message>
            <source>Click on across the zone; Enter or double click cuts</source>
            <translation>继续单击穿过学区，Enter 或双击拆分</translation>
        </message>
        <message>
            <source>Click the zone that is to remain</source>
            <translation>请单击保留的学区</translation>
        </message>
        <message>
            <source>Click the zone that is to join it · Esc chooses another</source>
            <translation>请单击要并入的学区 · Esc 重新选择</translation>
        </message>
    <message>
        <source>Working out the boundaries of all zones · choose another tool to go on meanwhile</source>
        <translation>正在生成全部学区界线 · 可先使用其他工具</translation>
    </message>
</context>
    <context>
        <name>xuequ::app::Actions</name>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>重做：%1</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::AssumptionsPanel</name>
        <message>
            <source>Assumption</source>
            <translation>假设</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>取值</translation>
        </message>
        <message>
            <source>From the standards pack; type to override</source>
            <translation>取自标准包；输入即可覆盖</translation>
        </message>
        <message>
            <source>Working out the forecast</source>
            <translation>正在推算</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ChartsPanel</name>
        <message>
            <source>Stage shown</source>
            <translation>当前学段</translation>
        </message>
        <message>
            <source>Primary, junior and senior</source>
            <translation>小学、初中、高中合计</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::Commands</name>
    <message>
        <source>Not found in this plan: %1</source>
        <translation>本规划中未找到：%1</translation>
    </message>
        <message>
            <source>Open a plan</source>
            <translation>打开规划</translation>
        </message>
        <message>
            <source>Plans (*.gpkg)</source>
            <translation>规划文件 (*.gpkg)</translation>
        </message>
        <message>
            <source>Making the sample plan</source>
            <translation>正在生成示例规划</translation>
        </message>
        <message>
            <source>Export the map</source>
            <translation>导出图纸</translation>
        </message>
        <message>
            <source>Map sheets (*.pdf *.svg *.png)</source>
            <translation>图纸 (*.pdf *.svg *.png)</translation>
        </message>
        <message>
            <source>Writing the map</source>
            <translation>正在输出图纸</translation>
        </message>
        <message>
            <source>Map written to %1</source>
            <translation>图纸已保存：%1</translation>
        </message>
        <message>
            <source>Folder for the report</source>
            <translation>选择报告文件夹</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>正在输出报告</translation>
        </message>
        <message>
            <source>Report written to %1</source>
            <translation>报告已保存：%1</translation>
        </message>
        <message>
            <source>Select a zone first: click a unit, and once more</source>
            <translation>请先选中学区：单击单元，再单击一次</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Copy a zone first</source>
            <translation>请先复制一个学区</translation>
        </message>
        <message>
            <source>There is only one scenario: branch it first</source>
            <translation>只有一个方案，请先创建分支</translation>
        </message>
        <message>
            <source>Unlocked: %1</source>
            <translation>已解锁：%1</translation>
        </message>
        <message>
            <source>Locked: %1</source>
            <translation>已锁定：%1</translation>
        </message>
        <message>
            <source>To lie in one part: %1</source>
            <translation>须连片：%1</translation>
        </message>
        <message>
            <source>May lie in several parts: %1</source>
            <translation>许可不连片：%1</translation>
        </message>
        <message>
            <source>Pictures and layers with a place</source>
            <translation>带坐标的影像或矢量图层</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>所有文件</translation>
        </message>
        <message>
            <source>Base map</source>
            <translation>底图</translation>
        </message>
        <message>
            <source>No base map</source>
            <translation>已移除底图</translation>
        </message>
        <message numerus="yes">
            <source>Zones of the %n schools open in %1</source>
            <translation>
                <numerusform>已按 %1 学年在办的 %n 所学校划片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planning units without a way on foot went to the nearest school by straight line</source>
            <translation>
                <numerusform>%n 个需求单元无法步行到校，已按直线划入最近的学校</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ComparisonPanel</name>
        <message>
            <source>Choose a scenario to compare with.</source>
            <translation>请选择用于比较的方案。</translation>
        </message>
        <message>
            <source>No decision differs.</source>
            <translation>两个方案的决策相同。</translation>
        </message>
        <message>
            <source>No unit of this stage has another school in this year.</source>
            <translation>本学段本学年没有小区、村居调整学校。</translation>
        </message>
        <message>
            <source>Both keep and break the same norms.</source>
            <translation>两个方案的检查发现相同。</translation>
        </message>
        <message>
            <source>follows once the edit is done</source>
            <translation>编辑完成后更新</translation>
        </message>
        <message>
            <source>being worked out…</source>
            <translation>正在计算……</translation>
        </message>
        <message>
            <source>Take over into this scenario</source>
            <translation>采纳到当前方案</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>采纳</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>决策差异</translation>
        </message>
        <message>
            <source>Changes of school</source>
            <translation>划片调整</translation>
        </message>
        <message>
            <source>Norms broken and kept</source>
            <translation>新增与消除的问题</translation>
        </message>
        <message>
            <source>The chosen decisions as the other scenario has them; several with Ctrl or Shift</source>
            <translation>将所选决策改为对比方案的做法；按 Ctrl 或 Shift 多选</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>对比方案</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>（不比较）</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::SwipeHandle</name>
        <message>
            <source>Drag, or move with ← and →: left the scenario compared with, right the one shown</source>
            <translation>拖动或按 ←、→ 移动：左侧为对比方案，右侧为当前方案</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::HeadBar</name>
        <message>
            <source>Scenario: %1</source>
            <translation>方案：%1</translation>
        </message>
        <message>
            <source>seats added by %1</source>
            <translation>截至 %1 年新增学位</translation>
        </message>
        <message>
            <source>%1 usable, %2 pupils</source>
            <translation>可用 %1，在校 %2</translation>
        </message>
        <message>
            <source>, %1 placed centrally</source>
            <translation>，统筹 %1</translation>
        </message>
        <message>
            <source>, %1 without a seat</source>
            <translation>，无学位 %1</translation>
        </message>
        <message>
            <source>Nominal seats of primary, junior and senior schools, since %1</source>
            <translation>小学、初中、高中核定学位，较 %1 年增加</translation>
        </message>
        <message>
            <source>oversized classes in %1</source>
            <translation>%1 学年大班额</translation>
        </message>
        <message numerus="yes">
            <source>%n super-oversized</source>
            <translation>
                <numerusform>其中超大班额 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Oversized: %1 pupils or more; super-oversized: %2 or more</source>
            <translation>大班额：%1 人及以上；超大班额：%2 人及以上</translation>
        </message>
        <message>
            <source>no oversized class from then on</source>
            <translation>该年起大班额清零</translation>
        </message>
        <message>
            <source>oversized classes remain</source>
            <translation>规划期内未清零</translation>
        </message>
        <message>
            <source>horizon %1</source>
            <translation>规划期至 %1 年</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ImportDialog</name>
        <message>
            <source>Add to what the plan has, instead of replacing it</source>
            <translation>追加到已有数据，而不替换</translation>
        </message>
        <message>
            <source>Repair polygons that cross themselves, and zones that overlap</source>
            <translation>修复自相交的面与重叠的学区</translation>
        </message>
        <message>
            <source>Nothing is changed before the whole file is found to be right.</source>
            <translation>整个文件检查无误后才会导入。</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Import data</source>
            <translation>导入数据</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Which column is what</source>
            <translation>字段对应</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>GeoJSON, Shapefile, GeoPackage, CSV, XLSX …</source>
            <translation>GeoJSON、Shapefile、GeoPackage、CSV、XLSX 等</translation>
        </message>
        <message>
            <source>as the file says; EPSG:4326 where it says nothing</source>
            <translation>按文件所述；未注明时可填，如 EPSG:4326</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>It holds</source>
            <translation>数据种类</translation>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>File to import</source>
            <translation>选择要导入的文件</translation>
        </message>
        <message>
            <source>Reading the columns</source>
            <translation>正在读取字段</translation>
        </message>
        <message>
            <source>found by its name</source>
            <translation>按名称自动识别</translation>
        </message>
        <message>
            <source>Only the places count; columns are not used.</source>
            <translation>只取图形，不使用字段。</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>The plan is as it was.</source>
            <translation>规划未作改动。</translation>
        </message>
        <message numerus="yes">
            <source>%n rows taken</source>
            <translation>
                <numerusform>导入 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>columns: %1</source>
            <translation>采用字段：%1</translation>
        </message>
        <message>
            <source>left out: %1</source>
            <translation>未采用：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n polygons repaired</source>
            <translation>
                <numerusform>修复 %n 个面</numerusform>
            </translation>
        </message>
        <message>
            <source>land that two zones claim: %1</source>
            <translation>两学区重叠处：%1</translation>
        </message>
        <message>
            <source>slivers between zones: %1</source>
            <translation>学区间缝隙：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n units that scenarios named are gone</source>
            <translation>
                <numerusform>方案中有 %n 个单元已不存在</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n schools that scenarios named are gone</source>
            <translation>
                <numerusform>方案中有 %n 所学校已不存在</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::Inspector</name>
        <message>
            <source>Click a school or a planning unit on the map, or a row of a table.

Its numbers appear here, with the reasons.</source>
            <translation>单击地图上的学校或需求单元，或表中的一行。

此处显示其数据及来由。</translation>
        </message>
        <message>
            <source>Why this number</source>
            <translation>数字的来由</translation>
        </message>
        <message>
            <source>By year</source>
            <translation>逐年变化</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>在图上定位</translation>
        </message>
        <message>
            <source>Extend…</source>
            <translation>扩建…</translation>
        </message>
        <message>
            <source>Pupils</source>
            <translation>在校生</translation>
        </message>
        <message>
            <source>Usable seats</source>
            <translation>可用学位</translation>
        </message>
        <message>
            <source>Oversized classes</source>
            <translation>大班额</translation>
        </message>
        <message>
            <source>Residents of the stage's ages</source>
            <translation>学段适龄人口</translation>
        </message>
        <message>
            <source>Edit zone…</source>
            <translation>编辑学区…</translation>
        </message>
        <message>
            <source>Ask for one part</source>
            <translation>要求连片</translation>
        </message>
        <message>
            <source>Allow several parts</source>
            <translation>许可不连片</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::JobBar</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::LayersPanel</name>
        <message>
            <source>Differences</source>
            <translation>方案差异</translation>
        </message>
        <message>
            <source>Access to seats</source>
            <translation>学位可达性</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Within</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Service radius</source>
            <translation>服务半径</translation>
        </message>
        <message>
            <source>On foot</source>
            <translation>按步行</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Attendance zones</source>
            <translation>学区</translation>
        </message>
        <message>
            <source>Residents per hectare</source>
            <translation>适龄人口密度</translation>
        </message>
        <message>
            <source>Kinds of unit</source>
            <translation>单元类型</translation>
        </message>
        <message>
            <source>Plain</source>
            <translation>无填充</translation>
        </message>
        <message>
            <source>Areas</source>
            <translation>面</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>负荷</translation>
        </message>
        <message>
            <source>Schools</source>
            <translation>学校</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Zone borders</source>
            <translation>学区边界</translation>
        </message>
        <message>
            <source>Planning units</source>
            <translation>需求单元</translation>
        </message>
        <message>
            <source>Roads</source>
            <translation>道路</translation>
        </message>
        <message>
            <source>Buildings</source>
            <translation>建筑</translation>
        </message>
        <message>
            <source>Water</source>
            <translation>水域</translation>
        </message>
        <message>
            <source>Boundary</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Service areas</source>
            <translation>服务范围</translation>
        </message>
        <message>
            <source>Base map</source>
            <translation>底图</translation>
        </message>
        <message>
            <source>How strongly the base map shows through the areas</source>
            <translation>底图透过用地与学区颜色显示的强度</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::MainWindow</name>
        <message>
            <source>Xuequ</source>
            <translation>学区</translation>
        </message>
        <message>
            <source>Read-only: another window or program has this plan, or the file may not be written</source>
            <translation>只读：该规划已被其他窗口或程序打开，或文件不可写</translation>
        </message>
        <message>
            <source>Every edit is saved at once</source>
            <translation>每次修改即时保存</translation>
        </message>
        <message>
            <source>Synthetic data</source>
            <translation>虚构数据</translation>
        </message>
        <message>
            <source>Opening the plan</source>
            <translation>正在打开规划</translation>
        </message>
        <message>
            <source>Reading the base map</source>
            <translation>正在读取底图</translation>
        </message>
        <message>
            <source>Base map: %1</source>
            <translation>底图：%1</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::MapPane</name>
    </context>
    <context>
        <name>xuequ::app::MessageBar</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>…… 还有 %n 条</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::NewPlanDialog</name>
        <message>
            <source>Present state</source>
            <translation>现状</translation>
        </message>
        <message>
            <source>New plan</source>
            <translation>新建规划</translation>
        </message>
        <message>
            <source>Make the plan</source>
            <translation>建立规划</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>empty: chosen by the first import</source>
            <translation>留空：由首次导入确定</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Study area</source>
            <translation>研究范围</translation>
        </message>
        <message>
            <source>Base year</source>
            <translation>基期年</translation>
        </message>
        <message>
            <source>Horizon</source>
            <translation>规划期末</translation>
        </message>
        <message>
            <source>Standards</source>
            <translation>标准包</translation>
        </message>
        <message>
            <source>Coordinate system</source>
            <translation>坐标系</translation>
        </message>
        <message>
            <source>First scenario</source>
            <translation>首个方案</translation>
        </message>
        <message>
            <source>Plans (*.gpkg)</source>
            <translation>规划文件 (*.gpkg)</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ProjectDialog</name>
        <message>
            <source>Add a project</source>
            <translation>添加项目</translation>
        </message>
        <message>
            <source>Change the project</source>
            <translation>修改项目</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>措施</translation>
        </message>
        <message>
            <source>School</source>
            <translation>学校</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>School year</source>
            <translation>学年</translation>
        </message>
        <message>
            <source>From stage</source>
            <translation>原学段</translation>
        </message>
        <message>
            <source>To stage</source>
            <translation>转为学段</translation>
        </message>
        <message>
            <source>Rooms converted</source>
            <translation>转换教室数</translation>
        </message>
        <message>
            <source>Pupils go to</source>
            <translation>学生去向</translation>
        </message>
        <message>
            <source>Kind of school</source>
            <translation>办学性质</translation>
        </message>
        <message>
            <source>Boarding</source>
            <translation>寄宿制</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>启用方式</translation>
        </message>
        <message>
            <source>Pupils of its zone</source>
            <translation>学区内在校生</translation>
        </message>
        <message>
            <source>Land</source>
            <translation>用地</translation>
        </message>
        <message>
            <source> m²</source>
            <translation> 平方米</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>投资</translation>
        </message>
        <message>
            <source> ×10,000</source>
            <translation> 万元</translation>
        </message>
        <message>
            <source>Open a school</source>
            <translation>新建学校</translation>
        </message>
        <message>
            <source>Extend a school</source>
            <translation>扩建学校</translation>
        </message>
        <message>
            <source>Close a school</source>
            <translation>撤销学校</translation>
        </message>
        <message>
            <source>Merge into another</source>
            <translation>并入他校</translation>
        </message>
        <message>
            <source>Convert rooms</source>
            <translation>学位转换</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>公办</translation>
        </message>
        <message>
            <source>Inclusive private</source>
            <translation>普惠性民办</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>民办</translation>
        </message>
        <message>
            <source>Grade by grade, from the first</source>
            <translation>从起始年级逐年启用</translation>
        </message>
        <message>
            <source>All grades at once</source>
            <translation>各年级一次启用</translation>
        </message>
        <message>
            <source>Stay at their schools until they leave</source>
            <translation>老生老办法（留在原校）</translation>
        </message>
        <message>
            <source>Change over at the opening</source>
            <translation>启用时转入新校</translation>
        </message>
        <message>
            <source>Classrooms</source>
            <translation>教室</translation>
        </message>
        <message>
            <source>nobody: they stay until they leave</source>
            <translation>不转出：读完为止</translation>
        </message>
        <message>
            <source>Name of the school</source>
            <translation>学校名称</translation>
        </message>
        <message>
            <source>As the measure and the school</source>
            <translation>默认为学校与措施</translation>
        </message>
        <message>
            <source>New school %1</source>
            <translation>新学校 %1</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ProjectsPanel</name>
        <message>
            <source>This scenario has no projects. Add one, or put a new school on the map.</source>
            <translation>本方案没有建设项目。可添加项目，或在图上放置新学校。</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>修改…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Add a project…</source>
            <translation>添加项目…</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ScenarioPanel</name>
        <message>
            <source>Scenarios</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Branch: a copy to change</source>
            <translation>建立分支（复制后修改）</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Compare with another scenario</source>
            <translation>与其他方案比较</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Branch the scenario</source>
            <translation>建立分支</translation>
        </message>
        <message>
            <source>%1, variant</source>
            <translation>%1（变体）</translation>
        </message>
        <message>
            <source>Rename the scenario</source>
            <translation>重命名方案</translation>
        </message>
        <message>
            <source>There is only one scenario: branch it first</source>
            <translation>只有一个方案：请先建立分支</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::StartPage</name>
        <message>
            <source>Xuequ</source>
            <translation>学区</translation>
        </message>
        <message>
            <source>Plan school layout, attendance zones and seats, year by year</source>
            <translation>逐年规划学校布局、学区划分与学位供给</translation>
        </message>
        <message>
            <source>Open the Taibai Lake sample</source>
            <translation>打开太白湖示例</translation>
        </message>
        <message>
            <source>Open a plan…</source>
            <translation>打开规划…</translation>
        </message>
        <message>
            <source>New plan…</source>
            <translation>新建规划…</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>The sample is a whole new district: schools, projects to 2025, three scenarios. Its data are synthetic apart from what the published plan states.</source>
            <translation>示例为太白湖新区：学校、至 2025 年的项目与三个方案。除公开规划所载内容外，数据均为虚构。</translation>
        </message>
        <message>
            <source>Your own area: make a plan, then import boundary, units, schools and pupils from any vector file or table.</source>
            <translation>规划自己的区域：新建规划后，从矢量文件或表格导入范围、单元、学校与学生。</translation>
        </message>
        <message>
            <source>Recent plans</source>
            <translation>最近的规划</translation>
        </message>
        <message>
            <source>Plans that you open are listed here.</source>
            <translation>打开过的规划会列在这里。</translation>
        </message>
    </context>
    <context>
    <name>xuequ::app::StandardsDialog</name>
    <message>
        <source>The standards pack has no norms.</source>
        <translation>标准包中没有指标。</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>调整取值</translation>
    </message>
    <message>
        <source>The pack&apos;s own value</source>
        <translation>恢复标准包原值</translation>
    </message>
    <message>
        <source>Standards in force</source>
        <translation>现行标准</translation>
    </message>
    <message>
        <source>local rule, date, clause</source>
        <translation>地方规定、日期、条款</translation>
    </message>
    <message>
        <source>A value of your own holds in all scenarios; the report states it with its reason.</source>
        <translation>调整后的取值对所有方案有效；报告中会列出取值与理由。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
        <name>xuequ::app::TablePanel</name>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message numerus="yes">
            <source>%n rows</source>
            <translation>
                <numerusform>%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 / %2 行</translation>
        </message>
        <message>
            <source>No row has “%1”.</source>
            <translation>没有包含“%1”的行。</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::TargetDialog</name>
        <message>
            <source>Value of a target</source>
            <translation>填报目标值</translation>
        </message>
        <message>
            <source>report, date, page</source>
            <translation>文件、日期、页码</translation>
        </message>
        <message>
            <source>Value so far</source>
            <translation>目前的值</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>佐证</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>填报</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::TimeBar</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Play the years</source>
            <translation>逐年播放</translation>
        </message>
        <message>
            <source>School year</source>
            <translation>学年</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::Workspace</name>
        <message>
            <source>No school of this stage is open in this year.</source>
            <translation>本学年没有该学段的学校。</translation>
        </message>
        <message>
            <source>Schools</source>
            <translation>学校</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>No class is oversized in any year.</source>
            <translation>各学年均无大班额。</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>大班额台账</translation>
        </message>
        <message>
            <source>This plan keeps no targets. Import them from a table.</source>
            <translation>尚无规划目标，可从表格导入。</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>规划目标</translation>
        </message>
        <message>
            <source>Nobody of this stage lives beyond its service radius, or the standards set none.</source>
            <translation>本学段适龄人口均在服务半径内，或标准未设服务半径。</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>Nothing found: no norm is broken and every child has a school.</source>
            <translation>未发现问题：各项标准均满足，每个学生都有学位。</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>方案比较</translation>
        </message>
        <message>
            <source>Assumptions</source>
            <translation>假设</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::CommitmentList</name>
        <message>
            <source>Commitments</source>
            <translation>达标承诺</translation>
        </message>
        <message>
            <source>✗ missing</source>
            <translation>✗ 未达标</translation>
        </message>
        <message>
            <source>○ planned</source>
            <translation>○ 计划中</translation>
        </message>
        <message>
            <source>✓ in place</source>
            <translation>✓ 已达标</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ZoneTextDialog</name>
        <message>
            <source>Zone from a text</source>
            <translation>由四至文字划片</translation>
        </message>
        <message>
            <source>The text as it is published, with its boundary line by line</source>
            <translation>粘贴公布的四至文字（含界线各段）</translation>
        </message>
        <message>
            <source>School</source>
            <translation>学校</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Draw the zone</source>
            <translation>划定学区</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::ZoneDialog</name>
        <message>
            <source>Attendance zone</source>
            <translation>学区</translation>
        </message>
        <message>
            <source>From the year on, the ticked schools take the zone&apos;s new intake; several share it. With none ticked, the schools of the year before go on.</source>
            <translation>自该学年起，勾选的学校接收本学区新生；多所学校共同接收。全不勾选时，沿用此前的学校。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始学年</translation>
        </message>
        <message>
            <source>Schools</source>
            <translation>招生学校</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>xuequ::app::LiveFigures</name>
        <message>
            <source>%1 pupils</source>
            <translation>在校生 %1 人</translation>
        </message>
        <message>
            <source>%1 % of seats</source>
            <translation>学位使用率 %1 %</translation>
        </message>
        <message>
            <source>classes of %1</source>
            <translation>班额 %1</translation>
        </message>
        <message>
            <source>%1 oversized</source>
            <translation>大班额 %1 个</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 所</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more findings</source>
            <translation>
                <numerusform>另有 %n 项发现</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LiveLines</name>
        <message>
            <source>Centrally placed: %1 → %2</source>
            <translation>统筹安排：%1 → %2 人</translation>
        </message>
        <message>
            <source>No seat left for: %1 → %2</source>
            <translation>无学位可统筹：%1 → %2 人</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>新增：%1</translation>
        </message>
        <message>
            <source>Gone: %1</source>
            <translation>消除：%1</translation>
        </message>
        <message>
            <source>%1: %2 → %3 residents</source>
            <translation>%1：%2 → %3 人</translation>
        </message>
        <message>
            <source>over %1 m on foot: %2 → %3</source>
            <translation>步行超过 %1 米：%2 → %3</translation>
        </message>
    </context>
</TS>
