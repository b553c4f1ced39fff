import type { IActionSet } from '@microsoft/teams.cards';
import type { ContentCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { endorsementBox } from './endorsement.ts';
import { itemHead } from './itemHead.ts';
import {
  box,
  buttons,
  type Card,
  cardBudget,
  cardOf,
  execute,
  fittingItem,
  guidelineBox,
  label,
  line,
  link,
  networkChoice,
  openUrl,
  press,
  said,
  sizeOf,
  textInput,
  wordsOnCard,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** `digestId` when it was opened from a digest: then there is a way back, and a no says what is wanted less. */
export function contentCard(view: ContentCardView, language: Language, digestId?: string): Card {
  const whole = (shown: ContentCardView, isCut: boolean) => cardIn(shown, isCut, language, digestId);
  // Past the first card the line on backing is the first to go where there is no room.
  const isTooMuch = view.endorsement?.isFirst === false && sizeOf(whole(view, false)) > cardBudget;
  return fittingItem(isTooMuch ? { ...view, endorsement: null } : view, whole);
}

function cardIn(view: ContentCardView, isCut: boolean, language: Language, digestId?: string): Card {
  const text = textIn(language);
  const { item } = view;
  const shown = [
    ...itemHead(view, language),
    label(text.content.why),
    said(item.why, {}, 600),
    item.forWhom ? said(text.content.forWhom(oneLine(item.forWhom, 200)), { isSubtle: true }) : null,
    link(text.content.read, item.url),
    isCut ? line(text.cut, { isSubtle: true }) : null,
  ];
  if (item.expired) {
    const back = digestId ? [press(text.digest.back, 'digest.list', { digestId })] : [];
    const ways = buttons(openUrl(text.openTab, view.tabUrl), ...back);
    // Before all else, since the card lies where it invited to share.
    const over = box('emphasis', [label(item.withdrawn ? text.content.withdrawn : text.content.expired)]);
    return cardOf([over, ...shown, ways]);
  }
  return cardOf([
    line(text.content.heading, { isSubtle: true }),
    view.endorsement?.isFirst ? endorsementBox(view.endorsement, language) : null,
    ...shown,
    guidelineBox(text.content.guidelines, view.guidelines),
    view.endorsement?.isFirst === false
      ? said(text.backing.backedBy(oneLine(view.endorsement.leaderName, 80)), { isSubtle: true })
      : null,
    line(text.content.onlyIf, { isSubtle: true }),
    view.needsApproval ? line(text.mode.needsApproval) : null,
    textInput('words', {
      label: oneLine(item.question, 250) || text.content.words,
      placeholder: text.content.placeholder,
      maxLength: wordsOnCard,
    }),
    networkChoice('linkedin', language),
    ...(digestId ? choicesInDigest(view, digestId, language) : choices(view, language)),
  ]);
}

/** The card as everybody gets it, with a line that says that this is a test. */
export function testCard(view: ContentCardView, language: Language): Card {
  const card = contentCard(view, language);
  return { ...card, body: [box('accent', [line(textIn(language).broadcast.test)]), ...card.body] };
}

/** Sharing first, then asking, then the four ways to say no. Where somebody has to look first, asking comes first. */
function choices({ item: { id: itemId }, needsApproval }: ContentCardView, language: Language): IActionSet[] {
  const { content } = textIn(language);
  const no = (title: string, reason: string) => press(title, 'content.decline', { itemId, reason });
  return [
    yes(needsApproval, { itemId }, language),
    buttons(
      no(content.notForMe, 'notForMe'),
      no(content.notNow, 'notNow'),
      no(content.notThisTopic, 'notThisTopic'),
      no(content.pause, 'pause'),
    ),
  ];
}

/** Not for me is less like this, and not now is the way back. */
function choicesInDigest(view: ContentCardView, digestId: string, language: Language): IActionSet[] {
  const { content, digest } = textIn(language);
  const data = { digestId, itemId: view.item.id };
  return [
    yes(view.needsApproval, data, language),
    buttons(
      press(digest.less, 'digest.less', data),
      press(content.notThisTopic, 'digest.mute', data),
      press(content.pause, 'content.decline', { itemId: view.item.id, reason: 'pause' }),
      press(digest.back, 'digest.list', { digestId }),
    ),
  ];
}

function yes(needsApproval: boolean, data: Record<string, string>, language: Language): IActionSet {
  const { content, mode } = textIn(language);
  const main = { style: 'positive' } as const;
  return needsApproval
    ? buttons(execute(mode.askApproval, 'content.draft', data, main))
    : buttons(
        execute(content.share, 'content.share', data, main),
        execute(content.askManager, 'content.draft', data),
      );
}
