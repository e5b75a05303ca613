import { el, icon } from './dom.js';
import { createKeyboard } from './keyboard.js';
import { phrase } from './phrases.js';
import { preview } from './preview.js';
import { richText } from './rich-text.js';
import { showPhoto } from './dialog.js';
import { hourOf } from './time.js';
import { cloudSticker } from './sticker.js';

/** One message as a bubble, with its buttons below it. */
export function createMessage(message, person, act) {
  const fromBot = message.from === 'bot';
  const author = fromBot ? phrase('message.bot') : person.name;
  const text = message.html && el('div', { class: 'text' }, richText(message.html, fromBot ? act : { link: act.link }));
  const bubble = el('div', { class: 'bubble' },
    message.photo && photo(message, author), message.document && preview(message.document), message.document && file(message.document), message.location && place(message.location),
    message.sticker && cloudSticker(phrase('message.sticker')), text, meta(message));
  const kind = message.sticker ? 'bare' : message.photo ? 'pictured' : message.document?.preview ? 'papered' : '';
  return el('article', { class: `message ${fromBot ? 'incoming' : 'outgoing'} ${kind}`, tabindex: '-1', 'data-message': message.id, 'aria-label': `${author}, ${hourOf(message.date)}` },
    bubble, message.keyboard?.length > 0 && createKeyboard(message, act));
}

function meta(message) {
  const silent = message.silent && message.from === 'bot';
  return el('footer', { class: 'meta' },
    silent && el('span', { title: phrase('message.silent') }, icon('bell_off'), el('span', { class: 'unseen' }, phrase('message.silent'))),
    message.edited && el('span', { title: hourOf(message.edited) }, phrase('message.edited')),
    el('time', { datetime: message.date }, hourOf(message.date)));
}

function photo(message, author) {
  const { url, width, height } = message.photo;
  const label = phrase('message.photo_of', { name: author });
  return el('button', { class: 'photo', type: 'button', 'aria-label': phrase('message.enlarge', { photo: label }), onclick: () => showPhoto(url, label) },
    el('img', { src: url, alt: '', width, height, loading: 'lazy' }));
}

function file({ url, name, size }) {
  return el('a', { class: 'file', href: url, download: name },
    el('span', { class: 'file-mark' }, icon('file')), el('span', { class: 'unseen' }, `${phrase('message.download')} `), el('span', { class: 'file-name' }, name, el('small', {}, sizeOf(size))));
}

function place({ latitude, longitude }) {
  const words = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return el('div', { class: 'place', role: 'img', 'aria-label': phrase('message.location', { place: words }) },
    el('div', { class: 'place-map' }, icon('pin')), el('small', {}, words));
}

function sizeOf(bytes = 0) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
