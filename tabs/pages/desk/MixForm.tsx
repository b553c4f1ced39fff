import {
  Button,
  Caption1,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemFormats, itemSources, type Mix, type MixChange } from '../../../src/server/contract/planning.ts';
import { currentLanguage } from '../../i18n.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { plainGroup } from '../../parts/plainGroup.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { changeOfMix, fieldsOfMix, type MixProblem, problemsOfMix, sumOf } from './mixFields.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    justifySelf: 'stretch',
  },
  group: {
    ...plainGroup,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: '4px' },
  shares: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(10rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  days: { maxWidth: '10rem' },
  problem: { color: tokens.colorPaletteRedForeground1 },
  muted: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The plan: where content is to come from, and, where wanted, in which formats and on which topics. */
export function MixForm({ plan, onDone }: { plan: Mix['plan']; onDone: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const topics = useQuery(queries.topics);
  const [fields, setFields] = useState(() => fieldsOfMix(plan));
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOfMix(fields) : [];
  const save = useMutation({
    mutationFn: (change: MixChange) => api.settleMix(change),
    onSuccess: (mix) => {
      client.setQueryData(queries.mix.queryKey, mix);
      onDone();
    },
    onError: () => client.invalidateQueries({ queryKey: queries.mix.queryKey }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (problemsOfMix(fields).length > 0) focusFirstInvalid(form.current);
    else save.mutate(changeOfMix(fields, plan.updatedAt));
  }
  const group = (name: Exclude<MixProblem, 'days'>, title: string, rows: { id: string; label: string }[]) => (
    <Shares
      title={title}
      rows={rows}
      shares={fields[name]}
      isWrong={problems.includes(name)}
      isWhole={name === 'sources'}
      onChange={(shares) => setFields({ ...fields, [name]: shares })}
    />
  );

  return (
    <Section title={t('plan.mix.settle')} text={t('plan.mix.formatsText')}>
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={t('plan.mix.days')}
          className={styles.days}
          {...fieldProblem(problems.includes('days') && t('plan.mix.daysProblem'))}
        >
          <Input
            inputMode="numeric"
            value={fields.days}
            onChange={(_, { value }) => setFields({ ...fields, days: value })}
          />
        </Field>
        {group(
          'sources',
          t('plan.mix.sources'),
          itemSources.map((id) => ({ id, label: t(`source.${id}`) })),
        )}
        {group(
          'formats',
          t('plan.mix.formats'),
          itemFormats.map((id) => ({ id, label: t(`itemFormat.${id}`) })),
        )}
        {group(
          'topics',
          t('plan.mix.topics'),
          (topics.data ?? []).map(({ id, name }) => ({ id, label: name[currentLanguage()] })),
        )}
        {isRefused(save.error, 'stale') ? (
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>{t('plan.mix.stale')}</MessageBarBody>
          </MessageBar>
        ) : (
          save.isError && <Failed error={save.error} />
        )}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {t('plan.mix.save')}
          </Button>
          <Button onClick={onDone}>{t('cancel')}</Button>
        </div>
      </form>
    </Section>
  );
}

interface SharesProps {
  title: string;
  rows: { id: string; label: string }[];
  shares: Record<string, string>;
  isWrong: boolean;
  /** They have to make 100, and not just no more. */
  isWhole: boolean;
  onChange: (shares: Record<string, string>) => void;
}

function Shares({ title, rows, shares, isWrong, isWhole, onChange }: SharesProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const note = useId();
  const sum = sumOf(shares);
  const said = isWrong ? t(isWhole ? 'plan.mix.sumProblem' : 'plan.mix.overProblem') : '';
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.shares}>
        {rows.map(({ id, label }) => (
          <Field key={id} label={t('plan.mix.share', { name: label })}>
            <Input
              inputMode="numeric"
              aria-invalid={isWrong}
              aria-describedby={note}
              value={shares[id] ?? ''}
              onChange={(_, { value }) => onChange({ ...shares, [id]: value })}
            />
          </Field>
        ))}
      </div>
      <Caption1 id={note} className={isWrong ? styles.problem : styles.muted}>
        {[Number.isNaN(sum) ? '' : t('plan.mix.sum', { shown: sum }), said].filter(Boolean).join('. ')}
      </Caption1>
    </fieldset>
  );
}
