"""From lines that cross to a noded graph: every edge runs from crossing to crossing, and faces are its rings."""

import math
from collections import defaultdict

from .geometry import crossing, distance, lerp, nearest_on_segment, pieces, signed_area

CELL = 120.0
TOUCH = 1.2   # an end this near to another line is on it
MERGE = 4.0   # nodes nearer than this are one


class SegmentIndex:
    """Segments by the cells of a grid they may touch."""

    def __init__(self):
        self.cells = defaultdict(list)
        self.items = []

    def add(self, a, b, item):
        number = len(self.items)
        self.items.append((a, b, item))
        for cell in self._cells(a, b, 0):
            self.cells[cell].append(number)

    def near(self, a, b, reach=2.0):
        found = {n for cell in self._cells(a, b, reach) for n in self.cells.get(cell, ())}
        return [self.items[n] for n in sorted(found)]

    def nearest(self, p, reach):
        """(distance, point, item) of the nearest segment within reach, or None."""
        best = None
        for a, b, item in self.near(p, p, reach):
            q = nearest_on_segment(p, a, b)
            d = distance(p, q)
            if d <= reach and (best is None or d < best[0]):
                best = (d, q, item)
        return best

    @staticmethod
    def _cells(a, b, reach):
        x0, x1 = sorted((a[0], b[0]))
        y0, y1 = sorted((a[1], b[1]))
        for i in range(math.floor((x0 - reach) / CELL), math.floor((x1 + reach) / CELL) + 1):
            for j in range(math.floor((y0 - reach) / CELL), math.floor((y1 + reach) / CELL) + 1):
                yield (i, j)


class Nodes:
    """Points rounded to a decimetre; one that falls next to an earlier one becomes it."""

    def __init__(self):
        self.cells = defaultdict(list)

    def snap(self, p):
        p = (round(p[0], 1), round(p[1], 1))
        i, j = math.floor(p[0] / MERGE), math.floor(p[1] / MERGE)
        for cell in [(i + di, j + dj) for di in (-1, 0, 1) for dj in (-1, 0, 1)]:
            for q in self.cells.get(cell, ()):
                if distance(p, q) <= MERGE:
                    return q
        self.cells[(i, j)].append(p)
        return p


def noded(lines):
    """Lines [(points, attributes)] → {(p, q): attributes}, p < q, no two edges crossing; the earlier line wins an edge."""
    index = SegmentIndex()
    segments = [(a, b, attributes) for points, attributes in lines for a, b in pieces(points)]
    for a, b, attributes in segments:
        index.add(a, b, attributes)
    nodes = Nodes()
    for points, _ in lines:
        nodes.snap(points[0])
        nodes.snap(points[-1])
    edges = {}
    for a, b, attributes in segments:
        stops = [nodes.snap(lerp(a, b, t)) for t in sorted(stops_along(a, b, index))]
        for p, q in pieces(stops):
            if p != q:
                edges.setdefault((min(p, q), max(p, q)), attributes)
    return edges


def stops_along(a, b, index):
    """Where ab must be cut: its ends, its crossings, and the ends of others that touch it."""
    size = distance(a, b) or 1.0
    stops = {0.0, 1.0}
    for c, d, _ in index.near(a, b):
        hit = crossing(a, b, c, d)
        if hit:
            stops.add(min(1.0, max(0.0, hit[0])))
        for end in (c, d):
            q = nearest_on_segment(end, a, b)
            if distance(end, q) <= TOUCH:
                stops.add(distance(a, q) / size)
    return stops


def neighbours(edges):
    around = defaultdict(list)
    for p, q in sorted(edges):
        around[p].append(q)
        around[q].append(p)
    return around


def without_dead_ends(edges):
    edges = dict(edges)
    while True:
        around = neighbours(edges)
        dead = [e for e in edges if len(around[e[0]]) == 1 or len(around[e[1]]) == 1]
        if not dead:
            return edges
        for e in dead:
            del edges[e]


def faces(edges):
    """The bounded faces as counter-clockwise rings, in a stable order."""
    around = neighbours(edges)
    for p in around:
        around[p].sort(key=lambda q: math.atan2(q[1] - p[1], q[0] - p[0]))
    seen, rings = set(), []
    for start in sorted((p, q) for p in around for q in around[p]):
        if start not in seen:
            ring = trace(start, around, seen)
            if signed_area(ring) > 1.0:
                rings.append(ring)
    return rings


def trace(start, around, seen):
    ring, (p, q) = [], start
    while (p, q) not in seen:
        seen.add((p, q))
        ring.append(p)
        turn = around[q]
        p, q = q, turn[turn.index(p) - 1]
    return ring


def components(edges):
    """Sets of connected nodes, largest first."""
    around, seen, groups = neighbours(edges), set(), []
    for start in sorted(around):
        if start in seen:
            continue
        group, stack = set(), [start]
        while stack:
            p = stack.pop()
            if p not in group:
                group.add(p)
                stack += around[p]
        seen |= group
        groups.append(group)
    return sorted(groups, key=lambda g: (-len(g), min(g)))


def chains(edges):
    """Edges joined through nodes of degree two with equal attributes: [(points, attributes)] from crossing to crossing."""
    around = neighbours(edges)
    kind = lambda p, q: edges[(min(p, q), max(p, q))]
    passes = lambda p: len(around[p]) == 2 and kind(p, around[p][0]) == kind(p, around[p][1])
    done, result = set(), []
    starts = [p for p in sorted(around) if not passes(p)] + sorted(around)
    for p in starts:
        for q in around[p]:
            if (p, q) in done:
                continue
            line = [p, q]
            while passes(line[-1]) and line[-1] != p:
                a, b = around[line[-1]]
                line.append(b if a == line[-2] else a)
            for a, b in pieces(line):
                done |= {(a, b), (b, a)}
            result.append((line, kind(p, q)))
    return result
