// Where it happened: places with known coordinates on an outline of the land, no tiles from anywhere.

import { h, svg } from "./dom.js";
import { bounded, rows } from "./sparql.js";
import { current, number, words } from "./words.js";
import { entityLink, kindOf, learn, local, name } from "./facts.js";
import { chosen, filters, noted } from "./filters.js";
import { go } from "./route.js";

const PLACES = 300;
const TENTHS = 10;
const RATIO = 0.52;
const LEAST = 150;
const LABELS = 28;
const GRID = 150;

/** The part of the earth that holds most of the facts: what lies far off stays out until one zooms. */
function around(places) {
  const range = (key) => {
    const sorted = places.flatMap((p) => Array(Math.min(p.n, 9)).fill(p[key])).sort((a, b) => a - b);
    const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
    return [at(0.06), at(0.94)];
  };
  const [left, right] = range("x");
  const [top, bottom] = range("y");
  const wide = Math.min(3600, Math.max(LEAST, (right - left) * 1.25, ((bottom - top) * 1.25) / RATIO));
  return { x: (left + right) / 2, y: (top + bottom) / 2, wide };
}

export async function mapView({ values }) {
  const [found, note, form] = await Promise.all([
    rows("map", { ...chosen(values), limit: PLACES }),
    bounded(),
    filters("map", values, ["type", "since", "until", "modality", "confidence", "publisher"]),
  ]);
  await learn(found.map((r) => r.place.value));
  return [h("h1", {}, words("view.map")), form, noted(note), found.length === 0 ? h("p", { class: "empty" }, words("map.none")) : await mapped(found)];
}

/** A map of rows with a place, its coordinates and how much is there. */
export async function mapped(found) {
  const land = await (await fetch("/page/land.json")).json();
  const places = found.map((r) => ({ iri: r.place.value, x: Number(r.long.value) * TENTHS, y: -Number(r.lat.value) * TENTHS, n: Number(r.n.value) }));
  const picture = svg("svg", { class: "map", role: "group", "aria-label": words("view.map"), direction: current() === "ar" ? "rtl" : "ltr" });
  let view = around(places);
  const open = (place) => (event) => {
    if (event.type === "keydown" && event.key !== "Enter") return;
    go("entity", { id: local(place.iri) });
  };
  const draw = () => {
    const { x, y, wide } = view;
    // names stay as large on a small screen; there are fewer of them
    const unit = wide / Math.min(1000, document.getElementById("main").clientWidth || 1000);
    picture.setAttribute("viewBox", [x - wide / 2, y - (wide * RATIO) / 2, wide, wide * RATIO].map((v) => v.toFixed(1)).join(" "));
    const taken = [];
    const labels = [];
    // the greatest come first and get their names
    const points = places.map((place, i) => {
      const size = (4 + 3.2 * Math.sqrt(place.n)) * (wide / 1000);
      const told = words("map.place", { name: name(place.iri), n: number(place.n) });
      const width = name(place.iri).length * 8.5 * unit;
      // near the border the name moves in, so that all of it can be read; beyond it there is none
      const inside = Math.abs(place.x - x) <= wide / 2;
      const room = Math.max(0, (wide - width) / 2);
      const middle = Math.min(x + room, Math.max(x - room, place.x));
      const box = { left: middle - width / 2, right: middle + width / 2, top: place.y + size, bottom: place.y + size + 16 * unit };
      const free = inside && i < LABELS * 3 && taken.length < LABELS && taken.every((o) => box.right < o.left || box.left > o.right || box.bottom < o.top || box.top > o.bottom);
      if (free) {
        taken.push(box);
        labels.push(svg("text", { x: middle.toFixed(2), y: (place.y + size + 13 * unit).toFixed(2), "text-anchor": "middle", "font-size": (12.5 * unit).toFixed(2), "stroke-width": (3 * unit).toFixed(2), "aria-hidden": "true" }, name(place.iri)));
      }
      return svg(
        "g",
        { class: `point of-${kindOf(place.iri)}`, role: "link", tabindex: "0", "aria-label": told, onclick: open(place), onkeydown: open(place) },
        svg("title", {}, told),
        svg("circle", { cx: place.x, cy: place.y, r: size.toFixed(2), "stroke-width": unit.toFixed(2) }),
      );
    });
    const lines = [];
    for (let v = -1800; v <= 1800; v += GRID) lines.push(`M${v},-900V900`);
    for (let v = -900; v <= 900; v += GRID) lines.push(`M-1800,${v}H1800`);
    picture.replaceChildren(
      svg("path", { class: "grid", d: lines.join(""), "stroke-width": (0.5 * unit).toFixed(2) }),
      svg("path", { class: "land", d: land.path, "stroke-width": (0.7 * unit).toFixed(2) }),
      ...points,
      ...labels,
    );
  };
  const zoom = (by) => () => {
    view = { ...view, wide: Math.min(3700, Math.max(40, view.wide * by)) };
    draw();
  };
  const move = (dx, dy) => {
    view = { ...view, x: view.x + dx * view.wide, y: view.y + dy * view.wide };
    draw();
  };
  let held;
  picture.addEventListener("pointerdown", (event) => {
    held = { x: event.clientX, y: event.clientY };
  });
  picture.addEventListener("pointermove", (event) => {
    if (!held || event.buttons === 0) return;
    const { width } = picture.getBoundingClientRect();
    const [dx, dy] = [(held.x - event.clientX) / width, (held.y - event.clientY) / width];
    if (Math.hypot(dx, dy) < 0.004) return;
    held = { x: event.clientX, y: event.clientY };
    move(dx, dy);
  });
  picture.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2)();
  }, { passive: false });
  draw();
  const button = (sign, key, act) => h("button", { type: "button", "aria-label": words(key), title: words(key), onclick: act }, sign);
  return [
    h(
      "div",
      { class: "mapped", onkeydown: (event) => {
        const step = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[event.key];
        if (!step) return;
        event.preventDefault();
        move(...step);
      } },
      picture,
      h("div", { class: "zoom" }, button("+", "map.in", zoom(1 / 1.5)), button("−", "map.out", zoom(1.5))),
    ),
    h("p", { class: "meta" }, words("map.credit")),
    h(
      "details",
      {},
      h("summary", {}, words("network.list")),
      h("ul", { class: "results" }, places.map((p) => h("li", {}, entityLink(p.iri), " ", h("span", { class: "n" }, number(p.n))))),
    ),
  ];
}
