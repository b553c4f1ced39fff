import {
  Body1,
  Button,
  Field,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsChange } from '../../../src/server/contract/person.ts';
import { useFormats } from '../../format.ts';
import { plainGroup } from '../../parts/plainGroup.ts';
import { Section } from '../../parts/Section.tsx';

const caps = [0, 1, 2, 3, 4, 5, 6, 7];
const pauses = [1, 2, 4];
const week = 7 * 86_400_000;

const useStyles = makeStyles({
  cap: { minWidth: 'min(18rem, 100%)' },
  legend: { ...typographyStyles.body1, padding: 0, marginBottom: tokens.spacingVerticalXS },
  row: {
    ...plainGroup,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

interface Props {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}

/** How often, and a rest from it. */
export function Cadence({ settings, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { date } = useFormats();
  const { weeklyCap, pausedUntil } = settings;
  const paused = pausedUntil !== null && pausedUntil > new Date().toISOString() ? pausedUntil : null;
  return (
    <Section title={t('cadence.title')} text={t('cadence.text')}>
      <Field label={t('cadence.cap')} className={styles.cap}>
        <Select value={String(weeklyCap)} onChange={(_, { value }) => onChange({ weeklyCap: Number(value) })}>
          {caps.map((cap) => (
            <option key={cap} value={cap}>
              {cap === 0 ? t('cadence.never') : t('cadence.perWeek', { count: cap })}
            </option>
          ))}
        </Select>
      </Field>
      <div role="status">{paused && <Body1>{t('cadence.paused', { date: date(paused) })}</Body1>}</div>
      {paused ? (
        <Button onClick={() => onChange({ pausedUntil: null })}>{t('cadence.resume')}</Button>
      ) : (
        <fieldset className={styles.row}>
          <legend className={styles.legend}>{t('cadence.pause')}</legend>
          {pauses.map((weeks) => (
            <Button
              key={weeks}
              onClick={() => onChange({ pausedUntil: new Date(Date.now() + weeks * week).toISOString() })}
            >
              {t('cadence.weeks', { count: weeks })}
            </Button>
          ))}
        </fieldset>
      )}
    </Section>
  );
}
