const loading = new Map<string, Promise<void>>();

/**
 * Loads a style sheet once. For those that only some readers need: as a plain import it would be put
 * into the head of every page. Without its styles a thing still works, so a failure ends the wait too.
 */
export function loadStyleSheet(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = new Promise<void>((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
  loading.set(address, loaded);
  return loaded;
}
