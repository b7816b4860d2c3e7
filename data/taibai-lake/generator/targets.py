"""The 46 commitments of the plan (issued 2022-09-15). Text and numbers are from the plan; a definition that begins with 假定 is assumed."""

HEADER = ["key", "section", "text", "text_en", "number", "unit", "year", "track", "measure", "compare", "definition", "entered", "evidence"]

GROSS = "学前三年毛入园率 = 在园幼儿总数 ÷ 3—5 岁常住人口 × 100% / gross rate: all children in kindergartens ÷ residents aged 3 to 5"
INCLUSIVE = "按在园幼儿数计：（公办园＋普惠性民办园在园幼儿）÷ 全部在园幼儿 × 100% / by pupils: (public + inclusive private) ÷ all kindergarten pupils"
PUBLIC = "按在园幼儿数计：公办园在园幼儿 ÷ 全部在园幼儿 × 100% / by pupils: public ÷ all kindergarten pupils"
OPEN = "规划期末年学校已启用 / the school is open in that year"


def computed(key, section, text, text_en, measure, compare, number, unit, definition=""):
    return [key, section, text, text_en, number, unit, 2025, "computed", measure, compare, definition, "", ""]


def entered(key, section, text, text_en, number="", unit="", year="", compare="", definition="", value="", evidence=""):
    return [key, section, text, text_en, number, unit, year, "entered", "", compare, definition, value, evidence]


def words(key, section, text, text_en, number="", unit="", year=""):
    return [key, section, text, text_en, number, unit, year, "text", "", "", "", "", ""]


def rows():
    return goals() + schools() + preschool() + teachers() + quality() + equipment() + safety() + guarantees()


def goals():
    return [
        words("C01", "二", "教育总体发展水平进入全市前列", "Overall level of education among the first in the city", "", "", 2025),
        computed("C02", "二", "教育资源更加充裕，教育质量全面提升，各类教育优质均衡发展",
                 "Education resources more ample; all kinds of education of good and balanced quality", "seat_balance_ok", "=", 1, "",
                 "假定：划片学段（小学、初中）可用学位不少于需求 / assumed: no stage with zones is short of usable seats"),
    ]


def schools():
    return [
        entered("C03", "三(一)1", "完善县域内教育设施布局规划", "Complete the layout plan of education facilities of the county", 1, "项", "", ">=",
                "布局规划已批复 / layout plan approved"),
        computed("C04", "三(一)1", "合理规划中小学校、幼儿园服务半径和办学规模，布局足量教育设施",
                 "Plan service radii and school sizes reasonably; provide enough facilities", "coverage:primary", ">=", 45, "%",
                 "假定：计划未给数值；小学 500 米服务半径内的小学适龄居民比例不低于 45% / assumed, the plan gives no number: "
                 "at least 45 % of residents of primary age within 500 m"),
        computed("C05", "三(一)1", "建成鹿港小学", "Build Lugang Primary", "school_open:lugang", ">=", 1, "所", OPEN),
        computed("C06", "三(一)1", "建成黄庄小学", "Build Huangzhuang Primary", "school_open:huangzhuang", ">=", 1, "所", OPEN),
        computed("C07", "三(一)1", "建成渔皇路小学", "Build Yuhuang Road Primary", "school_open:yuhuanglu", ">=", 1, "所", OPEN),
        computed("C08", "三(一)1", "建成登丰里小学", "Build Dengfengli Primary", "school_open:dengfengli", ">=", 1, "所", OPEN),
        computed("C09", "三(一)1", "计划建成鹿港小学、黄庄小学、渔皇路小学、登丰里小学等4所小学", "Build 4 primary schools in all",
                 "schools_opened:primary", ">=", 4, "所", "新启用、含小学学段的学校数；济东新村学校另见 C10 / schools opened that have a primary stage"),
        computed("C10", "三(一)1", "济东新村学校1所十二年一贯制学校", "Jidong New Village School, 1 twelve-year school", "school_open:jidong-new", ">=",
                 1, "所", OPEN),
        computed("C11", "三(一)1", "扩建北湖第二小学综合楼项目", "Extend Beihu No. 2 Primary: new building", "rooms_added:beihu-2", ">=", 1, "间",
                 "假定：综合楼增加教室数；计划未给数值 / assumed: classrooms added; the plan gives no number"),
        computed("C12", "三(一)1", "新增学位约9000个", "About 9,000 new seats", "seats_added", ">=", 9000, "个",
                 "自基期年起小学、初中、高中新增名义学位；含济东新村学校高中段（假定），不含中职 / nominal seats of primary, junior and senior added since the base year"),
        computed("C13", "三(一)1", "全面消除大班额问题", "No oversized class left", "oversized_classes", "=", 0, "班",
                 "56 人及以上的教学班数（含超大班额）/ classes of 56 pupils or more"),
        entered("C14", "三(一)1", "继续巩固、深化和拓展与山东师范大学基础教育集团，济宁学院附中、附小教育集团，济宁一中的合作办学成果",
                "Deepen cooperation with the Shandong Normal University group, the groups of the Jining University schools, and Jining No. 1 High",
                4, "家", 2025, ">="),
    ]


