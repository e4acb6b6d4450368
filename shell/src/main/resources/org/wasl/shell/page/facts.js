// Facts as they are read: a sentence in the reader's language, and the sources that state it.

import { bdi, h, patterned } from "./dom.js";
import { iri, rows } from "./sparql.js";
import { current, day, has, listed, number, other, pattern, span, words } from "./words.js";
import { openEvidence } from "./evidence.js";
import { reviewing } from "./edit.js";
import { address } from "./route.js";

export const WASL = "https://w3id.org/wasl/ontology#";
const AT_ONCE = 150;
const names = new Map();

export const local = (term) => term.slice(Math.max(term.lastIndexOf("#"), term.lastIndexOf("/")) + 1);
export const wasl = (name) => iri(WASL + name);

/** Sections of an entity's page and of the filters: what kinds of facts they hold. */
export const SECTIONS = {
  posts: ["PostHolding", "Appointment", "Dismissal", "Resignation"],
  relations: ["Leadership", "Membership", "PartOf", "Location", "Alignment"],
  forces: ["ForcePresence", "Deployment", "Withdrawal"],
  events: [
    "Meeting", "Visit", "Signing", "Attack", "Detention", "Sanction", "Protest", "Accusation", "Threat",
    "Rejection", "Support", "Request", "Aid", "Cooperation", "Pledge", "Concession",
  ],
};
export const KINDS = Object.values(SECTIONS).flat();
export const MODALITIES = ["stated", "planned", "hypothetical", "denied"];

async function inParts(values, use) {
  const found = [];
  for (let i = 0; i < values.length; i += AT_ONCE) found.push(...(await use(values.slice(i, i + AT_ONCE))));
  return found;
}

export const KINDS_OF_THINGS = ["Person", "State", "GovernmentBody", "ArmedForce", "Organization", "Place", "Facility", "Agreement", "Weapon"];

/** What is known of names may have changed. */
export const forget = () => names.clear();

/** Fetches the labels and classes of things whose names are not known yet. */
export async function learn(iris) {
  const unknown = [...new Set(iris)].filter((i) => !names.has(i));
  const found = await inParts(unknown, (part) => rows("labels", { things: part.map(iri) }));
  unknown.forEach((i) => names.set(i, { kind: undefined }));
  for (const row of found) {
    const known = names.get(row.thing.value);
    if (row.label) known[row.label["xml:lang"] || "en"] ??= row.label.value;
    if (row.kind?.value.startsWith(WASL)) known.kind = local(row.kind.value);
  }
}

/** What a thing is called: in the reader's language, else in the other, else its own address made readable. */
export function name(thing) {
  const known = names.get(thing) ?? {};
  return known[current()] ?? known[other()] ?? Object.entries(known).find(([k, v]) => k !== "kind" && v)?.[1] ?? plain(thing);
}

export const otherName = (thing) => names.get(thing)?.[other()];
export const kindOf = (thing) => names.get(thing)?.kind;

function plain(thing) {
  try {
    return decodeURIComponent(local(thing)).replace(/[-_]+/g, " ");
  } catch {
    return local(thing);
  }
}

export const kindName = (kind) => words(`kind.${kind}`);

export function entityLink(thing) {
  const kind = kindOf(thing);
  return h("a", { href: address("entity", { id: local(thing) }), class: "name", title: kind && kindName(kind) }, bdi(name(thing)));
}

/** Facts with all their roles and attributes and their claims, in the order of the IRIs. */
export async function facts(iris) {
  const made = new Map(iris.map((i) => [i, { iri: i, kind: undefined, values: {}, claims: [] }]));
  const [parts, claims] = await Promise.all([
    inParts([...made.keys()], (part) => rows("facts", { facts: part.map(iri) })),
    inParts([...made.keys()], (part) => rows("claims", { facts: part.map(iri) })),
  ]);
  for (const { fact, property, value } of parts) {
    const one = made.get(fact.value);
    if (property.value.endsWith("#type")) {
      if (value.value.startsWith(WASL)) one.kind = local(value.value);
    } else if (property.value.startsWith(WASL)) {
      (one.values[local(property.value)] ??= []).push(value);
    }
  }
  for (const row of claims) {
    made.get(row.fact.value).claims.push({
      iri: row.claim.value,
      modality: row.modality.value,
      confidence: Number(row.confidence.value),
      publisher: row.publisher?.value,
      title: row.title?.value,
      issued: row.issued?.value,
      claimant: row.claimant?.value,
      accepted: row.review?.value === "accepted",
    });
  }
  const things = [...made.values()].flatMap((f) => Object.values(f.values).flat().filter((v) => v.type === "uri"));
  await learn([...things.map((v) => v.value), ...claims.flatMap((c) => (c.claimant ? [c.claimant.value] : []))]);
  return [...made.values()].filter((f) => f.kind);
}

