"""Makes the outline of land that the page's map draws.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 shell/tools/land.py package/land-50m.json > shell/src/main/resources/org/wasl/shell/page/land.json

Tenths of a degree, south downwards; islands too small to be seen and points that say nothing at the map's scale go.
"""

import json
import sys

LEAST_ISLAND = 0.15  # square degrees of the box around it
LEAST_STEP = 3  # tenths of a degree


def arcs(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def unrolled(points):
    """A ring that crosses the date line goes on beyond it; none for one around a pole, which has no inside here."""
    turn = 0
    ring = [points[0]]
    for (before, _), (x, y) in zip(points, points[1:]):
        if abs(x - before) > 180:
            turn += -360 if x > before else 360
        ring.append((x + turn, y))
    if turn:
        return None
    middle = sum(x for x, _ in ring) / len(ring)
    shift = -360 if middle > 180 else 360 if middle < -180 else 0
    return [(x + shift, y) for x, y in ring]


def path(ring):
    kept = []
    for x, y in ring:
        point = (round(x * 10), round(-y * 10))
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= LEAST_STEP:
            kept.append(point)
    if len(kept) < 4:
        return ""
    steps = "".join(f"l{b[0] - a[0]},{b[1] - a[1]}" for a, b in zip(kept, kept[1:]))
    return f"M{kept[0][0]},{kept[0][1]}{steps}z".replace(",-", "-")


def main():
    topology = json.load(open(sys.argv[1], encoding="utf-8"))
    lines = list(arcs(topology))
    paths = []
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for ids in (ring for polygon in polygons for ring in polygon):
            points = []
            for i in ids:
                line = lines[i] if i >= 0 else lines[~i][::-1]
                points += line[1:] if points else line
            ring = unrolled(points)
            if ring is None:
                continue
            xs, ys = [x for x, _ in ring], [y for _, y in ring]
            if (max(xs) - min(xs)) * (max(ys) - min(ys)) >= LEAST_ISLAND:
                paths.append(path(ring))
    json.dump(
        {
            "source": "land of Natural Earth 1:50m (naturalearthdata.com) by way of world-atlas 2.0.2, simplified by"
            " shell/tools/land.py",
            "licence": "public domain; world-atlas: ISC, Copyright 2013-2019 Michael Bostock",
            "path": "".join(paths),
        },
        sys.stdout,
    )
    print()


main()
