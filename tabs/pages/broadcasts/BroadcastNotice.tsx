import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { isMoving } from '../../broadcastEvents.ts';
import { useFormats } from '../../format.ts';

/** Why a broadcast stands still although nobody here has stopped it, and what else happens to it by itself. */
export function BroadcastNotice({ broadcast }: { broadcast: BroadcastView }) {
  const { t } = useTranslation();
  const { state, stopped, held, waiting, itemOver, updating } = broadcast;
  const happens = itemOver ? 'itemOver' : updating ? 'updating' : null;
  const restored = stopped === 'restored' && state !== 'done';
  const name = restored
    ? 'restored'
    : ((held && (isMoving(broadcast) || state === 'scheduled') ? 'held' : waiting) ?? happens);
  if (!name) return null;
  return (
    <MessageBar
      intent={restored || name === 'itemOver' ? 'warning' : 'info'}
      layout="multiline"
      role="status"
    >
      <MessageBarBody>
        <MessageBarTitle>{t(`broadcast.${name}`)}</MessageBarTitle> {t(`broadcast.${name}Text`)}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What is shown may be old: nothing has been heard since `seenAt`. */
export function StaleNotice({ seenAt }: { seenAt: number }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{t('broadcast.stale')}</MessageBarTitle>{' '}
        {t('broadcast.staleText', { at: time(new Date(seenAt).toISOString()) })}
      </MessageBarBody>
    </MessageBar>
  );
}
