import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mastodonHost } from '../../src/server/contract/network.ts';
import { api, queries } from '../queries.ts';
import { fieldProblem } from './fieldProblem.ts';
import { Failed } from './Status.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, maxWidth: '28rem' },
});

/** The person's own server, told once; the composer there opens with the text. */
export function MastodonServer() {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const settings = useQuery(queries.settings);
  const known = settings.data?.mastodonServer ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: (server: string | null) => api.changeSettings({ mastodonServer: server }),
    onSuccess: (changed) => {
      client.setQueryData(queries.settings.queryKey, changed);
      setTyped(null);
    },
  });
  const text = typed ?? known;
  const empty = text.trim() === '';
  const bad = tried && !empty && mastodonHost(text) === null;
  const submit = () => {
    setTried(true);
    if (empty || mastodonHost(text) !== null) save.mutate(empty ? null : text);
  };
  return (
    <>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={t('mastodon.label')}
          hint={t('mastodon.hint')}
          {...fieldProblem(bad && t('mastodon.bad'))}
          {...(save.isSuccess &&
            typed === null && {
              validationState: 'success' as const,
              validationMessage: t('mastodon.saved'),
            })}
        >
          <Input
            value={text}
            maxLength={300}
            inputMode="url"
            autoCapitalize="none"
            onChange={(_, { value }) => setTyped(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') submit();
            }}
          />
        </Field>
        {typed !== null && typed.trim() !== known && (
          <Button disabledFocusable={save.isPending} onClick={submit}>
            {t('mastodon.save')}
          </Button>
        )}
      </div>
      {save.isError && <Failed error={save.error} />}
    </>
  );
}
