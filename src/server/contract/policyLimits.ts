export { policyLimits, type Stage } from '../../domain/policy.ts';
