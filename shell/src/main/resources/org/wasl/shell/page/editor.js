// The editor of YASGUI, with our own completion: prefixes, and after a prefix the terms and things of the store.

import { h } from "./dom.js";
import { knowledge, rows } from "./sparql.js";
import { current, words } from "./words.js";
import { local } from "./facts.js";
import { found } from "./search.js";

// as many as are seen without scrolling: who types on sees fewer
const MOST = 14;
let library;
let terms;

function load() {
  library ??= new Promise((done, failed) => {
    document.head.append(
      h("link", { rel: "stylesheet", href: "/page/lib/yasqe.css" }),
      h("script", { src: "/page/lib/yasqe.js", onload: done, onerror: () => failed(new Error(words("error.gone"))) }),
    );
  });
  return library;
}

/** The classes and properties of the store, with what they are called. */
async function known() {
  terms ??= rows("terms", {}).then((all) => {
    const labels = new Map();
    for (const { term, label } of all) {
      if (!labels.has(term.value) || label?.["xml:lang"] === current()) labels.set(term.value, label?.value ?? "");
    }
    return labels;
  });
  return terms;
}

/** What may stand where the cursor is. */
export async function offers(before) {
  const { prefixes } = await knowledge();
  const [, prefix, begun] = /(?:^|[^\w?$:<"'#/-])(?:(\w+):)?([\w-]*)$/.exec(before) ?? [];
  if (begun === undefined) return [];
  if (prefix === undefined) {
    return Object.keys(prefixes).filter((p) => p.startsWith(begun)).map((p) => ({ text: `${p}:`, displayText: `${p}:  ${prefixes[p]}`, back: begun.length })).slice(0, MOST);
  }
  const namespace = prefixes[prefix];
  if (!namespace) return [];
  const length = prefix.length + 1 + begun.length;
  if (prefix === "id") {
    const things = begun.length > 1 ? await found(begun.replaceAll("-", " "), MOST) : [];
    return things.map((t) => ({ text: `id:${local(t.iri)}`, displayText: `id:${local(t.iri)}  ${t.as}`, back: length }));
  }
  return [...(await known())]
    .filter(([term, label]) => term.startsWith(namespace) && [term.slice(namespace.length), label].some((s) => s.toLowerCase().startsWith(begun.toLowerCase())))
    .map(([term, label]) => ({ text: `${prefix}:${term.slice(namespace.length)}`, displayText: `${prefix}:${term.slice(namespace.length)}  ${label}`, back: length }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .slice(0, MOST);
}

function hint(editor, give) {
  const at = editor.getCursor();
  offers(editor.getLine(at.line).slice(0, at.ch)).then((list) => {
    give({ list, from: { line: at.line, ch: at.ch - (list[0]?.back ?? 0) }, to: at });
    document.querySelector(".CodeMirror-hints")?.setAttribute("aria-label", words("search.suggestions"));
  });
}
hint.async = true;

const complete = (editor, completeSingle) => editor.showHint({ completeSingle, closeCharacters: /[\s(){}[\];,>]/, hint });

/** An editor in `place`; `run` is called by Ctrl+Enter. */
export async function editorIn(place, value, run) {
  await load();
  const Yasqe = window.Yasqe?.default ?? window.Yasqe;
  // its own completions ask hosts outside; options given would only be added to them
  Yasqe.defaults.autocompleters = [];
  new Yasqe(place, {
    persistenceId: null,
    showQueryButton: false,
    createShareableLink: null,
    consumeShareLink: null,
    resizeable: false,
    editorHeight: "",
    autocompleters: [],
    requestConfig: { endpoint: `${location.origin}/wasl/sparql` },
    value,
    viewportMargin: Infinity,
    extraKeys: {
      "Ctrl-Enter": run,
      "Cmd-Enter": run,
      "Ctrl-Space": (editor) => complete(editor, true),
      // the tab key goes on to the next control
      Tab: false,
      "Shift-Tab": false,
    },
  });
  // what Yasqe makes is a copy of its editor, which loses track of the text; this is the editor
  const editor = place.querySelector(".CodeMirror").CodeMirror;
  editor.getInputField().setAttribute("aria-label", words("query.editor"));
  editor.on("inputRead", (_, change) => {
    const at = editor.getCursor();
    if (!editor.state.completionActive && /[:\w]$/.test(change.text[0]) && /\w+:[\w-]*$/.test(editor.getLine(at.line).slice(0, at.ch))) complete(editor, false);
  });
  return editor;
}
