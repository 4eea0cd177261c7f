import {address} from '../lib/api.js';
import {el, size} from '../lib/dom.js';

const IMAGES = ['image/jpeg', 'image/png'];

/**
 * A file as a small picture where the browser can show one, otherwise as the name of its kind; opens in a new tab.
 * @param {{id: string, fileName: string, size: number, mediaType: string}} file
 */
export function filePreview(file) {
  const link = el('a', {className: 'gc-file', href: address(`/attachments/${file.id}`), target: '_blank', rel: 'noopener', title: file.fileName});
  const kind = (file.fileName.split('.').pop() || '').slice(0, 5).toUpperCase();
  link.append(
    IMAGES.includes(file.mediaType)
      ? el('img', {src: address(`/attachments/${file.id}`), alt: file.fileName, loading: 'lazy'})
      : el('span', {className: 'gc-file-kind', textContent: kind || '文件'}),
    el('span', {className: 'gc-file-name', textContent: file.fileName}),
    el('span', {className: 'gc-file-size', textContent: size(file.size)}));
  return link;
}
