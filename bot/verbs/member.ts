import { z } from 'zod';
import { loadSettingsCard, loadWelcomeCard } from '../../src/actions/cards.ts';
import { changeSettings, join, leave, pause, readSettings, resume } from '../../src/actions/members.ts';
import { type DigestChoice, digestTopics } from '../../src/domain/digest.ts';
import { languages } from '../../src/domain/person.ts';
import { noteCard } from '../cards/note.ts';
import { press as button, type Card, dateText, withNotice } from '../cards/parts.ts';
import { settingsCard } from '../cards/settings.ts';
import { welcomeCard } from '../cards/welcome.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, type Press } from './verb.ts';

const nothing = z.strictObject({});
/** Buttons beside the boxes of the settings card: a client that sends the boxes along does no harm. */
const beside = z.strictObject({
  language: z.string().optional(),
  weeklyCap: z.string().optional(),
  digestDay: z.string().optional(),
  digestHour: z.string().optional(),
  digestTopics: z.string().optional(),
});
/** A card from before there were digests has no boxes for them. */
const digestBoxes = {
  digestDay: z.enum(['off', '1', '2', '3', '4', '5', '6', '7']).optional(),
  digestHour: z.stringFormat('hour', /^(1?\d|2[0-3])$/).optional(),
  digestTopics: z.enum(digestTopics).optional(),
};
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

interface DigestBoxes {
  digestDay?: string | undefined;
  digestHour?: string | undefined;
  digestTopics?: DigestChoice['topics'] | undefined;
}

/** The choice that the boxes make; turned off, the day is kept for later. */
function digestIn(
  { digestDay, digestHour, digestTopics: topics }: DigestBoxes,
  before: DigestChoice,
): DigestChoice {
  const off = digestDay === undefined ? before.every === 'off' : digestDay === 'off';
  return {
    every: off ? 'off' : 'week',
    day: off ? before.day : Number(digestDay ?? before.day),
    hour: Number(digestHour ?? before.hour),
    topics: topics ?? before.topics,
  };
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
      ...digestBoxes,
    }),
    run: async ({ language: chosen, weeklyCap, ...boxes }, press) => {
      const language = chosen === 'teams' ? null : chosen;
      const { digest: before } = await readSettings(press.person, press.ports);
      const digest = digestIn(boxes, before);
      await changeSettings({ language, weeklyCap: Number(weeklyCap), digest }, press.person, press.ports);
      const spoken = language ?? press.teamsLanguage;
      const card = await showSettings({ ...press, language: spoken });
      return withNotice(card, textIn(spoken).settings.saved);
    },
    current: (_data, press) => showSettings(press),
  }),
};
