import { z } from 'zod';
import { answerMode, proposeMode, readCollaboration } from '../../src/actions/collaborations.ts';
import { loadModeCard, loadModeProposalCard } from '../../src/actions/modeCards.ts';
import type { Refusal } from '../../src/domain/errors.ts';
import { modes } from '../../src/domain/mode.ts';
import { everything, modeCard, noteOnCard, type TypedMode } from '../cards/mode.ts';
import { modeProposalCard } from '../cards/modeProposal.ts';
import { type Card, withNotice } from '../cards/parts.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press, pressId } from './verb.ts';

const wish = z.strictObject({
  mode: z.enum(modes),
  topicId: z.union([z.literal(everything), id]).default(everything),
  note: z.string().max(noteOnCard).default(''),
});
/** Pressed on a card that may hold the boxes of a suggestion: a client that sends them along does no harm. */
const beside = { mode: z.string().optional(), topicId: z.string().optional(), note: z.string().optional() };
const given = z.strictObject({
  personId: id,
  proposalId: id,
  answer: z.enum(['yes', 'no']),
  ...beside,
});
type Given = z.infer<typeof given>;

export async function showMode({ person, language, ports }: Press, typed?: TypedMode): Promise<Card> {
  return modeCard(await loadModeCard(person, language, ports), language, typed);
}

async function suggest({ mode, topicId, note }: z.infer<typeof wish>, press: Press): Promise<Card> {
  const { person, language, ports } = press;
  const proposalId = pressId('mode', press, mode, topicId, note.trim());
  const about = topicId === everything ? null : topicId;
  await proposeMode(person.id, { id: proposalId, mode, topicId: about, note }, person, ports);
  return withNotice(await showMode(press), textIn(language).mode.proposed);
}

async function showProposal({ personId, proposalId }: Given, press: Press): Promise<Card> {
  const { person, language, ports } = press;
  return modeProposalCard(
    await loadModeProposalCard(personId, proposalId, person, language, ports),
    language,
  );
}

/** A suggestion that another has replaced gives way to the one that stands now. */
async function showStanding(data: Given, press: Press): Promise<Card> {
  const { proposal } = await readCollaboration(data.personId, press.person, press.ports);
  return showProposal(proposal ? { ...data, proposalId: proposal.id } : data, press);
}

function explain({ code }: Refusal, { language }: Press): string | null {
  const { mode } = textIn(language);
  if (code === 'wrongState') return mode.already;
  return code === 'forbidden' ? mode.own.onlyOther : null;
}

export const modeVerbs = {
  'mode.show': defineVerb({ schema: z.strictObject(beside), run: (_data, press) => showMode(press) }),
  'mode.propose': defineVerb({
    schema: wish,
    run: suggest,
    current: (typed, press) => showMode(press, typed),
    explain,
  }),
  'mode.answer': defineVerb({
    schema: given,
    run: async (data, press) => {
      const answer = { proposalId: data.proposalId, accept: data.answer === 'yes' };
      await answerMode(data.personId, answer, press.person, press.ports);
      return showProposal(data, press);
    },
    current: showStanding,
    explain,
  }),
};
