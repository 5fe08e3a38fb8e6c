import { signs, type SignName } from '../site/signs.ts';

/** One of the site's drawings. It never stands alone: the word beside it says the same. */
export function sign(name: SignName): SVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('class', `sign sign-${name}`);
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.innerHTML = signs[name];
  return drawing;
}
