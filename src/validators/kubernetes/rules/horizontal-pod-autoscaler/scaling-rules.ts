import type { Field } from '../../../../engine/field.ts';
import type { Finding } from '../../../../engine/diagnostic.ts';
import { isOn } from '../../feature-gates.ts';
import { objectRule } from '../../rule.ts';
import { quantityOf } from '../../quantity.ts';

/** How fast an autoscaler may move: windows, policies and periods within their limits. */
export const scalingRules = objectRule({
  id: 'kubernetes/hpa-scaling-rules',
  severity: 'error',
  source: 'kubernetes-autoscaling-validation',
  kinds: ['HorizontalPodAutoscaler.autoscaling'],
  *check({ root, minor, version }) {
    if (version !== 'v2') return;
    for (const direction of ['scaleUp', 'scaleDown']) {
      const rules = root.descend('spec', 'behavior', direction);
      if (!rules.present) continue;
      yield* checkWindow(rules.child('stabilizationWindowSeconds'));
      yield* checkSelectPolicy(rules.child('selectPolicy'));
      yield* checkPolicies(rules.child('policies'));
      if (isOn('HPAConfigurableTolerance', minor)) yield* checkTolerance(rules.child('tolerance'));
    }
  },
});

function* checkWindow(window: Field): Iterable<Finding> {
  const seconds = window.number();
  if (seconds === undefined || (seconds >= 0 && seconds <= 3600)) return;
  yield window.finding({
    en: 'A stabilization window lasts from 0 to 3600 seconds: the controller remembers recommendations no longer than an hour.',
    zh: '稳定窗口的取值是 0 到 3600 秒：控制器保留推荐值的时间不超过一小时。',
  });
}

function* checkSelectPolicy(policy: Field): Iterable<Finding> {
  const value = policy.string();
  if (value === undefined || ['Max', 'Min', 'Disabled'].includes(value)) return;
  yield policy.finding({
    en: 'selectPolicy is Max (the policy that changes most), Min (least) or Disabled (do not scale this way).',
    zh: 'selectPolicy 只能是 Max（取变化最大的策略）、Min（变化最小的）或 Disabled（不朝这个方向伸缩）。',
  });
}

function* checkPolicies(policies: Field): Iterable<Finding> {
  if (policies.present && policies.vacant) {
    yield policies.finding({
      en: 'An empty list leaves nothing to choose from. Give at least one policy, leave "policies" out for the defaults, or set selectPolicy to Disabled.',
      zh: '空列表没有可选的策略。请至少写一条；要用默认值就不写 policies；不想伸缩就把 selectPolicy 设为 Disabled。',
    });
  }
  for (const policy of policies.items()) {
    yield* checkPolicyType(policy.child('type'));
    yield* checkBounds(policy.child('value'), Infinity);
    yield* checkBounds(policy.child('periodSeconds'), 1800);
  }
}

function* checkPolicyType(type: Field): Iterable<Finding> {
  if (!type.blank && (type.string() === undefined || ['Pods', 'Percent'].includes(type.text()))) return;
  yield type.finding({
    en: 'A policy is of type Pods (so many replicas a period) or Percent (so large a share of the present ones).',
    zh: '策略的 type 只能是 Pods（每个周期多少个副本）或 Percent（占当前副本的百分之几）。',
  });
}

function* checkBounds(field: Field, most: number): Iterable<Finding> {
  const value = field.present ? field.number() : 0;
  if (value === undefined || (value > 0 && value <= most)) return;
  const { name } = field;
  yield most === Infinity
    ? field.finding({ en: `"${name}" must be given and greater than zero.`, zh: `"${name}" 必须给出且大于零。` })
    : field.finding({ en: `"${name}" must be given, from 1 to ${most}.`, zh: `"${name}" 必须给出，取值 1 到 ${most}。` });
}

function* checkTolerance(tolerance: Field): Iterable<Finding> {
  const quantity = quantityOf(tolerance.node);
  if (quantity === undefined || quantity >= 0n) return;
  yield tolerance.finding({ en: 'A tolerance is a ratio such as 0.05 and cannot be negative.', zh: '容差是一个比例，如 0.05，不能为负。' });
}
