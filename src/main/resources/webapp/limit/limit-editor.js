import {library} from '../lib/library.js';
import {translate} from './limit-editor-words.js';

/**
 * dmn-js, kept to what a manager may change: cells, rows, their order and their reasons. Columns, types, hit policy and names are a
 * contract with the models; the server refuses them too.
 */

const STYLES = [
  'diagram-js.css', 'dmn-js-shared.css', 'dmn-js-drd.css', 'dmn-js-decision-table.css', 'dmn-js-decision-table-controls.css',
  'dmn-js-literal-expression.css', 'dmn-js-boxed-expression.css', 'dmn-js-boxed-expression-controls.css', 'dmn-font/css/dmn.css'
];
const load = library({
  script: 'dmn-js/dist/dmn-modeler.production.min.js',
  styles: STYLES.map(file => `dmn-js/dist/assets/${file}`),
  name: 'DmnJS',
  failure: '编辑器没有载入，请刷新页面再试。'
});

/** Parts of the editor that would change the frame, or that speak of things managers do not know. */
const NOTHING = ['value', {}];
const fixedFrame = {
  inputEditingProvider: NOTHING,
  outputEditingProvider: NOTHING,
  addInputOutputProvider: NOTHING,
  createInputsProvider: NOTHING,
  typeRefEditingProvider: NOTHING,
  decisionTableProperties: NOTHING,
  hitPolicyProvider: NOTHING,
  description: NOTHING,
  expressionLanguage: NOTHING,
  simpleMode: ['value', {registerProvider() {}, canSimpleEdit: () => false}],
  translate: ['value', translate]
};

const FIRST = 10000;

/** No column is moved, removed or pasted, nor has a menu of its own. */
function keepColumns(viewer) {
  const events = viewer.get('eventBus');
  const elements = viewer.get('elementRegistry');
  for (const change of ['col.add', 'col.remove', 'col.move']) {
    events.on(`commandStack.${change}.canExecute`, FIRST, () => false);
  }
  events.on('cell.contextmenu', FIRST, event => {
    const element = elements.get(event.id);
    if (element && element.row) return undefined;
    if (element && element.cells && !element.index && element.businessObject?.$type === 'dmn:DecisionRule') return undefined;
    event.event.preventDefault();
    return false;
  });
}

/**
 * Opens a table for editing.
 * @param {HTMLElement} container
 * @param {string} xml
 * @param {string} key id of the decision
 * @param {{onChange: function(): void, onSelect: function(?{column: number, cell: object}): void}} listeners
 */
export async function openEditor(container, xml, key, {onChange, onSelect}) {
  const DmnJS = await load();
  const modules = {additionalModules: [fixedFrame]};
  const editor = new DmnJS({container, drd: modules, decisionTable: modules, literalExpression: modules});
  await editor.importXML(xml);
  await editor.open(editor.getViews().find(view => view.element.id === key));
  const viewer = editor.getActiveViewer();
  keepColumns(viewer);
  viewer.get('eventBus').on('commandStack.changed', onChange);
  viewer.get('eventBus').on('cellSelection.changed', ({elementId}) => {
    const cell = viewer.get('elementRegistry').get(elementId);
    onSelect(cell && cell.row ? {cell, column: cell.row.cells.indexOf(cell)} : null);
  });
  return {
    /** @returns {Promise<string>} the table as it is now */
    xml: async () => (await editor.saveXML({format: true})).xml,
    /** Writes a text into a cell. */
    write: (cell, text) => viewer.get('modeling').editCell(cell.businessObject, text),
    close: () => editor.destroy()
  };
}
