/**
 * A form that was deployed before lists said their columns in it takes those of the form as it is now.
 * @param {string} element name of the list's element
 * @param {URL} form in which it says them now
 */
export async function declareColumns(element, form) {
  const older = [...document.querySelectorAll(element)].filter(list => !list.querySelector('th'));
  if (older.length === 0) return;
  const text = await (await fetch(form, {credentials: 'same-origin'})).text();
  const table = new DOMParser().parseFromString(text, 'text/html').querySelector(`${element} table`);
  older.forEach(list => list.append(table.cloneNode(true)));
}
