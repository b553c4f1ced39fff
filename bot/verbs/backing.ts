import { z } from 'zod';
import { loadBackedCard, loadBackingCard, loadSupporterCard } from '../../src/actions/backingCards.ts';
import {
  endorse,
  loadBacking,
  renewEndorsement,
  saveBackingStep,
  stepDown,
} from '../../src/actions/backings.ts';
import { type BackingStep, backingLimits, backingSteps, type SavedStep } from '../../src/domain/backing.ts';
import { Refusal } from '../../src/domain/errors.ts';
import type { LocalText } from '../../src/domain/localText.ts';
import { rights } from '../../src/domain/rights.ts';
import { backingCard } from '../cards/backing.ts';
import { backedCard, supporterNamedCard } from '../cards/backingGiven.ts';
import { noteCard } from '../cards/note.ts';
import { type Card, dateText, withNotice } from '../cards/parts.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press } from './verb.ts';

const step = z.enum(backingSteps);
/** What the boxes of a step hold; a client that sends more than the step has does no harm. */
const boxes = {
  text: z.string().max(70_000).default(''),
  url: z.string().max(10_000).default(''),
  minutes: z.string().max(10).default(''),
  chosen: z.string().max(10_000).default(''),
  supporters: z.string().max(20_000).default(''),
};
const saved = z.strictObject({ step, basedOn: z.iso.datetime(), ...boxes });
type Saved = z.infer<typeof saved>;
const words = z.strictObject({
  words: z
    .string()
    .max(backingLimits.endorsement * 10)
    .default(''),
});

/** A leader's next step; for everybody else who backs them. */
export async function showBacking(press: Press): Promise<Card> {
  return showAt('next', press);
}

async function showAt(at: BackingStep | 'next', press: Press): Promise<Card> {
  const { person, language, ports } = press;
  if (rights.backUnit(person, ports.directory.org())) return showStep(at, press);
  return backedCard(await loadBackedCard(person, ports), language);
}

async function showStep(at: BackingStep | 'next', { person, language, ports }: Press): Promise<Card> {
  return backingCard(await loadBackingCard(at, person, ports), language);
}

/** Saves the step and goes on with the next one that is open. */
async function save(data: Saved, press: Press): Promise<Card> {
  const { person, language, ports } = press;
  const input = await inputOf(data, press);
  await saveBackingStep({ ...input, basedOn: data.basedOn }, person, ports);
  return withNotice(await showStep('next', press), textIn(language).backing.step.saved);
}

/** What is written in the other language stays as it is. */
async function inputOf(data: Saved, { person, language, ports }: Press): Promise<SavedStep> {
  const { parts } = await loadBacking(person.id, ports);
  const inBoth = (before: LocalText | null): LocalText => ({ ...before, [language]: data.text });
  const listed = (text: string) => text.split(',').filter((one) => one !== '');
  switch (data.step) {
    case 'vision':
    case 'values':
      return { step: data.step, value: inBoth(parts[data.step]) };
    case 'time': {
      if (!/^\d{1,3}$/.test(data.minutes)) throw new Refusal('invalid', 'time');
      return { step: 'time', value: Number(data.minutes) };
    }
    case 'guidelines':
      return {
        step: 'guidelines',
        value: { chosen: listed(data.chosen), additions: inBoth(parts.guidelines?.additions ?? null) },
      };
    case 'supporters':
      return { step: 'supporters', value: listed(data.supporters) };
    case 'example':
      return { step: 'example', value: { text: data.text, url: data.url.trim() || null } };
  }
}

async function giveWords(data: z.infer<typeof words>, press: Press): Promise<Card> {
  const { person, language, ports } = press;
  const before = (await loadBacking(person.id, ports)).endorsement?.words;
  await endorse({ words: { ...before, [language]: data.words } }, person, ports);
  return showStep('next', press);
}

function explain({ code, field }: Refusal, { language }: Press): string | null {
  const { backing } = textIn(language);
  if (code === 'forbidden') return backing.notLeader;
  if (code === 'badUrl') return backing.wrongUrl;
  const missing = backingSteps.find((one) => one === field);
  return code === 'invalid' && missing ? backing.missing(backing.steps[missing].name) : null;
}

const nothing = z.object({});

export const backingVerbs = {
  'backing.show': defineVerb({
    schema: z.object({ step }),
    run: (data, press) => showStep(data.step, press),
    explain,
  }),
  'backing.save': defineVerb({
    schema: saved,
    run: save,
    current: (data, press) => showAt(data.step, press),
    explain,
  }),
  'backing.endorse': defineVerb({
    schema: words,
    run: giveWords,
    current: (_data, press) => showBacking(press),
    explain,
  }),
  'backing.renew': defineVerb({
    schema: nothing,
    run: async (_data, press) => {
      const mine = await renewEndorsement(press.person, press.ports);
      const { over } = textIn(press.language).backing;
      const until = mine.endorsement?.until ?? mine.updatedAt;
      return withNotice(await showStep('next', press), over.renewed(dateText(until, press.language)));
    },
    current: (_data, press) => showBacking(press),
    explain,
  }),
  /** Nothing is kept of it. */
  'backing.notNow': defineVerb({
    schema: nothing,
    run: async (_data, { language }) => noteCard(textIn(language).backing.later),
  }),
  'backing.stepDown': defineVerb({
    schema: z.object({ leaderId: id }),
    run: async ({ leaderId }, { person, language, ports }) => {
      await stepDown({ leaderId }, person, ports);
      return supporterNamedCard(await loadSupporterCard(leaderId, person, ports), language);
    },
  }),
};
