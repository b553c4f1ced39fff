import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PageName, ThemeName } from '../address.ts';
import { appQuery } from '../extension/app.ts';
import { type Hosted, HostedFrame } from '../frame/HostedFrame.tsx';
import type { TabSettings, TabSetup } from '../frame/host.ts';
import { type Language, useTexts } from '../texts.ts';
import { WindowDialog } from '../WindowDialog.tsx';
import type { WireChannelTab, WirePerson } from '../wire.ts';
import { channelPlace } from './place.ts';

const useStyles = makeStyles({
  place: {
    height: 'min(460px, 60vh)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
});

interface Props {
  person: WirePerson;
  theme: ThemeName;
  language: Language;
  /** The tab to set up anew; null for a new one. */
  tab: WireChannelTab | null;
  onSave: (tab: Omit<WireChannelTab, 'id'>) => void;
  onClose: () => void;
  onOpenUrl: (url: string) => void;
  onNavigate: (page: PageName, subPageId: string) => void;
}

/** Teams' dialog around an app's configuration page: the page says when Save may be pressed, and what is saved. */
export function AddTab({ tab, onSave, onClose, ...rest }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { data: app } = useQuery(appQuery);
  const hosted = useRef<Hosted>(null);
  const settings = useRef<TabSettings | null>(tab && settingsOf(tab));
  const [valid, setValid] = useState(false);
  const [failed, setFailed] = useState(false);
  const [visit, setVisit] = useState(0);

  const setup: TabSetup = {
    setValid,
    settings: () => settings.current,
    setSettings: (next) => {
      // Teams takes addresses on the package's own domains only.
      if (URL.parse(next.contentUrl)?.origin !== window.location.origin) return false;
      settings.current = next;
      return true;
    },
    onSaved: (succeeded) => {
      const { current } = settings;
      if (succeeded && current) {
        const { entityId, contentUrl, websiteUrl, suggestedDisplayName } = current;
        const address = websiteUrl ? { websiteUrl } : {};
        onSave({ entityId, contentUrl, ...address, name: suggestedDisplayName || 'Chalkline' });
      } else setFailed(true);
    },
  };

  return (
    <WindowDialog
      title="Chalkline"
      testId="add-tab"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button appearance="primary" disabled={!valid} onClick={() => hosted.current?.save()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <div className={styles.place}>
        {app && (
          <HostedFrame
            {...rest}
            key={visit}
            ref={hosted}
            src={new URL(app.configurationUrl).pathname}
            title={texts.addTabTo(texts.channelName)}
            testId="configure"
            place={{ ...channelPlace(texts), ...(tab ? { entityId: tab.entityId } : {}) }}
            setup={setup}
            onReload={() => setVisit((count) => count + 1)}
          />
        )}
      </div>
      {failed && <p role="alert">{texts.unreachable}</p>}
    </WindowDialog>
  );
}

function settingsOf({ entityId, contentUrl, websiteUrl, name }: WireChannelTab): TabSettings {
  return { entityId, contentUrl, ...(websiteUrl ? { websiteUrl } : {}), suggestedDisplayName: name };
}
