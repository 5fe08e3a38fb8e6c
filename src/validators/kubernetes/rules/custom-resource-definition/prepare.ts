import { loadRegularExpressions } from '../../../../engine/regular-expression.ts';
import { definitionKind, type Paste } from '../../object.ts';

/** Loads what the rules for custom resources need and other pastes don't. */
export async function prepareCustomResources(paste: Paste): Promise<void> {
  const hasDefinition = paste.objects.some((object) => object.groupKind === definitionKind);
  if (hasDefinition && paste.text.includes('pattern')) await loadRegularExpressions();
}
