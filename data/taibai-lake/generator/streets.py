"""Arterials cut the area into faces; faces are split again and again by bending streets until they are blocks."""

import math

from . import place
from .arrangement import SegmentIndex, chains, components, faces, noded, without_dead_ends
from .geometry import (area, bounds, centroid, contains, counter_clockwise, crossing, distance, distance_to_line, lerp, long_axis,
                       nearest_on_segment, pieces, rotate, sides, smooth)

SNAP = 55.0  # a street that would end this near to another street's end meets it there


def jagged_boundary(rng):
    """The hand-drawn boundary with the small steps of field edges and ditches."""
    ring = []
    for a, b in sides(place.BOUNDARY):
        count = max(1, round(distance(a, b) / 160))
        ring.append(a)
        for k in range(1, count):
            p = lerp(a, b, (k + rng.uniform(-0.3, 0.3)) / count)
            ring.append((p[0] + rng.uniform(-14, 14), p[1] + rng.uniform(-14, 14)))
    return counter_clockwise(ring)


def frame(boundary):
    """The roads drawn by hand and the boundary, noded, within the boundary, no dead ends: {edge: attributes}."""
    limit = (boundary + boundary[:1], {"name": "", "class": "limit"})
    edges = noded(place.arterials() + [limit] + place.bank_roads())
    middle = lambda e: lerp(e[0], e[1], 0.5)
    inside = {e: a for e, a in edges.items() if a["class"] == "limit" or contains(boundary, middle(e))}
    inside = {e: a for e, a in inside.items() if not stray_bank(e, a)}
    return without_dead_ends(inside)


def stray_bank(edge, attributes):
    """Bank roads stop where another river or the lake is in their way."""
    if attributes["class"] != "local":
        return False
    middle = lerp(edge[0], edge[1], 0.5)
    if middle[1] < 6000 and attributes["name"].startswith("老运河"):
        return True
    near = [distance_to_line(middle, line) - bank for name, _, line, bank in place.river_lines()
            if bank and not attributes["name"].startswith(name)]
    return min(near) < -6


def target_area(p):
    """How large a block may be here, in hectares: small in the new city, large among the fields."""
    x, y = p[0] / 1000, p[1] / 1000
    if y > 9.25:
        return 24.0
    if y > 6.0 and x < 6.0:
        return 9.5 + 4.0 * max(0.0, math.hypot(x - 3.7, (y - 7.3) * 1.1) - 1.3)
    if y > 6.1:
        return 20.0 + 6.0 * max(0.0, x - 7.0)
    if math.hypot(x - 7.0, y - 4.1) < 0.9:
        return 17.0
    return 44.0


class Splitter:
    """Splits faces into blocks and remembers the streets it laid."""

    def __init__(self, rng):
        self.rng = rng
        self.ends = []
        self.streets = []

    def blocks(self, ring):
        if area(ring) < 1e4 * target_area(centroid(ring)) * 1.45:
            return [ring]
        street = self.street_across(ring)
        if street is None:
            return [ring]
        self.streets.append(street)
        self.ends += [street[0], street[-1]]
        left, right = cut(ring, street)
        return self.blocks(left) + self.blocks(right)

    def street_across(self, ring):
        """A street across the middle of the long side; several tries, the most even cut is kept."""
        best = None
        for _ in range(7):
            street = self.try_street(ring)
            if street:
                worth = evenness(ring, street)
                if best is None or worth > best[0]:
                    best = (worth, street)
        return best[1] if best and best[0] > 0.3 else None

    def try_street(self, ring):
        axis = long_axis(ring)
        x0, _, x1, _ = bounds([rotate(p, -axis) for p in ring])
        at = x0 + (x1 - x0) * self.rng.uniform(0.34, 0.66)
        middle = centroid(ring)
        centre = rotate((at, rotate(middle, -axis)[1]), axis)
        chord = chord_through(ring, centre, axis + math.pi / 2 + self.rng.uniform(-0.16, 0.16))
        if chord is None:
            return None
        a, b = (self.settle(ring, p) for p in chord)
        if distance(a, b) < 60:
            return None
        bend = self.rng.uniform(-0.08, 0.08) * distance(a, b)
        turn = rotate((0, bend), math.atan2(b[1] - a[1], b[0] - a[0]))
        half = lerp(a, b, 0.5)
        street = smooth([a, (half[0] + turn[0], half[1] + turn[1]), b], 70)
        clear = all(contains(ring, p) for p in street[1:-1]) and hits(ring, street) <= 4
        return street if clear else None

    def settle(self, ring, p):
        """The end of an earlier street on this ring if one is near, else p itself."""
        near = [q for q in self.ends if distance(p, q) < SNAP and on_ring(ring, q)]
        return min(near, key=lambda q: (distance(p, q), q)) if near else p


