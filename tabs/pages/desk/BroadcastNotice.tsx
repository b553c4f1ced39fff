import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { isRunning } from '../../broadcastEvents.ts';

/** Why a broadcast stands still although nobody here has stopped it. */
export function BroadcastNotice({ broadcast }: { broadcast: BroadcastView }) {
  const { t } = useTranslation();
  const { state, stopped, held } = broadcast;
  const restored = stopped === 'restored' && state !== 'done';
  const name = restored ? 'restored' : held && isRunning(broadcast) ? 'held' : null;
  if (!name) return null;
  return (
    <MessageBar intent={restored ? 'warning' : 'info'} layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{t(`broadcast.${name}`)}</MessageBarTitle> {t(`broadcast.${name}Text`)}
      </MessageBarBody>
    </MessageBar>
  );
}
