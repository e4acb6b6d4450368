// An article's text as it stands: its paragraphs, the sentences that something was read in, and the names in them.
// Places in the store count code points.

import { h } from "./dom.js";
import { address } from "./route.js";
import { kindName, kindOf, local, name } from "./facts.js";

export const placed = (rows_) =>
  rows_.map((r) => ({ begin: Number(r.begin.value), end: Number(r.end.value), entity: r.entity.value }));

/** A stretch whose named words are marked; where asked for they lead to what they name. */
export function marked(points, begin, end, marks, { links = false } = {}) {
  const parts = [];
  let at = begin;
  for (const mark of marks) {
    if (mark.begin < at || mark.end > end) continue;
    const words = points.slice(mark.begin, mark.end).join("");
    const kind = kindOf(mark.entity);
    parts.push(points.slice(at, mark.begin).join(""));
    parts.push(
      h(
        "mark",
        { class: `of-${kind ?? "Entity"}`, title: links ? [name(mark.entity), kind && kindName(kind)].filter(Boolean).join(" · ") : null },
        links ? h("a", { href: address("entity", { id: local(mark.entity) }), tabindex: "-1" }, words) : words,
      ),
    );
    at = mark.end;
  }
  parts.push(points.slice(at, end).join(""));
  return parts;
}

/** Where the paragraphs of a text stand: what blank lines part. */
export function paragraphs(points) {
  const found = [];
  let begin = 0;
  const take = (end) => {
    let from = begin;
    let until = end;
    while (from < until && /\s/.test(points[from])) from++;
    while (until > from && /\s/.test(points[until - 1])) until--;
    if (until > from) found.push({ begin: from, end: until });
  };
  for (let i = 0; i < points.length; i++) {
    if (points[i] !== "\n") continue;
    let next = i + 1;
    while (next < points.length && /[^\S\n]/.test(points[next])) next++;
    if (points[next] !== "\n") continue;
    take(i);
    begin = next;
  }
  take(points.length);
  return found;
}

const MOST = 500;

/** The paragraph that a sentence stands in; of an endless one as much as is near the sentence. */
export function around(points, begin, end) {
  const whole = paragraphs(points).find((p) => p.begin <= begin && end <= p.end) ?? { begin, end };
  const cut = (from, to, step) => {
    if (Math.abs(from - to) <= MOST) return to;
    let at = from + step * MOST;
    while (at !== to && !/\s/.test(points[at])) at += step;
    return at;
  };
  return { begin: cut(begin, whole.begin, -1), end: cut(end, whole.end, 1), whole };
}