def on_ring(ring, p):
    return any(distance(p, nearest_on_segment(p, a, b)) < 0.3 for a, b in sides(ring))


def hits(ring, street):
    return sum(1 for a, b in pieces(street) for c, d in sides(ring) if crossing(a, b, c, d))


def chord_through(ring, centre, angle):
    """Where the straight line through centre leaves the ring on either side."""
    far = (math.cos(angle) * 2e4, math.sin(angle) * 2e4)
    a, b = (centre[0] - far[0], centre[1] - far[1]), (centre[0] + far[0], centre[1] + far[1])
    ts = sorted(hit[0] for c, d in sides(ring) for hit in [crossing(a, b, c, d)] if hit)
    before = [t for t in ts if t < 0.5]
    after = [t for t in ts if t > 0.5]
    return (lerp(a, b, before[-1]), lerp(a, b, after[0])) if before and after else None


def cut(ring, street):
    """The two rings left and right of a street that runs from side to side."""
    i, j = side_of(ring, street[0]), side_of(ring, street[-1])
    n = len(ring)
    walk = lambda start, stop: [ring[k % n] for k in range(start + 1, (stop if stop > start else stop + n) + 1)]
    if i == j:
        forth = distance(ring[i], street[0]) < distance(ring[i], street[-1])
        around = [ring[k % n] for k in range(i + 1, i + n + 1)]
        return (street, street[::-1] + around) if not forth else (street[::-1], street + around)
    return tidy(street + walk(j, i)), tidy(street[::-1] + walk(i, j))


def tidy(ring):
    return [p for k, p in enumerate(ring) if distance(p, ring[k - 1]) > 0.5]


def side_of(ring, p):
    return min(range(len(ring)), key=lambda k: distance(p, nearest_on_segment(p, ring[k], ring[(k + 1) % len(ring)])))


def evenness(ring, street):
    left, right = cut(ring, street)
    if min(len(left), len(right)) < 3:
        return 0.0
    small, large = sorted((area(left), area(right)))
    corner = min(corner_angle(ring, street[0], street[1]), corner_angle(ring, street[-1], street[-2]))
    return small / large * (1.0 if corner > 0.9 else 0.25)


def corner_angle(ring, end, inward):
    """The sharper of the two angles between a street and the side it ends on."""
    k = side_of(ring, end)
    a, b = ring[k], ring[(k + 1) % len(ring)]
    angle = abs(math.atan2(b[1] - a[1], b[0] - a[0]) - math.atan2(inward[1] - end[1], inward[0] - end[0])) % math.pi
    return min(angle, math.pi - angle)


def is_dry(ring, water):
    return not any(contains(ring, p) for line in water for p in line) and not any(contains(w, centroid(ring)) for w in water if len(w) > 60)


def layout(boundary, water, rng):
    """(blocks, street lines, frame edges); blocks are the dry rings between streets."""
    edges = frame(boundary)
    splitter = Splitter(rng)
    blocks = []
    for ring in faces(edges):
        if is_dry(ring, water):
            blocks += splitter.blocks(ring)
    return blocks, splitter.streets, edges


def named_streets(streets):
    """Streets with names: one that goes on from the end of another in the same direction keeps its name."""
    names = iter(place.LOCAL_NAMES)
    named = []
    for street in streets:
        kept = next((a["name"] for line, a in named if goes_on(line, street)), None)
        urban = street[0][1] > 6000 and distance(street[0], street[-1]) > 260
        name = kept if kept is not None else next(names, "") if urban else ""
        named.append((street, {"name": name, "class": "local"}))
    return named


def goes_on(line, other):
    for one in (line, line[::-1]):
        for two in (other, other[::-1]):
            if distance(one[-1], two[0]) < 1 and abs(turn(one[-2], one[-1], two[0], two[1])) < 0.35:
                return True
    return False


def turn(a, b, c, d):
    angle = math.atan2(d[1] - c[1], d[0] - c[0]) - math.atan2(b[1] - a[1], b[0] - a[0])
    return math.remainder(angle, 2 * math.pi)


def street_lines(edges, streets):
    """All streets as lines with attributes, ready to be noded; the boundary is not a street."""
    kept = {e: a for e, a in edges.items() if a["class"] != "limit"}
    lines = [(line, dict(attributes)) for line, attributes in chains(kept)]
    return lines + named_streets(streets)


def network(lines):
    """The largest connected part of the noded lines."""
    edges = noded(lines)
    main = components(edges)[0]
    return {e: a for e, a in edges.items() if e[0] in main}


def index_of(lines):
    index = SegmentIndex()
    for line, attributes in lines:
        for a, b in pieces(line):
            index.add(a, b, attributes)
    return index
