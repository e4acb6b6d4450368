// Where sources contradict each other, each side with its sources.

import { h } from "./dom.js";
import { asked, filled, iri, knowledge, prefixed, rows, select } from "./sparql.js";
import { number, words } from "./words.js";
import { facts, list } from "./facts.js";
import { chosen, filters, pager } from "./filters.js";

const PAGE = 20;
const FILTERS = ["type", "since", "until", "publisher", "confidence"];

export async function conflictsView({ values }) {
  const page = Number(values.page ?? 0);
  const { queries } = await knowledge();
  // the shell's own question, so that both say the same; in no order, since a large store would have to be gone through for one
  const question = queries.find((q) => q.name === "contradictions").sparql.trimEnd().replace(/\s*ORDER BY[^\n]*$/, "");
  const filter = chosen(values);
  const template = await filled("conflicts", { ...filter, limit: PAGE + 1, offset: page * PAGE });
  const query = await prefixed(template.replace("#question", () => `\n${question}`));
  asked.push({ name: "contradictions", query });
  const [pairs, form] = await Promise.all([select(query), filters("conflicts", values, FILTERS)]);
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
  const side = (claim) => {
    const fact = known.get(about.get(claim));
    return fact && { ...fact, claims: fact.claims.filter((c) => c.iri === claim) };
  };
  const shown = both
    .map((r) => ({ conflict: r.conflict.value, sides: [side(r.claim.value), side(r.against.value)] }))
    .filter(({ sides }) => sides.every(Boolean));
  return [
    h("h1", {}, words("view.conflicts")),
    h("p", { class: "lead" }, words("conflicts.lead")),
    form,
    shown.length === 0 ? h("p", { class: "empty" }, words(FILTERS.some((f) => values[f]) ? "filter.none" : "conflicts.none")) : "",
    shown.map(({ conflict, sides }, i) =>
      h(
        "article",
        { class: "conflict", "aria-label": `${words(`conflict.${conflict}`)} ${number(i + 1)}` },
        h("h2", {}, words(`conflict.${conflict}`)),
        h("div", { class: "sides" }, sides.map((s) => list([s]))),
      ),
    ),
    pager("conflicts", values, page, pairs.length > PAGE),
  ];
}
