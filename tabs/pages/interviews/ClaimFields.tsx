import {
  Body1,
  Button,
  Field,
  makeStyles,
  Select,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { InterviewView } from '../../../src/server/contract/interview.ts';
import type { ClaimRow } from './claimRows.ts';
import { shortened } from './shortened.ts';

const useStyles = makeStyles({
  claims: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: '4px 8px',
  },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
});

interface Props {
  interview: InterviewView;
  rows: ClaimRow[];
  onChange: (rows: ClaimRow[]) => void;
  problem: string | null;
}

/** What the text claims, one by one, each with the answer that it rests on. */
export function ClaimFields({ interview, rows, onChange, problem }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const standing = interview.answers.filter(({ takenBackAt }) => takenBackAt === null);
  const patch = (key: string, change: Partial<ClaimRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  return (
    <section className={styles.claims} aria-label={t('claims.title')}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t('claims.title')}
      </Subtitle2>
      <Body1 className={styles.muted}>{t('claims.text')}</Body1>
      {rows.length === 0 && <Body1>{t('claims.none')}</Body1>}
      {problem && <Body1 role="alert">{problem}</Body1>}
      <ol className={styles.list}>
        {rows.map(({ key, text, answerId }, index) => {
          const rests = standing.some(({ id }) => id === answerId);
          return (
            <li key={key} className={styles.row}>
              <div className={styles.fields}>
                <Field label={t('claims.claim', { number: index + 1 })}>
                  <Textarea
                    id={`claim-${key}`}
                    value={text}
                    rows={2}
                    resize="vertical"
                    maxLength={1000}
                    placeholder={t('claims.hint')}
                    onChange={(_, { value }) => patch(key, { text: value })}
                  />
                </Field>
                <Field
                  label={t('claims.rests')}
                  {...(!rests && {
                    validationState: 'warning' as const,
                    validationMessage: t('claims.gone'),
                  })}
                >
                  <Select
                    value={rests ? answerId : ''}
                    onChange={(_, { value }) => patch(key, { answerId: value })}
                  >
                    {!rests && <option value="">{t('itemForm.choose')}</option>}
                    {standing.map((answer) => (
                      <option key={answer.id} value={answer.id}>
                        {shortened(answer.text, 80)}
                      </option>
                    ))}
                  </Select>
                </Field>
              </div>
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('claims.remove', { number: index + 1 })}
                onClick={() => onChange(rows.filter((row) => row.key !== key))}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
