// The articles, and one article's sentences with what was read in each beside them.

import { bdi, h } from "./dom.js";
import { iri, rows } from "./sparql.js";
import { day, number, words } from "./words.js";
import { facts, kindName, learn, line, local } from "./facts.js";
import { marked, placed } from "./evidence.js";
import { chosen, filters, pager } from "./filters.js";
import { address } from "./route.js";

const BASE = "https://w3id.org/wasl/";
const PAGE = 30;

export async function articlesView({ values }) {
  const page = Number(values.page ?? 0);
  const [found, form] = await Promise.all([
    rows("articles", { ...chosen(values), limit: PAGE + 1, offset: page * PAGE }),
    filters("articles", values, ["since", "until", "publisher"]),
  ]);
  return [
    h("h1", {}, words("view.articles")),
    form,
    found.length === 0 ? h("p", { class: "empty" }, words("filter.none")) : "",
    h(
      "ul",
      { class: "articles" },
      found.slice(0, PAGE).map((row) =>
        h(
          "li",
          {},
          h("a", { class: "title", lang: row.language?.value, href: address("article", { id: local(row.article.value) }) }, bdi(row.title?.value ?? words("article.untitled"))),
          h(
            "p",
            { class: "meta" },
            row.publisher ? bdi(row.publisher.value) : "",
            row.issued ? h("span", {}, day(row.issued.value)) : "",
            h("span", {}, words("article.claims", { n: number(row.n.value) })),
          ),
        ),
      ),
    ),
    pager("articles", values, page, found.length > PAGE),
  ];
}

export async function articleView({ values }) {
  const article = `${BASE}article/${values.id}`;
  const [[about], claims, mentions] = await Promise.all([
    rows("article", { article: iri(article) }),
    rows("article-claims", { article: iri(article) }),
    rows("article-mentions", { graph: iri(`${BASE}graph/article/${values.id}`) }),
  ]);
  if (!about) return [h("h1", {}, words("article.none"))];
  await learn(mentions.map((m) => m.entity.value));
  const known = new Map((await facts([...new Set(claims.map((c) => c.fact.value))])).map((f) => [f.iri, f]));
  const marks = placed(mentions);
  const sentences = new Map();
  for (const row of claims) {
    const key = `${row.begin.value}-${row.end.value}`;
    if (!sentences.has(key)) sentences.set(key, { quote: row.quote.value, begin: Number(row.begin.value), end: Number(row.end.value), claims: [] });
    sentences.get(key).claims.push(row);
  }
  const language = about.language?.value;
  const direction = language === "ar" ? "rtl" : "ltr";
  const wanted = values.claim && `${BASE}claim/${values.claim}`;
  const kinds = [...new Set(marks.map((m) => m.entity))].length;
  return [
    h("h1", { lang: language }, bdi(about.title?.value ?? words("article.untitled"))),
    h(
      "p",
      { class: "meta" },
      about.publisher ? bdi(about.publisher.value) : "",
      about.creator ? bdi(about.creator.value) : "",
      about.issued ? h("span", {}, day(about.issued.value)) : "",
      h("span", {}, words("article.claims", { n: number(claims.length) })),
      h("span", {}, words("article.entities", { n: number(kinds) })),
      h("code", { dir: "ltr" }, about.url?.value ?? about.source.value),
    ),
    legend(),
    claims.length === 0 ? h("p", { class: "empty" }, words("article.silent")) : "",
    [...sentences.values()].map((s) => {
      const current = s.claims.some((c) => c.claim.value === wanted);
      return h(
        "section",
        { class: current ? "pair current" : "pair", id: current ? "wanted" : null },
        h("p", { class: "quote", lang: language, dir: direction }, marked(s.quote, s.begin, marks.filter((m) => m.begin >= s.begin && m.end <= s.end))),
        h(
          "ul",
          { class: "facts" },
          s.claims.map((c) => {
            const fact = known.get(c.fact.value);
            return fact ? line({ ...fact, claims: fact.claims.filter((k) => k.iri === c.claim.value) }, { here: true }) : "";
          }),
        ),
      );
    }),
  ];
}

function legend() {
  const kinds = ["Person", "State", "GovernmentBody", "ArmedForce", "Organization", "Place", "Facility", "Agreement", "Weapon"];
  return h("ul", { class: "legend", "aria-label": words("article.legend") }, kinds.map((k) => h("li", {}, h("mark", { class: `of-${k}` }, kindName(k)))));
}
