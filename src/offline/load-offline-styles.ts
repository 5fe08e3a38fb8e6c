import address from './offline.css?url';

let loading: Promise<void> | undefined;

/** Loads the style sheet of the notice and the page, which no other page needs. */
export function loadOfflineStyles(): Promise<void> {
  loading ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
  return loading;
}
