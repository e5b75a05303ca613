/** The simulator's calls. A refusal throws an Error whose message is the server's own sentence. */
async function call(path, options) {
  const response = await fetch(path, options);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `${response.status}`);
  return body;
}

export const getJson = path => call(path, { headers: { accept: 'application/json' } });

const post = (path, body) =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

function upload(path, file, caption) {
  const form = new FormData();
  form.append('file', file, file.name);
  if (caption) form.append('caption', caption);
  return call(path, { method: 'POST', body: form });
}

export const getState = () => getJson('/sim/state');

/** What one person can do with a phone. */
export const person = id => ({
  say: text => post(`/sim/people/${id}/say`, { text }),
  press: (message, data) => post(`/sim/people/${id}/press`, { message, data }),
  photo: (file, caption) => upload(`/sim/people/${id}/photo`, file, caption),
  document: (file, caption) => upload(`/sim/people/${id}/document`, file, caption),
  location: (latitude, longitude) => post(`/sim/people/${id}/location`, { latitude, longitude }),
  sticker: () => post(`/sim/people/${id}/sticker`, {}),
  read: upTo => post(`/sim/people/${id}/read`, { upTo }),
  block: blocked => post(`/sim/people/${id}/block`, { blocked }),
});

/** What the trainer can do with the room. */
export const room = {
  add: span => post('/sim/clock', { add: span }),
  jump: to => post('/sim/clock', { to }),
  faults: change => post('/sim/faults', change),
  bot: action => post('/sim/bot', { action }),
  reset: scene => post('/sim/reset', { scene }),
  play: (action, speed = 1) => post('/sim/selfplay', { action, speed }),
};
