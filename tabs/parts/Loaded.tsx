import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from './Status.tsx';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  /** Shown in place of the content when `isEmpty` says that there is none. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  /** What is being loaded, in words. */
  label?: string;
}

/** Loading, could not load, nothing yet, or the content: told apart everywhere in the same way. */
export function Loaded<T>({ query, children, empty, isEmpty, label }: Props<T>) {
  const { t } = useTranslation();
  if (query.isPending) return <Loading {...(label && { label })} />;
  if (query.data === undefined) {
    return <Failed error={query.error} title={t('status.failed')} retry={() => void query.refetch()} />;
  }
  const nothing = isEmpty ? isEmpty(query.data) : Array.isArray(query.data) && query.data.length === 0;
  return nothing && empty ? empty : children(query.data);
}
