import type { CardElementArray } from '@microsoft/teams.cards';
import type { ModeCardView } from '../../src/actions/modeCards.ts';
import { modes } from '../../src/domain/mode.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { answers, wishLines } from './modeProposal.ts';
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
  said,
  textInput,
} from './parts.ts';
import { oneLine, plain } from './plain.ts';

/** The value of the choice that means all work; no topic's id has brackets. */
export const everything = '(everything)';
export const noteOnCard = 500;
const topicsShown = 8;
const topicsOffered = 40;

/** What stands in the boxes after a refusal. */
export interface TypedMode {
  mode: string;
  topicId: string;
  note: string;
}

/** How the reader and the communicators work together, what waits for an answer, and a way to suggest another. */
export function modeCard(view: ModeCardView, language: Language, typed?: TypedMode): Card {
  const text = textIn(language);
  const { mode } = text;
  const others = modes.filter((one) => one !== view.general);
  return cardOf([
    heading(mode.heading),
    line(mode.now(mode.names[view.general]), { spacing: 'Small' }),
    line(mode.means[view.general]),
    ...topicLines(view, language),
    ...waiting(view, language),
    label(mode.others),
    ...others.map((one) => line(`${mode.names[one]}: ${mode.means[one]}`, { spacing: 'Small' })),
    ...boxes(view, language, typed),
    line(mode.rule, { isSubtle: true }),
    buttons(
      execute(mode.propose, 'mode.propose', {}, view.proposal ? {} : { style: 'positive' }),
      openUrl(text.openTab, view.tabUrl),
    ),
  ]);
}

function topicLines({ topics }: ModeCardView, language: Language) {
  const { mode } = textIn(language);
  return topics
    .slice(0, topicsShown)
    .map((topic) =>
      said(mode.onTopic(mode.names[topic.mode], topic.name ? oneLine(topic.name, 80) : mode.noTopic)),
    );
}

function waiting({ proposal }: ModeCardView, language: Language): CardElementArray {
  if (!proposal) return [];
  const { mode } = textIn(language);
  const own = proposal.proposal.side === 'employee';
  const by = oneLine(proposal.proposal.by.displayName, 80);
  const shown = [
    label(own ? mode.own.heading : mode.proposal.heading),
    own ? line(mode.own.waiting) : said(mode.proposal.toYou(by)),
    ...wishLines(proposal, language),
    buttons(...answers(proposal, language)),
  ];
  return [box('emphasis', shown)];
}

function boxes(view: ModeCardView, language: Language, typed: TypedMode | undefined): CardElementArray {
  const { mode } = textIn(language);
  const offered = modes.map((one) => [one, mode.names[one]] as const);
  const chosen = modes.find((one) => one === typed?.mode) ?? modes.find((one) => one !== view.general);
  const topics = view.choices.slice(0, topicsOffered);
  const topicId = topics.find(({ id }) => id === typed?.topicId)?.id ?? everything;
  return [
    choice('mode', mode.choose, chosen ?? view.general, offered),
    choice('topicId', mode.topic, topicId, [
      [everything, mode.everything],
      ...topics.map(({ id, name }) => [id, oneLine(name, 80) || id] as const),
    ]),
    textInput('note', {
      label: mode.note,
      placeholder: mode.noteHint,
      maxLength: noteOnCard,
      ...(typed?.note && { value: plain(typed.note, noteOnCard) }),
    }),
  ];
}
