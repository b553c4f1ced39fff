import type { SettingsCardView } from '../../src/actions/views.ts';
import { type Language, languages } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { digestBoxes } from './digestSettings.ts';
import {
  buttons,
  type Card,
  cardOf,
  choice,
  dateText,
  execute,
  heading,
  line,
  openUrl,
  press,
} from './parts.ts';

export function settingsCard({ settings, tabUrl }: SettingsCardView, language: Language): Card {
  const text = textIn(language);
  const own = text.settings;
  const languageChoices = [
    ['teams', text.yourLanguage] as const,
    ...languages.map((code) => [code, text.languages[code]] as const),
  ];
  const caps = [0, 1, 2, 3, 4, 5, 6, 7].map((count) => [String(count), own.capChoice(count)] as const);
  return cardOf([
    heading(own.heading),
    line(settings.joined ? own.joined : own.notJoined),
    settings.pausedUntil ? line(own.pausedUntil(dateText(settings.pausedUntil, language))) : null,
    choice('language', own.language, settings.language ?? 'teams', languageChoices),
    choice('weeklyCap', own.weeklyCap, String(settings.weeklyCap), caps),
    digestBoxes(settings, language),
    buttons(
      execute(own.save, 'settings.save', {}, { style: 'positive' }),
      ...(settings.joined
        ? [
            settings.pausedUntil ? press(own.resume, 'member.resume') : press(own.pause, 'member.pause'),
            press(own.leave, 'member.leave'),
          ]
        : [press(own.join, 'member.join')]),
      press(text.absence.open, 'absence.show'),
      openUrl(text.openTab, tabUrl),
    ),
  ]);
}
