import { draftEvents, notes } from '../../domain/draftRules.ts';

/** What an entry of a draft's history may be called. On its own, so that the tab carries no schemas for it. */
export const historyEvents = ['start', ...draftEvents, ...notes] as const;
