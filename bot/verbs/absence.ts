import { z } from 'zod';
import { endAbsence, loadAbsenceCard, setAbsence } from '../../src/actions/absence.ts';
import type { Refusal } from '../../src/domain/errors.ts';
import { absenceCard, nobody, type TypedAbsence } from '../cards/absence.ts';
import { type Card, withNotice } from '../cards/parts.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, type Press } from './verb.ts';

const box = z.string().max(200).default('');
const boxes = z.strictObject({ from: box, until: box, deputyId: box });
/** Opened from the settings card, or pressed beside the boxes: what a client sends along does no harm. */
const beside = z.strictObject({
  ...boxes.shape,
  language: z.string().optional(),
  weeklyCap: z.string().optional(),
});

export async function showAbsence(press: Press, typed?: TypedAbsence): Promise<Card> {
  return absenceCard(await loadAbsenceCard(press.person, press.ports), press.language, typed);
}

async function saveAbsence({ from, until, deputyId }: TypedAbsence, press: Press): Promise<Card> {
  const deputy = deputyId === '' || deputyId === nobody ? null : deputyId;
  await setAbsence({ from, until, deputyId: deputy }, press.person, press.ports);
  return withNotice(await showAbsence(press), textIn(press.language).absence.saved);
}

function explain({ code, field }: Refusal, { language }: Press): string | null {
  const { absence } = textIn(language);
  if (code !== 'invalid') return null;
  if (field === 'deputyId') return absence.wrongDeputy;
  return field === 'from' ? absence.wrongFrom : absence.wrongUntil;
}

export const absenceVerbs = {
  'absence.show': defineVerb({ schema: beside, run: (_data, press) => showAbsence(press) }),
  'absence.save': defineVerb({
    schema: boxes,
    run: saveAbsence,
    current: (typed, press) => showAbsence(press, typed),
    explain,
  }),
  'absence.end': defineVerb({
    schema: beside,
    run: async (_data, press) => {
      await endAbsence(press.person, press.ports);
      return withNotice(await showAbsence(press), textIn(press.language).absence.ended);
    },
    current: (_data, press) => showAbsence(press),
  }),
};
