#!/usr/bin/env python3
"""Checks the gold facts against the articles; --table prints how often each fact type occurs, by language.

Needs Python 3 and nothing else. Exit code 1 where something is wrong, one line each on standard error.
"""
import collections
import datetime
import html.parser
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
TABLES = HERE.parent / "ontology/src/main/resources/org/wasl/ontology/entities"

# The facts contract: type to its roles; a plus marks a role that every fact of the type has, ++ one with two fillers.
PAIR = ["actor", "recipient"]
ROLES = {
    "PostHolding": ["holder+", "of"],
    "Membership": ["member+", "group+"],
    "Leadership": ["leader", "group"],
    "PartOf": ["part+", "whole+"],
    "Location": ["place+", "within+"],
    "ForcePresence": ["force+", "at+"],
    "Alignment": ["a", "b+"],
    "Meeting": ["participant++"],
    "Visit": ["visitor+", "to+", "from", "invitedBy"],
    "Signing": ["party++"],
    "Deployment": ["actor", "force", "to+"],
    "Withdrawal": ["actor", "force", "from+"],
    "Appointment": ["person+", "of", "by"],
    "Dismissal": ["person+", "of", "by"],
    "Resignation": ["person+", "of", "by"],
}
for pair_type in (
    "Attack Detention Sanction Protest Accusation Threat Rejection Support Request Aid Cooperation Pledge Concession"
).split():
    ROLES[pair_type] = PAIR
TOGETHER = {"Meeting", "Signing"}
ENTITY_TYPES = {
    "Person", "State", "GovernmentBody", "ArmedForce", "Organization", "Place", "Facility", "Agreement", "Weapon",
}
KEYS = [
    "type", "roles", "post", "rank", "former", "agreement", "count", "killed", "injured", "weapon", "mode", "place",
    "time", "modality", "claimant", "optional", "evidence",
]
NEEDS_POST = {"PostHolding", "Appointment", "Dismissal", "Resignation"}
COUNT_KEYS = {
    "exactly": {"min", "max", "stated"},
    "about": {"stated"},
    "atLeast": {"min", "stated"},
    "atMost": {"max", "stated"},
}


class VisibleText(html.parser.HTMLParser):
    """The text of a page's paragraphs and headings."""

    def __init__(self):
        super().__init__()
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style")
        self.parts.append(" " if tag in ("p", "h1", "h2", "h3", "li", "div") else "")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def collapse(text):
    return re.sub(r"\s+", " ", text)


def occurs(form, text):
    """Whether the text has the form, vowel marks aside, also with the article joined to li- (للجيش)."""
    bare = re.sub("[\\u064b-\\u0652\\u0640]", "", form.lower())
    return bare in text or bare[:2] == "\u0627\u0644" and "\u0644\u0644" + bare[2:] in text


def article_text(source):
    path, _, record = source.partition("#")
    data = (HERE.parent / path).read_bytes()
    if record:
        lines = [json.loads(line) for line in data.decode("utf-8").splitlines()]
        return collapse(next(line["text"] for line in lines if line["id"] == record))
    text = data.decode("windows-1256" if b"charset=windows-1256" in data else "utf-8")
    if not path.endswith(".html"):
        return collapse(text)
    page = VisibleText()
    page.feed(text)
    return collapse("".join(page.parts))


def known_types():
    known = {}
    for table in TABLES.glob("*.tsv"):
        rows = [line.split("\t") for line in table.read_text("utf-8").splitlines() if line and line[0] != "#"]
        if rows[0][:2] == ["id", "type"] and "name_en" in rows[0]:
            known.update((row[0], row[1]) for row in rows[1:])
    return known


def check_count(count, problem):
    keys = set(count) - {"qualifier"}
    if keys != COUNT_KEYS.get(count.get("qualifier")) and not (count.get("qualifier") == "about" and keys == {"min", "max"}):
        problem(f"count {count}")


def check_time(time, sentence, problem):
    if "text" in time and time["text"] not in sentence:
        problem(f"the time's words '{time['text']}' are not in the evidence")
    days = [datetime.date.fromisoformat(time[key]) for key in ("from", "until") if key in time]
    if days != sorted(days) or bool(days) != ("precision" in time):
        problem(f"time {time}")


