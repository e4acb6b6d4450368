// Who stands beside whom in facts: a picture for the eye, and the same as a list for everyone.

import { bdi, h, svg } from "./dom.js";
import { iri, rows } from "./sparql.js";
import { current, number, words } from "./words.js";
import { entityLink, facts, kindName, kindOf, learn, list, local, name } from "./facts.js";
import { chosen, filters, pager } from "./filters.js";
import { place } from "./layout.js";
import { address, go } from "./route.js";

const ID = "https://w3id.org/wasl/id/";
const EDGES = 160;
const NODES = 42;
const AROUND = 30;
const PAGE = 20;
const LONGEST = 22;

async function pair(values) {
  const page = Number(values.page ?? 0);
  const [one, other] = [ID + values.a, ID + values.b];
  const found = await rows("between", { one: iri(one), other: iri(other), limit: PAGE + 1, offset: page * PAGE });
  await learn([one, other]);
  return [
    h("h1", {}, words("network.pair", { one: name(one), other: name(other) })),
    h("p", { class: "actions" }, [one, other].map((e) => h("a", { class: "button quiet", href: address("network", { id: local(e) }) }, words("network.around", { name: name(e) })))),
    list(await facts(found.slice(0, PAGE).map((r) => r.fact.value))),
    pager("network", values, page, found.length > PAGE),
  ];
}

