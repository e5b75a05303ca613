import { room } from './api.js';
import { ask } from './dialog.js';
import { el, icon } from './dom.js';
import { phrase } from './phrases.js';
import { store } from './store.js';
import { dayOf, fromField, hourOf, later, shortDayOf, toField } from './time.js';
import { attempt, toastIn } from './toast.js';

const at = id => document.getElementById(id);
const tickMilliseconds = 1000;
let told = { now: null, at: 0 }; // the office's clock as last told, and when, by this machine's steady clock
let played = false; // whether self-play ran when last drawn

/** Gives the static buttons their icons and their acts; once. */
export function startToolbar() {
  for (const button of document.querySelectorAll('[data-icon]')) dress(button, button.dataset.icon);
  at('clock-hour').onclick = () => attempt(() => room.add('PT1H'));
  at('clock-workday').onclick = () => attempt(() => room.add('workday'));
  at('clock-friday').onclick = () => attempt(() => room.add('friday'));
  at('clock-takbiran').onclick = () => attempt(() => room.add('takbiran'));
  at('clock-jump').onclick = jump;
  at('bot-restart').onclick = () => attempt(() => room.bot('restart'));
  at('bot-power').onclick = () => attempt(() => room.bot(store.state.bot.state === 'stopped' ? 'start' : 'stop'));
  at('play').onclick = () => attempt(() => room.play(store.state.selfPlay.running ? 'stop' : 'start'));
  at('reset').onclick = freshStart;
  for (const button of document.querySelectorAll('[data-fault]')) {
    button.onclick = () => attempt(() => room.faults({ ...store.state.faults, [button.dataset.fault]: !store.state.faults[button.dataset.fault] }));
  }
  at('controls-toggle').onclick = () => {
    const open = document.body.classList.toggle('controls-open');
    at('controls-toggle').setAttribute('aria-expanded', String(open));
  };
  setInterval(drawClock, tickMilliseconds);
}

function dress(button, name) {
  button.replaceChildren(icon(name), el('span', { class: 'words' }));
}

function label(button, name, words) {
  if (button.dataset.icon !== name) dress(button, button.dataset.icon = name);
  button.querySelector('.words').textContent = words;
}

export function drawToolbar() {
  const { state } = store;
  if (told.now !== state.now) told = { now: state.now, at: performance.now() };
  at('office').textContent = state.office;
  drawClock();
  for (const button of document.querySelectorAll('[data-fault]')) button.setAttribute('aria-pressed', String(state.faults[button.dataset.fault]));
  drawChase(state.nextChase);
  drawBot(state.bot);
  drawPlay(state.selfPlay);
  at('claim').hidden = !state.claimCode;
  setText(at('claim'), state.claimCode ? phrase('claim', { code: `/start ${state.claimCode}` }) : '');
}

function drawBot(bot) {
  const shown = at('bot-state');
  shown.dataset.state = bot.state;
  setText(shown.querySelector('.text'), phrase(`bot.${bot.state}`));
  shown.title = phrase('bot.restarts', { count: bot.restarts });
  label(at('bot-power'), bot.state === 'stopped' ? 'play' : 'power', phrase(bot.state === 'stopped' ? 'bot.start' : 'bot.stop'));
  at('bot-error').hidden = !bot.error;
  setText(at('bot-error'), bot.error ?? '');
}

function drawChase(chase) {
  setText(at('chase'), chase
    ? phrase('chase.next', { date: shortDayOf(chase.at), time: hourOf(chase.at), ticket: chase.ticket, holders: chase.holders.join(', ') || phrase('chase.nobody') })
    : phrase('chase.none'));
}

function drawPlay(play) {
  label(at('play'), play.running ? 'stop' : 'play', phrase(play.running ? 'play.stop' : 'play.start'));
  at('play-strip').hidden = !play.running && !play.failed;
  at('play-strip').classList.toggle('failed', Boolean(play.failed));
  at('play-progress').max = play.total || 1;
  at('play-progress').value = play.step;
  at('play-count').textContent = phrase('play.count', { step: play.step, total: play.total });
  setText(at('play-text'), play.text ?? '');
  if (played && !play.running && !play.failed) toastIn(at('toasts'), play.text);
  played = play.running;
}

/** Live regions are touched only when their words change. */
function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function drawConnection() {
  const shown = at('connection');
  shown.dataset.state = store.connection;
  setText(shown.querySelector('.text'), phrase(`connection.${store.connection}`));
}

const officeNow = () => later(told.now, performance.now() - told.at);

function drawClock() {
  if (!told.now) return;
  setText(at('now-time'), phrase('clock.now', { time: hourOf(officeNow()) }));
  setText(at('now-date'), shortDayOf(officeNow()));
  at('now-date').title = dayOf(officeNow());
}

async function jump() {
  const now = officeNow();
  const field = el('input', { class: 'field', type: 'datetime-local', min: toField(now), value: toField(now), required: true, 'aria-label': phrase('clock.jump_field') });
  const answer = await ask({
    title: phrase('clock.jump_title'), body: [el('p', {}, phrase('clock.jump_hint')), field],
    actions: [{ value: '', text: phrase('dialog.cancel') }, { value: 'go', text: phrase('clock.jump_go'), style: 'primary' }],
  });
  if (answer === 'go') await attempt(() => room.jump(fromField(field.value, now)));
}

async function freshStart() {
  const answer = await ask({
    title: phrase('reset.title'), body: [el('p', {}, phrase('reset.text'))],
    actions: [
      { value: '', text: phrase('dialog.cancel') },
      { value: 'empty', text: phrase('reset.empty'), style: 'danger' },
      { value: 'sample', text: phrase('reset.confirm'), style: 'danger' },
    ],
  });
  if (answer) await attempt(() => room.reset(answer));
}
