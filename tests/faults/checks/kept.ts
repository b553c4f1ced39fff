import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../../../src/domain/draft.ts';
import { brokenAt } from '../../../src/domain/history.ts';
import type { Acknowledged } from '../history.ts';
import { groupBy, type Problem, type Run } from './run.ts';

type Fact = Acknowledged['fact'];
type Told<W extends Fact['what']> = Extract<Fact, { what: W }>;

/** What was acknowledged is there: broadcasts, the last text of a draft, that it was submitted, who decided what. */
export function lost(run: Run): Problem[] {
  const texts: string[] = [];
  for (const { broadcastId } of facts(run, 'broadcast')) {
    if (!run.end.broadcasts.some(({ id }) => id === broadcastId))
      texts.push(`broadcast ${broadcastId} is gone`);
  }
  // What nobody was asked about is replaced by the next text.
  for (const [draftId, told] of groupBy(facts(run, 'draft'), (fact) => fact.draftId)) {
    const text = told.at(-1)?.text;
    if (!draft(run, draftId)?.revisions.some((revision) => revision.text === text))
      texts.push(`draft ${draftId} has lost the text “${text}”`);
  }
  for (const { draftId, revision } of facts(run, 'submit')) {
    if (!draft(run, draftId)?.steps.some((step) => step.revision === revision))
      texts.push(`draft ${draftId} was never sent for approval in revision ${revision}`);
  }
  for (const { draftId, by, verdict, revision } of facts(run, 'decision')) {
    const decisions = draft(run, draftId)?.steps.flatMap(({ decision }) => decision ?? []) ?? [];
    const isKept = decisions.some(
      (one) => one.by === by && one.verdict === verdict && one.revision === revision,
    );
    if (!isKept) texts.push(`draft ${draftId} has lost the ${verdict} of ${by}`);
  }
  return texts.map((text) => ({ invariant: 'I1', text }));
}

const decided: ReadonlySet<string> = new Set(['approve', 'return', 'decline', 'edit']);

/** As many decisions in a draft's history as steps that are decided, and nobody was told of another one. */
export function decidedTwice(run: Run): Problem[] {
  const texts: string[] = [];
  for (const { id, steps, history } of run.end.drafts) {
    const inHistory = history.filter(({ event }) => decided.has(event)).length;
    const inSteps = steps.filter(({ decision }) => decision).length;
    if (inHistory !== inSteps)
      texts.push(`draft ${id}: ${inHistory} decisions in history, ${inSteps} in steps`);
  }
  const told = groupBy(facts(run, 'decision'), ({ draftId, revision }) => `${draftId} revision ${revision}`);
  for (const [what, answers] of told) {
    const steps = draft(run, answers[0]?.draftId ?? '')?.steps ?? [];
    const stages = steps.filter(({ revision }) => revision === answers[0]?.revision).length;
    const different = new Set(answers.map(({ by, verdict }) => `${verdict} by ${by}`));
    if (different.size > Math.max(1, stages)) texts.push(`draft ${what}: ${[...different].join(' and ')}`);
  }
  return texts.map((text) => ({ invariant: 'I3', text }));
}

/** Chains hold, and what was there at an earlier look is still there, unchanged. */
export function rewritten(run: Run): Problem[] {
  const broken = run.snapshots
    .flatMap(({ drafts }) => drafts)
    .flatMap(({ id, history }) => {
      const at = brokenAt(history);
      return at < 0 ? [] : [`draft ${id}: the history is broken at entry ${at}`];
    });
  const shortened = run.snapshots.flatMap(({ drafts }) =>
    drafts.flatMap(({ id, history }) => {
      const now = draft(run, id)?.history.slice(0, history.length) ?? [];
      return isDeepStrictEqual(now, history) ? [] : [`draft ${id}: an earlier history was not kept`];
    }),
  );
  return [...new Set([...broken, ...shortened])].map((text) => ({ invariant: 'I4', text }));
}

function facts<W extends Fact['what']>(run: Run, what: W): Told<W>[] {
  return run
    .of('acknowledged')
    .map(({ fact }) => fact)
    .filter((fact): fact is Told<W> => fact.what === what);
}

function draft(run: Run, id: string): Draft | undefined {
  return run.end.drafts.find((one) => one.id === id);
}
