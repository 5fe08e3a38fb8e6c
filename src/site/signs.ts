/** The site's signs: strokes on a 16 × 16 grid, coloured by the text they stand in. */
export const signs = {
  lens: '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 4 4M5 7h4M7 5v4"/>',
  search: '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 4 4"/>',
  theme: '<circle cx="8" cy="8" r="6"/><path class="filled" d="M8 2a6 6 0 0 1 0 12z"/>',
  // The four dimensions.
  idl: '<path d="M6 2C4 2 4 3 4 4.5S4 8 2 8c2 0 2 2 2 3.5S4 14 6 14M10 2c2 0 2 1 2 2.5S12 8 14 8c-2 0-2 2-2 3.5s0 2.5-2 2.5"/>',
  governance: '<path d="M8 2v12M5 14h6M3 4.5h10M3 4.5l-2 5h4zM13 4.5l-2 5h4z"/>',
  observability: '<path d="M1 8h3l2-5 4 10 2-5h3"/>',
  security: '<path d="M8 1.5 2.5 3.5V8c0 3.5 2.5 5.5 5.5 6.5 3-1 5.5-3 5.5-6.5V3.5z"/>',
  // Verdicts.
  accepted: '<circle cx="8" cy="8" r="6.5"/><path d="m5 8.2 2 2 4-4.2"/>',
  error: '<circle cx="8" cy="8" r="6.5"/><path d="m5.5 5.5 5 5m0-5-5 5"/>',
  warning: '<path d="M8 2 1.5 13.5h13zM8 6.5v3.5m0 1.8v.2"/>',
  hint: '<circle cx="8" cy="8" r="6.5"/><path d="M8 7.5V11.5m0-7v.2"/>',
  unchecked: '<circle cx="8" cy="8" r="6.5" stroke-dasharray="2.5 2"/><path d="M5 8h6"/>',
} as const;

export type SignName = keyof typeof signs;
