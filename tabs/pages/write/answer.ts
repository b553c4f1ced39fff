import type { NewDecision } from '../../../src/server/contract/draft.ts';

export type Note = NonNullable<NewDecision['notes']>[number];

/** What an approver has written so far, kept in this browser until it is sent. */
export interface Answer {
  revision: number;
  comment: string;
  notes: Note[];
  /** The approver's own version; null while there is none. */
  own: string | null;
  /** True once the text was another one than the words were written on. */
  moved: boolean;
}

export function readAnswer(found: unknown, revision: number): Answer {
  const {
    comment,
    notes,
    own,
    revision: seen,
  }: Partial<Record<keyof Answer, unknown>> = typeof found === 'object' && found ? found : {};
  const answer: Answer = {
    revision: typeof seen === 'number' ? seen : revision,
    comment: typeof comment === 'string' ? comment : '',
    notes: Array.isArray(notes) ? notes.filter(isNote) : [],
    own: typeof own === 'string' ? own : null,
    moved: false,
  };
  return answerTo(answer, revision);
}

/** The same words on another revision: its paragraphs are others, so that notes go into the comment. */
export function answerTo(answer: Answer, revision: number): Answer {
  if (answer.revision === revision) return answer;
  const comment = [answer.comment, ...said(answer.notes).map(({ text }) => text)]
    .filter((text) => text.trim() !== '')
    .join('\n');
  return { ...answer, revision, comment, notes: [], moved: comment !== '' || answer.own !== null };
}

export function withNote(answer: Answer, paragraph: number, text: string): Answer {
  const others = answer.notes.filter((note) => note.paragraph !== paragraph);
  const notes = [...others, { paragraph, text }].sort((a, b) => a.paragraph - b.paragraph);
  return { ...answer, notes };
}

/** Notes that say something. */
export function said(notes: readonly Note[]): Note[] {
  return notes.filter(({ text }) => text.trim() !== '').map((note) => ({ ...note, text: note.text.trim() }));
}

export function saysSomething({ comment, notes }: Answer): boolean {
  return comment.trim() !== '' || said(notes).length > 0;
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false;
  const { paragraph, text } = value as Partial<Record<keyof Note, unknown>>;
  return typeof paragraph === 'number' && typeof text === 'string';
}
