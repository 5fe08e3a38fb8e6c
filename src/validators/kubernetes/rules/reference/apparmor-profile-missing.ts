import type { Finding } from '../../../../engine/diagnostic.ts';
import type { Field } from '../../../../engine/field.ts';
import type { Localized } from '../../../../engine/localized.ts';
import { listed, replacement } from '../../field-checks.ts';
import { pasteRule } from '../../rule.ts';
import { annotationsUnder, appArmorPrefix, isLocalhost, localhostProfile } from '../pod/profile-annotation.ts';
import { declaredProfiles } from './declared-profiles.ts';
import { localhostProfiles } from './localhost-profiles.ts';
import { podsOf } from './pods.ts';
import { suggester } from './suggester.ts';

const mostNamed = 5;

/** A Pod names an AppArmor profile that the text pasted beside it does not declare. */
export const appArmorProfileMissing = pasteRule({
  id: 'kubernetes/apparmor-profile-missing',
  severity: 'hint',
  source: 'kubernetes-core-types',
  *check(paste) {
    const declared = paste.attachments.filter(({ kind }) => kind === 'apparmor').map(({ text }) => declaredProfiles(text));
    const names = declared.flatMap((one) => one.names);
    if (names.length === 0 || declared.some(({ isPartial }) => isPartial)) return;
    const suggest = suggester(names);
    const known = new Set(names);
    const { en, zh } = listed(names.slice(0, mostNamed));
    const declaring = { en: `declares ${en}`, zh: `声明的是 ${zh}` };
    const check = (field: Field, wanted: string) => (wanted === '' || known.has(wanted) ? [] : [notDeclared(field, wanted, declaring, suggest(wanted))]);
    for (const pod of podsOf(paste)) {
      for (const profile of localhostProfiles(pod, 'appArmorProfile')) yield* check(profile, profile.text());
      for (const [, old] of annotationsUnder(pod, appArmorPrefix)) {
        if (isLocalhost(old.text())) yield* check(old, localhostProfile(old.text()));
      }
    }
  },
});

function notDeclared(field: Field, wanted: string, declaring: Localized, suggestion: string | undefined): Finding {
  return field.finding(
    {
      en: `The text pasted here ${declaring.en}, not "${wanted}". A profile is asked for by its name, not by its file; if no node has loaded one of that name, the Pod is not started.`,
      zh: `这里粘贴的文本${declaring.zh}，不是 "${wanted}"。要写配置文件声明的名称，而不是文件名；节点没有加载这个名称时，Pod 不会启动。`,
    },
    field.text() === wanted ? replacement(field, suggestion) : undefined,
  );
}
