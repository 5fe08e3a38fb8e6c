import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validate } from './validate.ts';

async function diagnose(text: string, firecracker = '1.16') {
  const outcome = await validate(text, { firecracker });
  assert.ok('diagnostics' in outcome, 'failure' in outcome ? outcome.failure.en : '');
  return outcome.diagnostics;
}

const errorsOf = async (text: string, version?: string) =>
  (await diagnose(text, version)).filter(({ severity }) => severity === 'error').map(({ rule, range }) => `${rule.split('/')[1]} at ${text.slice(range.from, range.to)}`);

describe('a body without its request', () => {
  it('passes where any request takes it', async () => {
    // PUT /balloon wants deflate_on_oom, PATCH /balloon does not.
    assert.deepEqual(await errorsOf('{"amount_mib": 100}'), []);
    assert.deepEqual(await errorsOf('{"state": "Paused"}'), []);
  });

  it('is refused where every request refuses it', async () => {
    assert.deepEqual(await errorsOf('{"amount_mib": "bar"}'), ['wrong-type at "bar"']);
    assert.deepEqual(await errorsOf('{"guest_cid": 42, "invalid_field": false}'), ['missing-field at "guest_cid"', 'unknown-field at "invalid_field"']);
  });

  it('says how it was read, and does not pass for checked', async () => {
    const found = await diagnose('{"foo": "bar"}');
    assert.deepEqual(found.map(({ rule, unchecked }) => [rule, unchecked]), [['firecracker/body-alone', true]]);
  });
});

describe('requests', () => {
  it('are parted at their request lines, with places in the whole text', async () => {
    const text = '# first\nPUT /machine-config HTTP/1.1\nAccept: */*\n\n{"vcpu_count": 0, "mem_size_mib": 1}\n\nPUT /logger\n{"level": "Loud"}\n';
    assert.deepEqual(await errorsOf(text), ['machine-size at 0', 'unsupported-value at "Loud"']);
  });

  it('take a method and path that only a newer version has for unknown', async () => {
    const text = 'PATCH /pmem/p\n{"id": "p"}';
    assert.deepEqual(await errorsOf(text, '1.16'), []);
    assert.deepEqual(await errorsOf(text, '1.15'), ['request-line at PATCH /pmem/p']);
  });

  it('may add devices to a running microVM since 1.16', async () => {
    const text = 'PUT /actions\n{"action_type": "InstanceStart"}\nPUT /drives/a\n{"drive_id": "a", "path_on_host": "a", "is_root_device": false}';
    assert.deepEqual(await errorsOf(text, '1.16'), []);
    assert.deepEqual(await errorsOf(text, '1.15'), ['request-order at PUT /drives/a']);
  });

  it('may begin in the middle of a conversation', async () => {
    assert.deepEqual(await errorsOf('PATCH /vm\n{"state": "Paused"}\nPUT /snapshot/create\n{"snapshot_path": "s", "mem_file_path": "m"}'), []);
  });
});

describe('the configuration file', () => {
  it('knows the MTU since 1.16', async () => {
    const text = '{"boot-source": {"kernel_image_path": "k"}, "drives": [], "network-interfaces": [{"iface_id": "a", "host_dev_name": "t", "mtu": 1400}]}';
    assert.deepEqual(await errorsOf(text, '1.16'), []);
    assert.deepEqual(await errorsOf(text, '1.15'), ['unknown-field at "mtu"']);
  });

  it('is told from a body by its keys, also when they are misspelt', async () => {
    const found = await diagnose('{"boot_source": {"kernel_image_path": "k"}, "drives": []}');
    assert.deepEqual(found.map(({ rule }) => rule).toSorted(), ['firecracker/ignored-field', 'firecracker/missing-field']);
  });
});
