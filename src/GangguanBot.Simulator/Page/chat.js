import { el, iconButton, reconcile } from './dom.js';
import { createMessage } from './message.js';
import { phrase } from './phrases.js';
import { dayOf } from './time.js';

const nearBottom = 60; // px; closer than this counts as reading the newest

/** The scrolling conversation of one person. It stays at the bottom unless the reader has scrolled up. */
export function createChat(person, act) {
  const drawn = new Map(); // message id → { seal, node }
  const days = new Map(); // date → its separator
  const divider = el('div', { class: 'divider unread-line' }, el('span', {}, phrase('chat.unread')));
  const empty = createEmpty(person, start);
  const list = el('div', { class: 'list', role: 'log', 'aria-live': 'polite', 'aria-label': phrase('chat.log', { name: person.name }) });
  const log = el('div', { class: 'log', tabindex: '0', role: 'group', 'aria-label': phrase('chat.scroll', { name: person.name }) }, list);
  const jump = iconButton('down', phrase('chat.newest'), toBottom, { hidden: true });
  jump.classList.add('jump');
  let pinned = true;
  let size = ''; // of content and window together, as last seen

  function start() {
    log.focus(); // the button is about to go
    act.command('/start');
  }

  function draw(messages, unreadAfter) {
    const wanted = [];
    let day = '';
    let divided = unreadAfter === null;
    for (const message of messages) {
      if (message.date.slice(0, 10) !== day) wanted.push(separator(day = message.date.slice(0, 10), message.date));
      if (!divided && message.from === 'bot' && message.id > unreadAfter) divided = Boolean(wanted.push(divider));
      wanted.push(nodeFor(message));
    }
    const present = new Set(messages.map(message => message.id));
    for (const id of drawn.keys()) if (!present.has(id)) drawn.delete(id);
    reconcile(list, wanted.length > 0 ? wanted : [empty]);
    stick();
  }

  function separator(day, date) {
    if (!days.has(day)) days.set(day, el('div', { class: 'divider' }, el('span', {}, dayOf(date))));
    return days.get(day);
  }

  function nodeFor(message) {
    const seal = JSON.stringify(message);
    const known = drawn.get(message.id);
    if (known?.seal === seal) return known.node;
    const node = createMessage(message, person, act);
    if (known) replace(known.node, node);
    drawn.set(message.id, { seal, node });
    return node;
  }

  /** An edited card takes the old one's place, and keeps the keyboard user where they were. */
  function replace(old, node) {
    const focused = old.contains(document.activeElement) ? document.activeElement.dataset.data : null;
    old.replaceWith(node);
    if (focused === null) return;
    const same = [...node.querySelectorAll('.key')].find(button => button.dataset.data === focused);
    (same ?? node).focus({ preventScroll: true });
  }

  function stick() {
    if (pinned) log.scrollTop = log.scrollHeight;
    size = sizeNow();
    jump.hidden = pinned;
  }

  const sizeNow = () => `${log.scrollHeight} ${log.clientHeight}`;

  function toBottom() {
    pinned = true;
    stick();
  }

  log.addEventListener('scroll', () => {
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < nearBottom;
    // A scroll that comes with a change of size is the browser's doing (a turned phone, a new message), not the reader's.
    if (near || size === sizeNow()) pinned = near;
    size = sizeNow();
    jump.hidden = pinned;
  });
  log.addEventListener('load', stick, true); // a photo has arrived and taken its room
  const watcher = new ResizeObserver(stick);
  watcher.observe(log);
  watcher.observe(list);

  return { root: el('div', { class: 'chat' }, log, jump), log, draw, toBottom, get atBottom() { return pinned; } };
}

function createEmpty(person, start) {
  return el('div', { class: 'empty' },
    el('p', { class: 'empty-title' }, phrase('chat.empty')), el('p', {}, phrase(`chat.hint.${person.role}`)),
    el('button', { class: 'button primary', type: 'button', onclick: start }, phrase('chat.start')));
}
