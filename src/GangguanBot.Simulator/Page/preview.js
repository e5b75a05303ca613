import { getJson } from './api.js';
import { showPaper } from './dialog.js';
import { el, icon } from './dom.js';
import { phrase } from './phrases.js';

const rowsInChat = 7;
const columnsInChat = 5;
const sheets = new Map(); // url → promise of what stands in it

/** What a document looks like, before its name: the first page of a PDF, the first rows of a workbook; null when nothing is shown. */
export function preview(document) {
  if (document.preview === 'page') return page(document);
  if (document.preview === 'sheet') return sheet(document);
  return null;
}

/** The server draws it; inside of an img nothing in it can run. */
function page(document) {
  const url = `${document.url}/page`;
  const label = phrase('message.preview_of', { name: document.name });
  const image = el('img', { src: url, alt: '', loading: 'lazy', onerror: () => button.remove() });
  const button = el('button', { class: 'paper', type: 'button', 'aria-label': phrase('message.enlarge', { photo: label }), onclick: () => showPaper(el('div', { class: 'paper-whole', tabindex: '0' }, el('img', { src: url, alt: label })), document) }, image);
  return button;
}

function sheet(document) {
  const label = phrase('message.preview_of', { name: document.name });
  const box = el('div', { class: 'sheet' });
  read(`${document.url}/sheet`).then(
    view => box.append(
      el('div', { class: 'sheet-cut' }, table(view, label, rowsInChat, columnsInChat)),
      el('button', { class: 'sheet-open', type: 'button', 'aria-label': phrase('message.enlarge', { photo: label }), onclick: () => showPaper(el('div', { class: 'sheet-whole', tabindex: '0' }, table(view, label)), document) },
        icon('grid'), el('span', {}, view.name))),
    () => box.remove());
  return box;
}

function read(url) {
  if (!sheets.has(url)) sheets.set(url, getJson(url));
  return sheets.get(url);
}

/** Every word goes in as text, whatever it looks like. */
function table({ rows, more }, label, most = rows.length, columns = Infinity) {
  const [head = [], ...body] = rows.slice(0, most).map(row => row.slice(0, columns));
  return el('table', { 'aria-label': label },
    el('thead', {}, el('tr', {}, head.map(cell => el('th', { scope: 'col' }, cell)))),
    el('tbody', {}, body.map(row => el('tr', {}, head.map((_, at) => el('td', {}, row[at] ?? ''))))),
    more && most === rows.length && el('tfoot', {}, el('tr', {}, el('td', { colspan: head.length }, phrase('message.preview_more')))));
}
