import { Caption1, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AudienceOptions } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { daysToChoose, isQuietHere, type SendTime, sendAtOf, type TimeProblem } from './sendTime.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  day: { maxWidth: '14rem' },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  value: SendTime;
  problem: TimeProblem | null;
  quietHours: AudienceOptions['quietHours'];
  onChange: (time: SendTime) => void;
}

/** At once or later, and when that is. */
export function SendTimeFields(props: Props) {
  const { t } = useTranslation();
  const { value: time, onChange } = props;
  return (
    <>
      <RadioGroup
        aria-label={t('compose.when')}
        value={time.later ? 'later' : 'now'}
        onChange={(_, { value }) => onChange({ ...time, later: value === 'later' })}
      >
        <Radio value="now" label={t('compose.now')} />
        <Radio value="later" label={t('compose.later')} />
      </RadioGroup>
      {time.later && <Later {...props} />}
    </>
  );
}

/** A day and a clock, and what they mean for whoever is off work then. */
function Later({ value, problem, quietHours, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { hour } = useFormats();
  const now = new Date();
  const { first, last } = daysToChoose(now);
  const { sendAt } = sendAtOf(value, now);
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <Field
          label={t('compose.day')}
          required
          className={styles.day}
          {...fieldProblem(problem && t(`compose.wrongTime.${problem}`))}
        >
          <Input
            type="date"
            min={first}
            max={last}
            value={value.day}
            onChange={(_, data) => onChange({ ...value, day: data.value })}
          />
        </Field>
        <Field label={t('compose.time')} required {...(problem && { validationState: 'error' as const })}>
          <Input
            type="time"
            value={value.clock}
            onChange={(_, data) => onChange({ ...value, clock: data.value })}
          />
        </Field>
      </div>
      {quietHours && sendAt && isQuietHere(sendAt, quietHours) && (
        <Caption1>{t('compose.quietThen', { to: hour(quietHours.to) })}</Caption1>
      )}
      {quietHours && (
        <Caption1 className={styles.muted}>
          {t('compose.quietRule', { from: hour(quietHours.from), to: hour(quietHours.to) })}
        </Caption1>
      )}
    </div>
  );
}
