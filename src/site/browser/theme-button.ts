const themes = ['system', 'light', 'dark'] as const;

/** Cycles through system, light and dark, and remembers. */
export function themeButton(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const show = (): void => {
    const theme = root.dataset['theme'] ?? 'system';
    const label = `${button.dataset['label']}: ${button.dataset[theme]}`;
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  button.addEventListener('click', () => {
    const current = themes.findIndex((theme) => theme === (root.dataset['theme'] ?? 'system'));
    const next = themes[(current + 1) % themes.length]!;
    if (next === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    try {
      if (next === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // Storage may be forbidden; the theme then holds for this page.
    }
    show();
  });
  show();
  button.hidden = false;
}
