// Queries to the endpoint beside the page: templates in queries/, filled with terms, and what is answered.

import { number, words } from "./words.js";

export const ENDPOINT = "/wasl/sparql";
const TOKEN = "wasl-token";
const templates = new Map();
let known;

export const iri = (value) => ({ iri: value });
export const text = (value) => (value ? { text: value } : undefined);
export const date = (value) => (value ? { date: value } : undefined);

/** An IRI that cannot end its brackets; anything else in it is refused. */
function written(value) {
  if (Array.isArray(value)) return value.map(written).join(" ");
  if (typeof value === "number") return String(value);
  if (value.iri !== undefined) {
    if (/[\s<>"{}|\\^`]/.test(value.iri)) throw new Error(words("error.address"));
    return `<${value.iri}>`;
  }
  if (value.date !== undefined) return `${quoted(value.date)}^^<http://www.w3.org/2001/XMLSchema#date>`;
  return quoted(value.text);
}

function quoted(value) {
  const escapes = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" };
  return `"${value.replace(/[\\"\n\r]/g, (c) => escapes[c])}"`;
}

export async function knowledge() {
  known ??= await (await fetch("/page/known.json")).json();
  return known;
}

/** A query with the prefixes that it uses written out, so that it can be taken elsewhere. */
export async function prefixed(query) {
  const { prefixes } = await knowledge();
  const body = query.replace(/<[^>\s]*>|"[^"\n]*"/g, "");
  const used = Object.entries(prefixes).filter(
    ([prefix]) =>
      new RegExp(`(^|[^\\w])${prefix}:`).test(body) && !new RegExp(`PREFIX\\s+${prefix}:`, "i").test(query),
  );
  return used.map(([prefix, name]) => `PREFIX ${prefix}: <${name}>\n`).join("") + query;
}

/** A template's text with its `$names` filled; a line goes where one of its names has no value. */
export async function filled(name, values = {}) {
  if (!templates.has(name)) templates.set(name, fetch(`/page/queries/${name}.rq`).then((answer) => answer.text()));
  const template = await templates.get(name);
  const lines = template.split("\n").filter((line) =>
    [...line.matchAll(/\$(\w+)/g)].every(([, n]) => values[n] !== undefined && values[n] !== ""),
  );
  return prefixed(lines.join("\n").replace(/\$(\w+)/g, (_, n) => written(values[n])).trim());
}

const TRIES = 4;
export const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

/** Asks; where others are being answered, waits as long as the server says and asks again. */
export async function send(query, accept, tries = TRIES) {
  const headers = { ...tokenHeaders(), "Content-Type": "application/sparql-query", Accept: accept };
  let answer;
  try {
    answer = await fetch(ENDPOINT, { method: "POST", headers, body: query });
  } catch {
    throw new Error(words("error.gone"));
  }
  if (answer.ok) return answer;
  const later = Number(answer.headers.get("Retry-After"));
  if (later > 0 && tries > 1) {
    await wait(later);
    return send(query, accept, tries - 1);
  }
  const error = new Error(answer.status === 503 ? words("error.slow") : (await answer.text()).trim().slice(0, 600));
  error.status = answer.status;
  throw error;
}

/** What others than this machine have to send. */
export function tokenHeaders() {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

export function useToken(token) {
  sessionStorage.setItem(TOKEN, token);
}

/** Rows of a SELECT as objects of terms. */
export async function select(query) {
  const answer = await (await send(query, "application/sparql-results+json")).json();
  return answer.results.bindings;
}

/** So many are counted where a view counts: beyond that it shows what is most frequent among them. */
export const MOST = 20_000;

/** Whether the store may hold more than a view counts. */
export async function large() {
  const [{ n }] = await select(await filled("large", { limit: MOST + 1 }));
  return Number(n.value) > MOST;
}

/** What a view that counts says of itself where that is so. */
export async function bounded() {
  return (await large()) ? words("count.bounded", { n: number(MOST) }) : undefined;
}

/** What a view asked, in order; the first is what its SPARQL button shows. */
export const asked = [];

export async function rows(name, values) {
  const query = await filled(name, { most: MOST, ...values });
  asked.push({ name, query });
  return select(query);
}
