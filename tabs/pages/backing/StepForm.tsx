import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackingStepInput, MyBacking } from '../../../src/server/contract/backing.ts';
import type { BackingStep } from '../../../src/server/contract/backingLimits.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { panel } from '../../parts/panel.ts';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { useKept } from '../write/useKept.ts';
import { backingQueries } from './queries.ts';
import { StepBoxes } from './StepBoxes.tsx';
import { StepConflict } from './StepConflict.tsx';
import { StepPreview } from './StepPreview.tsx';
import { fieldsOf, keptFields, readFields, type StepFields } from './stepFields.ts';

const useStyles = makeStyles({
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  form: {
    ...panel,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '44rem',
    '@media (max-width: 640px)': { padding: '16px' },
  },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

interface Props {
  personId: string;
  mine: MyBacking;
  step: BackingStep;
  onNext: (saved: MyBacking) => void;
}

interface Typed {
  fields: StepFields;
  /** The `updatedAt` of what stood when the typing began. */
  basedOn: string;
}

/** One step. What is typed is kept in this browser until it is saved or undone. */
export function StepForm({ personId, mine, step, onNext }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [typed, setTyped] = useKept<Typed | null>(`${personId}:backing:${step}`, keptTyped);
  const fields = typed?.fields ?? fieldsOf(mine, step);
  const value = readFields(step, fields);
  const problem = tried && typeof value === 'string' ? value : null;

  const save = useMutation({
    mutationFn: (input: BackingStepInput) => api.saveBackingStep(input),
    onSuccess: (saved) => {
      setTyped(null);
      client.setQueryData(backingQueries.mine.queryKey, saved);
      void client.invalidateQueries({ queryKey: ['backings', 'all'] });
      void client.invalidateQueries({ queryKey: ['backings', 'progress'] });
      onNext(saved);
    },
    // Waited for, so that what stands is there to choose from.
    onError: (error) =>
      isRefused(error, 'stale') ? client.invalidateQueries(backingQueries.mine) : undefined,
  });

  const isStale = isRefused(save.error, 'stale');

  function send(basedOn: string) {
    setTried(true);
    if (typeof value === 'string') focusFirstInvalid(form.current);
    else if (!save.isPending) save.mutate({ ...value, basedOn });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isStale) send(typed?.basedOn ?? mine.updatedAt);
  }
  function undo() {
    save.reset();
    setTyped(null);
  }

  return (
    <div className={styles.step}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        aria-label={t(`backing.step.${step}.name`)}
        onSubmit={submit}
      >
        <Subtitle1 as="h2" tabIndex={-1} className={styles.heading}>
          {t(`backing.step.${step}.title`)}
        </Subtitle1>
        <Body1 className={styles.muted}>{t(`backing.step.${step}.text`)}</Body1>
        <StepBoxes
          mine={mine}
          step={step}
          fields={fields}
          problem={problem}
          onChange={(next) => {
            if (!isStale) save.reset();
            setTyped({ fields: next, basedOn: typed?.basedOn ?? mine.updatedAt });
          }}
        />
        {isStale && <StepConflict onKeep={() => send(mine.updatedAt)} onTake={undo} />}
        {save.isError && !isStale && <Failed error={save.error} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={isStale || save.isPending}>
            {t('backing.save')}
          </Button>
          {typed && !isStale && <Button onClick={undo}>{t('backing.undo')}</Button>}
          {typed && <Caption1 className={styles.muted}>{t('backing.kept')}</Caption1>}
        </div>
      </form>
      <StepPreview mine={mine} step={step} fields={fields} title={t('backing.preview')} />
      {isStale && (
        <StepPreview mine={mine} step={step} fields={fieldsOf(mine, step)} title={t('backing.standing')} />
      )}
    </div>
  );
}

function keptTyped(found: unknown): Typed | null {
  if (typeof found !== 'object' || found === null) return null;
  const { fields, basedOn }: { fields?: unknown; basedOn?: unknown } = found;
  const kept = keptFields(fields);
  return kept && typeof basedOn === 'string' ? { fields: kept, basedOn } : null;
}
