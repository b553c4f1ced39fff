import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisclosureChange, DisclosureTableView } from '../../../src/server/contract/disclosure.ts';
import { useFormats } from '../../format.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Section } from '../../parts/Section.tsx';
import { Empty } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { DisclosureRow } from './DisclosureRow.tsx';
import { hasRow, isCountry, newRow, withRow } from './disclosureRows.ts';
import { disclosureQueries } from './queries.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, justifySelf: 'stretch' },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 12px' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Where a post has to show the tie to the employer, by country and situation; for administrators to keep up to date. */
export function Disclosures() {
  const { t } = useTranslation();
  const me = useQuery(queries.me);
  const table = useQuery(disclosureQueries.table);
  return (
    <Loaded query={me}>
      {({ roles, programme }) =>
        roles.includes('administrator') ? (
          <Loaded query={table}>
            {(found) => <Table table={found} organisation={programme.organisation} />}
          </Loaded>
        ) : (
          <Empty title={t('administration.closed')} text={t('administration.closedText')} />
        )
      }
    </Loaded>
  );
}

function Table({ table, organisation }: { table: DisclosureTableView; organisation: string }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const { dateTime } = useFormats();
  const [country, setCountry] = useState('');
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (change: DisclosureChange) => api.settleDisclosures(change),
    onSuccess: (settled) => {
      client.setQueryData(disclosureQueries.table.queryKey, settled);
      void client.invalidateQueries({ queryKey: queries.me.queryKey });
    },
    onError: (error) => {
      if (isRefused(error, 'stale'))
        void client.invalidateQueries({ queryKey: disclosureQueries.table.queryKey });
    },
  });
  const problem = !isCountry(country)
    ? t('disclosures.needCode')
    : hasRow(table, country)
      ? t('disclosures.known')
      : '';
  const fresh = added && newRow(added, new Date().toISOString().slice(0, 10));

  function add(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    setAdded(country.trim().toUpperCase());
    setCountry('');
    setTried(false);
  }

  return (
    <Section title={t('disclosures.title')} text={t('disclosures.text')}>
      <form className={styles.add} noValidate aria-label={t('disclosures.add')} onSubmit={add}>
        <Field label={t('disclosures.code')} {...fieldProblem(tried && problem)}>
          <Input value={country} maxLength={2} onChange={(_, { value }) => setCountry(value)} />
        </Field>
        <Button type="submit">{t('disclosures.add')}</Button>
      </form>
      <ul className={styles.list} aria-label={t('disclosures.title')}>
        {fresh && (
          <DisclosureRow
            key={fresh.id}
            row={{ ...fresh, old: false, weakened: [] }}
            isNew
            organisation={organisation}
            onSave={(row, done) => {
              save.mutate(withRow(table, fresh.id, row), {
                onSuccess: () => {
                  setAdded(null);
                  done();
                },
              });
            }}
            onLeave={() => setAdded(null)}
            saving={save}
          />
        )}
        {table.rows.map((row) => (
          <DisclosureRow
            key={row.id}
            row={row}
            organisation={organisation}
            onSave={(next, done) => save.mutate(withRow(table, row.id, next), { onSuccess: done })}
            saving={save}
          />
        ))}
      </ul>
      {table.settledBy && (
        <Caption1 className={styles.muted}>
          {t('policy.settled', { name: table.settledBy.displayName, at: dateTime(table.updatedAt) })}
        </Caption1>
      )}
      <Body1 className={styles.muted}>{t('disclosures.lawyer')}</Body1>
    </Section>
  );
}
