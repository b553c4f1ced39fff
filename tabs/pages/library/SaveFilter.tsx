import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendingIds } from '../../ids.ts';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { type LibraryFilter, savedAs } from './libraryFilter.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** Names the search at hand and keeps it; Escape lets it be. */
export function SaveFilter({ filter, onDone }: { filter: LibraryFilter; onDone: () => void }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const [ids] = useState(sendingIds);
  const [name, setName] = useState(filter.q.slice(0, 60));
  const save = useMutation({
    mutationFn: () => {
      const saved = { name: name.trim(), filter: savedAs(filter) };
      return api.saveFilter({ id: ids.of(saved), ...saved });
    },
    onSuccess: (filters) => {
      client.setQueryData(queries.savedFilters.queryKey, filters);
      onDone();
    },
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && !save.isPending) save.mutate();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <Input
        size="small"
        autoFocus
        value={name}
        maxLength={60}
        placeholder={t('library.saveName')}
        aria-label={t('library.saveName')}
        onChange={(_, data) => setName(data.value)}
      />
      <Button
        size="small"
        appearance="primary"
        type="submit"
        disabledFocusable={!name.trim() || save.isPending}
      >
        {t('library.saveDone')}
      </Button>
      <Button size="small" appearance="subtle" onClick={onDone}>
        {t('cancel')}
      </Button>
      {save.isError && <Failed error={save.error} retry={() => save.mutate()} />}
    </form>
  );
}