const short = (text) => ([...text].length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join("")}…` : text);

function picture(nodes, edges, values) {
  place(nodes, edges);
  const xs = nodes.map((n) => n.x);
  const ys = nodes.map((n) => n.y);
  // as large on the screen however many there are
  const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const unit = Math.max(wide / 960, high / 560, 0.5);
  const box = [Math.min(...xs) - 70 * unit, Math.min(...ys) - 30 * unit, wide + 140 * unit, high + 80 * unit];
  const open = (to) => (event) => {
    if (event.type === "keydown" && event.key !== "Enter") return;
    event.preventDefault();
    go("network", to);
  };
  const active = (to, label) => ({ role: "link", tabindex: "0", "aria-label": label, onclick: open(to), onkeydown: open(to) });
  return svg(
    "svg",
    { class: "network", viewBox: box.map((n) => Math.round(n)).join(" "), role: "group", "aria-label": words("network.picture"), direction: current() === "ar" ? "rtl" : "ltr" },
    edges.map((e) => {
      const [a, b] = [nodes[e.from], nodes[e.to]];
      const told = words("network.edge", { one: name(a.iri), other: name(b.iri), n: number(e.weight) });
      const at = { x1: a.x.toFixed(1), y1: a.y.toFixed(1), x2: b.x.toFixed(1), y2: b.y.toFixed(1) };
      return svg(
        "g",
        { class: "edge", ...active({ a: local(a.iri), b: local(b.iri) }, told) },
        svg("title", {}, told),
        svg("line", { class: "wide", ...at }),
        svg("line", { class: "seen", ...at, "stroke-width": ((1 + Math.log2(e.weight)) * unit).toFixed(1) }),
      );
    }),
    nodes.map((node) => {
      const size = (5 + 2 * Math.sqrt(node.degree)) * unit;
      return svg(
        "g",
        { class: `node of-${kindOf(node.iri)}`, transform: `translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`, ...active({ ...values, id: local(node.iri) }, name(node.iri)) },
        svg("title", {}, kindOf(node.iri) ? `${name(node.iri)} – ${kindName(kindOf(node.iri))}` : name(node.iri)),
        svg("circle", { r: size.toFixed(1), "stroke-width": (1.2 * unit).toFixed(1) }),
        svg("text", { y: (size + 13 * unit).toFixed(1), "text-anchor": "middle", "font-size": (12.5 * unit).toFixed(1), "stroke-width": (3 * unit).toFixed(1) }, short(name(node.iri))),
      );
    }),
  );
}

/** Those beside one, and which of them stand beside each other. */
async function around(centre, values) {
  const beside = await rows("around", { ...chosen(values), entity: iri(centre), limit: AROUND });
  const one = { value: centre };
  const entities = beside.map((r) => iri(r.other.value));
  const among = entities.length > 1 ? await rows("among", { entities, limit: EDGES }) : [];
  return [...beside.map((r) => ({ ...r, one })), ...among];
}

/** The pairs of those that hang together most: single pairs would fill the picture and say little. */
export function together(pairs) {
  const part = new Map();
  const root = (e) => (part.get(e) === undefined || part.get(e) === e ? e : root(part.get(e)));
  for (const { one, other } of pairs) {
    part.set(one.value, root(one.value));
    part.set(root(other.value), root(one.value));
  }
  const size = new Map();
  for (const e of part.keys()) size.set(root(e), (size.get(root(e)) ?? 0) + 1);
  const ranked = [...size].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const kept = new Set();
  let room = NODES;
  for (const [e, n] of ranked) {
    if (kept.size > 0 && n > room) break;
    kept.add(e);
    room -= n;
  }
  return fewer(pairs.filter(({ one }) => kept.has(root(one.value))));
}

/** As many pairs as the picture has room for, grown from the most frequent one so that they hang together. */
function fewer(pairs) {
  const nodes = new Set();
  const kept = [];
  let rest = pairs;
  for (;;) {
    const fits = ({ one, other }) => {
      const added = [one.value, other.value].filter((e) => !nodes.has(e)).length;
      return nodes.size + added <= NODES && (added < 2 || nodes.size === 0);
    };
    // pairs of other parts begin once nothing is left that hangs on to what is there
    const next = rest.find(fits) ?? rest.find(() => nodes.size + 2 <= NODES);
    if (!next) return kept;
    kept.push(next);
    nodes.add(next.one.value).add(next.other.value);
    rest = rest.filter((pair) => pair !== next);
  }
}

export async function networkView({ values }) {
  if (values.a && values.b) return pair(values);
  const centre = values.id && ID + values.id;
  const [found, form] = await Promise.all([
    centre ? around(centre, values) : rows("network", { ...chosen(values), limit: EDGES }),
    filters("network", values, ["type", "confidence", "publisher"]),
  ]);
  if (centre) await learn([centre]);
  return [
    h("h1", {}, centre ? words("network.around", { name: name(centre) }) : words("view.network")),
    h("p", { class: "lead" }, centre ? [entityLink(centre), " · ", h("a", { href: address("network") }, words("network.all"))] : words("network.lead")),
    form,
    found.length === 0 ? h("p", { class: "empty" }, words("filter.none")) : await joined(centre ? found : together(found), values, centre),
  ];
}

/** A picture of pairs that stand together so often, and the same as a list. */
export async function joined(pairs, values = {}, centre = undefined) {
  const nodes = [];
  const at = new Map();
  const node = (entity) => {
    if (!at.has(entity)) {
      at.set(entity, nodes.length);
      nodes.push({ iri: entity, degree: 0, fixed: entity === centre });
    }
    return at.get(entity);
  };
  const edges = [];
  for (const row of pairs) {
    edges.push({ from: node(row.one.value), to: node(row.other.value), weight: Number(row.n.value) });
  }
  for (const e of edges) {
    nodes[e.from].degree += 1;
    nodes[e.to].degree += 1;
  }
  await learn(nodes.map((n) => n.iri));
  return [
    picture(nodes, edges, values),
    h(
      "details",
      {},
      h("summary", {}, words("network.list")),
      h(
        "ul",
        { class: "results" },
        edges.map((e) => h("li", {}, entityLink(nodes[e.from].iri), " — ", entityLink(nodes[e.to].iri), " ", h("a", { class: "n", href: address("network", { a: local(nodes[e.from].iri), b: local(nodes[e.to].iri) }) }, bdi(number(e.weight))))),
      ),
    ),
  ];
}
