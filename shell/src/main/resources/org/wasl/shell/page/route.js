// Addresses of views: #/view?name=value, so that any view can be shared, and one way to change them.

import { current } from "./words.js";

export function here() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  return { view: path || "home", values: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address of a view in the language that is shown. */
export function address(view, values = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, lang: values.lang ?? current() })) {
    if (value !== undefined && value !== "" && value !== null) query.set(name, value);
  }
  return `#/${view === "home" ? "" : view}?${query}`;
}

export function go(view, values) {
  location.hash = address(view, values);
}

let staying = false;

/** As `go`, where the reader goes on with what is before the eyes: place and focus are kept. */
export function stay(view, values) {
  staying = true;
  go(view, values);
}

/** Whether the address changed by `stay`; asked once for each change. */
export function stays() {
  const stayed = staying;
  staying = false;
  return stayed;
}
