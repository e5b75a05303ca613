import { person as callsOf } from './api.js';
import { sendFile } from './attach.js';
import { createChat } from './chat.js';
import { createComposer } from './composer.js';
import { ask, alertOf } from './dialog.js';
import { el, iconButton } from './dom.js';
import { settle } from './keyboard.js';
import { phrase } from './phrases.js';
import { messagesOf, personOf, store } from './store.js';
import { attempt, toastIn } from './toast.js';

/** One person's phone: head, conversation, composer. It shows what the store says whenever draw() is called. */
export function createPhone(person, isSelected, onAttend) {
  const toasts = el('div', { class: 'toasts', role: 'status' });
  const act = actsOf(person.id, toasts, () => chat.toBottom());
  const chat = createChat(person, act);
  const composer = createComposer(person, act);
  const unread = el('span', { class: 'badge', hidden: true });
  const block = iconButton('block', '', () => act.block(!personOf(person.id).blocked));
  block.classList.add('block');
  const typing = el('div', { class: 'typing', hidden: true }, el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')), el('span', { class: 'typing-text' }));
  const head = el('header', { class: 'phone-head' },
    el('div', { class: 'face' }, el('span', { class: 'avatar', 'aria-hidden': 'true' }, initialsOf(person.name)), unread),
    el('div', { class: 'who' }, el('h2', { id: `name-${person.id}`, title: person.name }, person.name), el('p', { title: person.title }, person.title)), block);
  const root = el('section', { class: `phone role-${person.role.toLowerCase()}`, 'aria-labelledby': `name-${person.id}`, 'data-person': person.id },
    head, chat.root, typing, toasts, composer.nodes);
  let readUpTo = 0;

  function draw() {
    const state = personOf(person.id);
    const attended = isAttended();
    chat.draw(messagesOf(person.id), state.unread > 0 && !attended ? state.lastRead ?? 0 : null);
    unread.hidden = state.unread === 0;
    unread.textContent = state.unread;
    unread.setAttribute('aria-label', phrase('chat.unread_count', { count: state.unread }));
    block.setAttribute('aria-pressed', String(state.blocked));
    block.ariaLabel = block.title = phrase(state.blocked ? 'block.off' : 'block.on');
    root.classList.toggle('is-blocked', state.blocked);
    composer.update(state);
    drawTyping(state.typing);
    if (attended) markRead();
  }

  function drawTyping(action) {
    typing.hidden = !action;
    typing.querySelector('.typing-text').textContent = action ? phrase(/photo|document/.test(action) ? 'chat.uploading' : 'chat.typing') : '';
  }

  /** Somebody is looking: the only phone on a narrow screen, or the one being worked in. */
  const isAttended = () => !document.hidden && chat.atBottom && (isSelected(person.id) || root.matches(':focus-within'));

  function markRead() {
    const newest = messagesOf(person.id).at(-1)?.id ?? 0;
    const asked = personOf(person.id).unread > 0 && newest === readUpTo;
    readUpTo = personOf(person.id).unread > 0 ? newest : 0;
    if (asked || readUpTo === 0) return;
    callsOf(person.id).read(newest).catch(() => { readUpTo = 0; }); // tried again at the next sign of life
  }

  function ring() {
    root.classList.remove('ringing');
    void root.offsetWidth; // so that a second message rings again
    root.classList.add('ringing');
  }

  function answer({ message, text, alert }) {
    settle(person.id, message);
    if (!text) return;
    if (alert && !store.state.selfPlay.running) alertOf(person.name, text);
    else toastIn(toasts, text);
  }

  const attend = () => {
    onAttend(person.id);
    if (chat.atBottom) markRead();
  };
  for (const sign of ['focusin', 'pointerdown']) root.addEventListener(sign, attend);
  root.addEventListener('animationend', event => event.target === root && root.classList.remove('ringing'));
  root.addEventListener('dragover', event => event.preventDefault());
  root.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) act.drop(event.dataTransfer.files[0]);
  });

  return { root, draw, drawTyping, ring, answer, focus: composer.focus };
}

/** Everything this person can do, with refusals shown on this phone. Each act resolves to true when it was done. */
function actsOf(id, toasts, toBottom) {
  const calls = callsOf(id);
  const doing = work => attempt(work, toasts);
  const saying = work => {
    toBottom();
    return doing(work);
  };
  const say = text => saying(() => calls.say(text));
  const act = {
    toasts,
    say,
    command: say,
    press: (message, data) => doing(() => calls.press(message, data)),
    photo: (file, caption) => saying(() => calls.photo(file, caption)),
    document: (file, caption) => saying(() => calls.document(file, caption)),
    location: (latitude, longitude) => saying(() => calls.location(latitude, longitude)),
    sticker: () => saying(() => calls.sticker()),
    block: blocked => doing(() => calls.block(blocked)),
    drop: file => sendFile(file, act),
    link: (event, url) => openLink(event, url, say),
  };
  return act;
}

/** A link to the bot itself presses its Start button; any other link leaves the room, so it is asked about. */
async function openLink(event, url, say) {
  event.preventDefault();
  const { hostname, protocol, searchParams } = new URL(url, location.href);
  const start = searchParams.get('start');
  if (start !== null && (hostname === 't.me' || protocol === 'tg:')) return say(`/start ${start}`.trim());
  const answer = await ask({
    title: phrase('link.title'), body: [el('p', { class: 'url' }, url)],
    actions: [{ value: '', text: phrase('dialog.cancel') }, { value: 'open', text: phrase('link.open'), style: 'primary' }],
  });
  if (answer === 'open') window.open(url, '_blank', 'noopener');
}

const titles = /^(drs?|dra|ir|h|hj|prof)\.?$/i;

export function initialsOf(name) {
  const words = name.split(',')[0].split(/\s+/).filter(word => word && !titles.test(word));
  return words.slice(0, 2).map(word => word[0].toUpperCase()).join('');
}
