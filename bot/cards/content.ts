import type { IActionSet, IImage } from '@microsoft/teams.cards';
import type { ContentCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import {
  buttons,
  type Card,
  cardOf,
  execute,
  guidelineBox,
  label,
  line,
  link,
  networkChoice,
  openUrl,
  press,
  said,
  textInput,
  wordsOnCard,
} from './parts.ts';
import { oneLine } from './plain.ts';

export function contentCard(view: ContentCardView, language: Language): Card {
  const text = textIn(language);
  const { item } = view;
  const shown = [
    line(text.content.heading, { isSubtle: true }),
    picture(view),
    said(oneLine(item.title, 200), { weight: 'Bolder', size: 'Large' }),
    said(text.content.topic(oneLine(view.topicName, 80)), { isSubtle: true }),
    label(text.content.why),
    said(item.why, {}, 600),
    link(text.content.read, item.url),
  ];
  if (item.expired) {
    return cardOf([...shown, line(text.content.expired), buttons(openUrl(text.openTab, view.tabUrl))]);
  }
  return cardOf([
    ...shown,
    guidelineBox(text.content.guidelines, view.guidelines),
    line(text.content.onlyIf, { isSubtle: true }),
    view.needsApproval ? line(text.mode.needsApproval) : null,
    textInput('words', {
      label: oneLine(item.question, 250) || text.content.words,
      placeholder: text.content.placeholder,
      maxLength: wordsOnCard,
    }),
    networkChoice('linkedin', language),
    ...choices(view, language),
  ]);
}

function picture({ item }: ContentCardView): IImage | null {
  if (!item.picture) return null;
  return { type: 'Image', url: item.picture.url, altText: oneLine(item.picture.alt, 300), size: 'Stretch' };
}

/** Sharing first, then asking, then the four ways to say no. Where somebody has to look first, asking comes first. */
function choices({ item: { id: itemId }, needsApproval }: ContentCardView, language: Language): IActionSet[] {
  const { content, mode } = textIn(language);
  const main = { style: 'positive' } as const;
  const no = (title: string, reason: string) => press(title, 'content.decline', { itemId, reason });
  return [
    needsApproval
      ? buttons(execute(mode.askApproval, 'content.draft', { itemId }, main))
      : buttons(
          execute(content.share, 'content.share', { itemId }, main),
          execute(content.askManager, 'content.draft', { itemId }),
        ),
    buttons(
      no(content.notForMe, 'notForMe'),
      no(content.notNow, 'notNow'),
      no(content.notThisTopic, 'notThisTopic'),
      no(content.pause, 'pause'),
    ),
  ];
}
