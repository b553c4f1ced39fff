import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NewSource, SourceView } from '../../../src/server/contract/source.ts';
import { api, queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';

/** What can be done with one source. A colleague's change in between shows how it stands now. */
export function useSource(source: SourceView, say: (text: string) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { queryKey } = queries.sources;

  function show(next: SourceView) {
    client.setQueryData(queryKey, (before) => before?.map((one) => (one.id === next.id ? next : one)));
  }
  function refresh() {
    for (const key of ['sources', 'inbox', 'inboxSummary'])
      void client.invalidateQueries({ queryKey: [key] });
  }
  function failed(error: Error) {
    if (!isRefused(error, 'stale', 'notFound')) return;
    say(t('sources.changed'));
    refresh();
  }

  const change = useMutation({
    mutationFn: (input: Omit<NewSource, 'id'>) =>
      api.changeSource(source.id, { ...input, revision: source.revision }),
    onSuccess: (next) => {
      show(next);
      say(t('sources.saved', { title: next.title }));
    },
    onError: failed,
  });
  const read = useMutation({
    mutationFn: () => api.readSource(source.id),
    onSuccess: (next) => {
      show(next);
      refresh();
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: () => api.removeSource(source.id),
    onSuccess: (left) => {
      client.setQueryData(queryKey, left);
      refresh();
      say(t('sources.removed', { title: source.title }));
    },
    onError: failed,
  });
  const error = change.error ?? read.error ?? remove.error;
  return {
    change,
    read,
    remove,
    error,
    reset: () => {
      for (const one of [change, read, remove]) one.reset();
    },
  };
}
