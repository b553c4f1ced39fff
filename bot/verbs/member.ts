import { z } from 'zod';
import { loadSettingsCard, loadWelcomeCard } from '../../src/actions/cards.ts';
import { changeSettings, join, leave, pause, resume } from '../../src/actions/members.ts';
import { languages } from '../../src/domain/person.ts';
import { noteCard } from '../cards/note.ts';
import { press as button, type Card, dateText, withNotice } from '../cards/parts.ts';
import { settingsCard } from '../cards/settings.ts';
import { welcomeCard } from '../cards/welcome.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, type Press } from './verb.ts';

const nothing = z.strictObject({});
/** Buttons beside the boxes of the settings card: a client that sends the boxes along does no harm. */
const beside = z.strictObject({ language: z.string().optional(), weeklyCap: z.string().optional() });
const pauseWeeks = 2;

export async function joinProgramme(press: Press, channel: 'card' | 'message'): Promise<Card> {
  const { person, language, ports } = press;
  const { weeklyCap } = await join({ language, channel }, person, ports);
  const { joined, help } = textIn(language);
  const note = { heading: joined.heading, text: joined.text(weeklyCap) };
  return noteCard(note, button(help.library, 'library.show'), button(help.settings, 'settings.show'));
}

export async function leaveProgramme(press: Press, channel: 'card' | 'message'): Promise<Card> {
  const { person, language, ports } = press;
  await leave({ language, channel }, person, ports);
  return noteCard(textIn(language).left);
}

export async function pauseContent({ person, language, ports }: Press): Promise<Card> {
  const { pausedUntil } = await pause({ weeks: pauseWeeks }, person, ports);
  const { paused, settings } = textIn(language);
  const until = pausedUntil ? paused.until(dateText(pausedUntil, language)) : '';
  return noteCard({ heading: paused.heading, text: until }, button(settings.resume, 'member.resume'));
}

export async function resumeContent({ person, language, ports }: Press): Promise<Card> {
  await resume(person, ports);
  const { resumed, help } = textIn(language);
  return noteCard(resumed, button(help.library, 'library.show'));
}

export async function showSettings({ person, language, ports }: Press): Promise<Card> {
  return settingsCard(await loadSettingsCard(person, ports), language);
}

async function showWelcome({ person, language, ports }: Press): Promise<Card> {
  return welcomeCard(await loadWelcomeCard(person, ports), language);
}

export const memberVerbs = {
  'member.join': defineVerb({
    schema: beside,
    run: (_data, press) => joinProgramme(press, 'card'),
    current: (_data, press) => showWelcome(press),
  }),
  'member.notNow': defineVerb({
    schema: nothing,
    run: async (_data, { language }) => noteCard(textIn(language).notNow),
  }),
  'member.leave': defineVerb({
    schema: beside,
    run: (_data, press) => leaveProgramme(press, 'card'),
    current: (_data, press) => showSettings(press),
  }),
  'member.pause': defineVerb({
    schema: beside,
    run: (_data, press) => pauseContent(press),
    current: (_data, press) => showSettings(press),
  }),
  'member.resume': defineVerb({
    schema: beside,
    run: (_data, press) => resumeContent(press),
    current: (_data, press) => showSettings(press),
  }),
  'settings.show': defineVerb({ schema: nothing, run: (_data, press) => showSettings(press) }),
  'settings.save': defineVerb({
    schema: z.strictObject({
      language: z.enum(['teams', ...languages]),
      weeklyCap: z.stringFormat('cap', /^[0-7]$/),
    }),
    run: async ({ language: chosen, weeklyCap }, press) => {
      const language = chosen === 'teams' ? null : chosen;
      await changeSettings({ language, weeklyCap: Number(weeklyCap) }, press.person, press.ports);
      const spoken = language ?? press.teamsLanguage;
      const card = await showSettings({ ...press, language: spoken });
      return withNotice(card, textIn(spoken).settings.saved);
    },
    current: (_data, press) => showSettings(press),
  }),
};
