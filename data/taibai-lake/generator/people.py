"""Residents by single year of age, births by month, dwellings to come."""

import math

AGES = range(21)
# Residents of the whole area by age on 31 August 2022 before rounding; the peak at 5 and 6 are the births after 2016.
PROFILE = [1470, 1560, 1700, 1890, 2080, 2300, 2290, 2170, 2240, 2090, 2110, 2000,
           1930, 1880, 1850, 1800, 1780, 1760, 1500, 1300, 1250]
# Children a dwelling in relation to the mean of the area, and the slant towards small children.
LEVEL = {"estate": 1.0, "resettlement": 1.12, "construction": 0.95, "village": 1.3}
SLANT = {"estate": 0.10, "resettlement": 0.0, "construction": 0.18, "village": -0.10}
MONTHS = [1.02, 0.93, 0.96, 0.92, 0.94, 0.93, 0.98, 1.03, 1.06, 1.12, 1.07, 1.04]  # births by calendar month, mean 1


def slanted(kind, age):
    return 1.0 + SLANT[kind] * (9.0 - age) / 9.0 if age <= 18 else 1.0 - SLANT[kind]


def levels(units, rng):
    """How many children a unit has in relation to others: dwellings, kind, chance."""
    return [unit.dwellings * LEVEL[unit.kind] * rng.uniform(0.82, 1.18) for unit in units]


def population(units, level, scale=1.0):
    """[unit][age] whole residents; each age adds up to its area total exactly."""
    columns = []
    for age in AGES:
        weights = [l * slanted(u.kind, age) for u, l in zip(units, level)]
        columns.append(shared(round(PROFILE[age] * scale), weights))
    return [list(row) for row in zip(*columns)]


def shared(total, weights):
    """Whole numbers in proportion to weights that add up to total (largest remainder, first wins a tie)."""
    whole = sum(weights)
    exact = [total * w / whole for w in weights]
    counts = [math.floor(x) for x in exact]
    order = sorted(range(len(exact)), key=lambda i: (counts[i] - exact[i], i))
    for i in order[:total - sum(counts)]:
        counts[i] += 1
    return counts


def births(people):
    """[(year, month, count)] January 2017 to December 2022. A cohort is born from September to August; one in eighty a year has moved in."""
    area = [sum(row[age] for row in people) for age in AGES]
    by_month = {}
    for age in range(6):
        months = [(2021 - age, m) for m in (9, 10, 11, 12)] + [(2022 - age, m) for m in range(1, 9)]
        born = round(area[age] * (1 - age / 80))
        by_month.update(zip(months, shared(born, [MONTHS[m - 1] for _, m in months])))
    last = [(2022, m) for m in (9, 10, 11, 12)]
    by_month.update(zip(last, shared(round(area[0] * 0.94 * 4.29 / 12), [MONTHS[m - 1] for _, m in last])))
    return [(y, m, by_month[(y, m)]) for y in range(2017, 2023) for m in range(1, 13)]


def housing(units, rng):
    """[(key, unit, name, year, dwellings)]: what is planned and not yet there, in two to four stages from 2023 to 2027."""
    rows = []
    for unit in units:
        rest = unit.planned - unit.dwellings
        if rest <= 0:
            continue
        stages = 2 + (rest > 600) + (rest > 1000)
        first = 2023 + int(rng.random() * (6 - stages))
        counts = shared(rest // 2, [rng.uniform(0.8, 1.2) for _ in range(stages)])
        rows += [(f"{unit.key}-{k + 2}", unit.key, f"{unit.name}{'二三四五六'[k]}期", first + k, 2 * c) for k, c in enumerate(counts)]
    return rows
