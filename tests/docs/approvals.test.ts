import { expect, it } from 'vitest';
import { draftStates } from '../../src/domain/draft.ts';
import { type DraftRule, draftRules } from '../../src/domain/draftRules.ts';

const guards: Record<NonNullable<DraftRule['guard']>, string> = {
  moreStages: 'another stage follows',
  lastStage: 'this is the last stage',
  freeHands: 'the author and the communicators have agreed on _gardener_',
};

const states: Record<(typeof draftStates)[number], string> = {
  writing: 'The writer is at work. Nobody has been asked.',
  waiting: 'Somebody has been asked and can answer.',
  edited: 'The approver has answered with a version of their own; the writer has the last word on it.',
  returned: 'It is back with the writer, with a comment or because nobody could take it.',
  approved: 'It may be shared, as it stands.',
  declined: 'An end. It will not be shared.',
  withdrawn: 'An end. It was taken back, or its author has left.',
  published: 'An end. Its text was opened for sharing.',
};

function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const lines = [head, widths.map((width) => '-'.repeat(width)), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}

function page(): string {
  const rules = draftRules.map(({ from, event, by, guard, to, tells }) => [
    from,
    `**${event}**`,
    by,
    guard ? guards[guard] : '',
    to,
    tells.join(', '),
  ]);
  return `# How a draft is approved

For communicators and administrators who want to know exactly what happens to a draft, and for whoever works on it.

The tables are made from \`src/domain/draftRules.ts\`; a test fails when this page and the rules differ
(\`npx vitest run tests/docs -u\` writes it anew).

## States

${table(
  ['state', 'meaning'],
  draftStates.map((state) => [state, states[state]]),
)}

## What leads from one to the next

What is not listed is refused, and the person is shown the draft as it stands. The _writer_ is the author, except
of a mediated text, where the communicator writes and the interviewee is the author and the approver. _clock_ is
time that passes, _chart_ is a change in the organisation. Every card that stands already is brought up to date after
every change; the last column lists the new ones.

${table(['from', 'event', 'by', 'when', 'to', 'new cards'], rules)}

## Who is asked

1. The nearest manager who can act: enabled, no guest, reached by Teams, not the writer, not away.
2. The deputy of a manager who is away, as long as the absence lasts. A deputy who is away too passes it on; a loop
   ends with nobody.
3. The next manager up, in the same way.
4. The communicators who can act; after them the administrators. If there is nobody at all, the draft comes back to its
   writer, who is told.

Policy can name the communicators instead of the manager, or after the manager, for everything or for a topic. Own
words of an interviewee go to the interviewee and to nobody else.

The reason for asking somebody is kept with the asking, and has to hold when they answer: a manager leads the author, a
deputy stands in for somebody who is away, a communicator has the role. When the reason is gone, the answer is
refused and the draft passed on at once.

A reminder comes after the working hours that policy says, once a person; then somebody else is asked as well, and
those asked first keep the right to answer. After the number of times that policy says it rests. Working hours are
08:00 to 16:00 in the approver's country, without weekends and public holidays.

## What is kept

Every answer is of one revision, by one person, with the reason for asking them. Revisions never change. The history
is append-only; each entry carries the hash of the one before, so that a change shows. Who answered too late or twice
stands there as _late_ or _repeated_. Anyone who may see the draft can download its history in the tab; it says whether
the chain holds and whether its entries lead to the state that the draft is in.
`;
}

it('says in docs/approvals.md what the rules say', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/approvals.md');
});
