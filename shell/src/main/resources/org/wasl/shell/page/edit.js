// Decisions about what was read: accept, reject, merge, retype, undo. Only where the server was started with --edit,
// and only for who came with its token.

import { bdi, h } from "./dom.js";
import { knowledge, rows, tokenHeaders } from "./sparql.js";
import { moment, words } from "./words.js";
import { KINDS_OF_THINGS, entityLink, forget, kindName, kindOf, learn, local, name, wasl } from "./facts.js";
import { found } from "./search.js";
import { pager } from "./filters.js";
import { address } from "./route.js";

const TOKEN = "wasl-edit";
const AUTHOR = "wasl-author";
const PAGE = 30;
let edits = false;

/** Keeps the token that an address brings, and takes it out of the address. */
export async function begin(values) {
  if (values.edit) {
    sessionStorage.setItem(TOKEN, values.edit);
    delete values.edit;
    const [path, query = ""] = location.hash.split("?");
    const rest = new URLSearchParams(query);
    rest.delete("edit");
    history.replaceState(null, "", `${path}?${rest}`);
  }
  edits = (await knowledge()).edits;
}

export const mayBe = () => edits;
export const may = () => edits && sessionStorage.getItem(TOKEN) !== null;

const again = () => window.dispatchEvent(new Event("hashchange"));

async function decide(action, target, more = {}) {
  let answer;
  try {
    answer = await fetch("/decisions", {
      method: "POST",
      headers: { ...tokenHeaders(), "Content-Type": "application/json", "X-Wasl-Edit": sessionStorage.getItem(TOKEN) },
      body: JSON.stringify({ action, target, author: localStorage.getItem(AUTHOR) ?? "", ...more }),
    });
  } catch {
    throw new Error(words("error.gone"));
  }
  if (answer.status === 403) {
    sessionStorage.removeItem(TOKEN);
    throw new Error(words("edit.refused"));
  }
  const told = await answer.json().catch(() => ({ error: answer.statusText }));
  if (!answer.ok) throw new Error(told.error);
  forget();
  return told.decision;
}

/** Decides, shows the view as it is then, and offers to take the decision back. */
async function act(action, target, more) {
  try {
    const decision = await decide(action, target, more);
    document.querySelector("dialog")?.close();
    again();
    said(words(`edit.done.${action}`), action === "undo" ? undefined : decision);
  } catch (error) {
    said(error.message, undefined, true);
  }
}

function said(text, undo, wrong = false) {
  document.querySelector(".said-so")?.remove();
  const bar = h(
    "div",
    { class: wrong ? "said-so wrong" : "said-so", role: wrong ? "alert" : "status" },
    h("span", {}, text),
    undo ? h("button", { type: "button", class: "button quiet", onclick: () => { bar.remove(); act("undo", undo); } }, words("edit.undo")) : "",
    h("button", { type: "button", class: "close", "aria-label": words("close"), onclick: () => bar.remove() }, "×"),
  );
  (document.querySelector("dialog[open]") ?? document.body).append(bar);
}

const reviewButton = (action, sign, claim, reason) =>
  h(
    "button",
    { type: "button", class: `review ${action}`, title: words(`edit.${action}`), "aria-label": words(`edit.${action}`), onclick: () => act(action, claim, { reason: reason?.value ?? "" }) },
    h("span", { "aria-hidden": "true" }, sign),
    reason ? h("span", {}, words(`edit.${action}`)) : "",
  );

/** Two small buttons beside a claim. */
export function reviewing(claim, accepted) {
  if (!may()) return "";
  return h("span", { class: "reviewing" }, accepted ? "" : reviewButton("accept", "✓", claim), reviewButton("reject", "✗", claim));
}

/** The same with a reason and an author, where there is room. */
export function reviewForm(claim, accepted) {
  if (!may()) return "";
  const reason = h("input", { type: "text", name: "reason", autocomplete: "off", dir: "auto" });
  return h(
    "fieldset",
    { class: "deciding" },
    h("legend", {}, words("edit.review")),
    h("label", {}, h("span", {}, words("edit.reason")), reason),
    author(),
    h("span", { class: "reviewing" }, accepted ? "" : reviewButton("accept", "✓", claim, reason), reviewButton("reject", "✗", claim, reason)),
  );
}

const author = () =>
  h(
    "label",
    {},
    h("span", {}, words("edit.author")),
    h("input", { type: "text", name: "author", autocomplete: "name", dir: "auto", value: localStorage.getItem(AUTHOR) ?? "", onchange: (event) => localStorage.setItem(AUTHOR, event.target.value.trim()) }),
  );

