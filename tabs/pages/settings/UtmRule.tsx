import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMedium, type UtmChange, type UtmView, usualMedium } from '../../../src/server/contract/value.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { valueQueries } from '../figures/queries.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
  word: { maxWidth: '22rem' },
  example: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

type Fields = Pick<UtmView, 'source' | 'medium' | 'campaign'>;

/** As it would look on an address; made up, and the same in both languages. */
function exampleOf({ source, medium, campaign }: Fields): string | null {
  const said = [
    source && 'utm_source=linkedin',
    medium !== null && `utm_medium=${medium}`,
    campaign && 'utm_campaign=groen-omstilling',
  ].filter(Boolean);
  return said.length > 0 ? `https://www.example.com/?${said.join('&')}` : null;
}

/** What is put on the address behind a shared link; nothing until somebody switches it on. */
export function UtmRule({ rule }: { rule: UtmView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { dateTime } = useFormats();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Fields | null>(null);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (change: UtmChange) => api.settleUtm(change),
    onSuccess: (settled) => {
      client.setQueryData(valueQueries.utm.queryKey, settled);
      setChosen(null);
    },
    onError: (error) => {
      if (!isRefused(error, 'stale')) return;
      void client.invalidateQueries({ queryKey: valueQueries.utm.queryKey });
      setChosen(null);
    },
  });
  const fields = chosen ?? rule;
  const { source, medium, campaign } = fields;
  const wrong = medium !== null && !isMedium(medium);
  const example = exampleOf(fields);

  function change(next: Partial<Fields>) {
    save.reset();
    setTried(false);
    setChosen({ source, medium, campaign, ...next });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrong) focusFirstInvalid(form.current);
    else if (!save.isPending) save.mutate({ source, medium, campaign, basedOn: rule.updatedAt });
  }

  return (
    <Section title={t('value.utm.title')} text={t('value.utm.text')}>
      <form ref={form} className={styles.form} noValidate aria-label={t('value.utm.title')} onSubmit={submit}>
        <Switch
          label={t('value.utm.source')}
          checked={source}
          onChange={(_, { checked }) => change({ source: checked })}
        />
        <Switch
          label={t('value.utm.medium')}
          checked={medium !== null}
          onChange={(_, { checked }) => change({ medium: checked ? usualMedium : null })}
        />
        {medium !== null && (
          <Field
            className={styles.word}
            label={t('value.utm.mediumWord')}
            {...fieldProblem(tried && wrong && t('value.utm.mediumWrong'))}
          >
            <Input
              value={medium}
              maxLength={60}
              autoCapitalize="none"
              onChange={(_, { value }) => change({ medium: value })}
            />
          </Field>
        )}
        <Switch
          label={t('value.utm.campaign')}
          checked={campaign}
          onChange={(_, { checked }) => change({ campaign: checked })}
        />
        <div aria-live="polite">
          {example ? (
            <Caption1>
              {t('value.utm.example')}: <span className={styles.example}>{example}</span>
            </Caption1>
          ) : (
            <Caption1>{t('value.utm.off')}</Caption1>
          )}
        </div>
        <Caption1 className={styles.muted}>{t('value.utm.from')}</Caption1>
        {save.isError && <Failed error={save.error} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
            {t('value.save')}
          </Button>
          {chosen && <Button onClick={() => setChosen(null)}>{t('cancel')}</Button>}
          <div role="status">{save.isSuccess && !chosen && <Body1>{t('value.saved')}</Body1>}</div>
        </div>
        {rule.settledBy && (
          <Caption1 className={styles.muted}>
            {t('policy.settled', { name: rule.settledBy.displayName, at: dateTime(rule.updatedAt) })}
          </Caption1>
        )}
      </form>
    </Section>
  );
}
