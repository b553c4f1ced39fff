import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { LanguageRadios } from '../../parts/LanguageRadios.tsx';
import { Failed } from '../../parts/Status.tsx';
import { TopicSelect } from '../../parts/TopicSelect.tsx';
import type { SourceFields } from './sourceFields.ts';
import { planOf, plans, scheduleOf } from './sourcePlan.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: '12px 20px',
    alignItems: 'start',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  initial: SourceFields;
  /** The word on the button. */
  action: string;
  pending: boolean;
  error: Error | null;
  onSave: (fields: SourceFields) => void;
  onCancel: () => void;
}

/** What a communicator settles for a source: name, topic, language, how often. */
export function SourcesForm({ initial, action, pending, error, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(initial);
  const [tried, setTried] = useState(false);
  const change = (patch: Partial<SourceFields>) => setFields((before) => ({ ...before, ...patch }));
  const unnamed = fields.title.trim() === '';
  const own = planOf(initial.schedule) === 'own' ? initial.schedule : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (unnamed) focusFirstInvalid(form.current);
    else if (!pending) onSave(fields);
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} aria-label={t('sources.form')}>
      <Field label={t('sources.name')} required {...fieldProblem(tried && unnamed && t('sources.nameShort'))}>
        <Input value={fields.title} maxLength={120} onChange={(_, { value }) => change({ title: value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('sources.topic')}>
          <TopicSelect
            value={fields.topicId}
            none={t('sources.anyTopic')}
            onChange={(topicId) => change({ topicId })}
          />
        </Field>
        <Field label={t('sources.plan')}>
          <Select
            value={planOf(fields.schedule)}
            onChange={(_, { value }) => {
              const plan = plans.find((one) => one === value) ?? 'own';
              change({ schedule: scheduleOf(plan, initial.schedule) });
            }}
          >
            {plans.map((plan) => (
              <option key={plan} value={plan}>
                {t(`sources.${plan}`)}
              </option>
            ))}
            {own && <option value="own">{t('sources.own', { schedule: own })}</option>}
          </Select>
        </Field>
      </div>
      <Field label={t('sources.language')}>
        <LanguageRadios value={fields.language} onChange={(language) => change({ language })} />
      </Field>
      {error && <Failed error={error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={pending}>
          {action}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
