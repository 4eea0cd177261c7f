/** What the codes in a table's cells mean, shown below them; and rows and cells that a finding speaks of, marked. */

const CODE = /"([^"]*)"/g;

/** Words for the codes of a cell; nothing where it has none. */
function words(text, column) {
  if (column.type === 'BOOLEAN') return {true: '是', false: '否'}[text] ?? '';
  const known = [...text.matchAll(CODE)].map(([, code]) => column.options[code]).filter(Boolean);
  if (known.length === 0) return '';
  return text.startsWith('not(') ? `除${known.join('、')}以外` : known.join('、');
}

const rows = container => [...container.querySelectorAll('tbody tr')].filter(row => row.querySelector('[data-element-id]'));

const ruleOf = row => row.querySelector('.rule-index')?.dataset.elementId;

/** What a cell says; while it is edited it says so twice. */
const textOf = cell => (cell.querySelector('.content-editable') ?? cell).textContent.trim();

const cellsOf = row => [...row.querySelectorAll('.input-cell, .output-cell')];

/**
 * Writes the words into the cells, and again whenever the editor draws.
 * @param {HTMLElement} container
 * @param {Array<object>} columns
 * @returns {{mark: function(Array<object>): void, hover: function(?object): void, stop: function(): void}}
 */
export function decorate(container, columns) {
  let findings = [];
  let pointedAt = null;

  const isAbout = (finding, rule, column) =>
    finding.rules.includes(rule) && (column === undefined || finding.column === null || finding.column === column.id);

  function draw() {
    for (const row of rows(container)) {
      const rule = ruleOf(row);
      row.classList.toggle('gc-rule-refused', findings.some(finding => finding.refuses && isAbout(finding, rule)));
      row.classList.toggle('gc-rule-hint', findings.some(finding => !finding.refuses && isAbout(finding, rule)));
      row.classList.toggle('gc-rule-pointed', pointedAt !== null && isAbout(pointedAt, rule));
      cellsOf(row).forEach((cell, index) => {
        const column = columns[index];
        if (!column) return;
        const meaning = words(textOf(cell), column);
        if ((cell.dataset.words ?? '') !== meaning) cell.dataset.words = meaning;
        cell.classList.toggle('gc-cell-refused', findings.some(finding => finding.column === column.id && finding.refuses && isAbout(finding, rule, column)));
      });
    }
  }

  let waiting = 0;
  const watcher = new MutationObserver(() => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(draw);
  });
  watcher.observe(container, {childList: true, subtree: true, characterData: true});
  draw();
  return {
    mark(found) {
      findings = found;
      draw();
    },
    hover(finding) {
      pointedAt = finding;
      draw();
    },
    stop: () => watcher.disconnect()
  };
}
