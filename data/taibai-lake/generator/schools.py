"""The schools of today and the plan's projects. Names marked * in the README come from the plan; sizes, places and years are assumed."""

from dataclasses import dataclass, field

from .place import metres


@dataclass
class School:
    key: str
    name: str
    rooms: dict                 # stage → permanent rooms
    at: tuple                   # local metres
    nature: str = "public"
    boarding: str = "no"
    opened: int = 2010
    load: dict = field(default_factory=dict)      # stage → pupils a room that today's zone gives it
    sections: dict = field(default_factory=dict)  # stage → sections by grade in 2018, where they were uneven
    temporary: int = 0


def school(key, name, rooms, x, y, **more):
    return School(key, name, rooms, metres([(x, y)])[0], **more)


EXISTING = [
    school("beihu-1", "北湖小学", {"primary": 36}, 3.72, 6.88, opened=2009, load={"primary": 51.9}, sections={"primary": [6] * 6}),
    school("fuxiao-beihu", "济宁学院附属小学北湖校区", {"primary": 30}, 2.05, 8.30, opened=2013, load={"primary": 52.0},
           sections={"primary": [5] * 6}),
    school("beihu-2", "北湖第二小学", {"primary": 24}, 4.86, 7.15, opened=2015, load={"primary": 53.2}, sections={"primary": [4] * 6}),
    school("shiyan", "太白湖新区实验学校", {"primary": 24, "junior": 21}, 1.22, 7.02, opened=2017, load={"primary": 52.6, "junior": 34.0},
           sections={"primary": [4] * 6}),
    school("xuzhuang", "许庄小学", {"primary": 30}, 5.08, 8.66, opened=1998, load={"primary": 53.0}, sections={"primary": [4, 5, 6, 5, 5, 5]}),
    school("jidong", "济东小学", {"primary": 24}, 7.42, 7.66, opened=2006, load={"primary": 45.5}),
    school("yunhe", "运河实验小学", {"primary": 18}, 1.16, 8.52, opened=2004, load={"primary": 42.0}),
    school("shiqiao", "石桥镇中心小学", {"primary": 24}, 6.88, 4.22, opened=1996, load={"primary": 41.0}),
    school("xindian", "石桥镇辛店小学", {"primary": 12}, 5.32, 5.86, opened=1999, load={"primary": 39.0}),
    school("nanzhang", "石桥镇南张小学", {"primary": 12}, 6.06, 2.30, opened=2001, load={"primary": 38.0}),
    school("sihe", "石桥镇东郭小学", {"primary": 12}, 7.56, 3.5, opened=2003, load={"primary": 37.0}),
    school("beihu-middle", "北湖中学", {"junior": 36}, 3.05, 7.86, opened=2011, load={"junior": 34.0}),
    school("fuzhong-beihu", "济宁学院附属中学北湖校区", {"junior": 36}, 4.66, 6.55, opened=2014, load={"junior": 34.5}),
    school("xuzhuang-middle", "许庄中学", {"junior": 21}, 6.48, 7.92, opened=1995, load={"junior": 48.5},
           sections={"junior": [7, 7, 7]}),
    school("shiqiao-middle", "石桥中学", {"junior": 24}, 6.62, 3.66, opened=1994, load={"junior": 36.0}),
    school("tianli", "济宁天立高级中学", {"senior": 78}, 2.02, 6.28, nature="private", boarding="yes", opened=2018),
]

KINDERGARTENS = [
    # key, name, nature, rooms, x, y, opened
    ("kg-beihu", "北湖中心幼儿园", "public", 12, 3.55, 7.22, 2010),
    ("kg-fuyou", "济宁学院附属幼儿园北湖园", "public", 12, 2.12, 8.62, 2014),
    ("kg-xuzhuang", "许庄街道中心幼儿园", "public", 12, 5.3, 8.5, 2008),
    ("kg-shiqiao", "石桥镇中心幼儿园", "public", 12, 7.0, 4.42, 2009),
    ("kg-xueyuan", "学苑幼儿园", "public", 12, 1.2, 8.16, 2016),
    ("kg-shiyan", "实验学校附属幼儿园", "public", 12, 1.06, 6.86, 2017),
    ("kg-hehua", "荷花路幼儿园", "public", 12, 3.62, 7.78, 2015),
    ("kg-jidong", "济东幼儿园", "public", 12, 7.0, 7.36, 2012),
    ("kg-xindian", "辛店幼儿园", "inclusive", 9, 5.06, 5.06, 2011),
    ("kg-nanzhang", "南张幼儿园", "public", 9, 6.22, 2.72, 2012),
    ("kg-taibai", "太白湖幼儿园", "public", 12, 5.62, 6.92, 2018),
    ("kg-hupan", "湖畔幼儿园", "public", 9, 1.75, 7.1, 2013),
    ("kg-yunhe", "运河之星幼儿园", "inclusive", 9, 1.42, 8.44, 2012),
    ("kg-yuhuang", "渔皇金色幼儿园", "inclusive", 9, 4.5, 7.08, 2016),
    ("kg-dongguo", "东郭小太阳幼儿园", "inclusive", 6, 8.02, 3.9, 2014),
    ("kg-weilan", "蔚蓝双语幼儿园", "private", 9, 1.75, 9.4, 2017),
    ("kg-tianli", "天立国际幼儿园", "private", 9, 1.66, 6.4, 2018),
    ("kg-huayang", "华扬艺术幼儿园", "private", 9, 4.55, 9.42, 2015),
    ("kg-beichen", "北辰双语幼儿园", "private", 9, 4.75, 7.66, 2016),
]

