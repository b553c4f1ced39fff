import { MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageName, ThemeName } from '../address.ts';
import { api } from '../api.ts';
import { HostedFrame } from '../frame/HostedFrame.tsx';
import { type Language, useTexts } from '../texts.ts';
import type { WireChannelTab, WirePerson } from '../wire.ts';
import { AddTab } from './AddTab.tsx';
import { ChannelTabs } from './ChannelTabs.tsx';
import { channelPlace } from './place.ts';

const useStyles = makeStyles({
  channel: { height: '100%', display: 'flex', flexDirection: 'column' },
  body: { flexGrow: 1, minHeight: 0 },
  still: { padding: '24px 20px', color: tokens.colorNeutralForeground2 },
});

interface Props {
  person: WirePerson;
  theme: ThemeName;
  language: Language;
  onOpenUrl: (url: string) => void;
  onNavigate: (page: PageName, subPageId: string) => void;
}

/** The one channel that all people of the window share: an empty conversation, and the tabs that somebody added. */
export function Channel(props: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const client = useQueryClient();
  const { data: tabs, isError } = useQuery({ queryKey: ['channel tabs'], queryFn: api.channelTabs });
  const [chosen, setChosen] = useState<string | null>(null);
  const [setup, setSetup] = useState<{ tab: WireChannelTab | null } | null>(null);
  const [visit, setVisit] = useState(0);
  const refresh = () => client.invalidateQueries({ queryKey: ['channel tabs'] });
  const put = useMutation({
    mutationFn: ({ id, ...tab }: WireChannelTab) => api.putChannelTab(id, tab),
    onSuccess: async (_answer, { id }) => {
      await refresh();
      setChosen(id);
      setVisit((count) => count + 1);
      setSetup(null);
    },
  });
  const remove = useMutation({
    mutationFn: ({ id }: WireChannelTab) => api.removeChannelTab(id),
    onSuccess: refresh,
  });
  const shown = tabs?.find(({ id }) => id === chosen) ?? null;

  return (
    <div className={styles.channel}>
      <ChannelTabs
        tabs={tabs ?? []}
        shown={shown}
        onShow={(tab) => setChosen(tab?.id ?? null)}
        onAdd={() => setSetup({ tab: null })}
        onSetUp={(tab) => setSetup({ tab })}
        onRemove={(tab) => remove.mutate(tab)}
      />
      {(isError || put.isError || remove.isError) && (
        <MessageBar intent="error">
          <MessageBarBody>{texts.unreachable}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.body}>
        {shown ? (
          <HostedFrame
            {...props}
            key={`${shown.id} ${visit} ${props.language}`}
            src={new URL(shown.contentUrl).pathname}
            title={texts.frameTitle(shown.name, props.person.displayName)}
            testId={`channel-${props.person.id}`}
            place={{ ...channelPlace(texts), entityId: shown.entityId }}
            onReload={() => setVisit((count) => count + 1)}
          />
        ) : (
          <div className={styles.still}>{tabs ? texts.channelEmpty : <Spinner size="small" />}</div>
        )}
      </div>
      {setup && (
        <AddTab
          {...props}
          tab={setup.tab}
          onClose={() => setSetup(null)}
          onSave={(tab) => put.mutate({ ...tab, id: setup.tab?.id ?? crypto.randomUUID() })}
        />
      )}
    </div>
  );
}
