import {el} from './dom.js';
import {library} from './library.js';

/** A procedure's diagram to look at: dragged with the mouse, zoomed with buttons; the wheel scrolls the page. A folded part opens by its arrow. */

const STEP = 1.2;
const MARGIN = 20;
const OURS = 'guicheng';
/** The library's name of the plane on which a folded part is drawn. */
const PLANE = /^(.+)_plane$/;
const WORDS = {'Open {element}': '打开“{element}”'};

const translate = (template, values = {}) => (WORDS[template] ?? template).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const load = library({
  script: 'bpmn-js/dist/bpmn-navigated-viewer.production.min.js',
  styles: ['bpmn-js/dist/assets/diagram-js.css', 'bpmn-js/dist/assets/bpmn-js.css'],
  name: 'BpmnJS',
  failure: '流程图没有载入，请刷新页面再试。'
});

const button = (label, title, onclick) =>
  el('button', {type: 'button', className: 'btn btn-default', textContent: label, title, ariaLabel: title, onclick});

/**
 * Opens a diagram in a box that is already in the page.
 * @param {HTMLElement} box
 * @param {string} xml
 * @returns {Promise<{has: function(string): boolean, foldedInto: function(string): ?string, mark: function(string, string): void,
 *   nameOf: function(string): string, unmark: function(string, string): void, badge: function(string, Node, object=): string, clear: function(): void, close: function(): void}>}
 *   `foldedInto` is the folded part that holds an element, or null where it is on the first plane, `mark` gives an element a class, `badge`
 *   puts a node at its upper right corner where no position is given, never much smaller or larger than it is, `clear` takes all badges away
 */
export async function openDiagram(box, xml) {
  const BpmnJS = await load();
  const canvasBox = el('div', {className: 'gc-diagram-canvas'});
  const viewer = new BpmnJS({container: canvasBox, zoomScroll: {enabled: false}, additionalModules: [{translate: ['value', translate]}]});
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  const fit = () => {
    canvas.zoom('fit-viewport', 'auto');
    const {x, y, width, height} = canvas.viewbox();
    canvas.viewbox({x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN});
  };
  box.classList.add('gc-diagram');
  box.replaceChildren(canvasBox, el('div', {className: 'gc-diagram-tools'},
    button('＋', '放大', () => canvas.zoom(canvas.zoom() * STEP)),
    button('－', '缩小', () => canvas.zoom(canvas.zoom() / STEP)),
    button('全图', '显示全图', fit)));
  await viewer.importXML(xml);
  fit();
  viewer.on('root.set', fit);
  return {
    has: id => Boolean(elements.get(id)),
    nameOf: id => elements.get(id).businessObject.name,
    foldedInto: id => PLANE.exec(canvas.findRoot(id)?.id)?.[1] ?? null,
    mark: (id, name) => elements.get(id) && canvas.addMarker(id, name),
    unmark: (id, name) => elements.get(id) && canvas.removeMarker(id, name),
    badge: (id, html, position = {top: -10, right: 10}) => overlays.add(id, OURS, {position, html, show: {minZoom: 0}, scale: {min: 0.8, max: 1.2}}),
    clear: () => overlays.remove({type: OURS}),
    close: () => viewer.destroy()
  };
}
