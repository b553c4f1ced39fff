import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendingIds } from '../../ids.ts';
import { Bar } from '../../parts/Bar.tsx';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { focusFirstInvalid } from '../../parts/focus.ts';
import { Spoken } from '../../parts/Spoken.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { withScheme } from './withScheme.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '48rem',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  address: { flexGrow: 1, flexBasis: '16rem', minWidth: 0 },
  // In line with the box, whatever stands below it.
  button: { marginTop: '26px', alignSelf: 'flex-start', '@media (max-width: 560px)': { marginTop: 0 } },
});

/** A single page for the inbox. Where it does not tell its title, the communicator does. */
export function InboxLink() {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [ids] = useState(sendingIds);
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [missing, setMissing] = useState(false);
  const add = useMutation({
    mutationFn: () => {
      const link = { url: withScheme(url), ...(title.trim() && { title: title.trim() }) };
      return api.addLink({ id: ids.of(link), ...link });
    },
    onSuccess: () => {
      ids.sent();
      setUrl('');
      setTitle('');
      for (const key of ['inbox', 'inboxSummary']) void client.invalidateQueries({ queryKey: [key] });
      form.current?.querySelector('input')?.focus();
    },
    onError: () => focusFirstInvalid(form.current),
  });
  const untitled = isRefused(add.error, 'invalid') && add.error.field === 'title';
  const badUrl = isRefused(add.error, 'badUrl') ? add.error.message : null;
  const problem = missing ? t('sources.missing') : badUrl;

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(url.trim() === '');
    if (url.trim() === '') focusFirstInvalid(form.current);
    else if (!add.isPending) add.mutate();
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} aria-label={t('inbox.link')}>
      <div className={styles.row}>
        <Field
          className={styles.address}
          label={t('inbox.link')}
          hint={t('inbox.linkHint')}
          {...fieldProblem(problem)}
        >
          <Input
            type="url"
            autoComplete="off"
            value={url}
            maxLength={2000}
            onChange={(_, { value }) => {
              setUrl(value);
              if (add.isError) add.reset();
            }}
          />
        </Field>
        <Button className={styles.button} type="submit" disabledFocusable={add.isPending}>
          {t('inbox.linkAdd')}
        </Button>
      </div>
      {(untitled || title !== '') && (
        <Field label={t('inbox.linkTitle')} {...fieldProblem(untitled && t('inbox.linkTitleHint'))}>
          <Input value={title} maxLength={300} onChange={(_, { value }) => setTitle(value)} />
        </Field>
      )}
      {add.isPending && <Bar aria-label={t('sources.checking')} />}
      {add.isError && !untitled && !badUrl && <Failed error={add.error} />}
      <Spoken text={add.isSuccess ? t('inbox.linkAdded') : ''} wait={100} />
    </form>
  );
}
