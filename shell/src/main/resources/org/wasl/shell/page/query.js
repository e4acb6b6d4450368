// Free questions in SPARQL: the named ones as a menu, answers as they can best be seen, downloads in every format.

import { h } from "./dom.js";
import { knowledge, prefixed, send } from "./sparql.js";
import { has, words } from "./words.js";
import { editorIn } from "./editor.js";
import { shown } from "./answer.js";
import { go } from "./route.js";

const FORMATS = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
};
const GRAPHS = {
  ttl: "text/turtle",
  nt: "application/n-triples",
  jsonld: "application/ld+json",
  rdf: "application/rdf+xml",
};
const FIRST = 100;
const LONGEST = 200_000;

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
  const result = h("div", { id: "result" });
  const place = h("div", { id: "editor", dir: "ltr", lang: "en" });
  const failed = (error) => result.replaceChildren(h("pre", { class: "error", role: "alert", dir: "ltr", tabindex: "0" }, error.message));
  let as = values.as;
  const formats = h("span", { class: "downloads", role: "group", "aria-label": words("query.download") });
  const offer = (offered) =>
    formats.replaceChildren(
      h("span", {}, words("query.download")),
      ...Object.entries(offered).map(([format, type]) =>
        h("button", { type: "button", class: "button quiet", onclick: () => prefixed(editor.getValue()).then((q) => save(q, format, type)).catch(failed) }, format.toUpperCase()),
      ),
    );
  const run = async () => {
    result.replaceChildren(h("p", { class: "waiting", role: "status" }, words("wait")));
    try {
      const query = await prefixed(editor.getValue());
      const answer = await send(query, `${FORMATS.json}, ${GRAPHS.ttl};q=0.5`);
      if (!answer.headers.get("Content-Type").startsWith(FORMATS.json)) {
        offer(GRAPHS);
        result.replaceChildren(h("pre", { dir: "ltr", class: "graph", tabindex: "0" }, (await answer.text()).slice(0, LONGEST)));
        return;
      }
      const read = await answer.json();
      offer(FORMATS);
      if ("boolean" in read) {
        result.replaceChildren(h("p", { class: "answer", role: "status" }, words(read.boolean ? "query.yes" : "query.no")));
        return;
      }
      result.replaceChildren(...(await shown(read, as, (way) => (as = way))).filter(Boolean));
    } catch (error) {
      failed(error);
    }
  };
  const menu = h(
    "select",
    { id: "named", onchange: () => menu.value && go("query", { q: question(queries.find((q) => q.name === menu.value)) }) },
    h("option", { value: "" }, words("query.choose")),
    queries.map((q) => h("option", { value: q.name }, has(`question.${q.name}`) ? words(`question.${q.name}`) : q.title)),
  );
  const editor = await editorIn(place, await prefixed(values.q ?? question(queries[0])), run);
  offer(FORMATS);
  if (values.q) await run();
  // an editor that was made out of sight has not measured itself
  document.getElementById("main").addEventListener("shown", () => editor.refresh(), { once: true });
  return [
    h("h1", {}, words("view.query")),
    h(
      "form",
      { class: "query", onsubmit: (event) => { event.preventDefault(); run(); } },
      h("label", { for: "named" }, words("query.named")),
      menu,
      place,
      h("div", { class: "bar" }, h("button", { class: "button" }, words("query.run")), h("span", { class: "hint" }, words("query.keys")), h("a", { class: "share", href: "", onclick: (event) => { event.preventDefault(); go("query", { q: editor.getValue(), as }); } }, words("query.share")), formats),
    ),
    result,
  ];
}
