/** One address a line, sorted, with its anchors: `/kubernetes/runtimeclass/ #gc #overhead`. Only ever added to. */
export const publishedFile = 'content/published-addresses.txt';

/** Anchors by address, the language's folder included. */
export type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** What the list promises. */
export function parsePublished(text: string): Anchors {
  return new Map(
    text.split('\n').filter((line) => line.startsWith('/')).map((line) => {
      const [path, ...anchors] = line.trim().split(' ');
      return [path!, new Set(anchors.map((anchor) => anchor.slice(1)))];
    }),
  );
}
