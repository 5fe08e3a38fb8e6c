import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupRules } from './rule-group.ts';

const rule = (name: string) => ({ id: `k/${name}`, severity: 'error' as const, source: 's' });
const title = (name: string) => ({ en: name, zh: name });

test('the longest prefix decides, and what fits nowhere comes last', () => {
  const groups = groupRules(
    [rule('other'), rule('crd-name'), rule('custom-resource-crd'), rule('custom-x')],
    [
      { title: title('Custom'), prefixes: ['custom'] },
      { title: title('Resources'), prefixes: ['custom-resource'] },
      { title: title('CRD'), prefixes: ['crd-'] },
      { title: title('Empty'), prefixes: ['zzz'] },
    ],
  );
  assert.deepEqual(groups.map((group) => [group.title.en, group.id, group.rules.map(({ id }) => id)]), [
    ['Custom', 'custom', ['k/custom-x']],
    ['Resources', 'custom-resource', ['k/custom-resource-crd']],
    ['CRD', 'crd', ['k/crd-name']],
    ['Others', 'others', ['k/other']],
  ]);
});
