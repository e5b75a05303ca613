import { getJson } from './api.js';

const languages = ['id', 'en', 'su'];
const remembered = 'gangguanbot.language';
let phrases = {};

export let language = 'id';

/** The language chosen on an earlier visit, else Indonesian. */
export function preferredLanguage() {
  try {
    const choice = localStorage.getItem(remembered);
    return languages.includes(choice) ? choice : 'id';
  } catch {
    return 'id'; // storage may be closed in a private window
  }
}

export async function speak(choice) {
  phrases = await getJson(`/sim/phrases?lang=${choice}`);
  language = choice;
  document.documentElement.lang = choice;
  try {
    localStorage.setItem(remembered, choice);
  } catch {
    // the choice then lasts as long as the page
  }
  fill(document);
}

/** Keys are in snake case, as the bot's PhraseKey makes them of names such as FrontDesk. */
function keyOf(key) {
  return key.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}

/** The sentence for a key; a missing one shows its key, so that it is seen and mended. */
export function phrase(key, values = {}) {
  return (phrases[key] ?? phrases[keyOf(key)] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

function fill(root) {
  for (const node of root.querySelectorAll('[data-phrase]')) {
    const words = node.querySelector(':scope > .words');
    (words ?? node).textContent = phrase(node.dataset.phrase);
  }
  for (const node of root.querySelectorAll('[data-label]')) node.setAttribute('aria-label', phrase(node.dataset.label));
  for (const node of root.querySelectorAll('[data-hint]')) node.title = phrase(node.dataset.hint);
}
