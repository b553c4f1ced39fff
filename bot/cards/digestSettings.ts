import type { SettingsView } from '../../src/actions/views.ts';
import { digestTopics } from '../../src/domain/digest.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { type Card, choice, line } from './parts.ts';

const days = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday: the names of the days are those of this week. */
const monday = Date.UTC(2026, 0, 5);

/** Boxes for day, hour and topics of the digest, and what they lead to. */
export function digestBoxes(settings: SettingsView, language: Language): Card['body'] {
  const text = textIn(language).digest;
  const { digest } = settings;
  const dayNames = new Intl.DateTimeFormat(textIn(language).locale, { weekday: 'long', timeZone: 'UTC' });
  const dayChoices = days.map((day) => {
    const name = dayNames.format(new Date(monday + (day - 1) * 86_400_000));
    return [String(day), text.every(name)] as const;
  });
  const day = digest.every === 'off' ? 'off' : String(digest.day);
  return [
    choice('digestDay', text.choice, day, [...dayChoices, ['off', text.off]]),
    choice(
      'digestHour',
      text.hour,
      String(digest.hour),
      hours.map((hour) => [String(hour), text.hourChoice(hour)]),
    ),
    choice(
      'digestTopics',
      text.topics,
      digest.topics,
      digestTopics.map((topics) => [topics, text.topicChoices[topics]]),
    ),
    ...(settings.joined ? [line(expectation(settings, language), { isSubtle: true })] : []),
  ];
}

/** When the next one comes, or why none does. */
function expectation({ digest, weeklyCap, followedTopics }: SettingsView, language: Language): string {
  const text = textIn(language).digest;
  if (digest.every === 'off') return text.isOff;
  if (weeklyCap === 0 || !digest.nextAt) return text.noCards;
  if (digest.topics === 'followed' && followedTopics.length === 0) return text.noTopics;
  const { locale } = textIn(language);
  const at = new Date(digest.nextAt);
  const timeZone = digest.zone;
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  return text.next(text.when(day.format(at), time.format(at)));
}
