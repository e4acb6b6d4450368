// What a query answered: always a table, and a chart, a map, a timeline or a network where its columns fit.

import { bdi, h } from "./dom.js";
import { iri, rows } from "./sparql.js";
import { day, number, words } from "./words.js";
import { entityLink, learn, local, name } from "./facts.js";
import { mapped } from "./map.js";
import { joined, together } from "./network.js";
import { address } from "./route.js";

const BASE = "https://w3id.org/wasl/";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const SHOWN = 300;
const BARS = 40;
const PLACES = 300;

const isEntity = (term) => term?.type === "uri" && term.value.startsWith(`${BASE}id/`);
const isNumber = (term) => /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/.test(term?.datatype ?? "") && Number.isFinite(Number(term.value));
const isDay = (term) => term?.datatype === `${XSD}date` && /^\d{4}-\d\d-\d\d/.test(term.value);

function cell(term) {
  if (!term) return "";
  if (isNumber(term)) return number(term.value);
  if (isDay(term)) return day(term.value);
  if (term.type !== "uri") return bdi(term.value, { lang: term["xml:lang"] });
  if (isEntity(term)) return entityLink(term.value);
  for (const [part, view] of [["claim/", "claim"], ["article/", "article"]]) {
    if (term.value.startsWith(BASE + part)) return h("a", { href: address(view, { id: local(term.value) }), title: term.value }, words(`query.${view}`));
  }
  return h("span", { title: term.value }, name(term.value));
}

function table(columns, all) {
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": words("query.result") },
    h(
      "table",
      { class: "result" },
      h("thead", {}, h("tr", {}, columns.map((c) => h("th", { scope: "col" }, bdi(c))))),
      h("tbody", {}, all.slice(0, SHOWN).map((row) => h("tr", {}, columns.map((c) => h("td", { class: isNumber(row[c]) ? "n" : null }, cell(row[c])))))),
    ),
  );
}

/** The columns whose cells, where there are any, are all of a kind. */
const of = (columns, all, is) => columns.filter((c) => all.some((r) => r[c]) && all.every((r) => !r[c] || is(r[c])));

function chart(columns, all) {
  const numbers = of(columns, all, isNumber).filter((c) => !/^(lat|long)$/i.test(c));
  const named = columns.filter((c) => !numbers.includes(c));
  if (numbers.length === 0 || named.length === 0 || all.length < 2) return undefined;
  const value = numbers[numbers.length - 1];
  const most = Math.max(...all.map((r) => Math.abs(Number(r[value]?.value ?? 0))), 1);
  return () =>
    h(
      "ul",
      { class: "bars charted" },
      all.slice(0, BARS).map((r) =>
        h(
          "li",
          {},
          h("span", {}, named.map((c) => r[c]).filter(Boolean).map((t, i) => [i ? " · " : "", cell(t)])),
          h("meter", { min: 0, max: most, value: Math.abs(Number(r[value]?.value ?? 0)), "aria-hidden": "true" }),
          h("span", { class: "n" }, cell(r[value])),
        ),
      ),
    );
}

async function map(columns, all) {
  const entities = of(columns, all, isEntity);
  if (entities.length === 0) return undefined;
  const counts = new Map();
  // the column that has most places in it says where
  let best = [];
  for (const column of entities) {
    const n = new Map();
    for (const r of all) if (r[column]) n.set(r[column].value, (n.get(r[column].value) ?? 0) + 1);
    const places = await rows("points", { places: [...n.keys()].slice(0, PLACES).map(iri) });
    if (places.length > best.length) {
      best = places;
      counts.clear();
      n.forEach((v, k) => counts.set(k, v));
    }
  }
  if (best.length === 0) return undefined;
  await learn(best.map((r) => r.place.value));
  const found = best.map((r) => ({ ...r, n: { value: String(counts.get(r.place.value)) } })).sort((a, b) => b.n.value - a.n.value);
  return () => mapped(found);
}

