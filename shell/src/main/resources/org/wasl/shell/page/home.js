// Where one begins: the search, what the store holds, and whom it speaks of most.

import { h } from "./dom.js";
import { bounded, rows } from "./sparql.js";
import { number, words } from "./words.js";
import { SECTIONS, entityLink, kindName, learn, local } from "./facts.js";
import { beginning } from "./empty.js";
import { noted } from "./filters.js";
import { latest } from "./latest.js";
import { searchBox } from "./search.js";
import { address } from "./route.js";

const PROMINENT = 24;

const PATIENCE = 1500;

/** What is shown of an answer; where that takes long, the rest of the page does not wait for it. */
async function soon(asked, show) {
  const place = h("div", { class: "later" });
  const done = asked.then(
    async (answer) => place.replaceChildren(...[await show(answer)].flat(Infinity).filter(Boolean)),
    (error) => place.replaceChildren(h("p", { class: "hint", role: "status" }, error.message)),
  );
  const late = new Promise((go) => setTimeout(() => go("late"), PATIENCE));
  if ((await Promise.race([done, late])) === "late") place.replaceChildren(h("p", { class: "waiting", role: "status" }, words("wait")));
  return place;
}

function holds([counts]) {
  return [
    h(
      "p",
      { class: "holds" },
      words("home.holds", {
        articles: number(counts.articles.value),
        publishers: number(counts.publishers.value),
        claims: number(counts.claims.value),
      }),
    ),
    Number(counts.claims.value) === 0 ? h("p", { class: "empty" }, beginning()) : "",
  ];
}

async function named(prominent) {
  if (prominent.length === 0) return "";
  await learn(prominent.map((r) => r.entity.value));
  return h(
    "section",
    {},
    h("h2", {}, words("home.prominent")),
    h("ul", { class: "chips" }, prominent.map((r) => h("li", {}, entityLink(r.entity.value), h("span", { class: "n" }, number(r.n.value))))),
  );
}

function told([kinds, note]) {
  const n = new Map(kinds.map((r) => [local(r.kind.value), Number(r.n.value)]));
  const most = Math.max(1, ...n.values());
  return h(
    "section",
    { class: "kinds" },
    noted(note),
    Object.entries(SECTIONS).map(([section, members]) => {
      const there = members.filter((k) => n.has(k));
      return there.length === 0
        ? ""
        : h(
            "div",
            {},
            h("h2", {}, words(`section.${section}`)),
            h(
              "ul",
              { class: "bars" },
              there.sort((a, b) => n.get(b) - n.get(a)).map((kind) =>
                h(
                  "li",
                  {},
                  h("a", { href: address("timeline", { type: kind }) }, kindName(kind)),
                  h("meter", { min: 0, max: most, value: n.get(kind), "aria-hidden": "true" }),
                  h("span", { class: "n" }, number(n.get(kind))),
                ),
              ),
            ),
          );
    }),
  );
}

export async function homeView() {
  const [counts, prominent, kinds] = await Promise.all([
    soon(rows("counts", {}), holds),
    soon(latest("prominent", { limit: PROMINENT }), named),
    soon(Promise.all([rows("overview", {}), bounded()]), told),
  ]);
  return [h("section", { class: "hero" }, h("h1", {}, words("home.title")), h("p", { class: "lead" }, words("home.lead")), searchBox("", true), counts), prominent, kinds];
}
