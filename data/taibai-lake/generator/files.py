"""Writes GeoJSON and CSV: UTF-8, LF, one feature or row a line, EPSG:4548 metres with one decimal."""

import csv
import io
import json

from .geometry import counter_clockwise
from .place import ORIGIN

CRS = '{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4548"}}'


def metre(value):
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def point(p):
    return metre(p[0] + ORIGIN[0]), metre(p[1] + ORIGIN[1])


def coordinates(points):
    pairs = []
    for p in points:
        pair = "[%s,%s]" % point(p)
        if not pairs or pair != pairs[-1]:
            pairs.append(pair)
    return "[" + ",".join(pairs) + "]"


def closed(ring, outer=True):
    ring = counter_clockwise(ring)
    ring = ring if outer else ring[::-1]
    return coordinates(list(ring) + [ring[0]])


def polygon(ring, holes=()):
    return '{"type":"Polygon","coordinates":[' + ",".join([closed(ring)] + [closed(h, False) for h in holes]) + "]}"


def line(points):
    return '{"type":"LineString","coordinates":' + coordinates(points) + "}"


def write_layer(path, name, features):
    """features: [(attributes, geometry text)]"""
    rows = [f'{{"type":"Feature","properties":{json.dumps(a, ensure_ascii=False, separators=(",", ":"))},"geometry":{g}}}' for a, g in features]
    text = f'{{"type":"FeatureCollection","name":"{name}","crs":{CRS},"features":[\n' + ",\n".join(rows) + "\n]}\n"
    path.write_bytes(text.encode("utf-8"))


def write_table(path, header, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode("utf-8"))
