import { getState } from './api.js';

/** What the server last told: everything the page shows follows from this. */
export const store = {
  state: null,
  connection: 'connecting',
  messages: new Map(), // chat → Map(id → Message)
};

const listeners = new Map();
const retryMilliseconds = 2000;
let held = []; // events that came before the snapshot; they are laid over it
let reading = 0;

/** Subscribes to: snapshot, state, message, delete, typing, answer, connection. */
export function on(type, listener) {
  listeners.set(type, [...(listeners.get(type) ?? []), listener]);
}

function emit(type, detail) {
  for (const listener of listeners.get(type) ?? []) listener(detail);
}

export const personOf = id => store.state.people.find(one => one.id === id);

export function messagesOf(chat) {
  return [...(store.messages.get(chat)?.values() ?? [])].sort((a, b) => a.id - b.id);
}

/** Opens the event stream and keeps it open; each opening reads the snapshot anew, so nothing missed stays missing. */
export function connect() {
  const source = new EventSource('/sim/events');
  source.onopen = () => {
    setConnection('live');
    readSnapshot();
  };
  source.onerror = () => {
    setConnection('lost');
    if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    source.close();
    setTimeout(connect, retryMilliseconds);
  };
  for (const type of Object.keys(apply)) source.addEventListener(type, event => receive(type, JSON.parse(event.data || '{}')));
}

function receive(type, data) {
  if (held && type !== 'reset') held.push([type, data]);
  else apply[type](data);
}

const apply = {
  message(message) {
    const chat = chatOf(message.chat);
    const isNew = !chat.has(message.id);
    chat.set(message.id, message);
    emit('message', { message, isNew });
  },
  delete({ chat, id }) {
    if (chatOf(chat).delete(id)) emit('delete', { chat, id });
  },
  typing({ chat, action }) {
    const one = personOf(chat);
    if (one) one.typing = action;
    emit('typing', { chat, action });
  },
  answer: answer => emit('answer', answer),
  state(state) {
    store.state = state;
    emit('state');
  },
  reset: () => readSnapshot(),
};

function chatOf(chat) {
  if (!store.messages.has(chat)) store.messages.set(chat, new Map());
  return store.messages.get(chat);
}

async function readSnapshot() {
  const mine = ++reading;
  held ??= [];
  try {
    const { messages, ...state } = await getState();
    if (mine !== reading) return; // a newer reading is under way
    store.state = state;
    store.messages = new Map(Object.entries(messages).map(([chat, list]) => [Number(chat), new Map(list.map(one => [one.id, one]))]));
  } catch {
    if (mine === reading) setTimeout(readSnapshot, retryMilliseconds);
    return;
  }
  const later = held;
  held = null;
  emit('snapshot');
  for (const [type, data] of later) apply[type](data);
}

function setConnection(connection) {
  store.connection = connection;
  emit('connection');
}
