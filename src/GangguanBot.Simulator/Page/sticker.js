import { el } from './dom.js';

/** The one sticker of this office: a friendly rain cloud, for the city of rain. CSS gives it its colours. */
export function cloudSticker(label) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 120 110');
  svg.setAttribute('class', 'sticker');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const shapes = [
    ['cloud', 'M34 74a20 20 0 0 1 1-40 28 28 0 0 1 53 6 17.5 17.5 0 0 1 0 34z'],
    ['face', 'M50 52v3M72 52v3M54 62a8 6 0 0 0 14 0'],
    ['rain', 'M42 84l-4 10M60 84l-4 14M78 84l-4 10'],
  ];
  for (const [name, line] of shapes) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', line);
    svg.append(path);
  }
  return el('div', {}, svg);
}
