import type { CardElementArray } from '@microsoft/teams.cards';
import type { ModeProposalCardView } from '../../src/actions/modeCards.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { buttons, type Card, cardOf, dateText, heading, line, openUrl, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

/** Who would like what, and a yes or no. Once it is answered, the state stands where the buttons were. */
export function modeProposalCard(view: ModeProposalCardView, language: Language): Card {
  const text = textIn(language);
  const { mode } = text;
  const open = view.proposal.state === 'open';
  return cardOf([
    heading(isOwnSide(view) ? mode.own.heading : mode.proposal.heading),
    said(intro(view, language)),
    ...wishLines(view, language),
    ...(open ? openLines(view, language) : [stateLine(view, language)]),
    buttons(...(open ? answers(view, language) : []), openUrl(text.openTab, view.tabUrl)),
  ]);
}

function isOwnSide({ side, proposal }: ModeProposalCardView): boolean {
  return proposal.side === side;
}

function intro(view: ModeProposalCardView, language: Language): string {
  const { mode } = textIn(language);
  const by = nameOf(view.proposal.by.displayName);
  if (isOwnSide(view)) return mode.own.intro(by);
  return view.side === 'employee' ? mode.proposal.toYou(by) : mode.proposal.byOther(by);
}

/** The way of working, what it means for the reader, and the line that came with it. */
export function wishLines(view: ModeProposalCardView, language: Language): CardElementArray {
  const { mode } = textIn(language);
  const { proposal, person, side, topicName } = view;
  const name = mode.names[proposal.mode];
  const topic = topicName === null ? mode.noTopic : oneLine(topicName, 80);
  const wish = proposal.topicId === null ? mode.inGeneral(name) : mode.onTopic(name, topic);
  const meaning =
    side === 'employee'
      ? mode.means[proposal.mode]
      : mode.meansFor[proposal.mode](nameOf(person.displayName));
  return [
    said(wish, { weight: 'Bolder' }),
    said(meaning),
    ...(proposal.note ? [said(mode.quote(proposal.note), { italic: true })] : []),
  ];
}

function openLines(view: ModeProposalCardView, language: Language): CardElementArray {
  const { mode } = textIn(language);
  const waiting = isOwnSide(view) ? mode.own.waiting : mode.rule;
  return [line(mode.now(mode.names[view.now])), line(waiting, { isSubtle: true })];
}

/** What became of it, in words to the one who looks at it. */
export function stateLine({ proposal, viewerId }: ModeProposalCardView, language: Language) {
  const { states, yours } = textIn(language).mode;
  const { state, answer } = proposal;
  if (!answer || state === 'open' || state === 'replaced') return line(states.replaced);
  const date = dateText(answer.at, language);
  if (answer.by.id === viewerId) return line(yours[state](date));
  return said(states[state](nameOf(answer.by.displayName), date));
}

/** Yes first; the side that made the suggestion can only take it back. */
export function answers(view: ModeProposalCardView, language: Language) {
  const { mode } = textIn(language);
  const data = { personId: view.person.id, proposalId: view.proposal.id };
  if (isOwnSide(view)) return [press(mode.own.takeBack, 'mode.answer', { ...data, answer: 'no' })];
  return [
    press(mode.proposal.yes, 'mode.answer', { ...data, answer: 'yes' }, { style: 'positive' }),
    press(mode.proposal.notNow, 'mode.answer', { ...data, answer: 'no' }),
  ];
}

function nameOf(displayName: string): string {
  return oneLine(displayName, 80);
}
