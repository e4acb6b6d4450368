// Where the latest of much stands: sorted would be a page of it, not all.

import { date, iri, large, rows } from "./sparql.js";

export const BEGIN = iri("https://w3id.org/wasl/ontology#begin");
const ISSUED = iri("http://purl.org/dc/terms/issued");

/** How far before the last day one looks, step by step. */
const SPANS = [31, 366, 3653];

const MOST_DAYS = 3653;
const EARLIEST = "1900";

function before(day, days) {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() - days);
  return then.toISOString().slice(0, 10);
}

/** The last day until another one, or until today, that anything has; what lies ahead is little, and comes with it. */
async function lastDay(on, until) {
  const today = new Date().toISOString().slice(0, 10);
  for (let from = until && until.date < today ? until.date : today; from > EARLIEST; from = before(from, MOST_DAYS)) {
    const days = Array.from({ length: MOST_DAYS }, (_, i) => date(before(from, i)));
    const [found] = await rows("day", { on, days });
    if (found) return found.day.value;
  }
  return undefined;
}

/** The filter from each of these days on, the latest first, and at last without: so that whoever has enough stops. */
export async function* since(filter, on) {
  const last = (await large()) ? await lastDay(on, filter.until) : undefined;
  for (const days of last ? SPANS : []) {
    const begin = before(last, days);
    if (filter.since?.date >= begin) break;
    yield { ...filter, since: date(begin) };
  }
  yield filter;
}

/** So many rows of the query as the filter says, the latest articles first, from as few days as have them. */
export async function latest(name, filter) {
  let found = [];
  for await (const near of since(filter, ISSUED)) {
    found = await rows(name, near);
    if (found.length === filter.limit) break;
  }
  return found;
}
