"""Puts the place, its people and its schools together."""

import random
from dataclasses import dataclass

from . import enrolment, people, place, schools, settlements, streets, water, zoning
from .arrangement import chains
from .geometry import distance, lerp

SET_BACK = {"kindergarten": 34.0, "childcare": 22.0}  # metres from the street; larger schools 60


@dataclass
class World:
    boundary: list
    shore: list
    islands: list
    rivers: list
    units: list
    roads: list          # [(points, attributes)]
    population: list     # [unit][age]
    housing: list
    births: list
    zones: dict          # stage → {unit key: school key}
    changes: list        # [(unit key, school key, stage, year)]
    existing: list
    projects: list
    enrolment: dict      # (school key, stage) → rows


def build(seed):
    chance = lambda subject: random.Random(f"{seed} {subject}")  # a stream for each subject: a change in one leaves the others be
    boundary = streets.jagged_boundary(chance("boundary"))
    shore, islands = water.lake(chance("lake"))
    rivers = water.rivers(boundary, chance("rivers"))
    blocks, laid, edges = streets.layout(boundary, [shore] + [line for _, _, line, _ in place.river_lines()], chance("streets"))
    lines = streets.street_lines(edges, laid)
    index = streets.index_of(lines + [(boundary + boundary[:1], {"name": "", "class": "limit"})])
    existing, projects = schools.existing(), schools.projects()
    place_beside_streets(existing + projects, index)
    units = settle(blocks, existing + projects, index, chance)
    walks = lines + settlements.lines_of(units) + water.promenade(shore, streets.index_of(lines))
    edges = streets.network(water.with_bridges(walks, [ring for _, _, ring in rivers]))
    world = World(boundary, shore, islands, rivers, units, chains(edges), [], [], [], {}, [], existing, projects, {})
    settle_people(world, zoning.walking_graph(edges), chance)
    return world


def place_beside_streets(sites, index):
    """Moves a school's wished place to one beside the nearest street."""
    for site in sites:
        near = index.nearest(site.at, 400.0) if site.at != (0.0, 0.0) else None
        if near and near[0] > 1.0:
            back = SET_BACK.get(next(iter(site.rooms)), 60.0)
            site.at = tuple(round(c, 0) for c in lerp(near[1], site.at, back / near[0]))


def settle(blocks, sites, index, chance):
    """Housing units, clear of campuses: large schools take their block, small ones a corner of an estate."""
    large = [s.at for s in sites if not set(s.rooms) & set(SET_BACK) and s.at != (0.0, 0.0)]
    plots = settlements.urban_plots(blocks, large + place.RESERVED, index, chance("plots"))
    units = settlements.town_units(plots, index, chance("estates")) + settlements.villages(blocks, index, chance("villages"))
    small = [s.at for s in sites if set(s.rooms) & set(SET_BACK)]
    for unit in units:
        unit.buildings = [b for b in unit.buildings if all(distance(p, q) > 30 for p in small for q in b.ring)]
    return settlements.numbered(units)


def pupils(row, stage):
    entry, grades, _, share = enrolment.STAGES[stage]
    return sum(row[entry:entry + len(grades)]) * share


def settle_people(world, graph, chance):
    level = people.levels(world.units, chance("people"))
    costs = {s.key: c for s, c in zip(world.existing, zoning.walking_costs(graph, [s.at for s in world.existing], world.units))}
    world.housing = people.housing(world.units, chance("housing"))
    level = zone_primary(world, costs, level)
    world.population = people.population(world.units, level)
    zone_junior(world, costs)
    world.births = people.births(world.population)
    world.changes = planned_changes(world, graph, costs)
    write_enrolment(world, costs, chance("enrolment"))


def zone_primary(world, costs, level):
    """Draws today's zones and shifts residents a little so that each school has the load it should."""
    serving, wanted = wanted_loads(world, "primary")
    for _ in range(4):
        load = [pupils(row, "primary") for row in people.population(world.units, level)]
        target = [w * sum(load) / sum(wanted) for w in wanted]
        chosen = zoning.balanced([costs[s.key] for s in serving], load, target)
        level = adjusted(level, load, chosen, target)
    world.zones["primary"] = {u.key: serving[s].key for u, s in zip(world.units, chosen)}
    return level


