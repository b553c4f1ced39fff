import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { buttons, type Card, cardOf, heading, line, press } from './parts.ts';

/** `unknown`: the person wrote something that is no command. */
export function helpCard(language: Language, unknown = false): Card {
  const { help, extension } = textIn(language);
  const facts = help.commands.map(([title, value]) => ({ title, value }));
  return cardOf([
    heading(help.heading),
    unknown ? line(help.unknown) : null,
    { type: 'FactSet', facts },
    line(extension.elsewhere, { isSubtle: true }),
    buttons(
      press(help.library, 'library.show'),
      press(help.drafts, 'drafts.show'),
      press(help.settings, 'settings.show'),
    ),
  ]);
}
