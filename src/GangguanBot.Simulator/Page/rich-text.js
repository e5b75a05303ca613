import { el } from './dom.js';
import { phrase } from './phrases.js';

const plain = new Map([['B', 'b'], ['STRONG', 'b'], ['I', 'i'], ['EM', 'i'], ['U', 'u'], ['INS', 'u'], ['S', 's'], ['STRIKE', 's'], ['DEL', 's'], ['CODE', 'code'], ['PRE', 'pre']]);
const blocks = new Set(['BLOCKQUOTE', 'PRE']);
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'tg:']);
const tappable = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|(?<![\w/.])\/[a-z0-9_]{1,32}(?![\w/])/g;

/**
 * Rebuilds a message's HTML from the few tags Telegram knows. Nothing is ever copied: the text is parsed in an inert document, and
 * each allowed element is made anew with only the attributes named here. Unknown tags leave their text behind.
 * @param act {command, link}: what a tapped command or link does; without command (a person's own words) commands stay text.
 */
export function richText(html, act) {
  const parsed = new DOMParser().parseFromString(html ?? '', 'text/html');
  const result = document.createDocumentFragment();
  result.append(...copyAll(parsed.body, act));
  return result;
}

const copyAll = (node, act) => [...node.childNodes].flatMap(child => copy(child, act));

function copy(node, act) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = blocks.has(node.previousSibling?.nodeName) ? node.data.replace(/^\n/, '') : node.data; // a block ends its own line
    return act ? withTaps(text, act) : [text];
  }
  if (node.nodeType !== Node.ELEMENT_NODE || node.tagName === 'SCRIPT' || node.tagName === 'STYLE') return [];
  if (node.tagName === 'BR') return ['\n'];
  if (node.tagName === 'A') return [link(node, act)];
  if (node.tagName === 'BLOCKQUOTE') return [quote(node, act)];
  if (node.tagName === 'TG-SPOILER' || node.className === 'tg-spoiler') return [spoiler(node, act)];
  if (!plain.has(node.tagName)) return copyAll(node, act);
  const verbatim = node.tagName === 'CODE' || node.tagName === 'PRE';
  return [el(plain.get(node.tagName), {}, copyAll(node, verbatim ? null : act))];
}

/** Addresses and commands, which Telegram makes tappable by itself; a person's own words know no commands. */
function withTaps(text, act) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(tappable)) {
    if (match[0].startsWith('/') ? !act.command : !URL.canParse(match[0])) continue;
    parts.push(text.slice(end, match.index));
    parts.push(match[0].startsWith('/')
      ? el('button', { class: 'text-link', type: 'button', onclick: () => act.command(match[0]) }, match[0])
      : el('a', { href: match[0], rel: 'noopener noreferrer', target: '_blank', onclick: event => act.link(event, match[0]) }, match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)].filter(part => part !== '');
}

function link(node, act) {
  const inside = copyAll(node, null);
  const href = node.getAttribute('href') ?? '';
  if (!URL.canParse(href) || !schemes.has(new URL(href).protocol)) return el('span', {}, inside);
  return el('a', { href, rel: 'noopener noreferrer', target: '_blank', onclick: event => act?.link(event, href) }, inside);
}

function quote(node, act) {
  const block = el('blockquote', {}, copyAll(node, act));
  if (!node.hasAttribute('expandable')) return block;
  const more = el('button', { class: 'text-link', type: 'button', 'aria-expanded': 'false', onclick: toggle }, phrase('message.more'));
  const whole = el('div', { class: 'quote folded' }, block, more);
  function toggle() {
    const folded = whole.classList.toggle('folded');
    more.setAttribute('aria-expanded', String(!folded));
    more.textContent = phrase(folded ? 'message.more' : 'message.less');
  }
  return whole;
}

function spoiler(node, act) {
  const hidden = el('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': phrase('message.spoiler'), onclick: reveal, onkeydown: key });
  const inside = copyAll(node, act);
  hidden.append(el('span', { 'aria-hidden': 'true' }, inside));
  function reveal(event) {
    if (hidden.classList.contains('shown')) return;
    event.preventDefault();
    hidden.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) hidden.removeAttribute(name);
    hidden.replaceChildren(...inside);
  }
  function key(event) {
    if (event.key === 'Enter' || event.key === ' ') reveal(event);
  }
  return hidden;
}
