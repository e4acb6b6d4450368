// Who met whom: a table of those who met most, and the meetings of a pair.

import { bdi, h } from "./dom.js";
import { bounded, iri, rows } from "./sparql.js";
import { number, words } from "./words.js";
import { entityLink, facts, learn, list, local, name } from "./facts.js";
import { chosen, filters, noted, pager } from "./filters.js";
import { address } from "./route.js";

const ID = "https://w3id.org/wasl/id/";
const PAIRS = 300;
const SIDE = 20;
const PAGE = 20;

async function pair(values) {
  const page = Number(values.page ?? 0);
  const [one, other] = [ID + values.a, ID + values.b];
  const found = await rows("meetings", { one: iri(one), other: iri(other), limit: PAGE + 1, offset: page * PAGE });
  await learn([one, other]);
  return [
    h("h1", {}, words("met.pair", { one: name(one), other: name(other) })),
    h("p", {}, h("a", { href: address("met") }, words("met.back"))),
    list(await facts(found.slice(0, PAGE).map((r) => r.fact.value))),
    pager("met", values, page, found.length > PAGE),
  ];
}

/** Those who met stand beside each other: each is followed by whom it met, the most prominent first. */
function together(ranked, met) {
  const order = new Set();
  const add = (entity) => {
    if (order.has(entity)) return;
    order.add(entity);
    ranked.filter((other) => met.has(`${entity} ${other}`)).forEach(add);
  };
  ranked.forEach(add);
  return [...order];
}

export async function metView({ values }) {
  if (values.a && values.b) return pair(values);
  const [pairs, note, form] = await Promise.all([
    rows("met", { ...chosen(values), limit: PAIRS }),
    bounded(),
    filters("met", values, ["since", "until", "modality", "confidence", "publisher"]),
  ]);
  const met = new Map();
  const total = new Map();
  for (const row of pairs) {
    const n = Number(row.n.value);
    for (const [a, b] of [[row.one.value, row.other.value], [row.other.value, row.one.value]]) {
      met.set(`${a} ${b}`, n);
      total.set(a, (total.get(a) ?? 0) + n);
    }
  }
  const shown = together([...total].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([entity]) => entity), met).slice(0, SIDE);
  await learn(shown);
  const cell = (row, column) => {
    const n = met.get(`${row} ${column}`);
    if (row === column) return h("td", { class: "same" });
    if (!n) return h("td", {});
    const told = words("met.cell", { one: name(row), other: name(column), n: number(n) });
    return h("td", { class: `n n${Math.min(n, 4)}` }, h("a", { href: address("met", { a: local(row), b: local(column) }), "aria-label": told, title: told }, number(n)));
  };
  return [
    h("h1", {}, words("view.met")),
    form,
    noted(note),
    shown.length === 0
      ? h("p", { class: "empty" }, words("filter.none"))
      : h(
          "div",
          { class: "scroll", tabindex: "0", role: "region", "aria-label": words("view.met") },
          h(
            "table",
            { class: "matrix" },
            h("caption", {}, words("met.caption", { n: number(shown.length) })),
            h("thead", {}, h("tr", {}, h("td", {}), shown.map((e) => h("th", { scope: "col" }, h("span", {}, bdi(name(e))))))),
            h("tbody", {}, shown.map((row) => h("tr", {}, h("th", { scope: "row" }, entityLink(row)), shown.map((column) => cell(row, column))))),
          ),
        ),
  ];
}
