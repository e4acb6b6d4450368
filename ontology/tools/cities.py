#!/usr/bin/env python3
"""Makes cities.tsv of the known entities from GeoNames: cities.py CITIES ALTERNATES STATES PLACES COMMON... > cities.tsv

CITIES      cities500.txt of a GeoNames dump (19 columns)
ALTERNATES  two columns: GeoNames id, preferred Arabic name; ids of first-level regions are CC.ADMIN1
STATES      states.tsv, PLACES: places.tsv (written by hand; what they have is left out)
WEAK        two columns: language and name, of names that are also a common word or a person's: they need a context
"""
import collections, pathlib, re, sys, unicodedata

ARAB = "DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH".split()
NEAR = "TR IR IL AF PK AM AZ GE ML NE TD BF SN NG ER ET SS CF CM UG KE CD CY UA XK BA RS MM LK BD NP TJ UZ KG TM KZ BY MD MZ RW BI GQ GA GN SL LR CI GH TG BJ MK ME AL HT VE CU CO".split()
ARABIC = re.compile(r"^[\u0621-\u063a\u0641-\u064a\u0640\u064b-\u0652 '()-]+$")

def fold(text):
    text = unicodedata.normalize("NFD", text.lower())
    text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    return text.translate(str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "’": "'", "‘": "'", "ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "`": "'"}))

def ascii_(text):
    text = unicodedata.normalize("NFD", text)
    return "".join(c for c in text if unicodedata.category(c) != "Mn").translate(str.maketrans({"ʿ": "", "ʾ": "", "ʻ": "", "ʼ": "", "‘": "", "’": "'", "`": "'", "ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H"}))

def clean(text):
    return re.sub(r"\s+", " ", re.sub(r"[\u200b-\u200f\u202a-\u202e\u064b-\u0652\u0640]", "", text)).strip()

def table(path):
    rows = [l.rstrip("\n").split("\t") for l in open(path, encoding="utf-8") if l.strip() and not l.startswith("#")]
    return [dict(zip(rows[0], r + [""] * len(rows[0]))) for r in rows[1:]]

def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", ascii_(text).lower()).strip("-")

SUN = re.compile(r"^(Al|Ad|An|Ar|As|Ash|At|Ath|Az|Adh|El|Es|Et|En|Er|Ed)[ -](?=[A-Z‘'])", re.IGNORECASE)

def english(name):
    """The name as newspapers write it and its other spelling; the reader knows el-, ar-, Al and a final h by itself."""
    plain = ascii_(name)
    article = SUN.match(plain)
    if article:
        plain = "al-" + plain[article.end():].lstrip("'‘")
    plain = re.sub(r"(?<=[ -])(Al|Ad|An|Ar|As|Ash|At|Ath|Az|Adh) (?=[A-Z])", "al-", plain)
    plain = plain.replace("'", "").replace("‘", "")
    plain = re.sub(r"^(al|el)-", lambda m: m.group(1).capitalize() + "-", plain)
    out = [plain]
    if plain.endswith("iyah"):
        out.insert(0, plain[:-1])
    elif plain.endswith("ah") and len(plain) > 5:
        out.insert(0, plain[:-1])
    return out[:1]

def main(cities, alternates, states, places, weak):
    state = {r["iso"]: r["id"] for r in table(states) if r["iso"]}
    state["EH"] = "western-sahara"
    hand, ids, arhand = collections.defaultdict(set), set(), collections.defaultdict(set)
    taken_en, taken_ar = set(), set()
    rows = table(places)
    within = {r["id"]: r["within"] for r in rows}
    statenames = set()
    for other in pathlib.Path(states).parent.glob("*.tsv"):
        if other.name != "cities.tsv":
            for r in table(other):
                ids.add(r.get("id", ""))
                for k in ("name_en", "aliases_en", "name_ar", "aliases_ar"):
                    if other.name != "places.tsv":
                        statenames.update(fold(ascii_(n)) for n in r.get(k, "").split("|") if n)
    for r in table(states):
        ids.add(r["id"])
        for k in ("name_en", "aliases_en", "nationality_en", "name_ar", "aliases_ar", "nationality_ar"):
            statenames.update(fold(n) for n in r[k].split("|") if n)
    def home(i):
        seen = set()
        while i in within and i not in seen:
            seen.add(i); i = within[i]
        return i
    hand_en, hand_ar = {}, {}
    for r in rows:
        ids.add(r["id"])
        for n in [r["name_en"]] + r["aliases_en"].split("|"):
            if n: hand_en.setdefault(fold(ascii_(n)), set()).add(home(r["within"]))
        for n in [r["name_ar"]] + r["aliases_ar"].split("|"):
            if n: hand_ar.setdefault(fold(n), set()).add(home(r["within"]))
    capitals = {r["capital"]: r["id"] for r in table(states)}
    alt = dict(l.rstrip("\n").split("\t")[:2] for l in open(alternates, encoding="utf-8"))
    weaks = set(tuple(l.rstrip("\n").split("\t")) for l in open(weak, encoding="utf-8") if not l.startswith("#"))
    found = []
    for line in open(cities, encoding="utf-8"):
        c = line.rstrip("\n").split("\t")
        cc, pop, code = c[8], int(c[14] or 0), c[7]
        if cc not in state or code in ("PPLX", "PPLH", "PPLQ", "PPLW"):
            continue
        arabic = clean(alt.get(c[0], ""))
        arabic = re.sub(r"^(مدينة|بلدية) ", "", arabic)
        arabic = re.sub(r" ?\(.*\)$", "", arabic)
        major = code in ("PPLC", "PPLA")
        names = []
        if not ARABIC.match(arabic or "x"):
            arabic = ""
        if not arabic and cc in ARAB:
            names = [clean(n) for n in c[3].split(",") if ARABIC.match(n)]
            arabic = names[0] if names else ""
        if not arabic:
            continue
        least = 1 if cc in ("YE", "SD", "SO", "LB") else 5000 if cc in ("SY", "IQ", "PS", "LY") else 15000 if cc in ARAB else 30000 if cc in ("TR", "IR", "UA", "AF", "IL", "AM", "AZ", "GE", "ML", "NE", "TD", "BF") else 80000 if cc in NEAR or cc in ("RU", "IN") else 400000 if cc == "US" else 200000
        if pop < least and not (major and (cc in ARAB or cc in NEAR)) and code != "PPLC":
            continue
        found.append((pop, cc, c[0], c[1], arabic, code, c[10]))
    found.sort(key=lambda f: (-f[0], f[2]))
    out, seen_en, seen_ar = [], {}, {}
    for pop, cc, gid, name, arabic, code, admin in found:
        en = english(name)
        s = state[cc]
        def clash(table, key):
            return key in table
        if any(fold(n) in hand_en or fold(n) in statenames for n in en) or fold(arabic) in hand_ar or fold(arabic) in statenames:
            continue
        if any(fold(n) in seen_en for n in en) or fold(arabic) in seen_ar:
            continue
        if len(arabic) < 3 or len(en[0]) < 3 or any(ch.isdigit() for ch in en[0]):
            continue
        i = slug(en[0].replace("Al-", "al-"))
        if i in ids: i += "-" + s
        if i in ids: continue
        ids.add(i)
        for n in en: seen_en[fold(n)] = i
        seen_ar[fold(arabic)] = i
        needs = [l for l, ns in (("ar", [arabic]), ("en", en)) if any((l, fold(n)) in weaks for n in ns)]
        out.append([i, "Place", en[0], arabic, "|".join(en[1:]), "", "", "city", s, "|".join(needs)])
    out.sort(key=lambda r: r[0])
    print("# source: GeoNames (geonames.org), cities500 and alternate names, selected and respelt by ontology/tools/cities.py")
    print("# licence: CC-BY-4.0")
    print("\t".join("id type name_en name_ar aliases_en aliases_ar wikidata kind within weak".split()))
    for r in out:
        print("\t".join(r).rstrip("\t"))

if __name__ == "__main__":
    main(*sys.argv[1:])
