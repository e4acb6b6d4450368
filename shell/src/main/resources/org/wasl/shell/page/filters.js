// The filters that views share, kept in the address, and the way from page to page.

import { h } from "./dom.js";
import { date, rows, text } from "./sparql.js";
import { number, words } from "./words.js";
import { KINDS, MODALITIES, SECTIONS, kindName, wasl } from "./facts.js";
import { address, go } from "./route.js";

const CONFIDENCES = [0.3, 0.5, 0.7, 0.8, 0.9];

/** What the address filters by, as values for a query. */
export function chosen(values) {
  const kinds = SECTIONS[values.type] ?? (KINDS.includes(values.type) ? [values.type] : undefined);
  return {
    kinds: kinds?.map(wasl),
    publisher: text(values.publisher),
    modality: text(MODALITIES.find((m) => m === values.modality)),
    confidence: CONFIDENCES.find((c) => String(c) === values.confidence),
    since: date(border(values.since, 0)),
    until: date(border(values.until, 1)),
  };
}

/** A day as ISO writes it; of a month or a year its first or its last (`last` is 1). */
function border(given, last) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(given ?? "") ?? [];
  if (!year || month === "00" || month > "12" || day === "00" || day > "31") return undefined;
  if (day) return given;
  const whole = new Date(Date.UTC(year, month ? month - 1 + last : 12 * last, 1 - last));
  return whole.toISOString().slice(0, 10);
}

function choice(key, value, options) {
  return h(
    "label",
    {},
    h("span", {}, words(`filter.${key}`)),
    h(
      "select",
      { name: key },
      h("option", { value: "" }, words("filter.any")),
      options.map(([option, shown]) =>
        Array.isArray(shown)
          ? h("optgroup", { label: words(`section.${option}`) }, h("option", { value: option, selected: option === value }, words("filter.all", { of: words(`section.${option}`) })), shown.map((k) => h("option", { value: k, selected: k === value }, kindName(k))))
          : h("option", { value: option, selected: option === value }, shown),
      ),
    ),
  );
}

// a field for dates would be written as the browser's language has it, whatever the page's
const dated = (key, value) =>
  h("label", {}, h("span", {}, words(`filter.${key}`)), h("input", { type: "text", name: key, class: "day", dir: "ltr", inputmode: "numeric", autocomplete: "off", maxlength: 10, pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?", placeholder: words("filter.day"), title: words("filter.dayHint"), value: value ?? "" }));

/** A row of filters; each change is a new address. */
export async function filters(view, values, wanted) {
  const made = {
    type: () => choice("type", values.type, Object.entries(SECTIONS)),
    since: () => dated("since", values.since),
    until: () => dated("until", values.until),
    modality: () => choice("modality", values.modality, MODALITIES.map((m) => [m, words(`modality.${m}`)])),
    confidence: () => choice("confidence", values.confidence, CONFIDENCES.map((c) => [String(c), `≥ ${number(c * 100)}%`])),
    publisher: async () => {
      const publishers = await rows("publishers", {});
      return choice("publisher", values.publisher, publishers.map((r) => [r.publisher.value, `${r.publisher.value} (${number(r.n.value)})`]));
    },
  };
  const fields = await Promise.all(wanted.map((key) => made[key]()));
  const form = h(
    "form",
    {
      class: "filters",
      "aria-label": words("filter.title"),
      onchange: () => form.reportValidity() && go(view, { ...values, page: undefined, ...Object.fromEntries(new FormData(form)) }),
      onsubmit: (event) => event.preventDefault(),
    },
    fields,
    wanted.some((key) => values[key])
      ? h("a", { class: "clear", href: address(view, Object.fromEntries(Object.entries(values).filter(([k]) => k !== "page" && !wanted.includes(k)))) }, words("filter.clear"))
      : "",
  );
  return form;
}

/** What a view says of how much it counted. */
export const noted = (note) => (note ? h("p", { class: "meta bounded" }, note) : "");

export function pager(view, values, page, more) {
  if (page === 0 && !more) return "";
  const to = (number_, key, rel) => h("a", { class: "button quiet", rel, href: address(view, { ...values, page: number_ || undefined }) }, words(key));
  return h(
    "nav",
    { class: "pager", "aria-label": words("page.nav") },
    page > 0 ? to(page - 1, "page.before", "prev") : "",
    h("span", {}, words("page.number", { n: number(page + 1) })),
    more ? to(page + 1, "page.next", "next") : "",
  );
}
