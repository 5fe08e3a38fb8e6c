import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templateProblem } from './template-problem.ts';

const problem = (text: string) => templateProblem(text, ['parseInt'])?.reason.en;

describe('templateProblem', () => {
  it('finds nothing in what Go parses', () => {
    const texts = [
      'plain', '{{ .Name }}', '{{- .Group.a -}}', '{{ index .Match 1 | parseInt }}', '{{ if .A }}a{{ else if .B }}b{{ else }}c{{ end }}',
      '{{ range $i, $x := .L }}{{ $i }}{{ break }}{{ end }}', '{{ with $x := .A }}{{ $x.b }}{{ end }}', '{{/* nothing */}}',
      '{{ define "t" }}{{ . }}{{ end }}{{ template "t" .A }}', '{{ (index .A "b").c }}', "{{ print 'c' `raw` 0x1F 1.5 }}", '}}',
    ];
    assert.deepEqual(texts.filter((text) => problem(text) !== undefined), []);
  });

  it('tells what is left open', () => {
    assert.equal(problem('{{'), 'a "{{" is never closed');
    assert.equal(problem('{{ if .A }}a'), 'an {{end}} is missing');
    assert.equal(problem('{{ (index .A 1 }}'), 'a "(" is never closed');
    assert.equal(problem('{{ "a }}'), 'a quote is never closed');
    assert.equal(problem('{{/* a }}'), 'a comment is never closed');
  });

  it('tells what is not there', () => {
    assert.equal(problem('{{ upper .A }}'), 'there is no function "upper"');
    assert.equal(problem('{{ $x }}'), 'the variable "$x" is not declared');
    assert.equal(problem('{{ range .L }}{{ $x := 1 }}{{ end }}{{ $x }}'), 'the variable "$x" is not declared');
    assert.equal(problem('{{}}'), 'a value is missing');
  });

  it('tells what does not belong where it stands', () => {
    assert.equal(problem('{{ end }}'), '{{end}} closes nothing');
    assert.equal(problem('{{ break }}'), '{{break}} stands outside of a range');
    assert.equal(problem('{{ .A | 1 }}'), 'what follows "|" must be a function, a field or a variable');
    assert.equal(problem('{{ 08 }}'), '08 is not a value of Go');
  });

  it('says where', () => {
    assert.equal(templateProblem('{{ .A }} {{ upper .B }}', [])?.at, 12);
  });
});
