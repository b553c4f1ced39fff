import type { DraftState } from '../../src/domain/draft.ts';

/** What a person does to the one draft; `seen` counts back from the newest revision. */
export type Step =
  | {
      do: 'save' | 'submit' | 'accept' | 'keep' | 'reopen' | 'withdraw' | 'publish';
      by: number;
      seen: number;
    }
  | { do: 'approve' | 'return' | 'decline' | 'edit'; by: number; seen: number }
  | { do: 'comment'; by: number }
  | { do: 'disable' | 'enable' | 'dismiss' | 'appoint'; whom: number }
  | { do: 'move'; whom: number; under: number }
  | { do: 'away'; whom: number; deputy: number }
  | { do: 'back'; whom: number }
  | { do: 'wait'; hours: number }
  /** Everybody but the author is gone. */
  | { do: 'clear' }
  | { do: 'review' };

/** The plain reference: a draft as one would tell it, with nothing of how it is built. */
export interface Model {
  state: DraftState;
  writer: string;
  /** Who wrote each revision, from the first. */
  writers: string[];
  /** The newest revision has been put before somebody, so that it may not be replaced any more. */
  shown: boolean;
  stages: number;
  stage: number;
}

export const freshModel = (writer: string, stages: number): Model => ({
  state: 'writing',
  writer,
  writers: [writer],
  shown: false,
  stages,
  stage: 0,
});

/** What a person's step leads to; null when it has to be refused. `mayDecide` is judged by the test. */
export function expected(model: Model, step: Step, actor: string, mayDecide: boolean): Model | null {
  const { state, writer, writers } = model;
  const own = actor === writer;
  const newest = 'seen' in step && step.seen === 0;
  const to = (next: DraftState, more: Partial<Model> = {}): Model => ({ ...model, state: next, ...more });
  switch (step.do) {
    case 'save': {
      if (!own || !newest || !['writing', 'returned', 'edited'].includes(state)) return null;
      const keeps = model.shown || writers.at(-1) !== writer;
      const kept = keeps ? writers : writers.slice(0, -1);
      return to(state === 'edited' ? 'returned' : state, { writers: [...kept, writer], shown: false });
    }
    case 'submit':
      if (!own || !newest || !['writing', 'returned'].includes(state)) return null;
      return to('waiting', { shown: true, stage: 0 });
    case 'approve':
    case 'return':
    case 'decline':
    case 'edit':
      if (state !== 'waiting' || !newest || !mayDecide) return null;
      if (step.do === 'return') return to('returned');
      if (step.do === 'decline') return to('declined');
      if (step.do === 'edit') return to('edited', { writers: [...writers, actor], shown: false });
      return passed(model);
    case 'accept':
      if (!own || !newest || state !== 'edited') return null;
      return { ...passed(model), shown: true };
    case 'keep':
      if (!own || !newest || state !== 'edited') return null;
      return to('returned', { writers: [...writers, writer], shown: false });
    case 'reopen':
      return own && state === 'approved' ? to('returned') : null;
    case 'withdraw':
      if (!own || ['declined', 'withdrawn', 'published'].includes(state)) return null;
      return to('withdrawn');
    case 'publish':
      return own && state === 'approved' ? to('published') : null;
    default:
      return model;
  }
}

function passed(model: Model): Model {
  if (model.stage + 1 < model.stages) return { ...model, state: 'waiting', stage: model.stage + 1 };
  return { ...model, state: 'approved' };
}
