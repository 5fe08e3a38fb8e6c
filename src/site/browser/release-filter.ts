/** Shows only the changes of the release and area that the reader picks; the address remembers both. */
export function releaseFilter(list: HTMLElement): void {
  const form = list.querySelector<HTMLFormElement>('[data-release-filters]');
  if (!form) return;
  const output = form.querySelector('output')!;
  const fields = [...form.querySelectorAll('select')];
  const apply = (): void => {
    const [version, area] = fields.map(({ value }) => value);
    let shown = 0;
    for (const table of list.querySelectorAll<HTMLElement>('[data-version]')) {
      let rows = 0;
      for (const row of table.querySelectorAll<HTMLElement>('[data-area]')) {
        row.hidden = Boolean((version && table.dataset['version'] !== version) || (area && row.dataset['area'] !== area));
        if (!row.hidden) rows++;
      }
      table.hidden = rows === 0;
      shown += rows;
    }
    output.textContent = output.dataset['words']!.replace('#', String(shown));
  };
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name);
    if (value && [...field.options].some((option) => option.value === value)) field.value = value;
  }
  form.addEventListener('change', () => {
    const query = new URLSearchParams(fields.filter(({ value }) => value).map(({ name, value }) => [name, value]));
    history.replaceState(null, '', `${query.size ? `?${query}` : location.pathname}${location.hash}`);
    apply();
  });
  form.hidden = false;
  apply();
}
