import { Body1, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/server/contract/me.ts';
import type { Settings, SettingsChange } from '../../../src/server/contract/person.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Section } from '../../parts/Section.tsx';
import { queries } from '../../queries.ts';
import { hoursBeside, quietKindOf, quietKinds, quietOf } from './quietChoice.ts';

const useStyles = makeStyles({
  row: { justifySelf: 'stretch', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  box: { minWidth: 'min(12rem, 100%)' },
});

interface Props {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}

/** When no cards come: as for everybody, at hours of the person's own, or at weekends alone. */
export function QuietHours({ settings, onChange }: Props) {
  const { t } = useTranslation();
  const me = useQuery(queries.me);
  return (
    <Section title={t('quiet.title')} text={t('quiet.text')}>
      <Loaded query={me}>
        {({ programme }) => (
          <>
            <Choice quiet={settings.quiet} organisation={programme.quietHours} onChange={onChange} />
            {settings.digest.every === 'week' && (settings.quiet ?? programme.quietHours) && (
              <Body1>{t('quiet.digest')}</Body1>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface ChoiceProps extends Pick<Props, 'onChange'> {
  quiet: Settings['quiet'];
  organisation: Me['programme']['quietHours'];
}

function Choice({ quiet, organisation, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { hour } = useFormats();
  const kind = quietKindOf(quiet);
  const usual = organisation
    ? t('quiet.organisation', { from: hour(organisation.from), to: hour(organisation.to) })
    : t('quiet.organisationNone');
  return (
    <>
      <Field label={t('quiet.choose')}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => {
            const chosen = quietKinds.find((one) => one === value) ?? kind;
            onChange({ quiet: quietOf(chosen, organisation) });
          }}
        >
          {quietKinds.map((one) => (
            <Radio key={one} value={one} label={one === 'organisation' ? usual : t(`quiet.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      {quiet && kind === 'own' && (
        <div className={styles.row}>
          <Hour
            label={t('quiet.from')}
            value={quiet.from}
            other={quiet.to}
            onChange={(from) => onChange({ quiet: { ...quiet, from } })}
          />
          <Hour
            label={t('quiet.to')}
            value={quiet.to}
            other={quiet.from}
            onChange={(to) => onChange({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
    </>
  );
}

interface HourProps {
  label: string;
  value: number;
  other: number;
  onChange: (hour: number) => void;
}

function Hour({ label, value, other, onChange }: HourProps) {
  const styles = useStyles();
  const { hour } = useFormats();
  return (
    <Field label={label} className={styles.box}>
      <Select value={String(value)} onChange={(_, data) => onChange(Number(data.value))}>
        {hoursBeside(other).map((one) => (
          <option key={one} value={one}>
            {hour(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
