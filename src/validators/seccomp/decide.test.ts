import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, type Question } from './decide.ts';
import { readProfile } from './read-profile.ts';

const docker = readProfile(`{
  "defaultAction": "SCMP_ACT_ERRNO",
  "archMap": [{"architecture": "SCMP_ARCH_X86_64", "subArchitectures": ["SCMP_ARCH_X86"]}],
  "syscalls": [
    {"names": ["read", "statx"], "action": "SCMP_ACT_ALLOW"},
    {"names": ["ptrace"], "action": "SCMP_ACT_ALLOW", "includes": {"minKernel": "4.8"}},
    {"names": ["mount"], "action": "SCMP_ACT_ALLOW", "includes": {"caps": ["CAP_SYS_ADMIN"]}},
    {"names": ["clone"], "action": "SCMP_ACT_ALLOW", "args": [{"index": 0, "value": 2114060288, "op": "SCMP_CMP_MASKED_EQ"}], "excludes": {"caps": ["CAP_SYS_ADMIN"], "arches": ["s390x"]}}
  ]
}`);

const ask = (call: string, more: Partial<Question> = {}) => decide(docker, { call, architecture: 'SCMP_ARCH_X86_64', args: [], ...more });
const admin = { capabilities: ['CAP_SYS_ADMIN'] };

describe('decide', () => {
  it('names the rule that decides', () => {
    const { by, rule, action } = ask('read');
    assert.deepEqual({ by, rule, action }, { by: 'rule', rule: 0, action: { name: 'SCMP_ACT_ALLOW', data: 0 } });
  });

  it('resolves what a Docker profile asks of capabilities and kernel', () => {
    assert.equal(ask('mount').by, 'default');
    assert.equal(ask('mount', { host: admin }).by, 'rule');
    assert.equal(ask('ptrace').by, 'rule');
    assert.equal(ask('ptrace', { host: { kernel: [4, 4] } }).by, 'default');
  });

  it('drops a rule for one of the things that exclude it', () => {
    assert.equal(ask('clone').by, 'rule');
    assert.equal(ask('clone', { host: admin }).by, 'default');
  });

  it('takes the architectures of the host from archMap', () => {
    assert.equal(ask('read', { architecture: 'SCMP_ARCH_X86' }).by, 'rule');
    assert.deepEqual(ask('read', { architecture: 'SCMP_ARCH_X32' }).action, { name: 'SCMP_ACT_KILL_THREAD', data: 0 });
  });

  it('says that a call is not there, or newer than the profile', () => {
    assert.equal(ask('open', { architecture: 'SCMP_ARCH_AARCH64' }).by, 'no-such-call');
    assert.equal(ask('no_such_call').by, 'no-such-call');
    assert.deepEqual(ask('mseal').action, { name: 'SCMP_ACT_ERRNO', data: 38 });
  });

  it('tells how it came to the answer, in both languages', () => {
    const { steps } = ask('clone', { args: [0x1000_0000n] });
    assert.deepEqual(steps.map(({ en }) => en), [
      'For a host of SCMP_ARCH_X86_64 with Linux 6.18 and these capabilities, 1 of the rules does not apply; the filter covers SCMP_ARCH_X86_64, SCMP_ARCH_X86.',
      'On SCMP_ARCH_X86_64, `clone` is call number 56.',
      '`syscalls[3]` says SCMP_ACT_ALLOW if arg0 & 0x7e020000 = 0x0: it does not decide here.',
      'No rule matches, so `defaultAction` decides: SCMP_ACT_ERRNO (1, EPERM).',
    ]);
    assert.ok(steps.every(({ zh }) => /\p{Script=Han}/u.test(zh)));
  });
});
