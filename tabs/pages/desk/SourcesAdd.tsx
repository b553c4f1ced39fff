import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceCheck, SourceView } from '../../../src/server/contract/source.ts';
import { sendingIds } from '../../ids.ts';
import { Bar } from '../../parts/Bar.tsx';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { SourcesForm } from './SourcesForm.tsx';
import { SourcesFound } from './SourcesFound.tsx';
import { fieldsOfCheck, type SourceFields, sourceOf } from './sourceFields.ts';
import { withScheme } from './withScheme.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, justifySelf: 'stretch' },
  address: { flexGrow: 1, flexBasis: '16rem', minWidth: 0 },
  // In line with the box, whatever stands below it.
  button: { marginTop: '26px', alignSelf: 'flex-start', '@media (max-width: 560px)': { marginTop: 0 } },
  found: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifySelf: 'stretch',
  },
});

/** An address is read before it is added: what stands there, or plainly why nothing does. */
export function SourcesAdd({ onAdded }: { onAdded: (source: SourceView) => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [ids] = useState(sendingIds);
  const [url, setUrl] = useState('');
  const [missing, setMissing] = useState(false);
  const check = useMutation({ mutationFn: api.checkSource });
  const add = useMutation({
    mutationFn: async ({ found, fields }: { found: SourceCheck; fields: SourceFields }) => {
      const source = sourceOf(fields, found.url, true);
      const added = await api.addSource({ id: ids.of(source), ...source });
      // Nobody wants to wait for its turn; if this fails, its turn comes within a minute.
      return api.readSource(added.id).catch(() => added);
    },
    onSuccess: (source) => {
      ids.sent();
      client.setQueryData(queries.sources.queryKey, (before) => before && [source, ...before]);
      for (const key of ['sources', 'inbox', 'inboxSummary'])
        void client.invalidateQueries({ queryKey: [key] });
      close();
      setUrl('');
      onAdded(source);
    },
  });

  /** The reading position goes back to the address. */
  function close() {
    check.reset();
    add.reset();
    form.current?.querySelector('input')?.focus();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const address = withScheme(url);
    setMissing(address === '');
    if (address === '') focusFirstInvalid(form.current);
    else if (!check.isPending) look(address);
  }
  function choose(address: string) {
    form.current?.querySelector('input')?.focus();
    look(address);
  }
  function look(address: string) {
    setUrl(address);
    add.reset();
    check.mutate(address);
  }

  const found = check.data;
  return (
    <Section title={t('sources.add')}>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <Field
          className={styles.address}
          label={t('sources.address')}
          hint={t('sources.addressHint')}
          {...fieldProblem(missing && t('sources.missing'))}
        >
          <Input
            type="url"
            inputMode="url"
            autoComplete="off"
            value={url}
            maxLength={2000}
            onChange={(_, { value }) => setUrl(value)}
          />
        </Field>
        <Button className={styles.button} type="submit" disabledFocusable={check.isPending}>
          {t('sources.check')}
        </Button>
      </form>
      <div className={styles.found} role="status">
        {check.isPending && <Bar aria-label={t('sources.checking')} />}
        {found && !check.isPending && <SourcesFound found={found} onChoose={choose} />}
      </div>
      {check.isError && <Failed error={check.error} />}
      {found && !check.isPending && found.problem === null && found.sourceId === null && (
        <SourcesForm
          key={found.url}
          initial={fieldsOfCheck(found)}
          action={t('sources.add')}
          pending={add.isPending}
          error={add.error}
          onSave={(fields) => add.mutate({ found, fields })}
          onCancel={close}
        />
      )}
    </Section>
  );
}
