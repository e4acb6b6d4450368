// What happened when: months as bars, facts by date beneath.

import { h, svg } from "./dom.js";
import { MOST, bounded, date, rows } from "./sparql.js";
import { day, number, words } from "./words.js";
import { facts, list, one } from "./facts.js";
import { chosen, filters, noted, pager } from "./filters.js";
import { BEGIN, since } from "./latest.js";
import { address } from "./route.js";

const PAGE = 40;
const MONTHS = 48;

function lastDay(month) {
  const [year, number_] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(year, number_, 0)).getUTCDate()}`;
}

/** The months that hold something, oldest first; each opens its month. */
function bars(months, values) {
  const shown = months.slice(0, MONTHS).reverse();
  const most = Math.max(1, ...shown.map((r) => Number(r.n.value)));
  return h(
    "ol",
    { class: "months", "aria-label": words("timeline.months") },
    shown.map((row) => {
      const month = row.month.value;
      const height = Math.max(3, Math.round((56 * Number(row.n.value)) / most));
      const label = `${day(`${month}-01`, { month: "long", year: "numeric" })}: ${number(row.n.value)}`;
      return h(
        "li",
        {},
        h(
          "a",
          { href: address("timeline", { ...values, page: undefined, since: `${month}-01`, until: lastDay(month) }), title: label, "aria-label": label },
          svg("svg", { viewBox: "0 0 10 56", preserveAspectRatio: "none", "aria-hidden": "true" }, svg("rect", { x: 0, width: 10, y: 56 - height, height, rx: 1 })),
        ),
      );
    }),
  );
}

const together = (months) => months.reduce((sum, row) => sum + Number(row.n.value), 0);

/** The months of all; where that is more than is counted, of the longest time before the last day of which all is. */
async function counts(filter) {
  let found = [];
  for await (const near of since(filter, BEGIN)) {
    const months = await rows("months", near);
    if (together(months) >= MOST && found.length > 0) break;
    found = months;
    // the next span is ten times as long
    if (together(months) > MOST / 4) break;
  }
  return found;
}

/**
 * From which month on there is enough for a page: what the months counted is there, so nothing before it has to be sorted.
 * Undefined where all of them together hold no more than that.
 */
export function enough(months, wanted) {
  let there = 0;
  return months.find((row) => (there += Number(row.n.value)) >= wanted)?.month.value;
}

/** A page of what has a day. */
function latest(part, months) {
  const month = enough(months, part.offset + part.limit);
  const begin = month && `${month}-01`;
  return rows("timeline", begin && !(part.since?.date > begin) ? { ...part, since: date(begin) } : part);
}

export async function timelineView({ values }) {
  const page = Number(values.page ?? 0);
  const filter = chosen(values);
  const ranged = filter.since || filter.until;
  const part = { ...filter, limit: PAGE + 1, offset: page * PAGE };
  const counted = values.dates === "none" ? Promise.resolve([]) : counts(filter);
  const [dated, months, note, form] = await Promise.all([
    values.dates === "none" ? [] : counted.then((months) => latest(part, months)),
    counted,
    bounded(),
    filters("timeline", values, ["type", "since", "until", "modality", "confidence", "publisher"]),
  ]);
  // of posts and the like few have a day
  const undated = dated.length === 0 && !ranged && (page === 0 || values.dates === "none");
  const found = undated ? await rows("undated", part) : dated;
  const all = await facts(found.slice(0, PAGE).map((r) => r.fact.value));
  const groups = grouped(all);
  const to = (dates, key) => h("p", {}, h("a", { href: address("timeline", { ...values, page: undefined, dates }) }, words(key)));
  return [
    h("h1", {}, words("view.timeline")),
    form,
    all.length === 0 ? h("p", { class: "empty" }, words("filter.none")) : "",
    months.length > 1 ? [noted(note), bars(months, values)] : "",
    [...groups].map(([month, members]) =>
      h("section", {}, h("h2", {}, month ? day(`${month}-01`, { month: "long", year: "numeric" }) : words("time.none")), list(members)),
    ),
    pager("timeline", undated ? { ...values, dates: "none" } : values, page, found.length > PAGE),
    values.dates === "none" ? to(undefined, "timeline.dated") : undated || ranged ? "" : to("none", "timeline.undated"),
  ];
}

const monthOf = (fact) => (one(fact, "begin") ?? "").slice(0, 7);

function grouped(all) {
  const groups = new Map();
  for (const fact of all) groups.set(monthOf(fact), [...(groups.get(monthOf(fact)) ?? []), fact]);
  return groups;
}