def preschool():
    return [
        computed("C15", "三(一)2", "计划新增公办幼儿园3所", "3 more public kindergartens", "kindergartens_opened:public", ">=", 3, "所"),
        computed("C16", "三(一)2", "普惠性幼儿园6所", "6 more inclusive kindergartens", "kindergartens_opened:inclusive", ">=", 6, "所",
                 "假定：6 所为普惠性民办园，不含 3 所公办园 / assumed: the 6 do not contain the 3 public ones"),
        entered("C17", "三(一)2", "托育园3所", "3 more childcare centres", 3, "所", 2025, ">=", "模型另有度量 childcare_opened / see also measure childcare_opened"),
        computed("C18", "三(一)2", "全区适龄儿童幼儿园入园率达到95%以上", "At least 95 % of children of the age in kindergarten", "preschool_rate", ">=", 95,
                 "%", GROSS),
        computed("C19", "三(一)2", "辖区内幼儿园普惠率达到88%以上", "Inclusive rate at least 88 %", "inclusive_rate", ">=", 88, "%", INCLUSIVE),
        computed("C20", "三(一)2", "公办率达到68%以上", "Public rate at least 68 %", "public_rate", ">=", 68, "%", PUBLIC),
        computed("C21", "三(一)2", "形成覆盖城乡、布局合理、公益普惠的学前教育公共服务体系",
                 "A preschool service that covers town and country", "coverage:kindergarten", ">=", 50, "%",
                 "假定：计划未给数值；幼儿园 300 米服务半径内的适龄居民比例不低于 50% / assumed, the plan gives no number: at least 50 % within 300 m"),
    ]


def teachers():
    return [
        words("C22", "三(一)3", "实施“德馨工程”建设，实行“师德一票否决制”", "Teachers' ethics: the Dexin project; ethics as a veto"),
        entered("C23", "三(一)3", "积极推进义务教育学校校长、教师交流轮岗改革", "Rotation of heads and teachers among compulsory schools", "", "%", "", ">="),
    ]


def quality():
    return [
        entered("C24", "三(二)1", "建设2所省市传统文化教育体验学校", "2 schools for traditional culture (province or city)", 2, "所", 2025, ">="),
        entered("C25", "三(二)1", "培养10名传统文化教学名师", "10 master teachers of traditional culture", 10, "名", 2025, ">="),
        entered("C26", "三(二)1", "培育2所传统文化技艺技能传承示范学校", "2 model schools for traditional crafts", 2, "所", 2025, ">="),
        entered("C27", "三(二)1", "组建传统文化教育家长资源库", "A parents' resource pool for traditional culture", 1, "个", 2025, ">="),
        words("C28", "三(二)2", "打造2种体现新课程理念和核心素养要求、有推广价值的优秀教育教学模式", "2 teaching models worth spreading", 2, "种", 2025),
        entered("C29", "三(二)4", "发挥4所市重点教学联系校、2个市名师工作室的示范引领作用", "4 key liaison schools and 2 master-teacher studios of the city", 4, "所", "",
                ">=", "另有 2 个市名师工作室 / and 2 studios"),
        words("C30", "三(二)4", "共享全市100项精品课程资源", "Share 100 fine course resources of the city", 100, "项"),
        words("C31", "三(二)4", "宣传推介全市30项优秀教学改革项目", "Make known 30 teaching reform projects of the city", 30, "项"),
        words("C32", "三(二)4", "评选推广10项优秀教学案例", "Select and spread 10 teaching cases", 10, "项"),
    ]


