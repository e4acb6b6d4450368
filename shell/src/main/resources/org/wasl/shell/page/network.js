// Who stands beside whom in facts: a picture for the eye, and the same as a list for everyone.

import { bdi, h, svg } from "./dom.js";
import { bounded, iri, rows } from "./sparql.js";
import { current, number, words } from "./words.js";
import { entityLink, facts, kindName, kindOf, learn, list, local, name } from "./facts.js";
import { chosen, filters, noted, pager } from "./filters.js";
import { place } from "./layout.js";
import { address, go, stay } from "./route.js";

const ID = "https://w3id.org/wasl/id/";
const EDGES = 160;
const NODES = 42;
const AROUND = 30;
const ADDED = 12;
const OPENED = 8;
const PAGE = 20;
const LONGEST = 32;

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

// isolated, so that the dots stand at the end of a name in the other script
const short = (text) => ([...text].length > LONGEST ? `\u2068${[...text].slice(0, LONGEST - 1).join("")}…\u2069` : text);

const radius = (node, unit) => (5 + 2 * Math.sqrt(node.degree)) * unit;

/** Where names stand: below the node, above or beside it, wherever least is covered; the greatest nodes choose first. */
function lettered(nodes, unit) {
  const circles = nodes.map((n) => ({ left: n.x - radius(n, unit), right: n.x + radius(n, unit), top: n.y - radius(n, unit), bottom: n.y + radius(n, unit) }));
  const taken = [];
  const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const places = new Map();
  for (const i of nodes.map((_, n) => n).sort((a, b) => nodes[b].degree - nodes[a].degree || a - b)) {
    const node = nodes[i];
    const wide = [...short(name(node.iri))].length * 7 * unit;
    const size = radius(node, unit);
    const beside = size + 5 * unit + wide / 2;
    const tried = [[0, size + 13 * unit], [0, -size - 5 * unit], [beside, 4 * unit], [-beside, 4 * unit]].map(([x, y]) => {
      const box = { left: node.x + x - wide / 2, right: node.x + x + wide / 2, top: node.y + y - 11 * unit, bottom: node.y + y + 4 * unit };
      return { x, y, box, cost: 2 * taken.filter((t) => over(t, box)).length + circles.filter((c, n) => n !== i && over(c, box)).length };
    });
    const best = tried.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    places.set(i, best);
  }
  return places;
}

/** What a click on a name does where the picture is no more than an answer: to see what stands around it. */
const AWAY = { opened: () => undefined, open: (id) => go("network", { id }) };

