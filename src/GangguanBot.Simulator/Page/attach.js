import { el } from './dom.js';
import { ask } from './dialog.js';
import { phrase } from './phrases.js';
import { samplePhoto } from './sample-photo.js';

const cityHall = { latitude: -6.595, longitude: 106.7936 };

/** What the paper clip offers. */
export function attachments(person, act) {
  return [
    { icon: 'image', text: phrase('attach.photo'), act: () => pick('image/*', file => sendFile(file, act)) },
    { icon: 'image', text: phrase('attach.sample'), hint: phrase('attach.sample_hint'), act: async () => sendFile(await samplePhoto(person.name), act) },
    { icon: 'file', text: phrase('attach.file'), act: () => pick('', file => sendDocument(file, act)) },
    { icon: 'pin', text: phrase('attach.location'), act: () => sendLocation(act) },
    { icon: 'sticker', text: phrase('attach.sticker'), act: () => act.sticker() },
  ];
}

/** Pictures go as photos, the rest as files. */
export const sendFile = (file, act) => file.type.startsWith('image/') ? sendPhoto(file, act) : sendDocument(file, act);

function pick(accept, use) {
  const input = el('input', { type: 'file', accept, onchange: () => input.files[0] && use(input.files[0]) });
  input.click();
}

async function sendPhoto(file, act) {
  const url = URL.createObjectURL(file);
  const caption = captionField();
  const answer = await ask({ title: phrase('attach.photo_title'), body: [el('img', { class: 'preview', src: url, alt: file.name }), caption], actions: sendOrNot() });
  URL.revokeObjectURL(url);
  if (answer === 'send') await act.photo(file, caption.value.trim());
}

async function sendDocument(file, act) {
  const caption = captionField();
  const answer = await ask({ title: phrase('attach.file_title'), body: [el('p', { class: 'file-name' }, file.name), caption], actions: sendOrNot() });
  if (answer === 'send') await act.document(file, caption.value.trim());
}

async function sendLocation(act) {
  const latitude = coordinate('attach.latitude', cityHall.latitude, 90);
  const longitude = coordinate('attach.longitude', cityHall.longitude, 180);
  const body = [el('p', {}, phrase('attach.location_hint')), el('div', { class: 'fields' }, latitude, longitude)];
  const answer = await ask({ title: phrase('attach.location'), body, actions: sendOrNot() });
  const valueOf = label => Number(label.querySelector('input').value);
  if (answer === 'send') await act.location(valueOf(latitude), valueOf(longitude));
}

const captionField = () => el('input', { class: 'field', type: 'text', maxlength: '1024', 'aria-label': phrase('attach.caption'), placeholder: phrase('attach.caption') });

const coordinate = (key, value, limit) => el('label', {}, phrase(key), el('input', { class: 'field', type: 'number', step: 'any', min: -limit, max: limit, value }));

const sendOrNot = () => [{ value: '', text: phrase('dialog.cancel') }, { value: 'send', text: phrase('composer.send'), style: 'primary' }];
