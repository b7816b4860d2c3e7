"""Plane geometry on tuples of metres. Rings are open lists (the first point is not repeated), counter-clockwise."""

import math


def lerp(a, b, t):
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def distance(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1])


def sides(ring):
    return zip(ring, ring[1:] + ring[:1])


def pieces(line):
    return zip(line, line[1:])


def signed_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in sides(ring)) / 2


def area(ring):
    return abs(signed_area(ring))


def counter_clockwise(ring):
    return ring if signed_area(ring) > 0 else ring[::-1]


def centroid(ring):
    base = ring[0]
    total = x = y = 0.0
    for a, b in sides(ring):
        cross = (a[0] - base[0]) * (b[1] - base[1]) - (b[0] - base[0]) * (a[1] - base[1])
        total += cross
        x += (a[0] + b[0] - 2 * base[0]) * cross
        y += (a[1] + b[1] - 2 * base[1]) * cross
    return (base[0] + x / (3 * total), base[1] + y / (3 * total))


def bounds(points):
    xs, ys = zip(*points)
    return min(xs), min(ys), max(xs), max(ys)


def contains(ring, p):
    inside = False
    for a, b in sides(ring):
        if (a[1] > p[1]) != (b[1] > p[1]) and p[0] < a[0] + (p[1] - a[1]) * (b[0] - a[0]) / (b[1] - a[1]):
            inside = not inside
    return inside


def nearest_on_segment(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = 0.0 if square == 0 else max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square))
    return lerp(a, b, t)


def distance_to_line(p, line):
    return min(distance(p, nearest_on_segment(p, a, b)) for a, b in pieces(line))


def distance_to_ring(p, ring):
    return distance_to_line(p, ring + ring[:1])


def crossing(a, b, c, d):
    """Where the segments ab and cd cross, as (t along ab, u along cd); None if they do not or are parallel."""
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    cross = rx * sy - ry * sx
    if abs(cross) < 1e-9:
        return None
    t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross
    u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross
    return (t, u) if -1e-9 <= t <= 1 + 1e-9 and -1e-9 <= u <= 1 + 1e-9 else None


def crosses(line, other):
    return any(crossing(a, b, c, d) for a, b in pieces(line) for c, d in pieces(other))


def is_simple(ring):
    segments = list(sides(ring))
    n = len(segments)
    return not any(crossing(*segments[i], *segments[j])
                   for i in range(n) for j in range(i + 2, n) if not (i == 0 and j == n - 1))


def smooth(points, step, closed=False):
    """A Catmull-Rom curve through the points, sampled about every `step` metres."""
    n = len(points)
    at = (lambda i: points[i % n]) if closed else (lambda i: points[max(0, min(n - 1, i))])
    curve = []
    for i in range(n if closed else n - 1):
        count = max(1, round(distance(at(i), at(i + 1)) / step))
        curve += [catmull_rom(at(i - 1), at(i), at(i + 1), at(i + 2), k / count) for k in range(count)]
    return curve if closed else curve + [points[-1]]


def catmull_rom(p0, p1, p2, p3, t):
    return tuple(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3)
                 for a, b, c, d in zip(p0, p1, p2, p3))


def normal(a, b):
    """The unit vector to the left of ab."""
    d = distance(a, b) or 1.0
    return ((a[1] - b[1]) / d, (b[0] - a[0]) / d)


def beside(line, offset):
    """The line moved `offset` metres to its left (negative: right); `offset` may be a function of the vertex number."""
    move = offset if callable(offset) else lambda i: offset
    moved = []
    for i, p in enumerate(line):
        n = normal(line[max(0, i - 1)], line[min(len(line) - 1, i + 1)])
        moved.append((p[0] + n[0] * move(i), p[1] + n[1] * move(i)))
    return moved


def simplify(line, tolerance):
    """Douglas-Peucker."""
    if len(line) < 3:
        return line
    far, index = max((distance(p, nearest_on_segment(p, line[0], line[-1])), i) for i, p in enumerate(line[1:-1], 1))
    if far <= tolerance:
        return [line[0], line[-1]]
    return simplify(line[:index + 1], tolerance)[:-1] + simplify(line[index:], tolerance)


def simplify_ring(ring, tolerance):
    far = max(range(len(ring)), key=lambda i: distance(ring[0], ring[i]))
    return simplify(ring[:far + 1], tolerance)[:-1] + simplify(ring[far:] + ring[:1], tolerance)[:-1]


def inset(ring, widths):
    """The ring with side i moved inwards by widths[i]; None where the result would not be a plain smaller ring."""
    moved = []
    n = len(ring)
    for (a, b), width in zip(sides(ring), widths):
        nx, ny = normal(a, b)
        moved.append(((a[0] + nx * width, a[1] + ny * width), (b[0] + nx * width, b[1] + ny * width)))
    corners = [mitre(moved[i - 1], moved[i]) for i in range(n)]
    good = signed_area(corners) > 0 and is_simple(corners) and all(contains(ring, p) for p in corners)
    return corners if good else None


def mitre(first, second):
    (a, b), (c, d) = first, second
    rx, ry, sx, sy = b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]
    cross = rx * sy - ry * sx
    if abs(cross) < 0.05 * math.hypot(rx, ry) * math.hypot(sx, sy):
        return lerp(b, c, 0.5)
    t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross
    return (a[0] + rx * t, a[1] + ry * t)


def long_axis(ring):
    """The direction (radians) of the longer side of the smallest enclosing rectangle."""
    best = None
    for a, b in sides(ring):
        angle = math.atan2(b[1] - a[1], b[0] - a[0])
        x0, y0, x1, y1 = bounds([rotate(p, -angle) for p in ring])
        size = (x1 - x0) * (y1 - y0)
        if best is None or size < best[0] - 1e-6:
            best = (size, angle if x1 - x0 >= y1 - y0 else angle + math.pi / 2)
    return best[1]


def rotate(p, angle, about=(0.0, 0.0)):
    c, s = math.cos(angle), math.sin(angle)
    x, y = p[0] - about[0], p[1] - about[1]
    return (about[0] + x * c - y * s, about[1] + x * s + y * c)


def rectangle(centre, width, depth, angle):
    x, y = centre
    corners = [(x - width / 2, y - depth / 2), (x + width / 2, y - depth / 2),
               (x + width / 2, y + depth / 2), (x - width / 2, y + depth / 2)]
    return [rotate(p, angle, centre) for p in corners]


def ring_inside(ring, outer):
    return all(contains(outer, p) for p in ring) and not crosses(ring + ring[:1], outer + outer[:1])