CHILDCARE = [
    ("cc-beihu", "北湖普惠托育中心", "public", 5, 3.42, 7.3, 2020),
    ("cc-xuzhuang", "许庄阳光托育园", "private", 4, 5.2, 8.4, 2021),
]


@dataclass
class Project:
    key: str
    school: str
    name: str
    kind: str
    year: int
    rooms: dict
    at: tuple
    nature: str = "public"
    boarding: str = "no"
    land: int = 0
    cost: int = 0
    whole: tuple = ("primary", "junior")  # stages that open with all grades at once in the plan's scenario


def project(key, school_key, name, kind, year, rooms, x, y, **more):
    return Project(key, school_key, name, kind, year, rooms, metres([(x, y)])[0], **more)


PROJECTS = [
    project("J01", "lugang", "鹿港小学", "open", 2023, {"primary": 36}, 2.68, 7.12, land=32400, cost=21500),
    project("J02", "huangzhuang", "黄庄小学", "open", 2024, {"primary": 36}, 3.55, 8.86, land=33000, cost=22800),
    project("J03", "yuhuanglu", "渔皇路小学", "open", 2025, {"primary": 36}, 4.32, 7.86, land=30600, cost=22000),
    project("J04", "dengfengli", "登丰里小学", "open", 2025, {"primary": 36}, 5.78, 6.76, land=31800, cost=23600),
    project("J05", "jidong-new", "济东新村学校", "open", 2024, {"primary": 24, "junior": 15, "senior": 9}, 7.36, 6.94, land=68000,
            cost=46000, whole=("primary", "junior", "senior")),
    project("J06", "beihu-2", "北湖第二小学综合楼", "extend", 2023, {"primary": 6}, 0, 0, cost=4200),
    project("J07", "xinyingcai", "山东新英才中等职业学校", "open", 2025, {"vocational": 60}, 8.12, 8.3, nature="private", boarding="yes",
            land=120000, cost=52000, whole=()),
]

NEW_KINDERGARTENS = [
    # key, school, name, nature, year, rooms, x, y
    ("J11", "kg-lugang", "鹿港幼儿园", "public", 2023, 12, 2.5, 6.62),
    ("J12", "kg-huangzhuang", "黄庄幼儿园", "public", 2024, 12, 3.82, 9.1),
    ("J13", "kg-dengfengli", "登丰里幼儿园", "public", 2025, 12, 5.3, 7.08),
    ("J14", "kg-yunhedu", "运河新都幼儿园", "inclusive", 2023, 9, 2.86, 7.56),
    ("J15", "kg-yuhuangwan", "渔皇湾幼儿园", "inclusive", 2024, 9, 4.1, 6.5),
    ("J16", "kg-jidongxin", "济东新村幼儿园", "inclusive", 2024, 12, 7.6, 7.1),
    ("J17", "kg-shiqiaoxin", "石桥新苑幼儿园", "inclusive", 2023, 9, 7.5, 4.7),
    ("J18", "kg-keyuan", "科苑幼儿园", "inclusive", 2025, 9, 7.2, 6.5),
    ("J19", "kg-jinxiu", "锦绣幼儿园", "inclusive", 2025, 9, 4.75, 9.28),
]

NEW_CHILDCARE = [
    ("J21", "cc-lugang", "鹿港托育园", "public", 2023, 6, 2.9, 7.4),
    ("J22", "cc-dengfengli", "登丰里托育园", "public", 2024, 6, 5.66, 7.3),
    ("J23", "cc-jidong", "济东新村托育园", "public", 2025, 6, 7.54, 7.16),
]


def small(key, name, nature, rooms, x, y, opened, stage):
    return school(key, name, {stage: rooms}, x, y, nature=nature, opened=opened)


def existing():
    return (EXISTING + [small(*row, stage="kindergarten") for row in KINDERGARTENS] + [small(*row, stage="childcare") for row in CHILDCARE])


def small_project(key, school_key, name, nature, year, rooms, x, y, stage):
    land = 14 * 30 * rooms if stage == "kindergarten" else 1800
    return project(key, school_key, name, "open", year, {stage: rooms}, x, y, nature=nature, land=land, cost=land // 4, whole=(stage,))


def projects():
    return (PROJECTS + [small_project(*row, stage="kindergarten") for row in NEW_KINDERGARTENS]
            + [small_project(*row, stage="childcare") for row in NEW_CHILDCARE])
