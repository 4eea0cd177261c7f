/** What the web applications' own pages leave out: names for buttons that show a picture alone, and Chinese signs between Chinese words. */

const NAMES = {
  '.region-toggle': '收起或展开',
  '.maximize': '放大或还原',
  '.dismiss, .close': '关闭',
  '.app-switch > .dropdown-toggle': '其他应用',
  '.stored-criteria > .btn': '存下的查询条件'
};
const COLON = /([\u4e00-\u9fff）])\s*:\s*/g;
/** A Chinese name has no blank inside. */
const PARTED = /^(\s*[\u4e00-\u9fff]+) ([\u4e00-\u9fff]+\s*)$/;
const WORDS = '.modal-title, .modal-header h3, .notifications .alert';

function joinName() {
  for (const {childNodes} of document.querySelectorAll('li.account > .dropdown-toggle')) {
    for (const text of childNodes) {
      if (text.nodeType === Node.TEXT_NODE && PARTED.test(text.data)) text.data = text.data.replace(PARTED, '$1$2');
    }
  }
}

const isNameless = button => !button.ariaLabel && !button.title && button.textContent.trim() === '';

function nameButtons() {
  for (const [which, name] of Object.entries(NAMES)) {
    document.querySelectorAll(which).forEach(button => { button.ariaLabel ??= name; });
  }
  // A field with a list of proposals that opens below it.
  document.querySelectorAll('input[uib-typeahead]:not([role])').forEach(field => field.setAttribute('role', 'combobox'));
  for (const button of document.querySelectorAll('button[uib-tooltip], a[uib-tooltip], button[tooltip]')) {
    if (!isNameless(button)) continue;
    button.ariaLabel = button.getAttribute('uib-tooltip') || button.getAttribute('tooltip');
    // A link that leads nowhere can have a name only as a button.
    if (button.localName === 'a' && !button.hasAttribute('href')) button.setAttribute('role', 'button');
  }
}

function writeSigns() {
  for (const place of document.querySelectorAll(WORDS)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const {data} = texts.currentNode;
      const full = data.replace(COLON, '$1：').replace(/^\s*:\s*$/, '：');
      if (full !== data) texts.currentNode.data = full;
    }
  }
}

/** Watches the pages from now on. */
export function watchNames() {
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      nameButtons();
      writeSigns();
      joinName();
    }, 50);
  }).observe(document.body, {childList: true, subtree: true, characterData: true});
}
