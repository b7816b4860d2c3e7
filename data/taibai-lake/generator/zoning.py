"""Zones of today and of the plan: walking distance, with a handicap for each school that makes its load come right."""

import heapq
from collections import defaultdict

from .geometry import distance

DETOUR = 1400.0  # metres more than to the nearest school that a zone of today may ask for

RELIEF = {  # who gives units to whom
    "lugang": {"beihu-1", "fuxiao-beihu", "shiyan"},
    "huangzhuang": {"fuxiao-beihu", "xuzhuang", "beihu-1"},
    "yuhuanglu": {"beihu-1", "beihu-2", "xuzhuang"},
    "dengfengli": {"beihu-2", "xuzhuang", "xindian"},
    "jidong-new": {"jidong", "xuzhuang-middle", "shiqiao-middle"},
}


def walking_graph(edges):
    graph = defaultdict(list)
    for p, q in sorted(edges):
        d = distance(p, q)
        graph[p].append((q, d))
        graph[q].append((p, d))
    return graph


def walks_from(graph, start):
    """Walking distance to every node from the node nearest to `start`."""
    source = min(graph, key=lambda p: (distance(p, start), p))
    reached, queue = {}, [(distance(source, start), source)]
    while queue:
        d, p = heapq.heappop(queue)
        if p in reached:
            continue
        reached[p] = d
        for q, more in graph[p]:
            if q not in reached:
                heapq.heappush(queue, (d + more, q))
    return reached


def walking_costs(graph, places, units):
    """[place][unit] metres on foot from each place to the node nearest to each unit's centre."""
    nodes = [min(graph, key=lambda p: (distance(p, unit.centre), p)) for unit in units]
    return [[reached[n] for n in nodes] for reached in (walks_from(graph, place) for place in places)]


def balanced(costs, load, target, allowed=None, rounds=900):
    """Each unit's school so that loads come near the targets: least cost plus handicap, handicaps moved against overload."""
    schools, units = range(len(costs)), range(len(load))
    may = allowed or (lambda u, s: costs[s][u] <= min(c[u] for c in costs) + DETOUR)
    choice = [[s for s in schools if may(u, s)] for u in units]
    handicap, best = [0.0] * len(costs), None
    for step in range(rounds):
        chosen = [min(choice[u], key=lambda s: (costs[s][u] + handicap[s], s)) for u in units]
        loads = [sum(load[u] for u in units if chosen[u] == s) for s in schools]
        worst = sum(abs(l - t) for l, t in zip(loads, target))
        if best is None or worst < best[0]:
            best = (worst, chosen)
        pace = 700.0 / (1 + step / 25)
        handicap = [h + pace * max(-0.5, min(0.5, l / t - 1)) for h, l, t in zip(handicap, loads, target)]
    return best[1]
