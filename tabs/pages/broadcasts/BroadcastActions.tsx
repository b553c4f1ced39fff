import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PlayRegular, StopRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { BroadcastView, Retry } from '../../../src/server/contract/broadcast.ts';
import { isRunning } from '../../broadcastEvents.ts';
import { useFormats } from '../../format.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { api } from '../../queries.ts';
import { NotDone } from './NotDone.tsx';
import { useBroadcastChange } from './useBroadcastChange.ts';
import { useKeptFocus } from './useKeptFocus.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    outlineStyle: 'none',
    // Kept for the focus even when there is nothing to do, but then without its share of the room.
    ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalL})` },
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What can be done to a broadcast as it stands: stop it, resume it, try again. */
export function BroadcastActions({ broadcast }: { broadcast: BroadcastView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { id, state, stopped, passes, retryable } = broadcast;
  const change = useBroadcastChange(id);
  const group = useKeptFocus(change, state);
  const again = (what: Retry['what']) => change.mutate(() => api.retryBroadcast(id, { what, passes }));
  const over = !isRunning(broadcast);
  const resumable = state === 'stopped' || (stopped === 'restored' && !over);
  return (
    <>
      <div ref={group} tabIndex={-1} className={styles.actions}>
        {!over && !resumable && (
          <Stop
            stopping={state === 'stopping'}
            pending={change.isPending}
            onStop={() => change.mutate(() => api.cancelBroadcast(id))}
          />
        )}
        {resumable && (
          <Button
            icon={<PlayRegular />}
            disabledFocusable={change.isPending}
            onClick={() => change.mutate(() => api.resumeBroadcast(id))}
          >
            {t('broadcast.resume')}
          </Button>
        )}
        {state === 'done' && retryable.failed && (
          <Button
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={change.isPending}
            onClick={() => again('failed')}
          >
            {t('broadcast.retryFailed')}
          </Button>
        )}
        {state === 'done' && retryable.uncertain && (
          <SendUncertain
            count={broadcast.counts.uncertain}
            pending={change.isPending}
            onSend={() => again('uncertain')}
          />
        )}
      </div>
      {state === 'stopped' && stopped === 'cancelled' && (
        <Caption1 className={styles.muted}>{t('broadcast.resumeText')}</Caption1>
      )}
      {state === 'done' && retryable.failed && (
        <Caption1 className={styles.muted}>{t('broadcast.retryFailedText')}</Caption1>
      )}
      {change.isError && <NotDone change={change} state={state} />}
    </>
  );
}

function Stop({ stopping, pending, onStop }: { stopping: boolean; pending: boolean; onStop: () => void }) {
  const { t } = useTranslation();
  return (
    <Confirm
      trigger={
        <Button icon={<StopRegular />} disabledFocusable={stopping || pending}>
          {t(stopping ? 'broadcast.state.stopping' : 'broadcast.stop')}
        </Button>
      }
      title={t('broadcast.stopTitle')}
      text={t('broadcast.stopText')}
      action={t('broadcast.stop')}
      onConfirm={onStop}
    />
  );
}

interface SendUncertainProps {
  count: number;
  pending: boolean;
  onSend: () => void;
}

function SendUncertain({ count, pending, onSend }: SendUncertainProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <Confirm
      trigger={
        <Button icon={<ArrowClockwiseRegular />} disabledFocusable={pending}>
          {t('broadcast.sendUncertain', { count, shown: number(count) })}
        </Button>
      }
      title={t('broadcast.sendUncertainTitle')}
      text={t('broadcast.sendUncertainText')}
      action={t('broadcast.sendUncertainNow')}
      onConfirm={onSend}
    />
  );
}
