import type { CardElementArray } from '@microsoft/teams.cards';
import type {
  BackedCardView,
  EndorsementCardView,
  SupporterCardView,
} from '../../src/actions/backingCards.ts';
import type { MyBackingView } from '../../src/actions/backingViews.ts';
import { type BackingStep, backingLimits } from '../../src/domain/backing.ts';
import { type LocalText, textFor } from '../../src/domain/localText.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { endorsementBox } from './endorsement.ts';
import {
  buttons,
  type Card,
  cardOf,
  dateText,
  execute,
  heading,
  label,
  line,
  link,
  openUrl,
  press,
  prose,
  said,
  textInput,
} from './parts.ts';
import { oneLine, plain } from './plain.ts';

const shown = 600;

/** What employees see of one settled step; empty while it is not. */
export function stepSeen(
  { parts, options }: MyBackingView,
  step: BackingStep,
  language: Language,
): CardElementArray {
  const own = textIn(language).backing;
  switch (step) {
    case 'vision':
      return titled(own.vision, parts.vision, language);
    case 'values':
      return titled(own.values, parts.values, language);
    case 'time':
      return parts.time === null ? [] : [label(own.time), line(minutesOf(parts.time, language))];
    case 'guidelines': {
      if (!parts.guidelines) return [];
      const { chosen, additions } = parts.guidelines;
      const titles = options.guidelines
        .filter(({ id }) => chosen.includes(id))
        .map(({ title }) => title[language]);
      return [
        label(own.guidelines),
        ...titles.map((title) => said(`· ${oneLine(title, 100)}`)),
        ...prose(textFor(additions, language), shown),
      ];
    }
    case 'supporters': {
      const named = options.supporters.filter(({ id }) => parts.supporters?.includes(id));
      return named.length === 0
        ? []
        : [label(own.supporters), said(named.map(({ displayName }) => oneLine(displayName, 80)).join(', '))];
    }
    case 'example':
      return parts.example ? [label(own.example), ...prose(parts.example.text, shown)] : [];
  }
}

function titled(title: string, text: LocalText | null, language: Language): CardElementArray {
  return text ? [label(title), ...prose(textFor(text, language), shown)] : [];
}

export function minutesOf(count: number, language: Language): string {
  const own = textIn(language).backing;
  return count === 0 ? own.noMinutes : own.minutes(count);
}

/** All steps are settled: the words that employees read with the leader's name. */
export function wordsCard(mine: MyBackingView, tabUrl: string, language: Language): Card {
  const text = textIn(language);
  const own = text.backing;
  return cardOf([
    heading(own.endorse.heading),
    wordsBox(mine, language),
    line(own.endorse.where, { isSubtle: true }),
    buttons(
      execute(own.endorse.give, 'backing.endorse', {}, { style: 'positive' }),
      press(own.given.steps, 'backing.show', { step: 'vision' }),
      press(own.step.notNow, 'backing.notNow'),
      openUrl(text.openTab, tabUrl),
    ),
  ]);
}

function wordsBox({ endorsement }: MyBackingView, language: Language) {
  const { ask, hint } = textIn(language).backing.endorse;
  const now = endorsement?.words[language];
  const look = { label: ask, placeholder: hint, maxLength: backingLimits.endorsement };
  return textInput('words', now ? { ...look, value: plain(now, backingLimits.endorsement) } : look);
}

export function givenCard(
  { endorsement, leader, state }: MyBackingView,
  tabUrl: string,
  language: Language,
): Card {
  const text = textIn(language);
  const own = text.backing;
  return cardOf([
    heading(own.given.heading),
    ...(endorsement
      ? [
          endorsementBox(
            { leaderName: leader.displayName, words: textFor(endorsement.words, language), isFirst: true },
            language,
          ),
          line(own.given.text(dateText(endorsement.until, language))),
        ]
      : []),
    buttons(
      ...(state === 'soon' ? [press(own.given.renew, 'backing.renew', {}, { style: 'positive' })] : []),
      press(own.given.steps, 'backing.show', { step: 'vision' }),
      openUrl(text.openTab, tabUrl),
    ),
  ]);
}

/** A manager is told that they are named, what it means, and how to get off the list. */
export function supporterNamedCard(view: SupporterCardView, language: Language): Card {
  const { supporter } = textIn(language).backing;
  if (!view.isNamed) {
    return cardOf([heading(supporter.down.heading), line(supporter.down.text)]);
  }
  return cardOf([
    heading(supporter.heading),
    said(supporter.text(oneLine(view.leaderName, 80))),
    line(supporter.means),
    buttons(
      openUrl(supporter.guidelines, view.guidelinesUrl),
      press(supporter.stepDown, 'backing.stepDown', { leaderId: view.leaderId }),
    ),
  ]);
}

/** Once a year: the words are about to run out, or have. What has been renewed is shown as it stands. */
export function endorsementOverCard({ mine, tabUrl }: EndorsementCardView, language: Language): Card {
  const { endorsement, state } = mine;
  if (!endorsement || state === 'valid' || state === 'none') return givenCard(mine, tabUrl, language);
  const { over, given, step, endorse } = textIn(language).backing;
  const until = dateText(endorsement.until, language);
  const isOver = state === 'over';
  return cardOf([
    heading(over.heading[state]),
    line(over[state](until)),
    isOver
      ? wordsBox(mine, language)
      : endorsementBox(
          { leaderName: mine.leader.displayName, words: textFor(endorsement.words, language), isFirst: true },
          language,
        ),
    isOver ? line(endorse.where, { isSubtle: true }) : null,
    buttons(
      isOver
        ? execute(over.again, 'backing.endorse', {}, { style: 'positive' })
        : press(given.renew, 'backing.renew', {}, { style: 'positive' }),
      openUrl(over.look, tabUrl),
      press(step.notNow, 'backing.notNow'),
    ),
  ]);
}

/** Who backs the reader, as anybody may ask. */
export function backedCard({ backing, tabUrl, timeUrl }: BackedCardView, language: Language): Card {
  const { who, ...own } = textIn(language).backing;
  const all = openUrl(who.all, tabUrl);
  if (!backing) return cardOf([heading(who.none), line(who.noneText), buttons(all)]);
  const { leader, words, at, renewed, vision, values, minutesPerWeek, supporters, example } = backing;
  const date = dateText(at, language);
  return cardOf([
    said(who.heading(oneLine(leader.displayName, 80)), { weight: 'Bolder', size: 'Medium' }),
    endorsementBox(
      { leaderName: leader.displayName, words: textFor(words, language), isFirst: true },
      language,
    ),
    line(renewed ? who.renewedOn(date) : who.on(date), { isSubtle: true }),
    ...titled(own.vision, vision, language),
    ...titled(own.values, values, language),
    label(own.time),
    line(minutesOf(minutesPerWeek, language)),
    ...(supporters.length === 0
      ? []
      : [
          label(own.supporters),
          said(supporters.map(({ displayName }) => oneLine(displayName, 80)).join(', ')),
        ]),
    ...(example ? [label(own.example), ...prose(example.text, shown)] : []),
    example?.url ? link(oneLine(own.example), example.url) : null,
    buttons(...(minutesPerWeek > 0 ? [openUrl(who.time, timeUrl)] : []), all),
  ]);
}