def equipment():
    share = "按学校逐校登记（commitments.csv）/ kept per school"
    return [
        entered("C33", "三(三)", "计划建成山东新英才中等职业学校", "Build Shandong New Talent Vocational School", 1, "所", 2025, ">=",
                "中职学位不计入 C12 / its seats are not counted in C12"),
        entered("C34", "三(四)1", "力争全区中小学校心理咨询辅导室、校园图书馆图书配备、数字实验室达到规范化建设标准",
                "Psychology rooms, libraries and digital laboratories of all schools up to standard", 100, "%", 2025, ">=", share),
        entered("C35", "三(四)2", "推进无线校园全覆盖建设", "Wireless network on every campus", 100, "%", "", ">=", share),
        entered("C36", "三(五)", "全区各中小学校应聘用专业保安服务公司的保安员，配备数量及岗位技能培训严格按鲁公通〔2019〕38号要求执行",
                "Guards of a professional company, certified, in the number required by document 38 of 2019", 100, "%", "", ">=", share),
        entered("C37", "三(五)", "全区各中小学校门卫值班室应设置一键式紧急报警装置，并与属地派出所连接",
                "A one-key alarm in every gatehouse, linked to the local police station", 100, "%", "", ">=", share),
    ]


def safety():
    share = "按学校逐校登记（commitments.csv）/ kept per school"
    return [
        entered("C38", "三(五)", "学校校园实现高清视频监控全覆盖，列入反恐怖防范重点目标单位的保存时间不少于90天",
                "High-definition video on every campus; kept at least 90 days at key sites", 100, "%", "", ">=", share),
        entered("C39", "三(五)", "建设太白湖新区校园安全监控平台，实现市、区、校三级联网", "A safety platform linking city, district and school", 3, "级", "", ">="),
        [*computed("C40", "四(二)", "优先保障教育投入，坚决执行“两个只增不减”", "Education spending and spending per pupil only rise, never fall",
                   "entered_series_not_falling", "=", 1, "",
                   "录入1：教育支出逐年不减；0：有下降 / enter 1 where spending never fell, else 0")[:11],
         "1", "示例数据（假定）：教育支出（万元）41200、43850、46100 / sample data: spending in 10,000 yuan, assumed"],
        entered("C41", "四(二)", "对符合教育发展规划的建设项目要优先立项、优先安排投资、优先保证建设用地", "Priority for school projects: approval, money, land"),
    ]


def guarantees():
    return [
        words("C42", "四(四)", "将教育高质量发展三年行动计划纳入考核体系，对工作推进不力的学校和个人进行问责问效", "The plan is part of appraisal; those who fail answer for it"),
        words("C43", "三(二)3", "构建教育质量监测评价体系，高中阶段探索增值性评价，利用大数据开展评价", "A system to monitor and evaluate quality"),
        entered("C44", "三(四)2", "推进“智慧校园”建设，着力开展“三个课堂”的建设与应用，加强学校创客空间建设", "Smart campus, the 'three classrooms', maker spaces"),
        entered("C45", "三(五)", "分类建立学校幼儿园网格化风险台帐；视情在校园或周边设立护学岗、警务室或治安岗亭；接入区公安分局天网视频监控平台",
                "Risk ledgers; guard posts or police rooms as needed; link to the police video platform"),
        entered("C46", "三(一)3", "选拔优秀干部到乡镇学校工作学习，带动师资实现城区乡镇纵向、校际间横向交流轮岗",
                "Good staff to town schools; exchange between town and country and among schools"),
    ]
