import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { languageOf } from './i18n.ts';
import { api } from './queries.ts';

/** Joining and leaving, from wherever on the pages. */
export function useMembership() {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['me'] }),
      client.invalidateQueries({ queryKey: ['settings'] }),
    ]);
  const join = useMutation({ mutationFn: () => api.join(languageOf(i18n.language)), onSuccess: refresh });
  const leave = useMutation({ mutationFn: api.leave, onSuccess: refresh });
  return { join, leave };
}
