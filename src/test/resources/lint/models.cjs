/* Writes what bpmnlint's recommended rules find in BPMN files, one finding a line: file, element, rule, message. Ends with 1 where it finds anything. */
const {readFileSync} = require('node:fs');
const {basename} = require('node:path');
const {BpmnModdle} = require('bpmn-moddle');
const {Linter} = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const linter = new Linter({config: {extends: 'bpmnlint:recommended'}, resolver: new NodeResolver({require})});

async function findings(file) {
  const {rootElement, warnings} = await new BpmnModdle().fromXML(readFileSync(file, 'utf8'));
  const found = await linter.lint(rootElement);
  return [
    ...warnings.map(warning => `${basename(file)} ${warning.message}`),
    ...Object.entries(found).flatMap(([rule, reports]) => reports.map(({id, message}) => `${basename(file)} ${id} ${rule}: ${message}`))
  ];
}

Promise.all(process.argv.slice(2).map(findings)).then(all => {
  const lines = all.flat();
  lines.forEach(line => console.log(line));
  process.exitCode = lines.length > 0 ? 1 : 0;
});
