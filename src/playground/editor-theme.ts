import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The site's own colours, which reach into the shadow root as custom properties and follow the theme. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.atom, tags.typeName, tags.labelName], color: 'var(--code-key)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: [tags.comment, tags.punctuation, tags.meta], color: 'var(--muted)' },
]);

// CodeMirror draws its lint marks as data: images, which the site's policy forbids.
const underline = (colour: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline wavy ${colour}`,
  textUnderlineOffset: '0.2em',
  textDecorationSkipInk: 'none',
});

const marker = (sign: string, colour: string) => ({
  content: 'none',
  '&::before': { content: `"${sign}"`, color: colour, font: '700 0.85em/1.6 var(--sans)' },
});

const marks = EditorView.theme({
  '.cm-lintRange-error': underline('var(--error)'),
  '.cm-lintRange-warning': underline('var(--warning)'),
  '.cm-lintRange-hint': underline('var(--hint)'),
  '.cm-lintRange-active': { backgroundColor: 'var(--accent-wash)' },
  '.cm-lint-marker': { width: 'auto', height: 'auto', textAlign: 'center' },
  '.cm-lint-marker-error': marker('✗', 'var(--error)'),
  '.cm-lint-marker-warning': marker('!', 'var(--warning)'),
  '.cm-lint-marker-hint': marker('i', 'var(--hint)'),
  '.cm-diagnostic': { padding: '0.5rem 0.75rem', borderLeft: '3px solid var(--hint)', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnosticAction': {
    backgroundColor: 'transparent',
    color: 'var(--accent)',
    border: '1px solid currentcolor',
    borderRadius: '3px',
    font: 'inherit',
    margin: '0.25rem 0 0',
    cursor: 'pointer',
  },
});

const frame = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--raised)', font: 'inherit' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '0.875rem', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--muted)', backgroundColor: 'transparent', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-tooltip': {
    maxWidth: 'min(36rem, 90vw)',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line-strong)',
    fontFamily: 'var(--sans)',
    fontSize: '0.875rem',
    lineHeight: '1.5',
  },
  '.cm-tooltip a': { color: 'var(--accent)' },
});

export const editorTheme = [syntaxHighlighting(colours), marks, frame];
