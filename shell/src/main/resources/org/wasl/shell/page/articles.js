// The articles, and one article's whole text with what was read in it beside it.

import { bdi, h } from "./dom.js";
import { iri, rows } from "./sparql.js";
import { day, number, words } from "./words.js";
import { KINDS_OF_THINGS, SECTIONS, facts, kindName, learn, line, local } from "./facts.js";
import { marked, paragraphs, placed } from "./text.js";
import { chosen, filters, pager } from "./filters.js";
import { latest } from "./latest.js";
import { address } from "./route.js";

const BASE = "https://w3id.org/wasl/";
const PAGE = 30;

export async function articlesView({ values }) {
  const page = Number(values.page ?? 0);
  const [found, form] = await Promise.all([
    latest("articles", { ...chosen(values), limit: PAGE + 1, offset: page * PAGE }),
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
            state(Number(row.n.value), Number(row.accepted.value)),
          ),
        ),
      ),
    ),
    pager("articles", values, page, found.length > PAGE),
  ];
}

/** How far people have looked through what was read; what they rejected counts no more. */
function state(claims, accepted) {
  if (claims === 0) return h("span", { class: "mark" }, words("article.state.silent"));
  if (accepted === 0) return "";
  return h("span", { class: "mark accepted" }, words(accepted === claims ? "article.state.all" : "article.state.some", { n: number(accepted) }));
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
  const language = about.language?.value;
  const wanted = values.claim && `${BASE}claim/${values.claim}`;
  const named = new Set(marks.map((m) => m.entity)).size;
  return [
    h("h1", { lang: language }, bdi(about.title?.value ?? words("article.untitled"))),
    h(
      "p",
      { class: "meta" },
      about.publisher ? bdi(about.publisher.value) : "",
      about.creator ? bdi(about.creator.value) : "",
      about.issued ? h("span", {}, day(about.issued.value)) : "",
      h("span", {}, words("article.claims", { n: number(claims.length) })),
      h("span", {}, words("article.entities", { n: number(named) })),
      h("code", { dir: "ltr" }, about.url?.value ?? about.source.value),
    ),
    legend(),
    claims.length === 0 ? h("p", { class: "empty" }, words("article.silent")) : "",
    reading({ text: about.text?.value, language, claims, marks, known, wanted }),
  ];
}

/** The text paragraph by paragraph, and beside each what was read in it. */
function reading({ text, language, claims, marks, known, wanted }) {
  const sentences = new Map();
  for (const row of claims) {
    const key = `${row.begin.value}-${row.end.value}`;
    if (!sentences.has(key)) sentences.set(key, { begin: Number(row.begin.value), end: Number(row.end.value), quote: row.quote.value, claims: [] });
    sentences.get(key).claims.push(row);
  }
  const all = [...sentences.values()];
  // without the text its sentences, each at its place
  const points = text === undefined ? [] : [...text];
  if (text === undefined) all.forEach((s) => [...s.quote].forEach((c, i) => (points[s.begin + i] = c)));
  const parts = text === undefined ? all : paragraphs(points);
  return h(
    "article",
    { class: "reading" },
    parts.map((part) => {
      const within = all.filter((s) => s.begin >= part.begin && s.end <= part.end);
      const told = [];
      let at = part.begin;
      for (const s of within) {
        if (s.begin < at) continue;
        told.push(marked(points, at, s.begin, marks, { links: true }));
        told.push(h("span", { class: `said ${section(s, known)}`, id: `s${s.begin}`, "data-sentence": s.begin }, marked(points, s.begin, s.end, marks, { links: true })));
        at = s.end;
      }
      told.push(marked(points, at, part.end, marks, { links: true }));
      return h(
        "section",
        { class: within.length > 0 ? "pair" : "pair plain" },
        h("p", { class: "quote", lang: language, dir: language === "ar" ? "rtl" : "ltr" }, told),
        within.length > 0 ? h("ul", { class: "facts" }, within.flatMap((s) => s.claims.map((c) => beside(s, c, known, wanted)))) : "",
      );
    }),
  );
}

const sectionOf = (kind) => Object.keys(SECTIONS).find((name) => SECTIONS[name].includes(kind)) ?? "events";

function section(sentence, known) {
  const kinds = sentence.claims.map((c) => known.get(c.fact.value)?.kind).filter(Boolean);
  return kinds.length > 0 ? `in-${sectionOf(kinds[0])}` : "";
}

/** A fact beside its sentence: pointing at the one shows the other. */
function beside(sentence, claim, known, wanted) {
  const fact = known.get(claim.fact.value);
  if (!fact) return "";
  const item = line({ ...fact, claims: fact.claims.filter((k) => k.iri === claim.claim.value) }, { here: true });
  item.classList.add(`in-${sectionOf(fact.kind)}`);
  if (claim.claim.value === wanted) {
    item.classList.add("current");
    item.id = "wanted";
  }
  const show = (on) => document.getElementById(`s${sentence.begin}`)?.classList.toggle("lit", on);
  for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) item.addEventListener(event, () => show(on));
  return item;
}

function legend() {
  return h(
    "ul",
    { class: "legend", "aria-label": words("article.legend") },
    KINDS_OF_THINGS.map((k) => h("li", {}, h("mark", { class: `of-${k}` }, kindName(k)))),
    Object.keys(SECTIONS).map((name) => h("li", {}, h("span", { class: `said in-${name}` }, words(`section.${name}`)))),
  );
}
