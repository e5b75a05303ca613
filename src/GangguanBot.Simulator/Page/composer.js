import { el, iconButton } from './dom.js';
import { createMenu } from './menu.js';
import { phrase } from './phrases.js';
import { attachments, sendFile } from './attach.js';

const drafts = new Map(); // person → unsent words; they survive a change of language

/** Where one person writes: commands, attachments, words. Enter sends, Shift+Enter makes a new line. */
export function createComposer(person, act) {
  const field = el('textarea', { rows: '1', 'aria-label': phrase('composer.label', { name: person.name }), placeholder: phrase('composer.placeholder'), enterkeyhint: 'send', maxlength: '4096' });
  const commandsButton = iconButton('commands', phrase('composer.commands'), () => commands.isOpen ? commands.close() : openCommands(''));
  const attachButton = iconButton('attach', phrase('composer.attach'), () => attach.isOpen ? attach.close() : attach.open(attachments(person, act)));
  const send = iconButton('send', phrase('composer.send'), submit, { disabled: true });
  send.classList.add('send');
  const commands = createMenu(commandsButton, phrase('composer.commands'));
  const attach = createMenu(attachButton, phrase('composer.attach'));
  const bar = el('div', { class: 'composer' }, commandsButton, attachButton, field, send, commands.root, attach.root);
  const blocked = el('div', { class: 'composer blocked', hidden: true },
    el('span', {}, phrase('block.note')), el('button', { class: 'button', type: 'button', onclick: () => act.block(false) }, phrase('block.off')));
  let available = [];

  function openCommands(typed, options) {
    const matching = available.filter(one => one.command.startsWith(typed));
    commands.open(matching.map(one => ({ text: `/${one.command}`, hint: one.description, act: () => run(`/${one.command}`) })), options);
  }

  async function run(command) {
    field.value = '';
    fit();
    await act.say(command);
  }

  async function submit() {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    fit();
    commands.close();
    field.focus();
    if (await act.say(text)) return;
    field.value = text; // not sent: the words are given back
    fit();
  }

  function fit() {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
    send.disabled = field.value.trim() === '';
    drafts.set(person.id, field.value);
  }

  function suggest() {
    const typed = /^\/(\w*)$/.exec(field.value);
    if (typed) openCommands(typed[1], { from: field, focus: false });
    else commands.close();
  }

  field.addEventListener('input', () => {
    fit();
    suggest();
  });
  field.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) submit();
    else if (event.key === 'Escape' && commands.isOpen) commands.close();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && commands.isOpen) commands.focusFirst();
    else return;
    event.preventDefault();
  });
  field.addEventListener('paste', event => {
    const file = event.clipboardData.files[0];
    if (!file) return;
    event.preventDefault();
    sendFile(file, act);
  });

  field.value = drafts.get(person.id) ?? '';
  requestAnimationFrame(fit);

  return {
    nodes: [bar, blocked],
    focus: () => (bar.hidden ? blocked.querySelector('button') : field).focus(),
    update(state) {
      const changed = JSON.stringify(available) !== JSON.stringify(state.commands);
      available = state.commands;
      commandsButton.disabled = available.length === 0;
      if (changed && document.activeElement === field) suggest(); // the bot has just told its commands
      bar.hidden = state.blocked;
      blocked.hidden = !state.blocked;
    },
  };
}
