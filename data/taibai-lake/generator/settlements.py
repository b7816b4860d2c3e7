"""Blocks become estates with rows of houses and inner paths; fields get villages with lanes."""

import math
from dataclasses import dataclass, field

from . import place
from .geometry import (area, bounds, centroid, contains, distance, distance_to_line, distance_to_ring, inset, lerp, long_axis,
                       normal, pieces, rectangle, rotate, ring_inside, sides, simplify_ring)

KERB = {"trunk": 27.0, "main": 20.0, "local": 11.0, "footway": 5.0, "limit": 12.0}
FLOOR_CHOICE = {"estate": (6, 6, 11, 11, 11, 17, 18), "resettlement": (6, 6, 6, 11), "construction": (11, 17, 18, 26)}
DWELLING_AREA = {"estate": 148.0, "resettlement": 120.0, "construction": 132.0}  # m² of floor a dwelling, common parts included
ESTATES, VILLAGES = 58, 26


@dataclass
class Building:
    ring: list
    floors: int


@dataclass
class Unit:
    key: str
    name: str
    kind: str
    town: str
    ring: list
    dwellings: int
    planned: int = 0            # dwellings when all are built
    buildings: list = field(default_factory=list)
    paths: list = field(default_factory=list)

    @property
    def centre(self):
        return centroid(self.ring)


ESTATE_NAMES = ("湖畔雅苑 荷塘月色 圣贤府 北湖湾 运河上院 冠鲁花园 渔皇新里 新城和园 明珠花苑 学府名邸 太白书苑 御湖城 水岸华庭 金色兰庭 奥体公馆 丽景花园 "
                "鸿顺雅园 阳光新城 翰林苑 锦绣华府 清华园里 春江月府 天玺湖岸 东方雅居 碧水名郡 海棠府 玉兰苑 香樟里 云锦园 观湖里 颐和园邸 世纪花城 "
                "盛世家园 澜庭 文昌阁苑 书香门第 杏花苑 枫林雅舍 祥和花园 绿地里 桂花园 凤凰台 名仕华庭 御景园 汇泉花园 静雅苑 安居园 美林湾 "
                "怡海苑 盛泰名居 湖滨花园 鲁班里 书院里 泉城花园 南池雅居 杏林苑 翠湖天地 荷香苑 和谐家园 新河苑").split()
RESETTLEMENT_NAMES = "济东新村一区 济东新村二区 登丰里社区 黄庄社区 鹿港社区 许庄新苑 石桥新苑 辛店安置区 渔皇社区 柳行新村".split()
CONSTRUCTION_NAMES = "湖城壹号 鹿港名城 运河新都 登丰府 黄庄华府 济东花园 渔皇湾 新城国际 科苑新城 书香湖岸".split()
VILLAGE_NAMES = ("石桥村 辛店村 前李庄 后李庄 王贵屯 小新庄 东郭村 西郭村 河湾村 张桥村 南陈村 柳园村 大屯村 刘家堂 孟营村 赵王村 北孙庄 沙河口 "
                 "枣林村 满庄 韩庄 仲浅村 堤头村 渔种场村 高庙村 曹庄 苏店村 胡口村").split()


def widths(ring, index, extra=4.0):
    """How far each side of a block must stand back from the street it runs along."""
    result = []
    for a, b in sides(ring):
        near = index.nearest(lerp(a, b, 0.5), 6.0)
        result.append(KERB[near[2]["class"]] + extra if near else KERB["limit"])
    return result


def plot(block, index):
    """The building land of a block, or None where it is too narrow."""
    ring = simplify_ring(block, 2.5)
    return inset(ring, widths(ring, index)) if len(ring) >= 4 else None


def town_of(p):
    return place.XUZHUANG if p[1] > (5300 if p[0] < 6000 else 6250) else place.SHIQIAO


def is_urban(block):
    x, y = centroid(block)
    return area(block) < 22e4 and ((y > 6050 and x < 8100 and y < 9700) or math.hypot(x - 6900, y - 4300) < 1050)


