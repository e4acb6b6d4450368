// Free questions in SPARQL: the named ones as a menu, answers as a table, downloads in every format.

import { bdi, h } from "./dom.js";
import { knowledge, prefixed, send } from "./sparql.js";
import { has, number, words } from "./words.js";
import { entityLink, learn, local, name } from "./facts.js";
import { address, go } from "./route.js";

const SHOWN = 300;
const FORMATS = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
};
const GRAPH = "text/turtle";
const FIRST = 100;
const BASE = "https://w3id.org/wasl/";

function cell(term) {
  if (!term) return "";
  if (term.type !== "uri") return bdi(term.value, { lang: term["xml:lang"] });
  if (term.value.startsWith(`${BASE}id/`)) return entityLink(term.value);
  for (const [part, view] of [["claim/", "claim"], ["article/", "article"]]) {
    if (term.value.startsWith(BASE + part)) return h("a", { href: address(view, { id: local(term.value) }), title: term.value }, words(`query.${view}`));
  }
  return h("span", { title: term.value }, name(term.value));
}

function table(answer) {
  const columns = answer.head.vars;
  const all = answer.results.bindings;
  const note = words(all.length > SHOWN ? "query.first" : "query.rows", { n: number(all.length), shown: number(SHOWN) });
  return [
    h("p", { class: "meta", role: "status" }, note),
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": words("query.result") },
      h(
        "table",
        { class: "result" },
        h("thead", {}, h("tr", {}, columns.map((c) => h("th", { scope: "col" }, bdi(c))))),
        h("tbody", {}, all.slice(0, SHOWN).map((row) => h("tr", {}, columns.map((c) => h("td", {}, cell(row[c])))))),
      ),
    ),
  ];
}

/** A named query to begin with: what the shell needs to know of it goes, its title and a limit come. */
function question({ sparql, title }) {
  const body = sparql.split("\n").filter((l) => !/^# (title|param|example):/.test(l)).join("\n").trim();
  return `# ${title}\n${body}${/LIMIT\s+\d+\s*$/i.test(body) ? "" : `\nLIMIT ${FIRST}`}`;
}

async function save(query, format, type) {
  const content = await (await send(query, type)).blob();
  const link = h("a", { href: URL.createObjectURL(content), download: `wasl.${format}` });
  link.click();
  URL.revokeObjectURL(link.href);
}

export async function queryView({ values }) {
  const { queries } = await knowledge();
  const given = values.q ?? question(queries[0]);
  const editor = h("textarea", { id: "editor", dir: "ltr", lang: "en", spellcheck: "false", rows: Math.min(24, Math.max(8, given.split("\n").length + 1)), "aria-label": words("query.editor") });
  editor.value = await prefixed(given);
  const result = h("div", { id: "result" });
  const failed = (error) => result.replaceChildren(h("pre", { class: "error", role: "alert", dir: "ltr" }, error.message));
  const formats = h("span", { class: "downloads", role: "group", "aria-label": words("query.download") });
  const offer = (offered) =>
    formats.replaceChildren(
      h("span", {}, words("query.download")),
      ...Object.entries(offered).map(([format, type]) =>
        h("button", { type: "button", class: "button quiet", onclick: () => prefixed(editor.value).then((q) => save(q, format, type)).catch(failed) }, format.toUpperCase()),
      ),
    );
  const run = async () => {
    result.replaceChildren(h("p", { class: "waiting", role: "status" }, words("wait")));
    try {
      const query = await prefixed(editor.value);
      const answer = await send(query, `${FORMATS.json}, ${GRAPH};q=0.5`);
      if (!answer.headers.get("Content-Type").startsWith(FORMATS.json)) {
        offer({ ttl: GRAPH });
        result.replaceChildren(h("pre", { dir: "ltr", class: "graph", tabindex: "0" }, await answer.text()));
        return;
      }
      const read = await answer.json();
      offer(FORMATS);
      if ("boolean" in read) {
        result.replaceChildren(h("p", { class: "answer", role: "status" }, words(read.boolean ? "query.yes" : "query.no")));
        return;
      }
      await learn(read.results.bindings.slice(0, SHOWN).flatMap((r) => Object.values(r).filter((t) => t.type === "uri").map((t) => t.value)));
      result.replaceChildren(...table(read));
    } catch (error) {
      failed(error);
    }
  };
  editor.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  const menu = h(
    "select",
    { id: "named", onchange: () => menu.value && go("query", { q: question(queries.find((q) => q.name === menu.value)) }) },
    h("option", { value: "" }, words("query.choose")),
    queries.map((q) => h("option", { value: q.name }, has(`question.${q.name}`) ? words(`question.${q.name}`) : q.title)),
  );
  offer(FORMATS);
  if (values.q) await run();
  return [
    h("h1", {}, words("view.query")),
    h(
      "form",
      { class: "query", onsubmit: (event) => { event.preventDefault(); run(); } },
      h("label", { for: "named" }, words("query.named")),
      menu,
      editor,
      h("div", { class: "bar" }, h("button", { class: "button" }, words("query.run")), h("span", { class: "hint" }, words("query.keys")), h("a", { class: "share", href: "", onclick: (event) => { event.preventDefault(); go("query", { q: editor.value }); } }, words("query.share")), formats),
    ),
    result,
  ];
}