def zone_junior(world, costs):
    """Junior zones were drawn with the next years in mind, but for the one school that is too full."""
    serving, wanted = wanted_loads(world, "junior")
    load = [later(world, i, "junior", 0.12) for i in range(len(world.units))]
    chosen = zoning.balanced([costs[s.key] for s in serving], load, [w * sum(load) / sum(wanted) for w in wanted])
    world.zones["junior"] = {u.key: serving[s].key for u, s in zip(world.units, chosen)}


def wanted_loads(world, stage):
    serving = [s for s in world.existing if stage in s.rooms]
    return serving, [s.load[stage] * s.rooms[stage] for s in serving]


def adjusted(level, load, chosen, target):
    got = [sum(l for l, c in zip(load, chosen) if c == s) for s in range(len(target))]
    return [l * max(0.75, min(1.35, target[c] / got[c])) for l, c in zip(level, chosen)]


def planned_changes(world, graph, costs):
    """Units that go over to a new school: as near as balance allows, from the schools it is to relieve."""
    changes = []
    for stage, moved in (("primary", 0.30), ("junior", 0.12)):
        new = [p for p in world.projects if p.kind == "open" and stage in p.rooms]
        old = [s for s in world.existing if stage in s.rooms]
        sites = old + new
        distances = [costs[s.key] for s in old] + zoning.walking_costs(graph, [p.at for p in new], world.units)
        load = [later(world, i, stage, moved) for i in range(len(world.units))]
        current = [world.zones[stage][u.key] for u in world.units]
        names = [s.key for s in old] + [p.school for p in new]
        nearer = lambda u, s: distances[s][u] <= distances[names.index(current[u])][u] + zoning.DETOUR * 0.65
        may = lambda u, s: names[s] == current[u] or current[u] in zoning.RELIEF.get(names[s], ()) and nearer(u, s)
        extra = {p.school: p.rooms[stage] for p in world.projects if p.kind == "extend" and stage in p.rooms}
        rooms = [s.rooms[stage] + extra.get(n, 0) for s, n in zip(sites, names)]
        target = balanced_targets(load, rooms, names, current)
        chosen = zoning.balanced(distances, load, target, may)
        years = {p.school: p.year for p in new}
        changes += [(u.key, names[c], stage, years[names[c]]) for u, c, now in zip(world.units, chosen, current) if names[c] != now]
    return changes


def balanced_targets(load, rooms, names, current):
    """Among schools that give or take units the load goes by rooms; the others keep what they have."""
    givers = set().union(*zoning.RELIEF.values())
    in_play = [i for i, n in enumerate(names) if n in zoning.RELIEF or n in givers]
    total = sum(l for l, now in zip(load, current) if now in givers)
    share = total / sum(rooms[i] for i in in_play)
    return [share * rooms[i] if i in in_play else max(1.0, sum(l for l, now in zip(load, current) if now == names[i]))
            for i in range(len(names))]


PEAK = {"primary": 4, "junior": 7}  # years from the base year to the fullest one


def later(world, i, stage, per_dwelling):
    """Pupils of a unit in the peak year of the stage, with the dwellings to come."""
    entry, grades, _, share = enrolment.STAGES[stage]
    ages = world.population[i][entry - PEAK[stage]:entry - PEAK[stage] + len(grades)]
    built = sum(row[4] for row in world.housing if row[1] == world.units[i].key)
    return (sum(ages) + built * per_dwelling) * share


def write_enrolment(world, costs, rng):
    area = [sum(row[a] for row in world.population) for a in people.AGES]
    for stage in ("primary", "junior"):
        for s in (s for s in world.existing if stage in s.rooms):
            rows = [row for u, row in zip(world.units, world.population) if world.zones[stage][u.key] == s.key]
            ages = [sum(column) for column in zip(*rows)]
            world.enrolment[(s.key, stage)] = enrolment.history(ages, stage, s.rooms[stage], rng, s.sections.get(stage))
    for stage in ("kindergarten", "childcare"):
        serving = [s for s in world.existing if stage in s.rooms]
        demand = [pupils(row, stage) for row in world.population]
        size = enrolment.STAGES[stage][2]
        got = enrolment.nearest_with_seats([costs[s.key] for s in serving], demand, [s.rooms[stage] * size for s in serving])
        for s, by_unit in zip(serving, got):
            ages = [a * sum(by_unit) / sum(demand) for a in area]
            world.enrolment[(s.key, stage)] = enrolment.history(ages, stage, s.rooms[stage], rng)
    world.enrolment[("tianli", "senior")] = enrolment.history(area, "senior", 78, rng)
