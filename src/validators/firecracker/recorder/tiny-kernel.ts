/** An ELF file whose only instruction halts the processor: enough of a kernel for Firecracker to start it. */
export function tinyKernel(): Buffer {
  const entry = 0x100_0000n;
  const offset = 0x1000;
  const code = Buffer.from([0xf4, 0xeb, 0xfd]);
  const kernel = Buffer.alloc(offset + code.length);
  kernel.write('\x7fELF\x02\x01\x01', 'latin1');
  kernel.writeUInt16LE(2, 16);
  kernel.writeUInt16LE(62, 18);
  kernel.writeUInt32LE(1, 20);
  kernel.writeBigUInt64LE(entry, 24);
  kernel.writeBigUInt64LE(64n, 32);
  kernel.writeUInt16LE(64, 52);
  kernel.writeUInt16LE(56, 54);
  kernel.writeUInt16LE(1, 56);
  kernel.writeUInt32LE(1, 64);
  kernel.writeUInt32LE(5, 68);
  const words = [BigInt(offset), entry, entry, BigInt(code.length), 0x1000n, 0x1000n];
  for (const [at, word] of words.entries()) kernel.writeBigUInt64LE(word, 72 + 8 * at);
  code.copy(kernel, offset);
  return kernel;
}
