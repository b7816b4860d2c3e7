"""The lake with its islands, the rivers as ribbons, the promenade along the shore, and the bridges."""

from . import place
from .geometry import (beside, contains, counter_clockwise, crossing, distance, lerp, normal, pieces, sides, simplify_ring, smooth)

PROMENADE = 34.0  # metres from the shore


def rough(ring, rng, size):
    """A shore with small coves: two rounds of midpoint displacement."""
    for scale in (size, size / 2):
        result = []
        for a, b in sides(ring):
            n = normal(a, b)
            shift = rng.uniform(-1, 1) * scale * min(1.0, distance(a, b) / 60)
            half = lerp(a, b, 0.5)
            result += [a, (half[0] + n[0] * shift, half[1] + n[1] * shift)]
        ring = result
    return ring


def lake(rng):
    """Outer shore and islands, counter-clockwise."""
    shore = rough(smooth(place.LAKE, 75, closed=True), rng, 13.0)
    islands = [rough(smooth(ring, 60, closed=True), rng, 8.0) for ring in place.ISLANDS]
    return counter_clockwise(shore), [counter_clockwise(ring) for ring in islands]


def ribbon(line, width, rng):
    """A river as a ring, its banks a little uneven."""
    swell = [width / 2 * rng.uniform(0.86, 1.16) for _ in line]
    return counter_clockwise(beside(line, lambda i: swell[i]) + beside(line, lambda i: -swell[i])[::-1])


def rivers(boundary, rng):
    return [(name, width, ribbon(within(line, boundary), width, rng)) for name, width, line, _ in place.river_lines()]


def within(line, boundary):
    """The part of a river inside the boundary, with its first vertex beyond on either side."""
    inside = [i for i, p in enumerate(line) if contains(boundary, p)]
    return line[max(0, inside[0] - 1):inside[-1] + 2]


def promenade(shore, index, ring_road_reach=420.0):
    """A footpath round the lake and paths from it to the roads, about every 500 m."""
    path = smooth(beside(simplify_ring(shore, 14), -PROMENADE), 90, closed=True)
    path = [p for p in path if min(distance(p, q) for q in shore) > PROMENADE * 0.6]
    lines = [(path + path[:1], {"name": "太白湖环湖步道", "class": "footway"})]
    walked = 400.0
    for a, b in pieces(path):
        walked += distance(a, b)
        road = index.nearest(a, ring_road_reach) if walked > 450 else None
        if road and not any(contains(shore, lerp(a, road[1], t)) for t in (0.2, 0.5, 0.8)):
            lines.append(([a, road[1]], {"name": "", "class": "footway"}))
            walked = 0.0
    return lines


def with_bridges(lines, ribbons):
    """Each line cut where it meets a river's banks; the part over the water is a bridge."""
    result = []
    for line, attributes in lines:
        for part in cut_at(line, ribbons):
            middle = lerp(part[len(part) // 2 - 1], part[len(part) // 2], 0.5)
            over = any(contains(ring, middle) for ring in ribbons)
            result.append((part, {**attributes, "bridge": "yes" if over else "no"}))
    return result


def cut_at(line, ribbons):
    parts, current = [], [line[0]]
    for a, b in pieces(line):
        hits = sorted(hit[0] for ring in ribbons for c, d in sides(ring) for hit in [crossing(a, b, c, d)] if hit)
        for t in hits:
            p = lerp(a, b, t)
            if distance(current[-1], p) > 1.0:
                parts.append(current + [p])
                current = [p]
        if distance(current[-1], b) > 0.05:
            current.append(b)
    return parts + ([current] if len(current) > 1 else [])
