/** Shows only the rules that have all the words and one of the severities that the reader picks. */
export function ruleFilter(list: HTMLElement): void {
  const form = list.querySelector<HTMLFormElement>('[data-rule-filter]')!;
  const index = list.querySelector<HTMLElement>('[data-rule-index]')!;
  const output = form.querySelector('output')!;
  const rules = [...list.querySelectorAll<HTMLElement>('[data-severity]')].map((element) => ({ element, text: element.textContent.toLowerCase() }));
  const sections = list.querySelectorAll<HTMLElement>('section, [data-group]');
  const apply = (): void => {
    const chosen = new FormData(form);
    const severities = chosen.getAll('severity');
    const words = String(chosen.get('words')).toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { element, text } of rules) {
      element.hidden = !severities.includes(element.dataset['severity']!) || !words.every((word) => text.includes(word));
      if (!element.hidden) shown++;
    }
    index.hidden = shown < rules.length;
    for (const section of sections) section.hidden = !section.querySelector('[data-severity]:not([hidden])');
    output.textContent = output.dataset['words']!.replace('#', String(shown));
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  apply();
}
