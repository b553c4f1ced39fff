import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings, SettingsChange } from '../../../src/server/contract/person.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { Away } from './Away.tsx';
import { Cadence } from './Cadence.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Membership } from './Membership.tsx';
import { TopicChoices } from './TopicChoices.tsx';

/** What is the person's own to decide; each change is saved as it is made. */
export function MySettings() {
  const client = useQueryClient();
  const settings = useQuery(queries.settings);
  const change = useMutation({
    mutationFn: (patch: SettingsChange) => api.changeSettings(patch),
    onMutate: (patch: SettingsChange) => {
      const before = client.getQueryData(queries.settings.queryKey);
      if (before)
        client.setQueryData(queries.settings.queryKey, { ...before, ...(patch as Partial<Settings>) });
      return before;
    },
    onError: (_error, _patch, before) => client.setQueryData(queries.settings.queryKey, before),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['settings'] });
      void client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <Loaded query={settings}>
      {(found) => (
        <>
          {change.isError && <Failed error={change.error} retry={() => change.mutate(change.variables)} />}
          <Membership joined={found.joined} />
          <Cadence settings={found} onChange={change.mutate} />
          <Away />
          <TopicChoices settings={found} onChange={change.mutate} />
          <LanguageChoice language={found.language} onChange={change.mutate} />
        </>
      )}
    </Loaded>
  );
}
