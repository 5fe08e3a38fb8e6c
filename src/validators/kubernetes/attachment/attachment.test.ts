import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validator } from '../validator.ts';
import { declaredProfiles } from '../rules/reference/declared-profiles.ts';
import { findAttachments, withoutAttachments } from './find-attachments.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n      image: a\n';
const profile = '{\n  "defaultAction": "SCMP_ACT_ERRNO",\n  "syscalls": [{"names": ["read"], "action": "SCMP_ACT_ALLOW"}]\n}\n';
const appArmor = '#include <tunables/global>\nprofile web /usr/bin/web {\n  /srv/{a,b}/** r, # } not the end\n  profile child { }\n}\n';
const containerd = 'version = 3\n[plugins."io.containerd.cri.v1.runtime".containerd.runtimes.runsc]\nruntime_type = "io.containerd.runsc.v1"\n';

const kinds = (text: string) => findAttachments(text).map(({ kind, fileName }) => [kind, fileName]);

test('profiles and configurations beside an object are found, with the files that comments name', () => {
  assert.deepEqual(kinds(`${pod}---\n# profiles/a.json\n${profile}---\n# web.apparmor\n${appArmor}---\n${containerd}`), [
    ['seccomp', 'profiles/a.json'], ['apparmor', 'web.apparmor'], ['containerd-toml', undefined],
  ]);
});

test('alone they are no attachments, and neither is what an object holds', () => {
  assert.deepEqual(kinds(profile), []);
  assert.deepEqual(kinds(`apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a.json: |\n    {"defaultAction": "SCMP_ACT_ERRNO"}\n---\n${pod}`), []);
  assert.deepEqual(kinds(`${pod}---\na: SCMP_ACT_ERRNO\n`), []);
});

test('blanking them out leaves every object where it is', () => {
  const text = `---\n# a.json\n${profile}---\n${pod}`;
  const rest = withoutAttachments(text, findAttachments(text));
  assert.equal(rest.length, text.length);
  assert.equal(rest.indexOf(pod), text.indexOf(pod));
  assert.ok(!rest.includes('SCMP'));
});

test('what their own validators refuse is a warning here, in its own place and under its own rule', async () => {
  const text = `${pod}---\n# a.json\n${profile.replace('SCMP_ACT_ERRNO', 'SCMP_ACT_DENY')}`;
  const outcome = await validator.validate(text, {});
  assert.ok('diagnostics' in outcome);
  const found = outcome.diagnostics.filter(({ range }) => text.slice(range.from, range.to).includes('SCMP_ACT_DENY'));
  assert.ok(found.length > 0);
  assert.ok(found.every(({ rule, severity }) => rule.startsWith('seccomp/') && severity === 'warning'));
  assert.ok(outcome.diagnostics.every(({ severity }) => severity !== 'error'));
});

test('AppArmor profiles are known by the names that they declare', () => {
  assert.deepEqual(declaredProfiles(appArmor), { names: ['web', 'web//child'], isPartial: false });
  assert.deepEqual(declaredProfiles('/usr/bin/a\n{\n}\nprofile "b c" flags=(complain) {\n}\n# profile d {\n').names, ['/usr/bin/a', 'b c']);
  assert.ok(declaredProfiles('@{X}=/a\nprofile @{X} {\n}\n').isPartial);
});

const runtimeClass = (handler: string) => `apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata:\n  name: a\nhandler: ${handler}\n`;

async function rulesOn(text: string): Promise<string[]> {
  const outcome = await validator.validate(text, {});
  assert.ok('diagnostics' in outcome);
  return outcome.diagnostics.map(({ rule }) => rule);
}

test('a handler is one of the runtimes of the configuration beside it, or runc', async () => {
  const missing = 'kubernetes/runtime-class-handler-missing';
  assert.ok((await rulesOn(`${runtimeClass('gvisor')}---\n${containerd}`)).includes(missing));
  for (const handler of ['runsc', 'runc']) assert.ok(!(await rulesOn(`${runtimeClass(handler)}---\n${containerd}`)).includes(missing), handler);
  // What is imported may have it.
  const importing = containerd.replace('version = 3\n', 'version = 3\nimports = ["/etc/containerd/conf.d/*.toml"]\n');
  assert.ok(!(await rulesOn(`${runtimeClass('gvisor')}---\n${importing}`)).includes(missing));
});

test('a profile of one\'s own in gVisor is spoken of unless runsc is told to apply it', async () => {
  const rule = 'kubernetes/seccomp-in-gvisor';
  const sandboxed = pod.replace('spec:\n', 'spec:\n  runtimeClassName: a\n  securityContext:\n    seccompProfile:\n      type: Localhost\n      localhostProfile: a.json\n');
  const text = `${sandboxed}---\n${runtimeClass('runsc')}---\n${containerd}`;
  assert.ok((await rulesOn(text)).includes(rule));
  assert.ok(!(await rulesOn(`${text}---\n# runsc.toml\n[runsc_config]\noci-seccomp = "true"\n`)).includes(rule));
});
