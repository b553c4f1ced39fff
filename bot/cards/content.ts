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
    textInput('words', {
      label: oneLine(item.question, 250) || text.content.words,
      placeholder: text.content.placeholder,
      maxLength: wordsOnCard,
    }),
    networkChoice('linkedin', language),
    ...choices(item.id, language),
  ]);
}

function picture({ item }: ContentCardView): IImage | null {
  if (!item.picture) return null;
  return { type: 'Image', url: item.picture.url, altText: oneLine(item.picture.alt, 300), size: 'Stretch' };
}

/** Sharing first, then asking, then the four ways to say no. */
function choices(itemId: string, language: Language): IActionSet[] {
  const { content } = textIn(language);
  const no = (title: string, reason: string) => press(title, 'content.decline', { itemId, reason });
  return [
    buttons(
      execute(content.share, 'content.share', { itemId }, { style: 'positive' }),
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