def pull(p, rng):
    """Small where people would build first."""
    centres = [(3700, 7500, 1.0), (1900, 8500, 0.75), (1200, 8300, 0.85), (1300, 7000, 0.75), (5100, 8500, 1.05), (7200, 7500, 0.9), (6950, 4400, 0.9), (5300, 7000, 0.95),
               (2600, 7100, 1.1), (3900, 8500, 1.15)]
    return min(math.hypot(p[0] - x, p[1] - y) * k for x, y, k in centres) * rng.uniform(0.6, 1.4)


def urban_plots(blocks, taken, index, rng):
    """Plots for housing, the likeliest first. Blocks that hold a school, a park or a college stay free."""
    found = []
    for block in blocks:
        ring = plot(block, index) if is_urban(block) and not any(contains(block, p) for p in taken) else None
        if ring and area(ring) > 3.2e4:
            found.append((pull(centroid(ring), rng), ring))
    return [ring for _, ring in sorted(found, key=lambda f: f[0])]


def kinds_of(plots):
    """Which plot is what: rehousing and new building sites go where the place table asks for them."""
    kinds = {}
    for kind, wishes in (("resettlement", place.RESETTLEMENT_SITES), ("construction", place.CONSTRUCTION_SITES)):
        for wish in wishes:
            free = [i for i in range(len(plots)) if i not in kinds]
            kinds[min(free, key=lambda i: distance(centroid(plots[i]), wish))] = kind
    return kinds


