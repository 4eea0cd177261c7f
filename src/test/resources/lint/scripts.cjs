/**
 * Reads every script of the folders given and says what is wrong, a line each: ESLint's recommended rules, our own few, and who
 * imports whom. A folder is given with the address below which it is served: `forms=/forms`; an address alone is a script that the
 * program writes.
 */
const {readFileSync, readdirSync} = require('node:fs');
const {join, posix, sep} = require('node:path');
const {Linter} = require('eslint-linter-browserify');
const {configs} = require('@eslint/js');
const globals = require('globals');

const MOST_LINES = 150;
const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*['`]([^'`]+)['`]\s*\)/g;
const TEXT_AS_MARKUP = 'Text a person typed would be run: build elements instead (lib/dom.js).';
const RULES = [
  configs.recommended,
  {
    languageOptions: {ecmaVersion: 'latest', sourceType: 'module', globals: globals.browser},
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error',
        {selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]', message: TEXT_AS_MARKUP},
        {selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/]', message: TEXT_AS_MARKUP},
        {selector: 'Property[key.name=/^(innerHTML|outerHTML)$/]', message: TEXT_AS_MARKUP}]
    }
  }
];

/** Where a script of ours may lead: an application's own file to what all share; what all share to nobody's own; a procedure to itself. */
const SHARED = '/camunda/guicheng/now/app/';
const ownFolder = address => (address.startsWith('/camunda/guicheng/now/forms/') ? `${posix.dirname(address)}/` : SHARED);
const mayImport = (from, to) => to.startsWith(SHARED) || to.startsWith(ownFolder(from));

/** By served address: where the file is. */
function scripts([folder, address]) {
  return readdirSync(folder, {recursive: true})
    .filter(name => name.endsWith('.js'))
    .map(name => ({file: join(folder, name), address: posix.join(address, name.split(sep).join('/'))}));
}

function importsOf(script) {
  return [...script.code.matchAll(IMPORT)].filter(([, from, alone, later]) => !(from ?? alone ?? later).includes('${')).map(([, from, alone, later]) => ({
    asked: from ?? alone ?? later,
    isLater: later !== undefined,
    address: posix.normalize(posix.join(posix.dirname(script.address), from ?? alone ?? later))
  }));
}

/** A circle of imports, as the addresses along it, or null. */
function circle(script, byAddress, path = []) {
  if (path.includes(script.address)) return [...path.slice(path.indexOf(script.address)), script.address];
  if (script.isClear) return null;
  for (const {address, isLater} of script.imports) {
    const found = !isLater && byAddress.has(address) && circle(byAddress.get(address), byAddress, [...path, script.address]);
    if (found) return found;
  }
  script.isClear = true;
  return null;
}

function problems(script, byAddress, linter) {
  const said = linter.verify(script.code, RULES, {filename: 'script.js'}).map(one => `${one.line}: ${one.message} (${one.ruleId ?? 'syntax'})`);
  const lines = script.code.trimEnd().split('\n').length;
  if (lines > MOST_LINES) said.push(`1: ${lines} lines, more than ${MOST_LINES}`);
  script.imports.filter(one => !byAddress.has(one.address) && !written.has(one.address)).forEach(one => said.push(`1: imports ${one.asked}, which is no script of ours`));
  script.imports.filter(one => !mayImport(script.address, one.address)).forEach(one => said.push(`1: imports ${one.asked}, which is another's own`));
  const around = circle(script, byAddress);
  if (around) said.push(`1: imports in a circle: ${around.join(' → ')}`);
  return said.map(words => `${script.file}:${words}`);
}

const given = process.argv.slice(2).map(one => one.split('='));
const written = new Set(given.filter(([, address]) => address === undefined).map(([address]) => address));
const all = given.filter(([, address]) => address !== undefined).flatMap(scripts);
for (const script of all) {
  script.code = readFileSync(script.file, 'utf8');
  script.imports = importsOf(script);
}
const byAddress = new Map(all.map(script => [script.address, script]));
const found = all.flatMap(script => problems(script, byAddress, new Linter()));
found.forEach(words => console.log(words));
console.log(`${all.length} scripts read`);