export const one = (fact, property) => fact.values[property]?.[0]?.value;
export const time = (fact) => span(one(fact, "begin"), one(fact, "end")) || one(fact, "timeText") || "";

function count(fact, property) {
  const stated = one(fact, `${property}Stated`);
  const min = one(fact, `${property}Min`);
  const max = one(fact, `${property}Max`);
  if (!stated && !min && !max) return [];
  const shown = stated ? number(stated) : [min, max].filter(Boolean).map(number).join("–");
  const exact = `count.${one(fact, `${property}Qualifier`)}`;
  return has(exact) ? [words(exact, { number: shown })] : [shown];
}

/** The values of a role or attribute as text and links. */
function value(fact, property, but) {
  if (["count", "killed", "injured"].includes(property)) {
    return count(fact, property).map((shown) => h("strong", { class: "number" }, shown));
  }
  if (property === "former") return one(fact, "former") === "true" ? [words("fact.former")] : [];
  if (property === "mode") return has(`mode.${one(fact, "mode")}`) ? [words(`mode.${one(fact, "mode")}`)] : [];
  const given = fact.values[property] ?? [];
  const shown = given.map((v) =>
    v.type !== "uri" ? bdi(v.value) : v.value === but ? h("b", { class: "self" }, bdi(name(v.value))) : entityLink(v.value),
  );
  return listed(shown.length).map((part) => (typeof part === "number" ? shown[part] : part));
}

/** A fact as a sentence in the reader's language. */
export function sentence(fact, but) {
  const form = pattern(fact.kind);
  if (form) return h("span", { class: "sentence" }, patterned(form, (property) => value(fact, property, but)));
  const roles = Object.keys(fact.values).filter((p) => fact.values[p][0].type === "uri");
  return h("span", { class: "sentence" }, kindName(fact.kind), roles.map((r) => [" · ", value(fact, r, but)]));
}

export function modalityMark(modality) {
  return modality === "stated" ? "" : h("span", { class: `mark ${modality}` }, words(`modality.${modality}`));
}

function sourceButton(claim, here) {
  if (here) {
    const sure = words("claim.sure", { n: number(Math.round(claim.confidence * 100)) });
    return h("button", { type: "button", class: "source", "aria-label": sure, title: sure, onclick: () => openEvidence(claim.iri) }, `${number(Math.round(claim.confidence * 100))}%`);
  }
  const who = claim.publisher ?? claim.title ?? words("claim.source");
  const told = [who, claim.issued && day(claim.issued)].filter(Boolean);
  return h(
    "button",
    {
      type: "button",
      class: "source",
      title: claim.title,
      "aria-label": words("claim.open", { source: told.join(", ") }),
      onclick: () => openEvidence(claim.iri),
    },
    bdi(who),
    claim.issued ? h("span", { class: "when" }, day(claim.issued)) : "",
  );
}

/** Buttons for the claims of a fact, a few of them at first. */
function sources(fact, here) {
  const most = 3;
  const holder = h("span", { class: "sources" });
  const rest = fact.claims.slice(most);
  holder.append(...fact.claims.slice(0, most).map((c) => sourceButton(c, here)));
  if (rest.length > 0) {
    const more = h(
      "button",
      { type: "button", class: "source more", onclick: () => more.replaceWith(...rest.map((c) => sourceButton(c, here))) },
      words("claim.more", { n: number(rest.length) }),
    );
    holder.append(more);
  }
  return holder;
}

/** A line of a list of facts: when, what, how it is said, and by whom; `here`: the article is the page's own. */
export function line(fact, { but, dated = true, here = false } = {}) {
  const modalities = [...new Set(fact.claims.map((c) => c.modality))];
  const claimants = [...new Set(fact.claims.map((c) => c.claimant).filter(Boolean))];
  return h(
    "li",
    { class: `fact kind-${fact.kind}` },
    dated ? h("span", { class: "time" }, time(fact) || h("span", { class: "none", title: words("time.none") }, "—")) : "",
    h(
      "div",
      { class: "told" },
      sentence(fact, but),
      modalities.map(modalityMark),
      claimants.length > 0
        ? h("span", { class: "claimant" }, words("claim.by"), " ", listed(claimants.length).map((p) => (typeof p === "number" ? entityLink(claimants[p]) : p)))
        : "",
      fact.claims.some((c) => c.accepted) ? h("span", { class: "mark accepted" }, words("claim.accepted")) : "",
      sources(fact, here),
      here ? fact.claims.map((c) => reviewing(c.iri, c.accepted)) : "",
    ),
  );
}

/** Facts under each other; where none has a date there is no column for it. */
export function list(items, options) {
  const dated = items.some((fact) => time(fact));
  return h("ul", { class: dated ? "facts" : "facts undated" }, items.map((fact) => line(fact, { dated, ...options })));
}
