// What is said where nothing was read yet: how to begin.

import { h } from "./dom.js";
import { filled, select } from "./sparql.js";
import { words } from "./words.js";

export const beginning = () => [words("home.empty"), " ", h("code", { dir: "ltr" }, "./wasl ingest samples/articles")];

/** Views say that nothing fits; where there is nothing at all that would lead nowhere. */
export async function begun(main) {
  const empty = main.querySelectorAll(".empty");
  if (empty.length === 0 || (await select(await filled("read"))).length > 0) return;
  empty.forEach((one) => one.replaceChildren(...beginning()));
}
