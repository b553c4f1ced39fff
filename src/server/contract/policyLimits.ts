export { type BackingFirst, backingRules, policyLimits, type Stage } from '../../domain/policy.ts';
