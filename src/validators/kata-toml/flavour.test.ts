import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readToml } from '../../engine/toml/read-toml.ts';
import { recognizeFlavour } from './flavour.ts';

const flavourOf = (text: string, chosen = 'auto') => {
  const { flavour, basis } = recognizeFlavour(readToml(text, '1.1').document.root, chosen);
  return `${flavour}, ${basis}`;
};

describe('recognizeFlavour', () => {
  it('knows runtime-rs by the names of its parts, whatever else is there', () => {
    assert.equal(flavourOf('[runtime]\nhypervisor_name = "qemu"\n[agent.kata]\ndial_timeout = 30'), 'runtime-rs, found');
  });

  it('knows either by keys that the other does not have', () => {
    assert.equal(flavourOf('[hypervisor.qemu]\nseccomp_sandbox = "on"'), 'runtime-rs, found');
    assert.equal(flavourOf('[hypervisor.qemu]\nseccompsandbox = "on"'), 'go, found');
    assert.equal(flavourOf('[factory]\nenable_template = true'), 'go, found');
    assert.equal(flavourOf('[agent.kata]\ndial_timeout = 30'), 'go, found');
  });

  it('supposes runtime-rs, the default of Kata 4, where nothing tells', () => {
    assert.equal(flavourOf('[hypervisor.qemu]\ndefault_memory = 2048'), 'runtime-rs, supposed');
  });

  it('follows a choice', () => {
    assert.equal(flavourOf('[runtime]\nname = "virt_container"', 'go'), 'go, chosen');
  });
});
