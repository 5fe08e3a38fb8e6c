import { signs, type SignName } from '../site/signs.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** One of the site's drawings. It never stands alone: the word beside it says the same. */
export function sign(name: SignName): SVGElement {
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('class', `sign sign-${name}`);
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  for (const [, tag, attributes] of signs[name].matchAll(/<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/>/g)) {
    const part = document.createElementNS(namespace, tag!);
    for (const [, attribute, value] of attributes!.matchAll(/([\w-]+)="([^"]*)"/g)) part.setAttribute(attribute!, value!);
    drawing.append(part);
  }
  return drawing;
}
