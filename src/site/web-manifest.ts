import type { Language } from '../engine/localized.ts';
import { href } from './address.ts';
import { languageTags } from './language.ts';
import { words } from './words.ts';

/** What a browser needs to install the site as an application. */
export function webManifest(language: Language): string {
  return JSON.stringify({
    // The same for both languages: they are one application.
    id: href('/'),
    name: words.siteName[language],
    short_name: words.siteName[language],
    description: words.siteSummary[language],
    lang: languageTags[language],
    start_url: href('/', language),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    icons: [
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map((size) => ({ src: href(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png' })),
      { src: href('/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
}
