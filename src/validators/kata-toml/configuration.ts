import { Field } from '../../engine/field.ts';
import { inspectSerde, type SerdeFault } from '../../engine/serde/inspect-serde.ts';
import { decode, goDecoder, type ShapeFault } from '../../engine/shape/decode.ts';
import { readToml, type TomlText } from '../../engine/toml/read-toml.ts';
import { recognizeFlavour, type Recognized } from './flavour.ts';
import { goConfig, rustConfig } from './shapes.ts';

/** A configuration of Kata; what rules look at. */
export interface Configuration extends Recognized {
  readonly text: string;
  readonly toml: TomlText;
  readonly root: Field;
  /** What the decoder of runtime-rs meets; empty for the Go runtime. */
  readonly rustFaults: readonly SerdeFault[];
  /** What the decoder of the Go runtime meets; empty for runtime-rs. */
  readonly goFaults: readonly ShapeFault[];
  /** Whether it is a template, with placeholders such as `@QEMUPATH@` that a build fills in. */
  readonly isTemplate: boolean;
}

/** In a comment it is no more than an example. */
const placeholder = /^[^#\n]*@[A-Z][A-Z0-9_]*@/m;

export function readConfiguration(text: string, chosen: string | undefined): Configuration {
  // Both readers take TOML 1.1: BurntSushi/toml 1.6 and the toml crate 1.1.
  const toml = readToml(text, '1.1');
  const recognized = recognizeFlavour(toml.document.root, chosen);
  const base = { text, toml, ...recognized, isTemplate: placeholder.test(text) };
  if (recognized.flavour === 'runtime-rs') {
    return { ...base, root: Field.root(toml.document.root), rustFaults: inspectSerde(toml.document.root, rustConfig), goFaults: [] };
  }
  const { root, faults } = decode(toml.document.root, goConfig, goDecoder);
  return { ...base, root, rustFaults: [], goFaults: faults };
}

/** The hypervisors that a file configures, by name. */
export function hypervisors({ root }: Configuration): [string, Field][] {
  return root.child('hypervisor').children().filter(([, table]) => table.node?.type === 'map');
}
