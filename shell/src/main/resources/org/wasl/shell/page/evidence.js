// The sentence that a claim was read from, its words marked, and all that is known of the claim.

import { bdi, h } from "./dom.js";
import { iri, rows } from "./sparql.js";
import { day, has, number, words } from "./words.js";
import { entityLink, facts, kindOf, learn, line, local } from "./facts.js";
import { reviewForm } from "./edit.js";
import { around, marked, placed } from "./text.js";
import { address } from "./route.js";

const CLAIM = "https://w3id.org/wasl/claim/";

function entry(key, content) {
  return content ? [h("dt", {}, words(key)), h("dd", {}, content)] : [];
}

/** The sentence in its paragraph, its words marked; alone where the store has no text of the article. */
function where(told, marks) {
  const begin = Number(told.begin.value);
  const end = Number(told.end.value);
  if (!told.text) {
    const points = [...told.quote.value];
    return marked(points, 0, points.length, marks.map((m) => ({ ...m, begin: m.begin - begin, end: m.end - begin })));
  }
  const points = [...told.text.value];
  const near = around(points, begin, end);
  const rest = (from, to) => (to > from ? h("span", { class: "context" }, points.slice(from, to).join("")) : "");
  return [
    near.begin > near.whole.begin ? "… " : "",
    rest(near.begin, begin),
    h("span", { class: "said" }, marked(points, begin, end, marks)),
    rest(end, near.end),
    near.end < near.whole.end ? " …" : "",
  ];
}

/** All that is told of a claim. */
export async function evidence(claim) {
  const [[told], marks] = await Promise.all([
    rows("claim", { claim: iri(claim) }),
    rows("marks", { claim: iri(claim) }),
  ]);
  if (!told) return h("p", { class: "empty" }, words("claim.none"));
  const [fact] = await facts([told.fact.value]);
  await learn([...marks.map((m) => m.entity.value), ...(told.claimant ? [told.claimant.value] : [])]);
  const language = told.quote["xml:lang"];
  const modality = `modality.${told.modality.value}`;
  return [
    h("blockquote", { lang: language, dir: language === "ar" ? "rtl" : "ltr", class: "quote" }, where(told, placed(marks))),
    fact ? h("ul", { class: "facts read" }, line({ ...fact, claims: fact.claims.filter((c) => c.iri === claim) })) : "",
    h(
      "dl",
      { class: "about" },
      entry("claim.publisher", told.publisher && bdi(told.publisher.value)),
      entry("claim.article", told.title && bdi(told.title.value)),
      entry("claim.date", told.issued && day(told.issued.value)),
      entry("claim.claimant", told.claimant && entityLink(told.claimant.value)),
      entry("claim.modality", has(modality) ? words(modality) : told.modality.value),
      entry("claim.confidence", confidence(Number(told.confidence.value))),
      entry("claim.rule", h("code", { dir: "ltr" }, told.rule.value)),
    ),
    reviewForm(claim, fact?.claims.some((c) => c.iri === claim && c.accepted)),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button", href: address("article", { id: local(told.article.value), claim: local(claim) }) }, words("claim.inArticle")),
      h("a", { class: "button quiet", href: address("claim", { id: local(claim) }) }, words("claim.address")),
    ),
  ];
}

function confidence(value) {
  return [h("meter", { min: 0, max: 1, value: String(value), "aria-hidden": "true" }), " ", `${number(Math.round(value * 100))}%`];
}

export async function openEvidence(claim) {
  const body = h("div", { class: "body", "aria-live": "polite" }, h("p", { class: "waiting" }, words("wait")));
  const dialog = h(
    "dialog",
    { class: "evidence", "aria-label": words("claim.title"), onclose: () => dialog.remove() },
    h(
      "div",
      { class: "bar" },
      h("h2", {}, words("claim.title")),
      h("button", { type: "button", class: "close", "aria-label": words("close"), onclick: () => dialog.close() }, "×"),
    ),
    body,
  );
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  try {
    body.replaceChildren(...[await evidence(claim)].flat(Infinity).filter(Boolean));
  } catch (error) {
    body.replaceChildren(h("p", { class: "error", role: "alert" }, error.message));
  }
}

/** The view of one claim at an address of its own. */
export async function claimView({ values }) {
  return [h("h1", {}, words("claim.title")), h("section", { class: "card evidence" }, await evidence(CLAIM + values.id))];
}
