// The entry of one entity: what it is, posts, relations, forces, events, each line with its sources.

import { bdi, h } from "./dom.js";
import { iri, rows } from "./sparql.js";
import { current, number, words } from "./words.js";
import { KINDS_OF_THINGS, SECTIONS, entityLink, facts, kindName, learn, list, local, name, otherName, wasl } from "./facts.js";
import { chosen, filters } from "./filters.js";
import { correcting } from "./edit.js";
import { address } from "./route.js";

const ID = "https://w3id.org/wasl/id/";
const PAGE = 15;

const values = (told, property) => told.filter((r) => r.property.value.endsWith(property)).map((r) => r.value);

function heading(entity, told) {
  const kind = values(told, "#type").map((v) => local(v.value)).find((k) => KINDS_OF_THINGS.includes(k));
  const others = [...new Set(values(told, "altLabel").map((v) => v.value))].filter((n) => n !== name(entity)).slice(0, 12);
  const same = values(told, "sameAs").map((v) => v.value).filter((v) => v.startsWith("http://www.wikidata.org/"));
  const around = [...values(told, "#within"), ...values(told, "#partOf")].map((v) => v.value).filter((v) => v !== entity);
  const second = otherName(entity);
  return h(
    "header",
    { class: "entry" },
    kind ? h("p", { class: `kind of-${kind}` }, kindName(kind)) : "",
    h("h1", {}, bdi(name(entity))),
    second && second !== name(entity) ? h("p", { class: "second", lang: current() === "ar" ? "en" : "ar" }, bdi(second)) : "",
    h(
      "dl",
      { class: "about" },
      around.length > 0 ? [h("dt", {}, words("entity.in")), h("dd", {}, around.map((a, i) => [i ? words("comma") : "", entityLink(a)]))] : "",
      others.length > 0 ? [h("dt", {}, words("entity.names")), h("dd", {}, others.map((o, i) => [i ? words("comma") : "", bdi(o)]))] : "",
      same.length > 0 ? [h("dt", {}, "Wikidata"), h("dd", {}, same.map((s) => h("code", { dir: "ltr" }, local(s))))] : "",
    ),
    h("p", { class: "actions" }, h("a", { class: "button quiet", href: address("network", { id: local(entity) }) }, words("entity.network"))),
    correcting(entity),
  );
}

async function section(entity, key, total, filter) {
  const at = h("div", {});
  let offset = 0;
  const more = async () => {
    const found = await rows("of-entity", { ...filter, entity: iri(entity), kinds: kindsOf(key, filter), limit: PAGE + 1, offset });
    const shown = found.slice(0, PAGE);
    offset += shown.length;
    at.append(list(await facts(shown.map((r) => r.fact.value)), { but: entity }));
    if (offset === 0) at.append(h("p", { class: "empty" }, words("filter.none")));
    if (found.length > PAGE) {
      const button = h("button", { type: "button", class: "button quiet", onclick: async () => {
        button.disabled = true;
        await more();
        button.remove();
      } }, words("page.more"));
      at.append(button);
    }
  };
  await more();
  return h("section", { "aria-labelledby": `s-${key}` }, h("h2", { id: `s-${key}` }, words(`section.${key}`), h("span", { class: "n" }, number(total))), at);
}

const kindsOf = (key, filter) => {
  const members = SECTIONS[key].map(wasl);
  return filter.kinds ? members.filter((m) => filter.kinds.some((k) => k.iri === m.iri)) : members;
};

export async function entityView({ values: given }) {
  const entity = ID + given.id;
  const [told, kinds] = await Promise.all([
    rows("entity", { entity: iri(entity) }),
    rows("sections", { entity: iri(entity) }),
    learn([entity]),
  ]);
  if (told.length === 0) return [h("h1", {}, words("entity.none")), h("p", { class: "empty" }, words("entity.noneHint"))];
  await learn([...values(told, "#within"), ...values(told, "#partOf")].map((v) => v.value));
  const n = new Map(kinds.map((r) => [local(r.kind.value), Number(r.n.value)]));
  const filter = chosen(given);
  const totals = Object.entries(SECTIONS)
    .map(([key, members]) => [key, members.reduce((sum, k) => sum + (n.get(k) ?? 0), 0)])
    .filter(([key, total]) => total > 0 && kindsOf(key, filter).length > 0);
  const [form, ...sections] = await Promise.all([
    filters("entity", given, ["type", "since", "until", "modality", "confidence", "publisher"]),
    ...totals.map(([key, total]) => section(entity, key, total, filter)),
  ]);
  return [
    heading(entity, told),
    n.size > 0 ? h("details", { class: "filtering", open: ["type", "since", "until", "modality", "confidence", "publisher"].some((k) => given[k]) }, h("summary", {}, words("filter.title")), form) : h("p", { class: "empty" }, words("entity.silent")),
    sections,
  ];
}
