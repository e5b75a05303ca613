import { el, icon } from './dom.js';

/**
 * A small menu above the button that opens it: arrows move, Enter chooses, Escape goes back to where the reader was.
 * Items: [{ text, hint?, icon?, act }].
 */
export function createMenu(opener, label) {
  const root = el('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: true });
  let home = opener;

  function open(items, { from = opener, focus = true } = {}) {
    home = from;
    root.replaceChildren(...items.map(entry));
    root.hidden = items.length === 0;
    opener.setAttribute('aria-expanded', String(!root.hidden));
    if (focus) root.firstChild?.focus();
  }

  function close() {
    root.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  }

  function entry(item) {
    const choose = () => {
      home.focus();
      close();
      item.act();
    };
    const words = el('span', { class: 'menu-text' }, item.text, item.hint && el('small', {}, item.hint));
    return el('button', { type: 'button', role: 'menuitem', tabindex: '-1', onclick: choose }, item.icon && icon(item.icon), words);
  }

  root.addEventListener('keydown', event => {
    const items = [...root.children];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: (at + 1) % items.length, ArrowUp: (at + items.length - 1) % items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') home.focus();
    else if (next === undefined) return;
    else items[next].focus();
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('focusout', event => {
    if (!root.contains(event.relatedTarget)) close();
  });
  document.addEventListener('pointerdown', event => {
    if (!root.contains(event.target) && !opener.contains(event.target)) close();
  });

  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  return { root, open, close, get isOpen() { return !root.hidden; }, focusFirst: () => root.firstChild?.focus() };
}