function picture(nodes, edges, clicks) {
  const xs = nodes.map((n) => n.x);
  const ys = nodes.map((n) => n.y);
  // as large on the screen however many there are
  const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const unit = Math.max(wide / 960, high / 560, 0.5);
  const places = lettered(nodes, unit);
  const boxes = [...places.values()].map((p) => p.box);
  const left = Math.min(...xs.map((x) => x - 40 * unit), ...boxes.map((b) => b.left - 8 * unit));
  const right = Math.max(...xs.map((x) => x + 40 * unit), ...boxes.map((b) => b.right + 8 * unit));
  const top = Math.min(...ys.map((y) => y - 30 * unit), ...boxes.map((b) => b.top - 8 * unit));
  const box = [left, top, right - left, Math.max(...ys.map((y) => y + 50 * unit)) - top];
  const active = (act, label, opened) => {
    const asked = (event) => {
      if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
      event.preventDefault();
      act();
    };
    return { role: opened === undefined ? "link" : "button", "aria-expanded": opened === undefined ? null : String(opened), tabindex: "0", "aria-label": label, onclick: asked, onkeydown: asked };
  };
  return svg(
    "svg",
    { class: "network", viewBox: box.map((n) => Math.round(n)).join(" "), role: "group", "aria-label": words("network.picture"), direction: current() === "ar" ? "rtl" : "ltr" },
    edges.map((e) => {
      const [a, b] = [nodes[e.from], nodes[e.to]];
      const told = words("network.edge", { one: name(a.iri), other: name(b.iri), n: number(e.weight) });
      const at = { x1: a.x.toFixed(1), y1: a.y.toFixed(1), x2: b.x.toFixed(1), y2: b.y.toFixed(1) };
      return svg(
        "g",
        { class: "edge", ...active(() => go("network", { a: local(a.iri), b: local(b.iri) }), told) },
        svg("title", {}, told),
        svg("line", { class: "wide", ...at }),
        svg("line", { class: "seen", ...at, "stroke-width": ((1 + Math.log2(e.weight)) * unit).toFixed(1) }),
      );
    }),
    nodes.map((node, i) => {
      const size = radius(node, unit);
      const { x, y } = places.get(i);
      return svg(
        "g",
        {
          id: `node-${local(node.iri)}`,
          class: `node of-${kindOf(node.iri)}${clicks.opened(local(node.iri)) ? " opened" : ""}`,
          transform: `translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`,
          ...active(() => clicks.open(local(node.iri)), name(node.iri), clicks.opened(local(node.iri))),
        },
        svg("title", {}, kindOf(node.iri) ? `${name(node.iri)} – ${kindName(kindOf(node.iri))}` : name(node.iri)),
        svg("circle", { r: size.toFixed(1), "stroke-width": (1.2 * unit).toFixed(1) }),
        svg("text", { x: x.toFixed(1), y: y.toFixed(1), "text-anchor": "middle", "font-size": (12.5 * unit).toFixed(1), "stroke-width": (3 * unit).toFixed(1) }, short(name(node.iri))),
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

/** What stands around each that was opened, so that it joins what is in the picture before it; the pairs of each step. */
async function grown(first, opened, values) {
  const asked = await Promise.all(opened.map((centre) => rows("around", { ...chosen(values), entity: iri(centre), limit: AROUND })));
  const seen = new Set(first.flatMap(({ one, other }) => [one.value, other.value]));
  const steps = [first];
  opened.forEach((centre, i) => {
    const added = asked[i].filter(({ other }) => !seen.has(other.value)).slice(0, ADDED);
    const known = asked[i].filter(({ other }) => seen.has(other.value));
    steps.push([...known, ...added].map((r) => ({ ...r, one: { value: centre } })));
    for (const { other } of added) seen.add(other.value);
    seen.add(centre);
  });
  if (opened.length > 0) steps.push(await rows("among", { entities: [...seen].map(iri), limit: EDGES }));
  return steps;
}

export async function networkView({ values }) {
  if (values.a && values.b) return pair(values);
  const centre = values.id && ID + values.id;
  const ids = (values.with ?? "").split(",").filter(Boolean).slice(0, OPENED);
  const [found, note, form] = await Promise.all([
    centre ? around(centre, values) : rows("network", { ...chosen(values), limit: EDGES }),
    bounded(),
    filters("network", values, ["type", "confidence", "publisher"]),
  ]);
  const opened = ids.map((id) => ID + id);
  await learn([...(centre ? [centre] : []), ...opened]);
  const steps = await grown(centre ? found : together(found), opened, values);
  const clicks = {
    opened: (id) => ids.includes(id) || id === values.id,
    open: (id) => {
      if (id === values.id) go("entity", { id });
      else stay("network", { ...values, with: (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(-OPENED)).join(",") });
    },
  };
  return [
    h("h1", {}, centre ? words("network.around", { name: name(centre) }) : words("view.network")),
    h("p", { class: "lead" }, centre ? [entityLink(centre), " · ", h("a", { href: address("network") }, words("network.all"))] : words("network.lead")),
    opened.length > 0 ? h("p", { class: "lead" }, words("network.opened"), opened.map((e, i) => [i > 0 ? " · " : " ", entityLink(e)])) : "",
    form,
    noted(note),
    found.length === 0 ? h("p", { class: "empty" }, words("filter.none")) : await drawn(steps, clicks, centre),
  ];
}

/** A picture of pairs that stand together so often, and the same as a list. */
export function joined(pairs) {
  return drawn([pairs], AWAY);
}

/** Each step is laid around what the steps before it left in place. */
async function drawn(steps, clicks, centre = undefined) {
  const nodes = [];
  const at = new Map();
  const node = (entity, from) => {
    if (!at.has(entity)) {
      at.set(entity, nodes.length);
      nodes.push({ iri: entity, degree: 0, fixed: entity === centre, at: from === undefined ? undefined : nodes[from] });
    }
    return at.get(entity);
  };
  const edges = [];
  const drawnOnce = new Set();
  for (const pairs of steps) {
    for (const row of pairs) {
      const from = node(row.one.value);
      const to = node(row.other.value, nodes[from].fixed ? from : undefined);
      const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
      if (drawnOnce.has(key)) continue;
      drawnOnce.add(key);
      edges.push({ from, to, weight: Number(row.n.value) });
      nodes[from].degree += 1;
      nodes[to].degree += 1;
    }
    place(nodes, edges);
    for (const placed of nodes) placed.fixed = true;
  }
  await learn(nodes.map((n) => n.iri));
  return [
    h("div", { class: "panned" }, picture(nodes, edges, clicks)),
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
