import {fieldNamed, fill} from '../../app/form/values.js';

/**
 * 登记办理, 当场答复, 不在受理范围: one choice that ticks two boxes.
 * @param {HTMLFormElement} form
 * @param {function(): void} chosen told of each choice
 */
export function bindEndings(form, chosen) {
  const field = fieldNamed(form, 'answer');
  const answer = field.closest('.gc-field');
  const choose = ending => {
    for (const name of ['answeredOnTheSpot', 'outOfScope']) fill(fieldNamed(form, name), ending === name);
    answer.hidden = ending === '';
    answer.querySelector('label').firstChild.textContent = ending === 'outOfScope' ? '向客户的说明' : '答复';
    if (ending !== '') field.focus();
  };
  form.querySelectorAll('[name=ending]').forEach(radio => radio.addEventListener('change', event => {
    event.stopPropagation();
    choose(radio.value);
    chosen();
  }));
  answer.hidden = true;
}
