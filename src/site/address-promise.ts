import { addressPromiseSchema, redirectsSchema, type AddressPromise, type Redirect } from './content-schema.ts';
import { readYamlFile } from './content-file.ts';
import { formatFault } from './fault.ts';

/** What the site promises of its addresses, as the page says it. */
export function readAddressPromise(root: string): AddressPromise[] {
  const { value, faults } = readYamlFile(root, 'content/addresses.yaml', addressPromiseSchema);
  if (!value) throw new Error(faults.map(formatFault).join('\n'));
  return value;
}

/** Pages that moved, with where they are now. */
export function readRedirects(root: string): Redirect[] {
  const { value, faults } = readYamlFile(root, 'content/redirects.yaml', redirectsSchema);
  if (!value) throw new Error(faults.map(formatFault).join('\n'));
  return value;
}
