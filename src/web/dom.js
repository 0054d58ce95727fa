/**
 * Makes an element. Everything that comes from the book or an answer goes in as text, never as markup.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} properties `class`, `text`, `on…` listeners; others are set as attributes
 * @param {(Node | string)[]} children
 */
export function element(tag, properties = {}, children = []) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'text') made.textContent = value;
    else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export const byId = (id) => document.getElementById(id);