/** What can be put right of an entity: that another one is the same, and what it is. */
export function correcting(entity) {
  if (!may()) return "";
  const reason = h("input", { type: "text", name: "reason", autocomplete: "off", dir: "auto" });
  const kinds = h(
    "select",
    { name: "kind" },
    KINDS_OF_THINGS.map((k) => h("option", { value: k, selected: k === kindOf(entity) }, kindName(k))),
  );
  const other = h("input", { type: "search", name: "other", autocomplete: "off", dir: "auto", placeholder: words("search.hint") });
  const candidates = h("ul", { class: "candidates", "aria-live": "polite" });
  const look = async (event) => {
    event.preventDefault();
    const all = (await found(other.value, 9)).filter((e) => e.iri !== entity);
    candidates.replaceChildren(
      ...(all.length === 0 ? [h("li", {}, words("search.none"))] : []),
      ...all.slice(0, 8).map((e) =>
        h(
          "li",
          {},
          entityLink(e.iri),
          kindOf(e.iri) ? h("span", { class: "kind" }, kindName(kindOf(e.iri))) : "",
          h("button", { type: "button", class: "button quiet", onclick: () => act("merge", entity, { value: e.iri, reason: reason.value }) }, words("edit.merge", { name: name(entity) })),
        ),
      ),
    );
  };
  return h(
    "details",
    { class: "correcting" },
    h("summary", {}, words("edit.correct")),
    h("div", { class: "deciding" }, h("label", {}, h("span", {}, words("edit.reason")), reason), author()),
    h(
      "form",
      { class: "deciding", onsubmit: (event) => { event.preventDefault(); act("retype", entity, { value: wasl(kinds.value).iri, reason: reason.value }); } },
      h("label", {}, h("span", {}, words("edit.kind")), kinds),
      h("button", { class: "button quiet" }, words("edit.retype")),
    ),
    h(
      "form",
      { class: "deciding", onsubmit: look },
      h("label", {}, h("span", {}, words("edit.same")), other),
      h("button", { class: "button quiet" }, words("search.go")),
    ),
    candidates,
  );
}

function token() {
  const input = h("input", { type: "password", id: "edit-token", autocomplete: "off", required: true });
  return h(
    "form",
    { class: "card token", onsubmit: (event) => { event.preventDefault(); sessionStorage.setItem(TOKEN, input.value); again(); } },
    h("h2", {}, words("edit.token")),
    h("label", { for: "edit-token" }, words("edit.tokenLabel")),
    input,
    h("button", { class: "button" }, words("token.send")),
  );
}

/** All decisions, the last first, each with what takes it back. */
export async function decisionsView({ values }) {
  const page = Number(values.page ?? 0);
  const all = await rows("decisions", { limit: PAGE + 1, offset: page * PAGE });
  const things = all.flatMap((r) => [r.target, r.value]).filter((t) => t?.type === "uri").map((t) => t.value);
  await learn(things);
  const thing = (term) => {
    const kind = term.value.match(/\/(id|claim|decision)\/[^/]*$/)?.[1];
    if (kind === "id") return entityLink(term.value);
    if (kind === "claim") return h("a", { href: address("claim", { id: local(term.value) }) }, words("query.claim"));
    return kind ? words(`edit.${kind}`) : bdi(name(term.value));
  };
  return [
    h("h1", {}, words("view.decisions")),
    mayBe() && !may() ? token() : "",
    all.length === 0 ? h("p", { class: "empty" }, words("edit.none")) : "",
    h(
      "ul",
      { class: "decisions" },
      all.slice(0, PAGE).map((r) =>
        h(
          "li",
          { class: r.undone ? "undone" : null },
          h("span", { class: "what" }, words(`edit.did.${r.action.value}`), " ", thing(r.target), r.value ? [" ← ", thing(r.value)] : ""),
          r.quote ? h("q", { lang: r.quote["xml:lang"], dir: r.quote["xml:lang"] === "ar" ? "rtl" : "ltr" }, r.quote.value) : "",
          h("p", { class: "meta" }, bdi(r.author.value), h("span", {}, moment(r.created.value)), r.reason ? bdi(r.reason.value) : "", r.undone ? h("span", { class: "mark" }, words("edit.undone")) : ""),
          may() && !r.undone ? h("button", { type: "button", class: "button quiet", onclick: () => act("undo", r.decision.value) }, words("edit.undo")) : "",
        ),
      ),
    ),
    pager("decisions", values, page, all.length > PAGE),
  ];
}
