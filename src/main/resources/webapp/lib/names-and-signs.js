/** What the web applications' own pages leave out: what their parts are, names for buttons that show a picture alone, and Chinese signs between Chinese words. */

const NAMES = {
  '.region-toggle': '收起或展开',
  '.maximize': '放大或还原',
  '.dismiss, .close': '关闭',
  '.app-switch > .dropdown-toggle': '其他应用',
  '.admin-app > .app-label-wrapper': '系统管理',
  '.cockpit-app > .app-label-wrapper': '监控台',
  '.tasklist-app > .app-label-wrapper': '待办',
  '.stored-criteria > .btn, [ng-disabled*="hasCriteriaSets()"]': '存下的查找条件',
  '#inputTenantName': '租户名称',
  '#inputResourceId': '资源编号',
  '.select-auth-type': '授权类型',
  'button:has(> .glyphicon-pencil)': '选择',
  'button:has(> .glyphicon-ok)': '保存',
  'button:has(> .glyphicon-remove)': '取消'
};
/** What the pages consist of, for those who go from part to part by ear. */
const PARTS_OF_PAGE = {
  'body > div:has(> .navbar-header)': 'banner',
  '.site-wrap, body > .ctn-main, body > :has(> .welcome-page)': 'main'
};
const COLON = /([\u4e00-\u9fff）])\s*:\s*/g;
/** A Chinese name has no blank inside. */
const PARTED = /^(\s*[\u4e00-\u9fff]+) ([\u4e00-\u9fff]+\s*)$/;
/** Which part of a page's own data failed, `<task> <- `, says nothing to people. */
const PARTS = /^(?:(?:<|&lt;)\w+(?:>|&gt;) (?:<|&lt;)- )+/;
const KEY = /^[A-Z]+(?:_[A-Z]+)+$/;
const WORDS = '.modal-title, .modal-header h3, .notifications .alert';

function joinName() {
  for (const {childNodes} of document.querySelectorAll('li.account > .dropdown-toggle, .user-profile-name')) {
    for (const text of childNodes) {
      if (text.nodeType === Node.TEXT_NODE && PARTED.test(text.data)) text.data = text.data.replace(PARTED, '$1$2');
    }
  }
}

const isNameless = button => !button.ariaLabel && !button.title && button.textContent.trim() === '';

function nameParts() {
  for (const [which, role] of Object.entries(PARTS_OF_PAGE)) {
    document.querySelectorAll(which).forEach(part => { part.role ??= role; });
  }
  // The order of the fields is the order in which they stand.
  document.querySelectorAll('form [tabindex="1"], form [tabindex="2"], form [tabindex="3"]').forEach(field => field.removeAttribute('tabindex'));
  for (const dialog of document.querySelectorAll('.modal[role=dialog]')) {
    dialog.ariaLabel = dialog.querySelector('.modal-title, .modal-header h3')?.textContent.trim().replace(/\s+/g, ' ') || '对话框';
  }
}

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

/** A box in a row, without words of its own, ticks what the row says. */
function nameTicks() {
  for (const box of document.querySelectorAll('td > input[type=checkbox]:not([aria-label])')) {
    if (box.labels.length === 0) box.ariaLabel = box.closest('tr').textContent.trim().replace(/\s+/g, ' ');
  }
}

function writeSigns() {
  for (const place of document.querySelectorAll(WORDS)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const {data} = texts.currentNode;
      const full = data.replace(COLON, '$1：').replace(/^\s*:\s*$/, '：').replace(PARTS, '');
      if (full !== data) texts.currentNode.data = full;
    }
  }
}

/** Tasklist words the order of its list once, which on a slow network is before it has its words: it shows their keys for good. */
function wordOrder() {
  for (const {firstChild: text} of document.querySelectorAll('.sort-by')) {
    if (KEY.test(text?.data)) text.data = window.angular.element(document.body).injector().get('$translate').instant(text.data);
  }
}

/** Watches the pages from now on. */
export function watchNames() {
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    // Before it is seen.
    requestAnimationFrame(() => {
      isDue = false;
      nameButtons();
      nameTicks();
      writeSigns();
      joinName();
      nameParts();
      wordOrder();
    });
  }).observe(document.body, {childList: true, subtree: true, characterData: true});
}
