import type { CardElementArray } from '@microsoft/teams.cards';
import type { BroadcastReviewCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { refreshFor } from './draft.ts';
import { itemHead } from './itemHead.ts';
import {
  box,
  buttons,
  type Card,
  cardOf,
  execute,
  fittingItem,
  heading,
  label,
  line,
  link,
  momentText,
  openUrl,
  prose,
  said,
  textInput,
  unlisted,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** Somebody else's yes: the content, to whom, how many and when, and after the decision what it was. */
export function broadcastReviewCard(
  view: BroadcastReviewCardView,
  language: Language,
  viewerId: string | null = null,
): Card {
  const { broadcast, mayDecide } = view;
  const text = textIn(language);
  const own = text.broadcast.review;
  const name = oneLine(broadcast.createdBy.displayName, 80);
  return fittingItem(view.content, (content, isCut) => ({
    ...cardOf([
      heading(mayDecide ? own.heading : headingOf(view, language)),
      mayDecide ? said(own.intro(name)) : null,
      ...outcome(view, language),
      label(own.to),
      said(oneLine(audienceText(view.names, language), 600)),
      { type: 'FactSet', facts: facts(view, language) },
      label(own.preview),
      box('emphasis', contentOf(content, isCut, language)),
      ...(mayDecide ? decide(view, language) : [buttons(openUrl(text.openTab, view.tabUrl))]),
    ]),
    ...refreshFor(viewerId, 'broadcast.review', { broadcastId: broadcast.id }, text.broadcast.refresh),
  }));
}

function headingOf({ broadcast, isMine }: BroadcastReviewCardView, language: Language): string {
  const { heading: headings, review } = textIn(language).broadcast;
  const decision = broadcast.review?.decision;
  return isMine && decision ? review.mine.heading[decision.verdict] : headings[broadcast.state];
}

function outcome(
  { broadcast, isMine, mayDecide, zone }: BroadcastReviewCardView,
  language: Language,
): CardElementArray {
  const own = textIn(language).broadcast.review;
  const decision = broadcast.review?.decision;
  if (!decision) {
    if (mayDecide) return [];
    return [line(broadcast.state === 'cancelled' ? own.takenBack : own.waits)];
  }
  const words = decision.verdict === 'approve' ? own.approved : own.returned;
  const { next } = own.mine;
  const approved = broadcast.sendAt
    ? next.approveLater(momentText(broadcast.sendAt, zone, language))
    : next.approve;
  return [
    said(words(oneLine(decision.by.displayName, 80), momentText(decision.at, zone, language))),
    ...(decision.comment ? prose(decision.comment, 1000) : []),
    ...(isMine ? [line(decision.verdict === 'approve' ? approved : next.return)] : []),
  ];
}

function facts({ broadcast, size, zone }: BroadcastReviewCardView, language: Language) {
  const text = textIn(language);
  const own = text.broadcast.review;
  const number = new Intl.NumberFormat(text.locale);
  const { sendAt } = broadcast;
  return [
    {
      title: own.number,
      value: size.size === null ? own.fewer(size.fewerThan ?? 0) : own.about(number.format(size.size)),
    },
    { title: own.when, value: sendAt ? unlisted(momentText(sendAt, zone, language)) : own.atOnce },
  ];
}

/** In words, each list joined by or, the lists by a dot. */
function audienceText(names: BroadcastReviewCardView['names'], language: Language): string {
  const text = textIn(language);
  const own = text.broadcast.review;
  if (!names) return own.everyone;
  const region = new Intl.DisplayNames([text.locale], { type: 'region', fallback: 'code' });
  const country = (code: string) => (/^[A-Z]{2}$/.test(code) ? (region.of(code) ?? code) : code);
  const any = new Intl.ListFormat(text.locale, { type: 'disjunction' });
  const lists = [
    names.units.map(own.under),
    names.topics.map(own.follows),
    names.roles.map((role) => own.roles[role]),
    names.departments,
    names.languages.map((one) => own.speaks[one]),
    names.countries.map(country),
  ];
  return lists
    .filter((list) => list.length > 0)
    .map((list) => any.format(list))
    .join(' · ');
}

function contentOf(
  view: BroadcastReviewCardView['content'],
  isCut: boolean,
  language: Language,
): CardElementArray {
  const text = textIn(language);
  const { item } = view;
  return [
    ...itemHead(view, language),
    ...prose(item.why, 600),
    said(oneLine(item.question, 250), { isSubtle: true }),
    link(text.content.read, item.url),
    ...(isCut ? [line(text.cut, { isSubtle: true })] : []),
  ];
}

function decide(
  { broadcast, content: { item }, tabUrl }: BroadcastReviewCardView,
  language: Language,
): CardElementArray {
  const text = textIn(language);
  const own = text.broadcast.review;
  const data = { broadcastId: broadcast.id, version: item.version };
  return [
    textInput('comment', { label: own.comment, placeholder: own.commentHint, maxLength: 1000 }),
    buttons(
      execute(own.approve, 'broadcast.approve', data, { style: 'positive' }),
      execute(own.return, 'broadcast.return', data),
      openUrl(text.openTab, tabUrl),
    ),
  ];
}
