import { createPhone } from './phone.js';
import { language, phrase, preferredLanguage, speak } from './phrases.js';
import { connect, on, personOf, store } from './store.js';
import { createSwitcher } from './switcher.js';
import { attempt } from './toast.js';
import { drawConnection, drawToolbar, startToolbar } from './toolbar.js';

const narrow = matchMedia('(max-width: 760px)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const retryMilliseconds = 2000;
const stage = document.getElementById('phones');
let phones = new Map(); // person → phone
let switcher = null;
let selected = null;

/** The phones are made anew when the people or the language change, never for a mere reconnect. */
function build() {
  const { people } = store.state;
  selected = people.some(person => person.id === selected) ? selected : people[0]?.id;
  phones = new Map(people.map(person => [person.id, createPhone(person, isFront, attend)]));
  switcher = createSwitcher(document.getElementById('switcher'), people, select);
  stage.replaceChildren(...[...phones.values()].map(phone => phone.root));
  document.body.classList.remove('loading');
}

const isFront = id => narrow.matches && id === selected;

/** The phone being worked in is the chosen one, wherever it stands. */
function attend(id) {
  if (id === selected) return;
  selected = id;
  drawSelection();
}

function draw() {
  drawToolbar();
  for (const phone of phones.values()) phone.draw();
  drawSelection();
}

function drawSelection() {
  for (const [id, phone] of phones) phone.root.classList.toggle('selected', id === selected);
  switcher.draw(store.state.people, selected);
  const unread = store.state.people.reduce((sum, person) => sum + person.unread, 0);
  document.title = phrase(unread > 0 ? 'title_unread' : 'title', { count: unread });
}

/** Brings a phone to the front. By keyboard (Enter on its name) the focus goes along into its composer. */
function select(id, byKeyboard) {
  selected = id;
  drawSelection();
  switcher.show(id);
  const phone = phones.get(id);
  if (!narrow.matches) phone.root.scrollIntoView({ behavior: calm.matches ? 'auto' : 'smooth', inline: 'center', block: 'nearest' });
  phone.draw();
  if (byKeyboard) phone.focus();
}

function onMessage({ message, isNew }) {
  const phone = phones.get(message.chat);
  if (!phone) return;
  if (message.from === 'bot') personOf(message.chat).typing = null;
  phone.draw();
  if (isNew && message.from === 'bot' && !message.silent) phone.ring();
  if (isNew && message.from === 'person' && store.state.selfPlay.running) select(message.chat, false); // self-play: follow who acts
}

function samePeople() {
  return store.state.people.length === phones.size && store.state.people.every(person => phones.has(person.id));
}

/** After a fresh start others may have phones, and either of the two may tell of it first. */
function redraw() {
  if (!samePeople()) build();
  draw();
}

on('snapshot', redraw);
on('state', redraw);
on('message', onMessage);
on('delete', ({ chat }) => phones.get(chat)?.draw());
on('typing', ({ chat, action }) => phones.get(chat)?.drawTyping(action));
on('answer', answer => phones.get(answer.chat)?.answer(answer));
on('connection', drawConnection);
narrow.addEventListener('change', () => store.state && draw());
document.addEventListener('visibilitychange', () => store.state && !document.hidden && draw());

const chooser = document.getElementById('language');
chooser.onchange = async () => {
  if (!await attempt(() => speak(chooser.value))) chooser.value = language;
  drawConnection();
  if (!store.state) return;
  build();
  draw();
};

const viewButton = document.getElementById('view');
viewButton.onclick = () => viewButton.setAttribute('aria-pressed', String(document.body.classList.toggle('all-phones')));

async function start() {
  try {
    await speak(preferredLanguage());
  } catch {
    setTimeout(start, retryMilliseconds); // nothing can be said before the phrases are here
    return;
  }
  chooser.value = language;
  drawConnection();
  connect();
}

startToolbar();
start();
