import { el } from './dom.js';
import { phrase } from './phrases.js';

const shownMilliseconds = 5000;

/** A short notice that goes by itself; the region it lands in is a live region, so it is also heard. */
export function toastIn(region, text, kind = '') {
  const note = el('div', { class: `toast ${kind}` }, text);
  region.append(note);
  while (region.children.length > 3) region.firstChild.remove();
  setTimeout(() => note.remove(), shownMilliseconds + text.length * 30);
}

/** Does something at the server and shows its refusal, if any, where the reader looks. True when it was done. */
export async function attempt(work, region = document.getElementById('toasts')) {
  try {
    await work();
    return true;
  } catch (problem) {
    const unreachable = problem instanceof TypeError; // fetch's way of saying that nobody answered
    toastIn(region, unreachable ? phrase('connection.unreachable') : problem.message, 'bad');
    return false;
  }
}
