import address from './playground.css?url';

let loading: Promise<void> | undefined;

/**
 * Loads the playground's style sheet. As a plain import it would be put into the head of every
 * page that has an example, whether the reader reaches for it or not.
 */
export function loadStyles(): Promise<void> {
  loading ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    // Without its styles the playground still works.
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
  return loading;
}
