import type { CardElementArray } from '@microsoft/teams.cards';
import type { TopicDryCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { buttons, type Card, cardOf, label, line, openUrl, said } from './parts.ts';
import { oneLine } from './plain.ts';

/** For communicators only: how a topic stands beside what was promised, and what could bring it back. */
export function topicDryCard(view: TopicDryCardView, language: Language): Card {
  const text = textIn(language).topicDry;
  const { freshness, promise, newestDays } = view;
  return cardOf([
    line(text.heading, { isSubtle: true }),
    said(oneLine(view.topicName, 80), { weight: 'Bolder', size: 'Large' }),
    promise && freshness.lacks.includes('items') ? line(text.live(freshness.live, promise.liveItems)) : null,
    promise && newestDays !== null && freshness.lacks.includes('newest')
      ? line(text.newest(newestDays, promise.newestDays))
      : null,
    newestDays === null ? line(text.never) : null,
    label(text.ideas),
    ...ideas(view, language),
    line(text.only, { isSubtle: true }),
    buttons(
      openUrl(text.openInbox, view.inboxUrl),
      openUrl(text.newItem, view.itemUrl),
      openUrl(text.interview, view.interviewUrl),
    ),
  ]);
}

function ideas({ inInbox, toRenew, ownerName }: TopicDryCardView, language: Language): CardElementArray {
  const text = textIn(language).topicDry;
  const titles = (all: readonly string[]) => all.map((title) => said(`· ${oneLine(title, 150)}`));
  const found = [
    ...(inInbox.count > 0 ? [line(text.inbox(inInbox.count)), ...titles(inInbox.titles)] : []),
    ...(toRenew.length > 0 ? [line(text.renew), ...titles(toRenew)] : []),
    ...(ownerName ? [said(text.ask(oneLine(ownerName, 80)))] : []),
  ];
  return found.length > 0 ? found : [line(text.nothing)];
}
