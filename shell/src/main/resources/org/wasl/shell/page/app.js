// The frame of the page: navigation, language, and the view that the address names.

import { h } from "./dom.js";
import { asked, useToken } from "./sparql.js";
import { current, inOther, load, other, remember, useLanguage, words } from "./words.js";
import { begin, mayBe } from "./edit.js";
import { begun } from "./empty.js";
import { address, here, stays } from "./route.js";
import { searchBox } from "./search.js";

// view: the module that makes it, and the function in it
const VIEWS = {
  home: ["./home.js", "homeView"],
  search: ["./search.js", "searchView"],
  entity: ["./entity.js", "entityView"],
  claim: ["./evidence.js", "claimView"],
  timeline: ["./timeline.js", "timelineView"],
  network: ["./network.js", "networkView"],
  met: ["./met.js", "metView"],
  conflicts: ["./conflicts.js", "conflictsView"],
  articles: ["./articles.js", "articlesView"],
  article: ["./articles.js", "articleView"],
  map: ["./map.js", "mapView"],
  query: ["./query.js", "queryView"],
  decisions: ["./edit.js", "decisionsView"],
};
const MENU = ["timeline", "network", "met", "map", "conflicts", "articles", "query"];
const PART_OF = { article: "articles", claim: "articles" };

const main = document.getElementById("main");
let turn = 0;

function frame({ view, values }) {
  const active = PART_OF[view] ?? view;
  document.getElementById("skip").textContent = words("skip");
  document.getElementById("top").replaceChildren(
    h("a", { href: address("home"), class: "brand", "aria-current": view === "home" ? "page" : null }, h("img", { src: "/page/icon.svg", alt: "", width: 26, height: 26 }), words("name")),
    h(
      "nav",
      { "aria-label": words("nav") },
      [...MENU, ...(mayBe() ? ["decisions"] : [])].map((name) => h("a", { href: address(name), "aria-current": name === active ? "page" : null }, words(`view.${name}`))),
    ),
    view === "home" ? h("span", { class: "space" }) : searchBox(view === "search" ? (values.q ?? "") : ""),
    h(
      "a",
      { href: address(view, { ...values, lang: other() }), class: "language", lang: other(), hreflang: other(), onclick: () => remember(other()) },
      inOther("language"),
    ),
  );
  document.getElementById("foot").replaceChildren(h("p", {}, words("foot")));
}

function sparqlButton() {
  const first = asked.find(({ name }) => !["labels", "publishers", "months", "day", "large"].includes(name));
  return first ? h("a", { class: "sparql", href: address("query", { q: first.query }), title: words("sparql.title") }, "SPARQL") : "";
}

function tokenForm() {
  const input = h("input", { type: "password", id: "token", autocomplete: "off", required: true });
  return h(
    "form",
    {
      class: "card token",
      onsubmit: (event) => {
        event.preventDefault();
        useToken(input.value);
        show();
      },
    },
    h("h1", {}, words("token.title")),
    h("label", { for: "token" }, words("token.label")),
    input,
    h("button", { class: "button" }, words("token.send")),
  );
}

async function show() {
  const mine = ++turn;
  const focused = stays() && document.activeElement?.id;
  delete document.documentElement.dataset.ready;
  const route = here();
  useLanguage(route.values.lang);
  await begin(route.values);
  if (mine !== turn) return;
  frame(route);
  asked.length = 0;
  const waiting = setTimeout(() => focused === false && main.replaceChildren(h("p", { class: "waiting", role: "status" }, words("wait"))), 250);
  main.setAttribute("aria-busy", "true");
  let content;
  try {
    const [file, made] = VIEWS[route.view] ?? VIEWS.home;
    content = await (await import(file))[made](route);
  } catch (error) {
    content = error.status === 401 ? tokenForm() : h("p", { class: "error", role: "alert" }, error.message);
  }
  clearTimeout(waiting);
  if (mine !== turn) return;
  main.removeAttribute("aria-busy");
  main.className = `view-${route.view}`;
  main.replaceChildren(...[content].flat(Infinity).filter(Boolean));
  await begun(main).catch(() => undefined);
  if (mine !== turn) return;
  const title = main.querySelector("h1");
  if (title && route.view !== "home" && route.view !== "query") {
    const bar = h("div", { class: "heading" });
    title.replaceWith(bar);
    bar.append(title, sparqlButton());
  }
  document.title = title && route.view !== "home" ? `${title.textContent} – ${words("name")}` : words("name");
  main.dispatchEvent(new Event("shown"));
  if (focused !== false) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  } else if (turn > 1) {
    window.scrollTo(0, 0);
    if (document.activeElement === document.body) main.focus({ preventScroll: true });
  }
  document.getElementById("wanted")?.scrollIntoView({ block: "center" });
  document.documentElement.dataset.ready = current();
}

document.getElementById("skip").addEventListener("click", (event) => {
  // the address belongs to the views
  event.preventDefault();
  main.focus();
});
await load();
window.addEventListener("hashchange", show);
await show();
