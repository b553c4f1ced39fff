export { type BackingStep, backingLimits, backingSteps } from '../../domain/backing.ts';
