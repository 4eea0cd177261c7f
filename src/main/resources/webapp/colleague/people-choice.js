import {el} from '../lib/dom.js';

/**
 * People to choose from, with a word to narrow the list by.
 * @param {string} label what is chosen
 * @param {{id: string, name: string, post: string}[]} people only who may be chosen
 * @param {boolean} [several] whether more than one may be
 * @returns {{box: HTMLElement, chosen: function(): string[]}}
 */
export function peopleChoice(label, people, several = true) {
  const name = `gc-people-${crypto.randomUUID?.() ?? Math.random()}`;
  const lines = people.map(person => {
    const input = el('input', {type: several ? 'checkbox' : 'radio', name, value: person.id});
    return {person, input, line: el('label', {className: 'gc-person'}, input, ` ${person.name}`, el('span', {className: 'gc-hint', textContent: person.post}))};
  });
  const none = el('p', {className: 'gc-hint', textContent: people.length === 0 ? '没有可选的人。' : '没有找到。', hidden: people.length > 0});
  const search = el('input', {type: 'search', className: 'form-control', placeholder: '按姓名、岗位查找', ariaLabel: `${label}：按姓名、岗位查找`, oninput: () => {
    const word = search.value.trim();
    for (const {person, input, line} of lines) line.hidden = !input.checked && !`${person.name} ${person.post} ${person.id}`.includes(word);
    none.hidden = lines.some(({line}) => !line.hidden);
  }});
  const box = el('fieldset', {className: 'gc-people'},
    el('legend', {textContent: label}),
    search,
    el('div', {className: 'gc-people-list'}, lines.map(({line}) => line), none));
  return {box, chosen: () => lines.filter(({input}) => input.checked).map(({person}) => person.id)};
}
