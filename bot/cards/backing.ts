import type { CardElementArray, IChoiceSetInput } from '@microsoft/teams.cards';
import type { BackingCardView } from '../../src/actions/backingCards.ts';
import type { MyBackingView } from '../../src/actions/backingViews.ts';
import { type BackingStep, backingLimits, backingSteps } from '../../src/domain/backing.ts';
import type { LocalText } from '../../src/domain/localText.ts';
import { type Language, languages } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { givenCard, minutesOf, stepSeen, wordsCard } from './backingGiven.ts';
import {
  box,
  buttons,
  type Card,
  cardOf,
  choice,
  execute,
  heading,
  label,
  line,
  openUrl,
  press,
  textInput,
} from './parts.ts';
import { oneLine, plain } from './plain.ts';

/** Minutes that the card offers; the tab takes any. */
const minutesOffered = [0, 15, 30, 45, 60, 90, 120] as const;
const choicesShown = 20;

/** One step a card, with what employees will see of it; the words once all steps are settled. */
export function backingCard({ mine, at, tabUrl }: BackingCardView, language: Language): Card {
  if (at === 'given') return givenCard(mine, tabUrl, language);
  if (at === 'words') return wordsCard(mine, tabUrl, language);
  const text = textIn(language);
  const own = text.backing;
  const number = backingSteps.indexOf(at) + 1;
  const after = backingSteps[number];
  const seen = stepSeen(mine, at, language);
  return cardOf([
    heading(own.step.heading(number, own.steps[at].name)),
    mine.settled.length === 0 ? line(own.step.intro) : null,
    ...boxesOf(mine, at, language),
    box('emphasis', [
      label(own.step.seen),
      ...(seen.length > 0 ? seen : [line(own.step.nothingYet, { isSubtle: true })]),
    ]),
    buttons(
      execute(own.step.save, 'backing.save', { step: at, basedOn: mine.updatedAt }, { style: 'positive' }),
      ...(after ? [press(own.step.skip, 'backing.show', { step: after })] : []),
      press(own.step.notNow, 'backing.notNow'),
      openUrl(text.openTab, tabUrl),
    ),
  ]);
}

function boxesOf({ parts, options }: MyBackingView, at: BackingStep, language: Language): CardElementArray {
  const own = textIn(language).backing;
  const { ask, hint } = own.steps[at];
  switch (at) {
    case 'vision':
    case 'values':
      return [
        words(ask, hint, parts[at]?.[language] ?? '', backingLimits.words),
        ...otherLanguage(parts[at], language),
      ];
    case 'time': {
      const now = parts.time;
      const offered = [...new Set([...minutesOffered, ...(now === null ? [] : [now])])].sort((a, b) => a - b);
      const choices = offered.map((count) => [String(count), minutesOf(count, language)] as const);
      return [choice('minutes', ask, String(now ?? 30), choices), line(hint, { isSubtle: true })];
    }
    case 'guidelines': {
      const chosen = parts.guidelines?.chosen ?? options.guidelines.map(({ id }) => id);
      const known = options.guidelines.map(({ id, title }) => [id, title[language]] as const);
      const additions = parts.guidelines?.additions ?? null;
      return [
        several('chosen', ask, chosen, known),
        words(own.additions, hint, additions?.[language] ?? '', backingLimits.words),
        ...otherLanguage(additions, language),
      ];
    }
    case 'supporters': {
      const known = options.supporters.map(
        ({ id, displayName, jobTitle }) => [id, `${displayName}, ${jobTitle}`] as const,
      );
      return [several('supporters', ask, parts.supporters ?? [], known), line(hint, { isSubtle: true })];
    }
    case 'example':
      return [
        words(ask, hint, parts.example?.text ?? '', backingLimits.example),
        {
          ...textInput('url', { label: own.url, maxLength: 2000 }),
          isMultiline: false,
          style: 'Url',
          ...(parts.example?.url ? { value: parts.example.url } : {}),
        },
      ];
  }
}

function words(title: string, placeholder: string, value: string, maxLength: number) {
  const look = { label: title, placeholder, maxLength };
  return textInput('text', value === '' ? look : { ...look, value: plain(value, maxLength) });
}

/** What is written in the other language stays, and is said so that nobody thinks it lost. */
function otherLanguage(text: LocalText | null, language: Language): CardElementArray {
  const other = languages.find((one) => one !== language);
  if (!other || !text?.[other]) return [];
  const { step } = textIn(language).backing;
  return [line(step.otherStands(step.other[other]), { isSubtle: true })];
}

/** The chosen ones first, so that none is lost where there are more than the card shows. */
function several(
  id: string,
  title: string,
  chosen: readonly string[],
  known: readonly (readonly [value: string, title: string])[],
): IChoiceSetInput {
  const isChosen = ([value]: readonly [string, string]) => chosen.includes(value);
  const shown = [...known.filter(isChosen), ...known.filter((one) => !isChosen(one))].slice(
    0,
    Math.max(choicesShown, chosen.length),
  );
  const value = shown.filter(isChosen).map(([one]) => one);
  return {
    ...choice(
      id,
      title,
      value.join(','),
      shown.map(([one, name]) => [one, oneLine(name, 100)] as const),
    ),
    isMultiSelect: true,
    style: 'expanded',
    wrap: true,
  };
}
