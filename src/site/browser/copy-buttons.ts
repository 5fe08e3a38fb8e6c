/** Gives each block of code a button that copies it, without the findings laid into it. */
export function copyButtons(blocks: readonly HTMLElement[]): void {
  const { copy, copied } = document.documentElement.lang.startsWith('zh')
    ? { copy: '复制', copied: '已复制' }
    : { copy: 'Copy', copied: 'Copied' };
  for (const block of blocks) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(textOf(block));
      button.textContent = copied;
      setTimeout(() => (button.textContent = copy), 2000);
    });
    const foot = block.closest('.specimen')?.querySelector('.specimen-foot');
    if (foot) foot.append(button);
    else block.after(button);
  }
}

function textOf(block: HTMLElement): string {
  const code = block.cloneNode(true) as HTMLElement;
  for (const finding of code.querySelectorAll('.finding')) finding.remove();
  return code.textContent;
}
