// Search by name in both scripts, with suggestions while one types.

import { bdi, h } from "./dom.js";
import { asked, filled, text, tokenHeaders, wait } from "./sparql.js";
import { current, variants, words } from "./words.js";
import { kindName, kindOf, learn, local, name, otherName } from "./facts.js";
import { pager } from "./filters.js";
import { address, go } from "./route.js";

const SUGGESTED = 8;
const PAGE = 30;
const PAUSE = 180;

/** A regular expression that finds what is typed at the beginning of a word, however its letters are spelt. */
export function matcher(typed) {
  const { same, between, article } = variants();
  const letters = [...typed.trim().normalize("NFC")].map((letter) => {
    const group = same.find((g) => g.includes(letter.toLowerCase()));
    if (group) return `[${group}]`;
    if (/\s/.test(letter)) return "[ -]+";
    return letter.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&");
  });
  return `(^|[ (-])(${article})?${letters.join(`[${between}]*`)}`;
}

/** Entities by what their names begin with. */
export async function found(typed, limit, offset = 0) {
  const answer = await fetch(`/names?${new URLSearchParams({ q: typed, limit, offset })}`, { headers: tokenHeaders() });
  const later = Number(answer.headers.get("Retry-After"));
  if (later > 0) {
    // of a large store that has just been opened the names are being indexed
    await wait(later);
    return found(typed, limit, offset);
  }
  if (!answer.ok) throw Object.assign(new Error(words("error.slow")), { status: answer.status });
  const entities = await answer.json();
  await learn(entities.map((e) => e.entity));
  return entities.map((e) => ({ iri: e.entity, as: e.name, known: e.mentioned }));
}

function shown({ iri, as }) {
  const second = [otherName(iri), as].find((n) => n && n !== name(iri));
  return [
    bdi(name(iri), { class: "name" }),
    second ? bdi(second, { class: "second" }) : "",
    kindOf(iri) ? h("span", { class: "kind" }, kindName(kindOf(iri))) : "",
  ];
}

/** A combobox as ARIA describes it: arrows choose, Enter opens, Escape closes. */
export function searchBox(value, large = false) {
  let timer;
  let asking = 0;
  let chosen = -1;
  let items = [];
  const id = large ? "search-large" : "search-small";
  const options = h("ul", { id: `${id}-list`, role: "listbox", class: "suggestions", hidden: true, "aria-label": words("search.suggestions") });
  const input = h("input", {
    id,
    type: "search",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list",
    "aria-label": words("search.label"),
    placeholder: words(large ? "search.hint" : "search.label"),
    autocomplete: "off",
    dir: "auto",
    value,
  });
  const close = () => {
    options.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const open = (item) => {
    close();
    go("entity", { id: local(item.iri) });
  };
  const choose = (index) => {
    chosen = index;
    [...options.children].forEach((li, i) => li.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) input.setAttribute("aria-activedescendant", `${id}-${index}`);
  };
  const suggest = async () => {
    const mine = ++asking;
    if (input.value.trim().length < 2) return close();
    try {
      const next = await found(input.value, SUGGESTED);
      if (mine !== asking) return;
      items = next;
    } catch {
      // suggestions are a help; what is wrong shows where the search itself is asked
      return close();
    }
    options.replaceChildren(
      ...items.map((item, i) =>
        h(
          "li",
          {
            id: `${id}-${i}`,
            role: "option",
            "aria-selected": "false",
            onpointerdown: (event) => {
              event.preventDefault();
              open(item);
            },
          },
          shown(item),
        ),
      ),
    );
    options.hidden = items.length === 0;
    chosen = -1;
    input.setAttribute("aria-expanded", String(items.length > 0));
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !options.hidden) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((chosen + step + items.length) % items.length);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      open(items[chosen]);
    }
  });
  return h(
    "form",
    {
      role: "search",
      class: large ? "search large" : "search",
      onsubmit: (event) => {
        event.preventDefault();
        clearTimeout(timer);
        close();
        if (input.value.trim()) go("search", { q: input.value.trim() });
      },
    },
    input,
    options,
    large ? h("button", { class: "button" }, words("search.go")) : "",
  );
}

export async function searchView({ values }) {
  const page = Number(values.page ?? 0);
  const typed = values.q ?? "";
  // the index answers; the same can be asked in SPARQL, which takes longer
  asked.push({ name: "search", query: await filled("search", { words: text(matcher(typed)), limit: PAGE, offset: page * PAGE }) });
  const entities = typed.trim() ? await found(typed, PAGE + 1, page * PAGE) : [];
  return [
    h("h1", {}, words("search.found", { q: typed })),
    entities.length === 0 ? h("p", { class: "empty" }, words("search.none")) : "",
    h(
      "ul",
      { class: "results", lang: current() },
      entities.slice(0, PAGE).map((e) => h("li", {}, h("a", { href: address("entity", { id: local(e.iri) }) }, shown(e)), e.known ? h("span", { class: "mark" }, words("search.told")) : "")),
    ),
    pager("search", values, page, entities.length > PAGE),
  ];
}
