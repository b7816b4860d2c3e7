"""Five years of enrolment that today's residents could have left behind: cohorts age, sections stay with their cohort."""

import math

STAGES = {  # stage: (entry age, grade labels, class size, share of residents who are pupils here)
    "childcare": (0, ["C0", "C1", "C2"], 20, 0.15),
    "kindergarten": (3, ["K1", "K2", "K3"], 30, 0.97),
    "primary": (6, ["1", "2", "3", "4", "5", "6"], 45, 0.97 * 0.96),
    "junior": (12, ["7", "8", "9"], 50, 0.97 * 0.96),
    "senior": (15, ["10", "11", "12"], 50, 0.60 * 0.94),
}
YEARS = range(2018, 2023)
BASE = 2022


def cohort(ages, age):
    """Size of the cohort of that age in 2022; those over 17 have begun to leave, so the 17-year-olds stand for them."""
    return ages[age] if age <= 17 else ages[17] * 0.985 ** (age - 17)


def pupils_by_year(ages, stage, rng):
    """{year: [pupils by grade]}: the base year's residents walked back, with small chance in each step."""
    entry, grades, _, share = STAGES[stage]
    table = {year: [0] * len(grades) for year in YEARS}
    for age in range(entry, entry + len(grades) + len(YEARS) - 1):
        last = min(age, entry + len(grades) - 1)             # the cohort's last year in this stage within the five
        exact = cohort(ages, age) * share * (1 if age == last else 0.997 ** (age - last))
        year = BASE - (age - last)
        for at in range(last, entry - 1, -1):
            if year not in table:
                break
            table[year][at - entry] = round(exact)
            exact /= 1.0 + rng.uniform(-0.006, 0.012)
            year -= 1
    return table


def first_sections(pupils, rooms, size):
    """Sections for a school that starts afresh: as many as the class size asks for, the fullest grades first."""
    sections = [max(1, math.ceil(n / 55)) if n else 0 for n in pupils]
    for _ in range(max(0, rooms - sum(sections))):
        short = [g for g, n in enumerate(pupils) if sections[g] and n / sections[g] > size]
        if short:
            sections[max(short, key=lambda g: (pupils[g] / sections[g], -g))] += 1
    return sections


def next_sections(sections, pupils, rooms, size):
    """A year on: grades keep theirs, the intake gets what it needs of the free rooms, then the oversized get relief."""
    kept = [0] + sections[:-1]
    free = rooms - sum(kept)
    kept[0] = max(1, min(math.ceil(pupils[0] / size), free)) if pupils[0] else 0
    for _ in range(max(0, rooms - sum(kept))):
        big = [g for g in range(1, len(kept)) if kept[g] and math.ceil(pupils[g] / kept[g]) >= 56]
        if big:
            kept[max(big, key=lambda g: (pupils[g] / kept[g], -g))] += 1
    return kept


def history(ages, stage, rooms, rng, sections=None):
    """[(year, grade label, pupils, sections)] of one school."""
    _, grades, size, _ = STAGES[stage]
    table = pupils_by_year(ages, stage, rng)
    now = sections or first_sections(table[YEARS[0]], rooms, size)
    rows = []
    for year in YEARS:
        now = now if year == YEARS[0] else next_sections(now, table[year], rooms, size)
        rows += [(year, label, n, k) for label, n, k in zip(grades, table[year], now)]
    return rows


def nearest_with_seats(costs, demand, seats):
    """[place][unit] pupils: the shortest walks are served first; who finds no seat stays at home."""
    left, free = list(demand), list(seats)
    got = [[0.0] * len(demand) for _ in seats]
    walks = sorted((costs[s][u], s, u) for s in range(len(seats)) for u in range(len(demand)))
    for _, s, u in walks:
        n = min(left[u], free[s])
        if n > 0:
            got[s][u] = n
            left[u] -= n
            free[s] -= n
    return got
