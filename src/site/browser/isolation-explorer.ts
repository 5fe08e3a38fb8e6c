/** Shows one boundary of the table, or how it stands beside another; the address remembers both. */

const names = ['boundary', 'with'] as const;

for (const table of document.querySelectorAll<HTMLElement>('[data-isolation]')) explore(table);

function explore(table: HTMLElement): void {
  const form = table.querySelector('form')!;
  const output = form.querySelector('output')!;
  const picker = (name: (typeof names)[number]) => form.elements.namedItem(name) as HTMLSelectElement;
  const sections = [...table.querySelectorAll<HTMLElement>('[data-boundary]')];
  const sectionOf = (id: string) => sections.find(({ dataset }) => dataset['boundary'] === id);
  const apply = (): void => {
    const [shown, other] = names.map((name) => picker(name).value);
    for (const section of sections) section.hidden = Boolean(shown) && section.dataset['boundary'] !== shown && section.dataset['boundary'] !== other;
    const [left, right] = [sectionOf(shown ?? ''), sectionOf(other ?? '')];
    output.textContent = left && right && left !== right ? comparison(left, right, output) : '';
  };
  const asked = new URLSearchParams(location.search);
  for (const name of names) {
    const value = asked.get(name);
    if (value && sectionOf(value)) picker(name).value = value;
  }
  form.addEventListener('change', () => {
    const query = new URLSearchParams(names.filter((name) => picker(name).value).map((name) => [name, picker(name).value]));
    history.replaceState(null, '', `${query.size ? `?${query}` : location.pathname}${location.hash}`);
    apply();
  });
  // A link of the overview leads to a line that must not be hidden.
  table.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('td a.effect')) return;
    for (const name of names) picker(name).value = '';
    apply();
  });
  form.hidden = false;
  apply();
}

/** On how many paths the first is better, worse, the same: which settles nothing by itself. */
function comparison(left: HTMLElement, right: HTMLElement, { dataset }: HTMLElement): string {
  const strengths = (section: HTMLElement) => [...section.querySelectorAll<HTMLElement>('[data-path]')].map((row) => Number(row.dataset['strength']));
  const others = strengths(right);
  const differences = strengths(left).map((strength, index) => Math.sign(strength - others[index]!));
  const count = (sign: number) => String(differences.filter((difference) => difference === sign).length);
  return [dataset['better']!.replace('#', count(1)), dataset['worse']!.replace('#', count(-1)), dataset['same']!.replace('#', count(0))].join(' · ');
}
