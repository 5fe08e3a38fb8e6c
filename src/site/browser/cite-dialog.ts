/** The dialog that cites a place: four formats, each to be copied or selected. */
import { citedTitle, type Citation } from '../../citation/citation.ts';
import { citationFormats, formatCitation, formatNames, type CitationFormat } from '../../citation/format-citation.ts';
import { copyField } from '../../dom/copy-text.ts';
import { element } from '../../dom/element.ts';
import { citedPlace } from './cited-place.ts';

const dialogWords = {
  cite: { en: 'Cite', zh: '引用' },
  format: { en: 'Format', zh: '格式' },
  citation: { en: 'Citation', zh: '引用文本' },
  copy: { en: 'Copy', zh: '复制' },
  copied: { en: 'Copied.', zh: '已复制。' },
  selected: { en: 'The browser does not let it be copied. It is selected: press Ctrl+C or ⌘C.', zh: '浏览器不允许复制。文本已选中，请按 Ctrl+C 或 ⌘C。' },
  close: { en: 'Close', zh: '关闭' },
  address: { en: 'Permanent address', zh: '固定地址' },
  noVersion: {
    en: 'Without a network the version of the site could not be asked for: the citation leaves it out.',
    zh: '没有网络，无法查询网站版本：引用中未注明版本。',
  },
} as const;

const rememberedFormat = 'speclens:cite-format';

/** Opens the dialog for the place of a button; closing it leads back to the button. */
export async function openCiteDialog(button: HTMLElement): Promise<void> {
  const { citation } = await citedPlace(button);
  const dialog = citeDialog(citation);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    button.focus();
  });
  dialog.showModal();
}

function citeDialog(citation: Citation): HTMLDialogElement {
  const { language } = citation;
  const words = <Key extends keyof typeof dialogWords>(key: Key): string => dialogWords[key][language];
  const field = element('textarea', { readonly: true, rows: '9', spellcheck: 'false', 'aria-label': words('citation'), focus: () => field.select() });
  const said = element('p', { role: 'status' });
  const show = (format: CitationFormat): void => {
    field.value = formatCitation(citation, format);
    said.textContent = '';
    remember(format);
  };
  const chosen = remembered();
  const choices = citationFormats.map((format) =>
    element('label', {}, element('input', { type: 'radio', name: 'cite-format', value: format, checked: format === chosen, autofocus: format === chosen, change: () => show(format) }), formatNames[format][language]));
  const copy = async (): Promise<void> => {
    said.textContent = (await copyField(field)) === 'copied' ? words('copied') : words('selected');
  };
  show(chosen);
  const dialog = element(
    'dialog',
    { class: 'cite-dialog', 'aria-labelledby': 'cite-title', click: (event: MouseEvent) => event.target === dialog && dialog.close() },
    element('header', {},
      element('h2', { id: 'cite-title' }, `${words('cite')}${language === 'zh' ? '：' : ': '}${citedTitle(citation)}`),
      element('button', { type: 'button', class: 'close', click: () => dialog.close() }, words('close'))),
    element('fieldset', {}, element('legend', { class: 'visually-hidden' }, words('format')), ...choices),
    field,
    element('p', { class: 'cite-foot' },
      element('button', { type: 'button', class: 'primary', click: () => void copy() }, words('copy')),
      element('a', { href: citation.address }, words('address'))),
    said,
    citation.version ? undefined : element('p', { class: 'muted' }, words('noVersion')),
  );
  return dialog;
}

function remembered(): CitationFormat {
  try {
    return citationFormats.find((format) => format === localStorage.getItem(rememberedFormat)) ?? 'text';
  } catch {
    return 'text';
  }
}

function remember(format: CitationFormat): void {
  try {
    localStorage.setItem(rememberedFormat, format);
  } catch {
    // The browser keeps nothing; the next dialog begins with plain text.
  }
}
