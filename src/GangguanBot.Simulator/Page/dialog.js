import { el, iconButton } from './dom.js';
import { phrase } from './phrases.js';

let last = Promise.resolve();

/**
 * Shows a modal dialog and resolves with the chosen action's value, or '' when it was dismissed (Escape, the backdrop).
 * Dialogs wait for each other; the browser traps the focus and gives it back.
 * @param actions [{ value, text, style? }]; the last one is the answer to Enter, unless it is a dangerous one.
 */
export function ask({ title, body = [], actions, kind = '' }) {
  last = last.then(() => show({ title, body, actions, kind }));
  return last;
}

/** Telegram's alert: it must be dismissed. */
export const alertOf = (title, text) => ask({ title, kind: 'alert', body: [el('p', {}, text)], actions: [{ value: 'ok', text: phrase('dialog.ok'), style: 'primary' }] });

function show({ title, body, actions, kind }) {
  return new Promise(resolve => {
    const buttons = actions.map(action => el('button', { class: `button ${action.style ?? ''}`, value: action.value, type: 'submit', formnovalidate: action.value === '' }, action.text));
    const form = el('form', { method: 'dialog' }, el('h2', { id: 'dialog-title' }, title), body, el('div', { class: 'actions' }, buttons));
    const dialog = el('dialog', { class: kind, 'aria-labelledby': 'dialog-title' }, form);
    form.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.target.tagName !== 'INPUT') return;
      event.preventDefault();
      buttons.at(-1).click();
    });
    open(dialog, resolve);
    // what destroys is not one careless Enter away
    const safe = actions.at(-1).style === 'danger' ? buttons[0] : buttons.at(-1);
    (dialog.querySelector('input') ?? safe).focus();
  });
}

/** A photo at its full size. */
export function showPhoto(url, label) {
  const close = iconButton('close', phrase('dialog.close'), () => dialog.close());
  const dialog = el('dialog', { class: 'photo-view', 'aria-label': label }, close, el('img', { src: url, alt: label }));
  open(dialog, () => {});
}

/** A paper or a table, as large as the window, with its file to take away. */
export function showPaper(content, { url, name }) {
  const close = iconButton('close', phrase('dialog.close'), () => dialog.close());
  const bar = el('header', {}, el('h2', { id: 'dialog-title' }, name), el('a', { class: 'button primary', href: url, download: name }, phrase('message.download')), close);
  const dialog = el('dialog', { class: 'paper-view', 'aria-labelledby': 'dialog-title' }, bar, content);
  open(dialog, () => {});
}

function open(dialog, done) {
  dialog.addEventListener('click', event => event.target === dialog && dialog.close(''));
  dialog.addEventListener('close', () => {
    dialog.remove();
    done(dialog.returnValue);
  });
  document.body.append(dialog);
  dialog.showModal();
}
