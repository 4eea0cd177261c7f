/** What Tasklist's own pages leave out: names for buttons that show a picture alone, and Chinese signs between Chinese words. */

const NAMES = {'.region-toggle': '收起或展开', '.maximize': '放大或还原', '.dismiss, .close': '关闭'};
const COLON = /([\u4e00-\u9fff）])\s*:\s*/g;
const WORDS = '.modal-title, .modal-header h3, .notifications .alert';

const isNameless = button => !button.ariaLabel && !button.title && button.textContent.trim() === '';

function nameButtons() {
  for (const [which, name] of Object.entries(NAMES)) {
    document.querySelectorAll(which).forEach(button => { button.ariaLabel ??= name; });
  }
  for (const button of document.querySelectorAll('button[uib-tooltip], a[uib-tooltip], button[tooltip]')) {
    if (isNameless(button)) button.ariaLabel = button.getAttribute('uib-tooltip') || button.getAttribute('tooltip');
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

/** Watches Tasklist's pages from now on. */
export function watchNames() {
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      nameButtons();
      writeSigns();
    }, 50);
  }).observe(document.body, {childList: true, subtree: true, characterData: true});
}