function timeline(columns, all) {
  const days = of(columns, all, isDay);
  if (days.length === 0) return undefined;
  const when = days[0];
  const rest = columns.filter((c) => c !== when);
  const dated = all.filter((r) => r[when]).sort((a, b) => (a[when].value < b[when].value ? 1 : -1)).slice(0, SHOWN);
  const months = new Map();
  for (const r of dated) months.set(r[when].value.slice(0, 7), [...(months.get(r[when].value.slice(0, 7)) ?? []), r]);
  return () =>
    [...months].map(([month, members]) =>
      h(
        "section",
        { class: "month" },
        h("h2", {}, day(`${month}-01`, { month: "long", year: "numeric" })),
        h(
          "ul",
          { class: "facts" },
          members.map((r) => h("li", { class: "fact" }, h("span", { class: "time" }, day(r[when].value)), h("div", { class: "told" }, h("span", { class: "sentence" }, rest.map((c) => r[c]).filter(Boolean).map((t, i) => [i ? " · " : "", cell(t)]))))),
        ),
      ),
    );
}

function network(columns, all) {
  const [one, other] = of(columns, all, isEntity);
  if (!other) return undefined;
  const counted = of(columns, all, isNumber)[0];
  const pairs = new Map();
  for (const r of all) {
    if (!r[one] || !r[other] || r[one].value === r[other].value) continue;
    const [a, b] = [r[one], r[other]].sort((x, y) => (x.value < y.value ? -1 : 1));
    const key = `${a.value} ${b.value}`;
    const n = Number(pairs.get(key)?.n.value ?? 0) + (counted ? Math.max(1, Number(r[counted]?.value ?? 1)) : 1);
    pairs.set(key, { one: a, other: b, n: { value: String(n) } });
  }
  if (pairs.size === 0) return undefined;
  return () => joined(together([...pairs.values()].sort((a, b) => b.n.value - a.n.value)));
}

/** The answer with a tab for each way in which it can be seen. */
export async function shown(answer, wanted, chose) {
  const columns = answer.head.vars;
  const all = answer.results.bindings;
  await learn(all.slice(0, SHOWN).flatMap((r) => Object.values(r).filter((t) => t.type === "uri").map((t) => t.value)));
  const note = words(all.length > SHOWN ? "query.first" : "query.rows", { n: number(all.length), shown: number(SHOWN) });
  const ways = { table: () => table(columns, all), chart: chart(columns, all), map: await map(columns, all), timeline: timeline(columns, all), network: network(columns, all) };
  const fit = Object.keys(ways).filter((way) => ways[way] && (way === "table" || all.length > 0));
  const panel = h("div", { id: "as", role: "tabpanel", "aria-labelledby": "as-table" });
  const tabs = fit.map((way) =>
    h("button", { type: "button", role: "tab", id: `as-${way}`, "aria-controls": "as", onclick: () => choose(way) }, words(`query.as.${way}`)),
  );
  const choose = async (way) => {
    tabs.forEach((tab, i) => {
      tab.setAttribute("aria-selected", String(fit[i] === way));
      tab.tabIndex = fit[i] === way ? 0 : -1;
    });
    panel.setAttribute("aria-labelledby", `as-${way}`);
    panel.replaceChildren(...[await ways[way]()].flat(Infinity).filter(Boolean));
    chose(way);
  };
  await choose(fit.includes(wanted) ? wanted : "table");
  const list = h("div", { class: "tabs", role: "tablist", "aria-label": words("query.as") }, tabs);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const along = document.documentElement.dir === "rtl" ? -step : step;
    const next = (tabs.indexOf(document.activeElement) + along + tabs.length) % tabs.length;
    tabs[next].focus();
    tabs[next].click();
  });
  return [h("p", { class: "meta", role: "status" }, note), fit.length > 1 ? list : "", panel];
}
