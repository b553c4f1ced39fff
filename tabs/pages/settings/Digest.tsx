import {
  Body1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DigestChoice, Settings, SettingsChange } from '../../../src/server/contract/person.ts';
import { type Formats, useFormats } from '../../format.ts';
import { Section } from '../../parts/Section.tsx';

const days = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday: the names of days and hours are those of that week. */
const monday = Date.UTC(2026, 0, 5);

const useStyles = makeStyles({
  row: { justifySelf: 'stretch', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  box: { minWidth: 'min(12rem, 100%)' },
});

interface Props {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}

/** Whether, when and about what the weekly digest comes. */
export function Digest({ settings, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { locale } = useFormats();
  const { every, day, hour, topics } = settings.digest;
  const choose = (part: Partial<DigestChoice>) => onChange({ digest: { every, day, hour, topics, ...part } });
  const dayName = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  return (
    <Section title={t('digest.title')} text={t('digest.text')}>
      <Switch
        label={t('digest.on')}
        checked={every === 'week'}
        onChange={(_, { checked }) => choose({ every: checked ? 'week' : 'off' })}
      />
      {every === 'week' && (
        <>
          <div className={styles.row}>
            <Field label={t('digest.day')} className={styles.box}>
              <Select value={String(day)} onChange={(_, { value }) => choose({ day: Number(value) })}>
                {days.map((one) => (
                  <option key={one} value={one}>
                    {dayName.format(new Date(monday + (one - 1) * 86_400_000))}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t('digest.hour')} className={styles.box}>
              <Select value={String(hour)} onChange={(_, { value }) => choose({ hour: Number(value) })}>
                {hours.map((one) => (
                  <option key={one} value={one}>
                    {clock.format(new Date(monday + one * 3_600_000))}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <Field label={t('digest.topics')}>
            <RadioGroup
              value={topics}
              onChange={(_, { value }) => choose({ topics: value === 'followed' ? 'followed' : 'all' })}
            >
              <Radio value="all" label={t('digest.all')} />
              <Radio value="followed" label={t('digest.followed')} />
            </RadioGroup>
          </Field>
        </>
      )}
      <div role="status">
        <Expected settings={settings} locale={locale} />
      </div>
    </Section>
  );
}

/** When the next one comes, by the person's own clock, or why none does. */
function Expected({ settings, locale }: { settings: Settings; locale: Formats['locale'] }) {
  const { t } = useTranslation();
  const { every, topics, nextAt, zone: timeZone } = settings.digest;
  if (every === 'off') return <Body1>{t('digest.off')}</Body1>;
  if (!settings.joined) return <Body1>{t('digest.notJoined')}</Body1>;
  if (settings.weeklyCap === 0 || !nextAt) return <Body1>{t('digest.noCards')}</Body1>;
  if (topics === 'followed' && settings.followedTopics.length === 0) {
    return <Body1>{t('digest.noTopics')}</Body1>;
  }
  const at = new Date(nextAt);
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  return <Body1>{t('digest.next', { day: day.format(at), time: time.format(at) })}</Body1>;
}