def town_units(plots, index, rng):
    kinds = kinds_of(plots)
    names = {"estate": iter(ESTATE_NAMES), "resettlement": iter(RESETTLEMENT_NAMES), "construction": iter(CONSTRUCTION_NAMES)}
    estates = [i for i in range(len(plots)) if i not in kinds][:ESTATES]
    units = []
    for i in sorted(list(kinds) + estates, key=lambda i: (-centroid(plots[i])[1] // 900, centroid(plots[i])[0])):
        kind = kinds.get(i, "estate")
        units.append(estate("", next(names[kind]), kind, plots[i], index, rng))
    return units


def estate(key, name, kind, ring, index, rng):
    paths = estate_paths(ring, index)
    floors = FLOOR_CHOICE[kind][int(rng.random() * len(FLOOR_CHOICE[kind]))]
    buildings = rows(ring, floors, paths, rng)
    floor_area = sum(area(b.ring) * b.floors for b in buildings)
    planned = round(floor_area / DWELLING_AREA[kind] / 2) * 2
    ready = planned if kind != "construction" else round(planned * rng.uniform(0.46, 0.6) / 2) * 2
    return Unit(key, name, kind, town_of(centroid(ring)), ring, ready, planned, buildings, paths)


def facing(ring):
    """Rows face south as far as the block lets them: its angle to east, within 14 degrees."""
    angle = math.remainder(long_axis(ring), math.pi / 2)
    return max(-0.25, min(0.25, angle))


def rows(ring, floors, paths, rng):
    """Slab blocks in rows, low ones closer together; none on a path."""
    angle, middle = facing(ring), centroid(ring)
    x0, y0, x1, y1 = bounds([rotate(p, -angle, middle) for p in ring])
    depth, gap = 12.5, 27.0 + 1.75 * floors
    stairs = 17.0 if floors <= 11 else 22.0
    buildings = []
    y = y0 + 9 + depth / 2
    while y < y1 - 8:
        x = x0 + rng.uniform(4, 16)
        before = len(buildings)
        while x < x1 - 20 and len(buildings) < 40:
            width = stairs * (2 + (rng.random() < 0.6) + (rng.random() < 0.3)) if floors <= 18 else stairs * 1.6
            slab = rectangle(rotate((x + width / 2, y), angle, middle), width, depth, angle)
            if well_inside(slab, ring) and clear_of(slab, paths):
                buildings.append(Building(slab, max(3, floors + (rng.random() < 0.25) * (-2 if floors > 8 else -1))))
                x += width + rng.uniform(11, 17) + (9 if floors > 11 else 0)
            else:
                x += 6
        y += gap + depth + rng.uniform(-2, 3) if len(buildings) > before + 1 else 7.0
    return buildings


def well_inside(slab, ring):
    return ring_inside(slab, ring) and all(distance_to_ring(p, ring) > 0.8 for p in slab)


def clear_of(slab, paths):
    middle = centroid(slab)
    near = [line for line in paths if distance_to_line(middle, line) < 60]
    return all(distance_to_line(q, line) > 3.0 for line in near for p in sides(slab) for q in (p[0], lerp(*p, 0.34), lerp(*p, 0.67)))


def estate_paths(ring, index):
    """A loop within the estate, an alley across it, and gates to the streets around."""
    loop = inset(simplify_ring(ring, 6), [24.0] * len(simplify_ring(ring, 6))) or inset(ring, [12.0] * len(ring))
    if loop is None:
        return []
    angle, middle = facing(ring), centroid(loop)
    alley = across(loop, middle, angle + math.pi / 2)
    street = across(loop, middle, angle) if area(ring) > 4.5e4 else None
    paths = [loop + loop[:1]] + [line for line in (alley, street) if line]
    for line in (alley, street):
        for end in (line[0], line[-1]) if line else ():
            gate = index.nearest(end, 110.0)
            if gate:
                paths.append([end, gate[1]])
    return paths


def across(ring, centre, angle):
    from .streets import chord_through
    chord = chord_through(ring, centre, angle)
    return list(chord) if chord and distance(*chord) > 40 else None


def village_sites(blocks, index, rng):
    """(face, centre, clearance) of the fields that can hold a village, the roomiest first."""
    sites = []
    for block in blocks:
        if is_urban(block) or area(block) < 15e4:
            continue
        best = max((trial_point(block, rng) for _ in range(60)), key=lambda c: c[0])
        if best[0] > 150:
            sites.append((best[0], block, best[1]))
    return sorted(sites, key=lambda s: (-s[0], s[2]))


def trial_point(block, rng):
    x0, y0, x1, y1 = bounds(block)
    p = (rng.uniform(x0, x1), rng.uniform(y0, y1))
    return (min(distance_to_ring(p, block), 290.0) * rng.uniform(0.8, 1.0), p) if contains(block, p) else (0.0, p)


def village(name, centre, clearance, block, index, rng):
    radius = min(clearance / 1.5, rng.uniform(150, 235))
    ring = blob(centre, radius, rng)
    angle = math.remainder(long_axis(block), math.pi / 2) + rng.uniform(-0.12, 0.12)
    lanes = village_lanes(ring, centre, angle, rng)
    links = village_links(lanes, block, index, rng)
    buildings = houses(ring, lanes, angle, rng)
    dwellings = round(area(ring) / 1e4 * rng.uniform(32, 42))
    return Unit("", name, "village", town_of(centre), ring, dwellings, dwellings, buildings, lanes + links)


def blob(centre, radius, rng):
    waves = [(k, rng.uniform(0.05, 0.24) / k ** 0.7, rng.uniform(0, 2 * math.pi)) for k in (2, 3, 5, 7)]
    flat, tilt = rng.uniform(0.62, 0.95), rng.uniform(0, math.pi)
    ring = []
    for i in range(34):
        t = 2 * math.pi * i / 34
        r = radius * min(1.3, 1 + sum(a * math.cos(k * t + s) for k, a, s in waves) + rng.uniform(-0.06, 0.06))
        ring.append(rotate((centre[0] + r * math.cos(t) / flat ** 0.4, centre[1] + r * flat * math.sin(t)), tilt, centre))
    return ring


def village_lanes(ring, centre, angle, rng):
    """Crooked lanes on a loose grid inside the village."""
    step_x, step_y = rng.uniform(56, 72), rng.uniform(44, 56)
    at = {}
    for i in range(-6, 7):
        for j in range(-7, 8):
            p = (centre[0] + (i + 0.5) * step_x + rng.uniform(-9, 9), centre[1] + (j + 0.5) * step_y + rng.uniform(-7, 7))
            p = rotate(p, angle, centre)
            if contains(ring, p) and distance_to_ring(p, ring) > 9:
                at[(i, j)] = p
    lanes = [[at[(i, j)], at[n]] for i, j in sorted(at) for n in ((i + 1, j), (i, j + 1))
             if n in at and rng.random() < (0.9 if n[0] > i else 0.72)]
    return connected(lanes)


def houses(ring, lanes, angle, rng):
    """Houses along both sides of the lanes, facing as the lanes do, none touching another or a lane."""
    spots = []
    for a, b in lanes:
        n = normal(a, b)
        for t in (0.3, 0.72):
            p = lerp(a, b, t)
            for side in (1, -1):
                back = side * rng.uniform(14, 17)
                q = (p[0] + n[0] * back, p[1] + n[1] * back)
                free = all(distance(q, other) > 22 for other in spots) and all(distance_to_line(q, lane) > 12 for lane in lanes)
                if free and contains(ring, q) and distance_to_ring(q, ring) > 12 and rng.random() < 0.8:
                    spots.append(q)
    built = [Building(rectangle(q, rng.uniform(12, 16), rng.uniform(9, 12), angle), 1 + (rng.random() < 0.4)) for q in spots]
    return [b for b in built if well_inside(b.ring, ring)][:40]


def connected(lanes):
    """The largest connected group of lanes."""
    groups = []
    for lane in lanes:
        joined = [g for g in groups if any(end in other for end in lane for other in g)]
        groups = [g for g in groups if g not in joined] + [[lane] + [l for g in joined for l in g]]
    return max(groups, key=len) if groups else []


def village_links(lanes, block, index, rng):
    """Two or three lanes from the edge of the village to the nearest road."""
    ends = sorted({p for lane in lanes for p in lane})
    if not ends:
        return []
    middle = (sum(p[0] for p in ends) / len(ends), sum(p[1] for p in ends) / len(ends))
    links = []
    for k in range(4):
        direction = rng.uniform(0, 0.6) + k * math.pi / 2
        start = max(ends, key=lambda p: (p[0] - middle[0]) * math.cos(direction) + (p[1] - middle[1]) * math.sin(direction))
        road = index.nearest(start, 520.0)
        if road and road[2]["class"] != "limit":
            links.append(bent(start, road[1], rng))
    links = [l for l in links if all(contains(block, p) for p in l[:-1])]
    return sorted(links, key=lambda l: distance(l[0], l[-1]))[:3]


def bent(a, b, rng):
    half = lerp(a, b, rng.uniform(0.4, 0.6))
    size = distance(a, b)
    swing = rng.uniform(-0.1, 0.1) * size
    return [a, (half[0] + (a[1] - b[1]) / (size or 1) * swing, half[1] + (b[0] - a[0]) / (size or 1) * swing), b]


def villages(blocks, index, rng):
    return [village(name, centre, clearance, block, index, rng)
            for name, (clearance, block, centre) in zip(VILLAGE_NAMES[:VILLAGES], village_sites(blocks, index, rng))]


def numbered(units):
    for i, unit in enumerate(units, 1):
        unit.key = f"U{i:03d}"
    return units


def lines_of(units):
    """The paths of all units with their class, for the road network."""
    lines = []
    for unit in units:
        for k, path in enumerate(unit.paths):
            rural = unit.kind == "village"
            kind = "local" if rural and (len(path) > 2 or k % 3 == 0) else "footway"
            lines += [([a, b], {"name": "", "class": kind}) for a, b in pieces(path)] if kind == "footway" else [(path, {"name": "", "class": kind})]
    return lines
