import { el, icon } from './dom.js';
import { phrase } from './phrases.js';
import { toastIn } from './toast.js';

const patienceMilliseconds = 10_000; // how long a pressed button waits for the bot's answer
const pressed = new Map(); // "chat:message" → the data of the button that waits

const keyOf = (chat, message) => `${chat}:${message}`;

/** The inline buttons under a message. */
export function createKeyboard(message, act) {
  const rows = message.keyboard.map(row => el('div', { class: 'row' }, row.map(button => createButton(message, button, act))));
  return el('div', { class: 'keyboard', role: 'group', 'aria-label': phrase('message.buttons'), 'data-keyboard': keyOf(message.chat, message.id) }, rows);
}

function createButton(message, button, act) {
  const kind = button.url ? 'link' : button.copy ? 'copy' : null;
  const waits = button.data !== undefined && pressed.get(keyOf(message.chat, message.id)) === button.data;
  return el('button', {
    type: 'button',
    class: `key ${button.style ?? ''}`,
    'data-data': button.data,
    'aria-busy': waits ? 'true' : 'false',
    onclick: event => tap(event, message, button, act),
  }, el('span', {}, breakable(button.text)), kind && icon(kind));
}

/** A long label may break after a slash. */
const breakable = text => text.split('/').flatMap((part, index) => index === 0 ? [part] : ['/', el('wbr'), part]);

async function tap(event, message, button, act) {
  if (button.url) return act.link(event, button.url);
  if (button.copy) {
    await navigator.clipboard.writeText(button.copy);
    return toastIn(act.toasts, phrase('message.copied'));
  }
  const key = keyOf(message.chat, message.id);
  if (pressed.get(key) === button.data) return;
  pressed.set(key, button.data);
  show(key, button.data);
  setTimeout(() => pressed.get(key) === button.data && settle(message.chat, message.id), patienceMilliseconds);
  if (!await act.press(message.id, button.data)) settle(message.chat, message.id);
}

/** The bot has answered the press (or never will): the button rests again. */
export function settle(chat, message) {
  const key = keyOf(chat, message);
  if (pressed.delete(key)) show(key, null);
}

function show(key, data) {
  for (const button of document.querySelectorAll(`[data-keyboard="${key}"] .key`)) {
    button.setAttribute('aria-busy', String(data !== null && button.dataset.data === data));
  }
}
