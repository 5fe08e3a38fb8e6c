import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The site's own colours, which reach into the shadow root as custom properties and follow the theme. */
const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.atom, tags.typeName, tags.labelName], color: 'var(--code-key)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: [tags.comment, tags.punctuation, tags.meta], color: 'var(--muted)' },
]);

const underline = (line: string) => ({ textDecoration: `underline ${line}`, textUnderlineOffset: '0.2em', textDecorationSkipInk: 'none' });

const marks = EditorView.theme({
  '.problem-mark.error': underline('wavy var(--error)'),
  '.problem-mark.warning': underline('wavy var(--warning)'),
  '.problem-mark.hint': underline('dotted 2px var(--hint)'),
  '.cm-line.problem-mark': { backgroundColor: 'var(--hint-wash)' },
  '.cm-line.problem-mark.error': { backgroundColor: 'var(--error-wash)' },
  '.cm-line.problem-mark.warning': { backgroundColor: 'var(--warning-wash)' },
  '.problem-signs': { width: '1.1em' },
  '.problem-sign': { font: '700 0.85em/1.88 var(--sans)', color: 'var(--hint)' },
  '.problem-sign.error': { color: 'var(--error)' },
  '.problem-sign.warning': { color: 'var(--warning)' },
  '.problem-tip': { padding: '0.5rem 0.75rem', borderLeft: '3px solid var(--hint)', whiteSpace: 'pre-line' },
  '.problem-tip.error': { borderLeftColor: 'var(--error)' },
  '.problem-tip.warning': { borderLeftColor: 'var(--warning)' },
  '.problem-tip button': { font: 'inherit', color: 'var(--accent)', background: 'none', border: '1px solid currentcolor', borderRadius: '3px', cursor: 'pointer' },
});

const frame = EditorView.theme({
  '&': { height: '100%', flexGrow: '1', minHeight: '0', color: 'var(--ink)', backgroundColor: 'var(--raised)', font: 'inherit' },
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
