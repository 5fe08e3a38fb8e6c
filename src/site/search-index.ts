import { close, createIndex } from 'pagefind';

/** Writes the search index of a built site beside it, one per language; gives the number of pages. */
export async function indexPages(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ excludeSelectors: ['.permalink', '.cite', '.finding', '.facts'] });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join('; ')}`);
  return added.page_count;
}
