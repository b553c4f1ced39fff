import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Settings, SettingsChange } from '../../../src/server/contract/person.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { MastodonServer } from '../../parts/MastodonServer.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api, queries } from '../../queries.ts';
import { Away } from './Away.tsx';
import { Cadence } from './Cadence.tsx';
import { Digest } from './Digest.tsx';
import { Followers } from './Followers.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LinkedIn } from './LinkedIn.tsx';
import { Membership } from './Membership.tsx';
import { NoThanks } from './NoThanks.tsx';
import { QuietHours } from './QuietHours.tsx';
import { TopicChoices } from './TopicChoices.tsx';

/** The settings as they will be; when the next digest comes is for the server to say. */
function withPatch(before: Settings, { digest, ...patch }: SettingsChange): Settings {
  return {
    ...before,
    ...(patch as Partial<Settings>),
    digest: { ...before.digest, ...digest },
  };
}

/** What is the person's own to decide; each change is saved as it is made. */
export function MySettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const settings = useQuery(queries.settings);
  const change = useMutation({
    mutationFn: (patch: SettingsChange) => api.changeSettings(patch),
    onMutate: (patch: SettingsChange) => {
      const before = client.getQueryData(queries.settings.queryKey);
      if (before) client.setQueryData(queries.settings.queryKey, withPatch(before, patch));
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
          <QuietHours settings={found} onChange={change.mutate} />
          <Digest settings={found} onChange={change.mutate} />
          <NoThanks settings={found} onChange={change.mutate} />
          <Away />
          <TopicChoices settings={found} onChange={change.mutate} />
          <LinkedIn />
          <Section title={t('mastodon.title')}>
            <MastodonServer />
          </Section>
          <Followers followers={found.followers} />
          <LanguageChoice language={found.language} onChange={change.mutate} />
        </>
      )}
    </Loaded>
  );
}
