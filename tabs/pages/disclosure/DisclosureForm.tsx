import {
  Body1,
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DisclosureChange,
  type DisclosureRowView,
  disclosureLevels,
  isRewardStrictest,
  longestSource,
  situations,
  sourceIn,
} from '../../../src/server/contract/disclosure.ts';
import { currentLanguage } from '../../i18n.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Failed } from '../../parts/Status.tsx';
import { plain, startOf } from './disclosureRows.ts';

type Row = DisclosureChange['rows'][number];

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  levels: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: '12px 20px',
  },
  day: { maxWidth: '14rem' },
  lines: {
    margin: 0,
    padding: '12px 16px',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  row: DisclosureRowView;
  name: string;
  organisation: string;
  onSave: (row: Row | null) => void;
  onLeave: () => void;
  saving: Pick<UseMutationResult<unknown>, 'isPending' | 'error'>;
}

export function DisclosureForm({ row, name, organisation, onSave, onLeave, saving }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [next, setNext] = useState(() => plain(row));
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const start = startOf(row.id);
  const isMissing = next.source.trim() === '';
  const isTooWeak = !isRewardStrictest(next.levels);
  const today = new Date().toISOString().slice(0, 10);

  function send(changed: Row | null) {
    setSent(true);
    onSave(changed);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isMissing || isTooWeak) focusFirstInvalid(form.current);
    else if (!saving.isPending) send({ ...next, source: next.source.trim() });
  }

  return (
    <form ref={form} className={styles.form} noValidate aria-label={name} onSubmit={submit}>
      <div className={styles.levels}>
        {situations.map((situation) => (
          <Field
            key={situation}
            label={t(`disclosures.situation.${situation}`)}
            {...fieldProblem(situation === 'rewarded' && isTooWeak && t('disclosures.rewardLeast'))}
          >
            <Select
              value={next.levels[situation]}
              onChange={(_, { value }) => {
                const level = disclosureLevels.find((one) => one === value) ?? 'tie';
                setNext({ ...next, levels: { ...next.levels, [situation]: level } });
              }}
            >
              {disclosureLevels.map((level) => (
                <option key={level} value={level}>
                  {t(`disclosures.level.${level}`)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <ul className={styles.lines} aria-label={t('disclosures.lines')}>
        <li>
          <Body1>
            {t('disclosures.level.tie')}: {t('quote', { text: `Jeg arbejder i ${organisation}.` })}{' '}
            {t('quote', { text: `I work at ${organisation}.` })}
          </Body1>
        </li>
        <li>
          <Body1>
            {t('disclosures.level.advertising')}:{' '}
            {t('quote', { text: `Reklame for min arbejdsgiver, ${organisation}.` })}{' '}
            {t('quote', { text: `Ad: I work at ${organisation}.` })}
          </Body1>
        </li>
      </ul>
      <Field
        label={t('disclosures.source')}
        hint={t('disclosures.sourceHint')}
        required
        {...fieldProblem(tried && isMissing && t('disclosures.needSource'))}
      >
        <Textarea
          value={sourceIn(next, currentLanguage())}
          rows={3}
          resize="vertical"
          maxLength={longestSource}
          onChange={(_, { value }) => setNext({ ...next, source: value })}
        />
      </Field>
      <Field label={t('disclosures.checked')} className={styles.day}>
        <Input
          type="date"
          max={today}
          value={next.checked ?? ''}
          onChange={(_, { value }) => setNext({ ...next, checked: value || null })}
        />
      </Field>
      {sent && saving.error && <Failed error={saving.error} />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={saving.isPending}>
          {t('disclosures.save')}
        </Button>
        {start && <Button onClick={() => setNext(start)}>{t('disclosures.reset')}</Button>}
        {!start && row.source !== '' && (
          <Button disabledFocusable={saving.isPending} onClick={() => send(null)}>
            {t('disclosures.remove')}
          </Button>
        )}
        <Button onClick={onLeave}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
