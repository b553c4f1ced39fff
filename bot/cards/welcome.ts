import type { WelcomeCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { buttons, type Card, cardOf, line, link, openUrl, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

export function welcomeCard(view: WelcomeCardView, language: Language): Card {
  const text = textIn(language);
  const { welcome } = text;
  const drafts = view.managerName ? welcome.draftsWith(oneLine(view.managerName, 80)) : welcome.drafts;
  return cardOf([
    said(welcome.heading(oneLine(view.firstName, 60)), { weight: 'Bolder', size: 'Large' }),
    said(welcome.what(oneLine(view.programmeName, 80))),
    said(drafts),
    line(welcome.voluntary),
    line(view.joined ? welcome.joined : welcome.data, { isSubtle: !view.joined }),
    link(welcome.privacy, view.privacyUrl),
    view.joined
      ? buttons(
          press(welcome.library, 'library.show'),
          press(welcome.settings, 'settings.show'),
          openUrl(welcome.guidelines, view.tabUrl),
        )
      : buttons(
          press(welcome.join, 'member.join', {}, { style: 'positive' }),
          press(welcome.notNow, 'member.notNow'),
          openUrl(welcome.guidelines, view.tabUrl),
        ),
  ]);
}
