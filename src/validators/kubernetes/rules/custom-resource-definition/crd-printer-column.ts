import { checkOneOf, checkRequired, checkRequiredOneOf } from '../../field-checks.ts';
import { definitionRule } from './definition-rule.ts';
import { problemOfPath } from './json-path.ts';

const types = ['boolean', 'date', 'integer', 'number', 'string'];
const formats = ['byte', 'date', 'date-time', 'double', 'float', 'int32', 'int64', 'password'];

/** The columns that `kubectl get` shows. */
export const crdPrinterColumn = definitionRule({
  id: 'kubernetes/crd-printer-column',
  severity: 'error',
  source: 'kubernetes-crd-validation',
  *check({ versions }) {
    for (const column of versions.flatMap((version) => version.field.child('additionalPrinterColumns').items())) {
      yield* checkRequired(column.child('name'));
      yield* checkRequiredOneOf(column.child('type'), types);
      yield* checkOneOf(column.child('format'), formats);
      const path = column.child('jsonPath');
      yield* checkRequired(path);
      const problem = path.blank || path.string() === undefined ? undefined : problemOfPath(path.text());
      if (problem) yield path.finding(problem);
    }
  },
});
