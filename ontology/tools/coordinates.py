#!/usr/bin/env python3
"""Makes coordinates.tsv of the known entities: coordinates.py CITIES COUNTRIES ENTITIES > coordinates.tsv

CITIES      cities500.txt of a GeoNames dump (19 columns)
COUNTRIES   countries of Natural Earth as TopoJSON, ids being ISO 3166-1 numbers (world-atlas, countries-50m.json)
ENTITIES    the folder of the tables

A place gets the coordinates of the GeoNames city of its state that bears one of its names, where there is one or one is
four times as large as the next; provinces, seas and the like, which are no points, get none. A state gets the centre of
its largest piece of land, to show it on a map; such points are marked as areas and are no answer to "how near".
"""
import collections, json, pathlib, re, sys
from cities import ascii_, english, fold, table

POINTS = {"capital", "city", "town", "municipality", "area"}
DOMINANT = 4

def key(name):
    name = ascii_(english(name)[0]).lower()
    name = re.sub(r"\b(al|el|an|ar|as|ash|at|ad|az)[ -]", "", name)
    return re.sub(r"[^a-z]", "", name) or fold(name)

def rings(topology):
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        arcs.append(points)
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = {"Polygon": [shape["arcs"]], "MultiPolygon": shape["arcs"]}[shape["type"]]
        outer = []
        for polygon in polygons:
            points = []
            for arc in polygon[0]:
                piece = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
                points += piece if not points else piece[1:]
            outer.append(points)
        yield shape["properties"]["name"], outer

def centre(points):
    if max(x for x, _ in points) - min(x for x, _ in points) > 180:
        points = [(x + 360 if x < 0 else x, y) for x, y in points]
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return (abs(area), x / (3 * area), y / (3 * area)) if area else (0, 0, 0)

def main(cities, countries, entities):
    folder = pathlib.Path(entities)
    states = table(folder / "states.tsv")
    iso = {r["id"]: r["iso"] for r in states}
    iso["western-sahara"] = "EH"
    iso.update({"abkhazia": "GE", "south-ossetia": "GE", "transnistria": "MD", "somaliland": "SO"})
    within = {r["id"]: r["within"] for file in ("cities", "places") for r in table(folder / f"{file}.tsv")}
    known = collections.defaultdict(dict)
    for line in open(cities, encoding="utf-8"):
        cell = line.rstrip("\n").split("\t")
        if cell[7] in ("PPLX", "PPLQ", "PPLH", "PPLW"):
            continue
        for name in {key(cell[1]), key(cell[2])} | {fold(n) for n in cell[3].split(",") if re.search("[\u0621-\u064a]", n)}:
            known[cell[8], name][cell[0]] = (int(cell[14] or 0), cell[4], cell[5])
    out = []
    for file in ("cities", "places"):
        for row in table(folder / f"{file}.tsv"):
            whole = row["within"]
            while whole and whole not in iso:
                whole = within.get(whole, "")
            state = iso.get(whole)
            if row["kind"] not in POINTS or not state:
                continue
            english_names = [row["name_en"]] + [a for a in row["aliases_en"].split("|") if a]
            found = {}
            for name in [key(n) for n in english_names] + [fold(row["name_ar"])]:
                found = known.get((state, name), {})
                if found:
                    break
            ranked = sorted(found.items(), key=lambda f: (-f[1][0], int(f[0])))
            if ranked and (len(ranked) == 1 or ranked[0][1][0] >= DOMINANT * max(1, ranked[1][1][0])):
                number, (_, latitude, longitude) = ranked[0]
                out.append((row["id"], f"{float(latitude):.4f}", f"{float(longitude):.4f}", "point", "geonames:" + number))
    byname = {}
    for row in states:
        for name in [row["name_en"]] + row["aliases_en"].split("|"):
            byname[re.sub(r"[^a-z]", "", ascii_(name).lower())] = row["id"]
    for name, outer in rings(json.load(open(countries, encoding="utf-8"))):
        full = re.sub(r"[^a-z]", "", ascii_(SHORT.get(name, name)).lower())
        if full in byname:
            _, x, y = max(centre(points) for points in outer)
            out.append((byname[full], f"{y:.2f}", f"{x:.2f}", "area", "naturalearth"))
        else:
            print("no state for", name, file=sys.stderr)
    print("# source: points from GeoNames (geonames.org), cities500; areas from Natural Earth (naturalearthdata.com); by ontology/tools/coordinates.py")
    print("# licence: points CC-BY-4.0, areas public domain")
    print("id\tlatitude\tlongitude\tkind\tfrom")
    for row in sorted(out, key=lambda r: r[0]):
        print("\t".join(row))

SHORT = {"Congo": "Republic of the Congo", "Dem. Rep. Congo": "Democratic Republic of the Congo", "Dominican Rep.": "Dominican Republic", "Central African Rep.": "Central African Republic", "Eq. Guinea": "Equatorial Guinea", "Bosnia and Herz.": "Bosnia and Herzegovina", "S. Sudan": "South Sudan", "Solomon Is.": "Solomon Islands", "United States of America": "United States", "Macedonia": "North Macedonia", "eSwatini": "Eswatini", "Czechia": "Czech Republic", "W. Sahara": "Western Sahara", "Côte d'Ivoire": "Ivory Coast"}

if __name__ == "__main__":
    main(*sys.argv[1:])
