"""Which file has which columns."""

import math

from . import files, people
from .files import line, point, polygon, write_layer, write_table


def write_map(folder, world):
    write_layer(folder / "boundary.geojson", "boundary", [({"name": "济宁太白湖新区"}, polygon(world.boundary))])
    write_layer(folder / "units.geojson", "units",
                [({"key": u.key, "name": u.name, "kind": u.kind, "town": u.town, "dwellings": u.dwellings}, polygon(u.ring)) for u in world.units])
    write_layer(folder / "buildings.geojson", "buildings",
                [({"unit": u.key, "floors": b.floors}, polygon(b.ring)) for u in world.units for b in u.buildings])
    roads = sorted(world.roads, key=lambda r: (r[1]["class"], r[1]["name"], r[0][0], r[0][-1]))
    write_layer(folder / "roads.geojson", "roads",
                [({"class": a["class"], "name": a["name"], "bridge": a["bridge"]}, line(points)) for points, a in roads])
    write_table(folder / "crossings.csv", ["class", "x", "y"], crossings(world.roads))
    lake = [({"name": "太白湖"}, polygon(world.shore, world.islands))]
    write_layer(folder / "water.geojson", "water", lake + [({"name": name}, polygon(ring)) for name, _, ring in world.rivers])


def crossings(roads, apart=300.0):
    """Where a trunk road may be crossed on foot: signals at trunk and main roads, else a crossing about every 300 m."""
    meeting = {}
    for points, attributes in roads:
        for end in (points[0], points[-1]):
            meeting.setdefault(end, []).append(attributes["class"])
    at_trunk = {end: kinds for end, kinds in meeting.items() if "trunk" in kinds and len(kinds) > 2}
    kept = {end: "signals" for end, kinds in at_trunk.items() if "main" in kinds or kinds.count("trunk") > 2}
    for end in sorted(at_trunk):
        if all(math.dist(end, other) >= apart for other in kept):
            kept[end] = "crossing"
    return [[kind, *point(end)] for end, kind in sorted(kept.items())]


def write_people(folder, world):
    write_table(folder / "population.csv", ["unit"] + [f"age{a}" for a in people.AGES],
                [[u.key] + row for u, row in zip(world.units, world.population)])
    write_table(folder / "births.csv", ["year", "month", "count"], world.births)
    write_table(folder / "housing.csv", ["key", "unit", "name", "year", "dwellings"], world.housing)


STAFF = {"childcare": 4, "kindergarten": 7.5, "primary": 19, "junior": 13.5, "senior": 12.5}
LAND = {"childcare": 300, "kindergarten": 380, "primary": 860, "junior": 1080, "senior": 1300}        # m² a room
FLOOR = {"childcare": 170, "kindergarten": 260, "primary": 350, "junior": 470, "senior": 640}


def write_schools(folder, world):
    rows = []
    for s in world.existing:
        land, floor = (round(sum(per[stage] * n for stage, n in s.rooms.items()), -2) for per in (LAND, FLOOR))
        rows += [[s.key, s.name, stage, n, s.nature, s.boarding, land, floor, staff_of(world, s), s.opened, *point(s.at)]
                 for stage, n in s.rooms.items()]
    write_table(folder / "schools.csv", ["key", "name", "stage", "rooms", "nature", "boarding", "land", "floor_area", "staff", "opened", "x", "y"], rows)
    write_table(folder / "enrolment.csv", ["school", "year", "grade", "pupils", "sections"],
                [[s.key, *row] for s in world.existing for stage in s.rooms for row in world.enrolment[(s.key, stage)]])
    write_table(folder / "zones-current.csv", ["unit", "school", "stage"],
                [[u.key, world.zones[stage][u.key], stage] for stage in ("primary", "junior") for u in world.units])


def staff_of(world, s):
    """A little over the staffing ratio."""
    need = 0.0
    for stage in s.rooms:
        need += sum(n for year, _, n, _ in world.enrolment[(s.key, stage)] if year == 2022) / STAFF[stage]
    return round(need * (1.02 + len(s.key) % 4 * 0.01))


PROJECT_HEADER = ["key", "kind", "year", "name", "school", "stage", "rooms", "phase_in", "transfer", "nature", "boarding", "land", "cost", "x", "y"]


def write_plan(folder, world):
    write_table(folder / "zones-plan.csv", ["unit", "school", "stage", "from"], sorted(world.changes, key=lambda c: (c[2] != "primary", c[1], c[0])))
    write_table(folder / "projects.csv", PROJECT_HEADER, project_rows(world.projects, phased=False))
    write_table(folder / "projects-phased.csv", PROJECT_HEADER, project_rows(world.projects, phased=True))


def project_rows(projects, phased):
    rows = []
    for p in projects:
        for stage, n in p.rooms.items():
            whole = stage in p.whole and not (phased and stage in ("primary", "junior", "senior") and p.kind == "open")
            moves = whole and p.kind == "open" and stage in ("primary", "junior", "senior")
            at = point(p.at) if p.kind == "open" else ("", "")
            rows.append([p.key, p.kind, p.year, p.name, p.school, stage, n, "at_once" if whole else "by_grade", "move" if moves else "stay",
                         p.nature, p.boarding, p.land or "", p.cost, *at])
    return rows
