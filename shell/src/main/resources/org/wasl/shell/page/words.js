// The words of the interface, from words.json, and how a language writes dates and numbers.

const LANGUAGES = ["en", "ar"];
let table;
let language = "en";

export async function load() {
  table = await (await fetch("/page/words.json")).json();
}

export function useLanguage(wanted) {
  const browser = navigator.languages.some((l) => l.startsWith("ar")) ? "ar" : "en";
  language = LANGUAGES.find((l) => l === wanted) ?? localStorage.getItem("wasl-language") ?? browser;
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
}

export function remember(chosen) {
  localStorage.setItem("wasl-language", chosen);
}

export const current = () => language;
export const other = () => LANGUAGES.find((l) => l !== language);

/** A word, `{names}` in it replaced. */
export function words(key, values = {}) {
  const entry = table.words[key];
  if (!entry) throw new Error(`words.json lacks ${key}`);
  return entry[language].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

export const inOther = (key) => table.words[key][other()];
export const has = (key) => key in table.words;
export const pattern = (kind) => table.patterns[kind]?.[language];
export const variants = () => table.variants;

// Western digits and the common calendar in both, as the press of most Arab states writes them
const locale = () => (language === "ar" ? "ar-u-nu-latn-ca-gregory" : "en-GB");

export function number(value) {
  return new Intl.NumberFormat(locale()).format(Number(value));
}

export function day(value, style = { day: "numeric", month: "short", year: "numeric" }) {
  const parsed = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(parsed.getTime())
    ? value
    : new Intl.DateTimeFormat(locale(), { timeZone: "UTC", ...style }).format(parsed);
}

/** From one day to another, no month or year said twice. */
function range(begin, end) {
  const [from, until] = [begin, end].map((d) => new Date(`${d}T00:00:00Z`));
  return Number.isNaN(from.getTime()) || Number.isNaN(until.getTime())
    ? `${day(begin)} – ${day(end)}`
    : new Intl.DateTimeFormat(locale(), { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).formatRange(from, until);
}

/** A point of time, to the minute, where the reader is. */
export const moment = (value) => new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(value));

/** A span of days as short as it can be told: a day, a month, a year, or from and until. */
export function span(begin, end) {
  if (!begin || !end || begin === end) return begin ? day(begin) : end ? words("time.until", { day: day(end) }) : "";
  const last = new Date(Date.UTC(Number(end.slice(0, 4)), Number(end.slice(5, 7)), 0)).getUTCDate();
  if (begin.slice(0, 4) === end.slice(0, 4)) {
    if (begin.endsWith("-01-01") && end.endsWith("-12-31")) return begin.slice(0, 4);
    if (begin.slice(0, 7) === end.slice(0, 7) && begin.endsWith("-01") && Number(end.slice(8)) === last) {
      return day(begin, { month: "long", year: "numeric" });
    }
  }
  return range(begin, end);
}

export function listed(count) {
  const parts = new Intl.ListFormat(language, { type: "conjunction" }).formatToParts(
    Array.from({ length: count }, (_, i) => String(i)),
  );
  return parts.map((p) => (p.type === "element" ? Number(p.value) : p.value));
}
