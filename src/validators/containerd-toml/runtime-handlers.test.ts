import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readToml } from '../../engine/toml/read-toml.ts';
import { runtimeHandlers } from './runtime-handlers.ts';

const handlersOf = (text: string) => {
  const { handlers, defaultName } = runtimeHandlers(readToml(text).document.root);
  return { handlers: handlers.map(({ name, range, runtimeType }) => [name, text.slice(range.from, range.to), runtimeType]), defaultName };
};

describe('runtimeHandlers', () => {
  it('finds the runtimes of a file of version 3 and where each is named', () => {
    const text = '[plugins."io.containerd.cri.v1.runtime".containerd]\ndefault_runtime_name = "kata"\n[plugins."io.containerd.cri.v1.runtime".containerd.runtimes.kata]\nruntime_type = "io.containerd.kata.v2"\n';
    assert.deepEqual(handlersOf(text), { handlers: [['kata', 'kata', 'io.containerd.kata.v2']], defaultName: 'kata' });
  });

  it('finds those of versions 2 and 1', () => {
    assert.deepEqual(handlersOf('[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runsc]\nruntime_type = "x"').handlers, [['runsc', 'runsc', 'x']]);
    assert.deepEqual(handlersOf('[plugins.cri.containerd.runtimes."my-runc"]').handlers, [['my-runc', '"my-runc"', undefined]]);
  });

  it('has none to tell of a file without any', () => {
    assert.deepEqual(handlersOf('version = 3'), { handlers: [], defaultName: undefined });
  });
});
