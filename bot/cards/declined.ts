import type { DeclinedCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { buttons, type Card, cardOf, dateText, heading, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

/** Neutral: a no is a no, without regret. */
export function declinedCard(view: DeclinedCardView, language: Language): Card {
  const { declined, help } = textIn(language);
  return cardOf([
    heading(declined.heading),
    said(sentence(view, language)),
    buttons(press(help.settings, 'settings.show')),
  ]);
}

function sentence(view: DeclinedCardView, language: Language): string {
  const { declined } = textIn(language);
  switch (view.reason) {
    case 'notForMe':
    case 'notNow':
      return declined[view.reason];
    case 'notThisTopic':
      return declined.notThisTopic(oneLine(view.topicName, 80));
    case 'pause':
      return view.pausedUntil ? declined.pause(dateText(view.pausedUntil, language)) : declined.pauseOpen;
  }
}