def check_fact(fact, ids, text, problem):
    kind = fact["type"]
    if kind not in ROLES:
        return problem("no such fact type")
    if [key for key in KEYS if key in fact] != list(fact):
        problem(f"keys {list(fact)}")
    legal = {role.rstrip("+"): role.count("+") for role in ROLES[kind]}
    if set(fact["roles"]) - set(legal):
        problem(f"roles {list(fact['roles'])}")
    for role, least in legal.items():
        fillers = fact["roles"].get(role, [])
        if len(fillers) < least or len(fillers) > 1 and kind not in TOGETHER or len(set(fillers)) < len(fillers):
            problem(f"{role} has {len(fillers)} fillers")
    for used in [i for fillers in fact["roles"].values() for i in fillers] + [
        fact[key] for key in ("place", "claimant", "agreement", "weapon") if key in fact
    ]:
        if used not in ids:
            problem(f"'{used}' is not among the entities")
    if fact["modality"] not in ("stated", "denied", "planned", "hypothetical"):
        problem(f"modality {fact['modality']}")
    if kind in NEEDS_POST and "post" not in fact:
        problem("no post")
    for key in ("count", "killed", "injured"):
        if key in fact:
            check_count(fact[key], problem)
    sentence = fact["evidence"]["text"]
    if text.count(collapse(sentence)) < fact["evidence"]["occurrence"]:
        problem("the evidence is not in the article")
    if "time" in fact:
        check_time(fact["time"], sentence, problem)


def main():
    problems = []
    known = known_types()
    table, marks, articles = collections.Counter(), collections.Counter(), collections.Counter()
    names = set()
    for path in sorted(HERE.glob("gold/*/*.json")):
        language, name = path.parent.name, path.stem
        names.add(f"{language}/{name}")
        articles[language] += 1
        gold = json.loads(path.read_text("utf-8"))
        text = article_text(gold["article"]["source"])
        ids = [entity["id"] for entity in gold["entities"]]

        bare_text = re.sub("[\\u064b-\\u0652\\u0640]", "", text.lower())

        def problem(message, where=f"{language}/{name}"):
            problems.append(f"{where}: {message}")

        if len(set(ids)) < len(ids):
            problem("an entity twice")
        for entity in gold["entities"]:
            if entity["type"] not in ENTITY_TYPES or known.get(entity["id"], entity["type"]) != entity["type"]:
                problem(f"entity {entity['id']} is a {entity['type']}, the tables say {known.get(entity['id'])}")
            if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entity["id"]):
                problem(f"id '{entity['id']}'")
            for form in entity["forms"]:
                if not occurs(form, bare_text):
                    problem(f"form '{form}' of {entity['id']} is not in the article")
            if not entity["forms"]:
                problem(f"{entity['id']} has no form")
        for fact in gold["facts"]:
            check_fact(fact, ids, text, lambda message, kind=fact["type"]: problem(f"{kind}: {message}"))
            if not fact.get("optional"):
                table[language, fact["type"]] += 1
            marks[language, "optional" if fact.get("optional") else fact["modality"]] += 1
    held_out = [line for line in (HERE / "gold/held-out.tsv").read_text("utf-8").splitlines() if line[:1] != "#"]
    problems += [f"held-out.tsv: no gold '{name}'" for name in held_out[1:] if name not in names]
    read = {json.loads(p.read_text("utf-8"))["article"]["source"].partition("#")[0] for p in HERE.glob("gold/*/*.json")}
    problems += [
        f"{path.relative_to(HERE)} has no gold"
        for path in sorted(HERE.glob("articles/*/*"))
        if str(path.relative_to(HERE.parent)) not in read
    ]
    if "--table" in sys.argv:
        print("| | ar | en |\n|---|---|---|")
        rows = [("articles", articles["ar"], articles["en"])]
        rows += [(kind, table["ar", kind], table["en", kind]) for kind in ROLES]
        rows.append(("**facts**", *(sum(n for (lang, _), n in table.items() if lang == own) for own in ("ar", "en"))))
        rows += [
            (f"*{mark}*", marks["ar", mark], marks["en", mark])
            for mark in ("stated", "denied", "planned", "hypothetical", "optional")
        ]
        print("\n".join(f"| {label} | {ar} | {en} |" for label, ar, en in rows))
    for line in problems:
        print(line, file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
