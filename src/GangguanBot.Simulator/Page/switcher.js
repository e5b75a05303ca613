import { el } from './dom.js';
import { initialsOf } from './phone.js';
import { phrase } from './phrases.js';

/** The row of people above the phones: who is there, who has unread messages; arrow keys go along it. */
export function createSwitcher(list, people, onSelect) {
  const buttons = new Map(people.map(person => [person.id, createButton(person)]));
  list.replaceChildren(...[...buttons.values()].map(button => el('li', {}, button)));

  function createButton(person) {
    return el('button', { type: 'button', class: `switch role-${person.role.toLowerCase()}`, 'data-person': person.id, onclick: event => onSelect(person.id, event.detail === 0) },
      el('span', { class: 'avatar', 'aria-hidden': 'true' }, initialsOf(person.name)),
      el('span', { class: 'switch-words' }, el('b', {}, phrase(`role.${person.role}`)), el('span', {}, shortNameOf(person.name))), el('span', { class: 'badge', hidden: true }));
  }

  list.onkeydown = event => {
    const all = [...buttons.values()];
    const at = all.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    const target = all[(next + all.length) % all.length];
    target.focus();
    onSelect(Number(target.dataset.person), false);
  };

  return {
    draw(current, selected) {
      for (const person of current) {
        const button = buttons.get(person.id);
        const badge = button.lastChild;
        badge.hidden = person.unread === 0;
        badge.textContent = person.unread;
        badge.setAttribute('aria-label', phrase('chat.unread_count', { count: person.unread }));
        button.setAttribute('aria-current', String(person.id === selected));
        button.tabIndex = person.id === selected ? 0 : -1;
      }
    },
    show(id) {
      const button = buttons.get(id);
      list.scrollTo({ left: button.offsetLeft - (list.clientWidth - button.offsetWidth) / 2, behavior: 'auto' });
    },
  };
}

const shortNameOf = name => name.split(',')[0].replace(/^((drs?|dra|ir|h|hj)\.?\s+)+/i, '').split(' ')[0];
