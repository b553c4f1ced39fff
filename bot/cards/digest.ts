import type { IColumn, IColumnSet, IContainer } from '@microsoft/teams.cards';
import type { DigestCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { imageOf } from './itemHead.ts';
import {
  buttons,
  type Card,
  cardBudget,
  cardOf,
  heading,
  line,
  openUrl,
  press,
  said,
  sizeOf,
} from './parts.ts';
import { oneLine } from './plain.ts';

type Row = DigestCardView['rows'][number];

/** Characters of a row that say why. */
const gistLength = 120;

/** After a second no to one topic: the way to be rid of all of it stands where the settings did. */
export interface DigestOffer {
  itemId: string;
}

/** Up to five rows, each of which opens what it names. Pictures are left out where the card would grow too big. */
export function digestCard(view: DigestCardView, language: Language, offer?: DigestOffer): Card {
  const card = build(view, language, true, offer);
  return sizeOf(card) <= cardBudget ? card : build(view, language, false, offer);
}

function build(view: DigestCardView, language: Language, pictures: boolean, offer?: DigestOffer): Card {
  const { digest, content, help, openTab } = textIn(language);
  const { digestId, rows } = view;
  const settings = press(digest.settings, 'settings.show');
  if (rows.length === 0) {
    return cardOf([
      heading(digest.heading),
      line(digest.none),
      buttons(
        ...(offer ? [muteButton(digestId, offer)] : []),
        press(help.library, 'library.show'),
        settings,
        openUrl(openTab, view.tabUrl),
      ),
    ]);
  }
  return cardOf([
    heading(digest.heading),
    line(digest.lead, { isSubtle: true }),
    rows.map((row) => rowOf(row, digestId, pictures, language)),
    buttons(offer ? muteButton(digestId, offer) : settings),
  ]);

  function muteButton(id: string, { itemId }: DigestOffer) {
    return press(content.notThisTopic, 'digest.mute', { digestId: id, itemId });
  }
}

function rowOf(
  { item, topicName }: Row,
  digestId: string,
  pictures: boolean,
  language: Language,
): IContainer {
  const { show } = textIn(language).digest;
  const words: IColumn = {
    type: 'Column',
    width: 'stretch',
    verticalContentAlignment: 'Center',
    items: [
      said(oneLine(item.title, 150), { weight: 'Bolder', color: 'Accent' }),
      { ...said(oneLine(topicName, 80), { isSubtle: true, size: 'Small' }), spacing: 'None' },
      { ...said(gist(item.why)), spacing: 'Small' },
    ],
  };
  const columns: IColumnSet = {
    type: 'ColumnSet',
    columns: pictures && item.picture ? [thumbnail(item.picture), words] : [words],
  };
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    selectAction: press(show(oneLine(item.title, 40)), 'digest.show', { digestId, itemId: item.id }),
    items: [columns],
  };
}

/** The first sentence, or as many whole words of it as a row holds; what is too short for a sentence goes on. */
function gist(why: string): string {
  const line = oneLine(why, 600);
  const sentence = /^.{30,}?[.?](?=\s)/.exec(line)?.[0] ?? line;
  if (sentence.length <= gistLength) return sentence;
  const whole = sentence.slice(0, gistLength).replace(/[\s,;:]*\S*$/, '');
  return `${whole || sentence.slice(0, gistLength)}…`.toWellFormed();
}

function thumbnail(picture: NonNullable<Row['item']['picture']>): IColumn {
  const image = { ...imageOf(picture), width: '72px' } as const;
  return { type: 'Column', width: 'auto', verticalContentAlignment: 'Top', items: [image] };
}

/** The card that answers what was done with an opened item, with a way back to the others. */
export function withWayBack(card: Card, digestId: string | undefined, language: Language): Card {
  if (!digestId) return card;
  const back = buttons(press(textIn(language).digest.back, 'digest.list', { digestId }));
  return { ...card, body: [...card.body, back] };
}
