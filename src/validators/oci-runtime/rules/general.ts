/** What tables say of all documents: required members, listed values, versions. */
import { nearest } from '../../../engine/did-you-mean.ts';
import type { Finding } from '../../../engine/diagnostic.ts';
import type { Field } from '../../../engine/field.ts';
import { selectFields } from '../../../engine/select-fields.ts';
import { documentKinds, type RuntimeDocument } from '../document.ts';
import { documentRule } from '../rule.ts';
import { compareVersions, readSemanticVersion } from '../semantic-version.ts';
import { listedValues, type ListedValues } from '../tables/listed-values.ts';
import { newerMembers, removedMembers } from '../tables/newer-members.ts';
import { requiredMembers } from '../tables/required-members.ts';
import { listed, missingMember, replacing, shown } from '../words.ts';

export const requiredMember = documentRule({
  id: 'oci-runtime/required-member', severity: 'error', source: 'oci-runtime-config', kinds: documentKinds,
  *check({ root, kind }) {
    for (const [pattern, names] of requiredMembers[kind]) {
      for (const field of selectFields(root, pattern)) {
        if (field.node?.type !== 'map') continue;
        for (const name of names) if (!field.child(name).present) yield missingMember(field, name);
      }
    }
  },
});

export const listedValue = documentRule({
  id: 'oci-runtime/listed-value', severity: 'error', source: 'oci-runtime-config', kinds: documentKinds,
  *check({ root, kind, minor }) {
    for (const [pattern, values] of listedValues[kind]) {
      for (const field of selectFields(root, pattern)) yield* unlisted(field, values, minor);
    }
  },
});

function* unlisted(field: Field, values: ListedValues, minor: number): Iterable<Finding> {
  const value = field.string();
  if (value === undefined) return;
  const since = Object.hasOwn(values, value) ? values[value]! : undefined;
  if (since !== undefined && since <= minor) return;
  if (since !== undefined) {
    yield field.finding({
      en: `${field.path} is "${value}", which came with version 1.${since}: a runtime of 1.${minor} refuses it.`,
      zh: `${field.path} 的值 "${value}" 从 1.${since} 版才有：1.${minor} 的运行时会拒绝。`,
    });
    return;
  }
  const known = Object.keys(values).filter((name) => values[name]! <= minor);
  const choices = listed(known);
  yield field.finding(
    {
      en: `${field.path} is "${shown(value)}", which is no value of the specification: use ${choices.en}.`,
      zh: `${field.path} 的值 "${shown(value)}" 不在规范之列，可以用 ${choices.zh}。`,
    },
    replacing(field, nearest(value, known)),
  );
}

export const ociVersion = documentRule({
  id: 'oci-runtime/oci-version', severity: 'error', source: 'oci-runtime-config', kinds: ['config', 'features'],
  *check({ root, kind }) {
    for (const name of kind === 'config' ? ['ociVersion'] : ['ociVersionMin', 'ociVersionMax']) {
      const field = root.child(name);
      const text = field.string();
      if (text === undefined || readSemanticVersion(text)) continue;
      yield field.finding(
        {
          en: `${name} is "${shown(text)}", but must be a version by SemVer 2.0.0: three numbers, such as "1.3.0".`,
          zh: `${name} 的值是 "${shown(text)}"，但必须是 SemVer 2.0.0 版本号：三段数字，例如 "1.3.0"。`,
        },
        replacing(field, completed(text)),
      );
    }
  },
});

/** `1.0.0` for `1.0`, `v1.0` and `v1.0.0`. */
function completed(text: string): string | undefined {
  const numbers = /^v?(\d+(?:\.\d+){0,2})$/.exec(text)?.[1];
  return numbers === undefined ? undefined : [...numbers.split('.'), '0', '0'].slice(0, 3).join('.');
}

export const versionSupport = documentRule({
  id: 'oci-runtime/version-support', severity: 'warning', source: 'oci-runtime-config',
  *check({ root, declared, minor }) {
    if (!declared) return;
    const field = root.child('ociVersion');
    if (declared.major !== 1) {
      yield field.finding({
        en: `ociVersion ${field.text()} has another major version than the specification of today: compatibility is promised within 1.x only, and by 1.x it is judged here.`,
        zh: `ociVersion ${field.text()} 的主版本号与现行规范不同：兼容性只在 1.x 之内有保证，这里也按 1.x 裁决。`,
      });
    } else if (declared.minor > minor) {
      yield field.finding({
        en: `The document complies with ${field.text()}: a runtime that supports 1.${minor} at most need not take it.`,
        zh: `文档遵循 ${field.text()}：最高只支持 1.${minor} 的运行时不保证接受它。`,
      });
    }
  },
});

export const newerMember = documentRule({
  id: 'oci-runtime/newer-member', severity: 'warning', source: 'oci-runtime-changelog', kinds: documentKinds,
  *check(document) {
    for (const [release, patterns] of newerMembers[document.kind]) {
      const against = olderThan(release, document);
      if (against === undefined) continue;
      for (const pattern of patterns) {
        for (const field of selectFields(document.root, pattern)) if (field.present) yield newer(field, release, against);
      }
    }
  },
});

/** The version that does not have what `release` brought: that of the document, else that of the runtime. */
function olderThan(release: string, { declared, minor }: RuntimeDocument): string | undefined {
  const { major, minor: since } = readSemanticVersion(release)!;
  if (since > minor) return `1.${minor}`;
  if (!declared || declared.major !== 1) return undefined;
  // A document that says 1.1.0-rc.2 or 1.1.0 means the minor version: patches are not told apart.
  const named = { major, minor: since, patch: 0, prerelease: ['0'] };
  return compareVersions(declared, named) < 0 ? `${declared.major}.${declared.minor}.${declared.patch}` : undefined;
}

function newer(field: Field, release: string, against: string): Finding {
  return field.findingAtKey({
    en: `${field.path} came with ${release}: a runtime that knows ${against} ignores it in silence.`,
    zh: `${field.path} 从 ${release} 起才有：只认识 ${against} 的运行时会悄悄忽略它。`,
  });
}

export function* removedMember({ root, minor }: RuntimeDocument): Iterable<Finding> {
  for (const { pattern, since, instead } of removedMembers) {
    if (readSemanticVersion(since)!.minor > minor) continue;
    for (const field of selectFields(root, pattern)) {
      if (!field.present) continue;
      yield field.findingAtKey({
        en: `${field.path} was taken out of the specification in ${since}, without any runtime having implemented it: use ${instead}.`,
        zh: `${field.path} 已在 ${since} 从规范中删去，此前也没有运行时实现过它：请改用 ${instead}。`,
      });
    }
  }
}

export const generalRules = [requiredMember, listedValue, ociVersion, versionSupport, newerMember];
