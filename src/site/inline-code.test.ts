import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakableNames, breakablePath, inlineCode, plainText } from './inline-code.ts';

test('back-quoted words are code, everything else is text', () => {
  assert.equal(inlineCode('`a<b` is "x" & <y>'), '<code>a&lt;b</code> is &quot;x&quot; &amp; &lt;y&gt;');
  assert.equal(inlineCode('one ` alone'), 'one ` alone');
});

test('without markup only the quotes go', () => {
  assert.equal(plainText('`-` and `*name`'), '- and *name');
});

test('a long name breaks between its words, a short one and an acronym nowhere', () => {
  assert.equal(
    breakableNames('ValidatingAdmissionPolicy &amp; <code>RuntimeClass</code> HTTPRouteTimeoutsPolicy'),
    '<span class="long-name">Validating<wbr>Admission<wbr>Policy</span> &amp; <code>RuntimeClass</code> <span class="long-name">HTTPRoute<wbr>Timeouts<wbr>Policy</span>',
  );
});

test('the path of a field breaks before a member and between the words of a long name', () => {
  assert.equal(breakablePath('mounts[].options'), 'mounts[]<wbr>.options');
  assert.equal(breakablePath('blockIO.throttleWriteBpsDevice[]'), 'blockIO<wbr>.<span class="long-name">throttle<wbr>Write<wbr>Bps<wbr>Device</span>[]');
});
