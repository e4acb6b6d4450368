// Elements made of what is given. Whatever comes from the store becomes text, never markup.

const SVG = "http://www.w3.org/2000/svg";

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((c) => c !== undefined && c !== null && c !== ""));
  return element;
}

export function h(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/** Text whose direction is its own, whatever stands around it. */
export function bdi(text, attributes = {}) {
  return h("bdi", attributes, text);
}

/** The parts of a pattern, "{name}" replaced by what `fill` gives; a part in brackets goes where it has nothing to say. */
export function patterned(pattern, fill) {
  const parts = [];
  for (const [, optional, plain] of pattern.matchAll(/\[([^\]]*)\]|([^[]+)/g)) {
    const pieces = [];
    let lacking = false;
    for (const [, name, text] of (optional ?? plain).matchAll(/\{(\w+)\}|([^{]+)/g)) {
      const value = name ? fill(name) : text;
      if (name && (value === undefined || value.length === 0)) lacking = true;
      else pieces.push(value);
    }
    if (!optional || !lacking) parts.push(...pieces);
  }
  return parts;
}
