/** Adds the addresses of the last build to the list of published ones: `node src/checks/publish.ts`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { builtAddresses, formatPublished, mergePublished, parsePublished, publishedFile } from './published-addresses-stay.ts';

const before = existsSync(publishedFile) ? readFileSync(publishedFile, 'utf8') : '';
const after = formatPublished(mergePublished(parsePublished(before), builtAddresses('dist')));
writeFileSync(publishedFile, after);
console.log(`${publishedFile}: ${parsePublished(before).size} → ${parsePublished(after).size} addresses`);
