// Where sources contradict each other, each side with its sources.

import { h } from "./dom.js";
import { asked, iri, knowledge, prefixed, rows, select } from "./sparql.js";
import { number, words } from "./words.js";
import { SECTIONS, facts, list, one } from "./facts.js";
import { chosen, filters, pager } from "./filters.js";

const PAGE = 20;

export async function conflictsView({ values }) {
  const page = Number(values.page ?? 0);
  const { queries } = await knowledge();
  // the shell's own question, so that both say the same
  const question = queries.find((q) => q.name === "contradictions").sparql.trimEnd();
  const query = await prefixed(`${question} LIMIT ${PAGE + 1} OFFSET ${page * PAGE}`);
  asked.push({ name: "contradictions", query });
  const [pairs, form] = await Promise.all([select(query), filters("conflicts", values, ["type", "since", "until", "publisher", "confidence"])]);
  // two holders of one post contradict each other both ways
  const told = new Set();
  const both = pairs.slice(0, PAGE).filter((r) => {
    const key = [r.claim.value, r.against.value].sort().join(" ");
    return !told.has(key) && told.add(key);
  });
  const claims = [...new Set(both.flatMap((r) => [r.claim.value, r.against.value]))];
  const about = new Map(
    (claims.length > 0 ? await rows("about", { claims: claims.map(iri) }) : []).map((r) => [r.claim.value, r.fact.value]),
  );
  const known = new Map((await facts([...new Set(about.values())])).map((f) => [f.iri, f]));
  const filter = chosen(values);
  const passes = (fact, claim) =>
    (!filter.kinds || filter.kinds.some((k) => k.iri.endsWith(`#${fact.kind}`))) &&
    (!filter.publisher || claim?.publisher === filter.publisher.text) &&
    (!filter.confidence || claim?.confidence >= filter.confidence) &&
    (!filter.since || (one(fact, "begin") ?? claim?.issued ?? "") >= filter.since.date) &&
    (!filter.until || (one(fact, "begin") ?? claim?.issued ?? "9") <= filter.until.date);
  const side = (claim) => {
    const fact = known.get(about.get(claim));
    return fact && { fact: { ...fact, claims: fact.claims.filter((c) => c.iri === claim) }, claim: fact.claims.find((c) => c.iri === claim) };
  };
  const shown = both
    .map((r) => ({ conflict: r.conflict.value, sides: [side(r.claim.value), side(r.against.value)] }))
    .filter(({ sides }) => sides.every(Boolean) && sides.some((s) => passes(s.fact, s.claim)));
  return [
    h("h1", {}, words("view.conflicts")),
    h("p", { class: "lead" }, words("conflicts.lead")),
    form,
    shown.length === 0 ? h("p", { class: "empty" }, words(both.length === 0 ? "conflicts.none" : "filter.none")) : "",
    shown.map(({ conflict, sides }, i) =>
      h(
        "article",
        { class: "conflict", "aria-label": `${words(`conflict.${conflict}`)} ${number(i + 1)}` },
        h("h2", {}, words(`conflict.${conflict}`)),
        h("div", { class: "sides" }, sides.map((s) => list([s.fact]))),
      ),
    ),
    pager("conflicts", values, page, pairs.length > PAGE),
  ];
}
