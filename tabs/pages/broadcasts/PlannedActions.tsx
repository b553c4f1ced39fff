import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { Confirm } from '../../parts/Confirm.tsx';
import { api } from '../../queries.ts';
import { MoveTime } from './MoveTime.tsx';
import { NotDone } from './NotDone.tsx';
import { useBroadcastChange } from './useBroadcastChange.ts';
import { useKeptFocus } from './useKeptFocus.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, outlineStyle: 'none' },
});

/** Another time, at once, or not at all: as long as nothing has been sent. */
export function PlannedActions({ broadcast }: { broadcast: BroadcastView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { dateTime } = useFormats();
  const { id, state, sendAt } = broadcast;
  const change = useBroadcastChange(id);
  const group = useKeptFocus(change, state);
  const busy = change.isPending;
  return (
    <>
      <div ref={group} tabIndex={-1} className={styles.actions}>
        <MoveTime
          sendAt={sendAt}
          pending={busy}
          onMove={(at) => change.mutate(() => api.scheduleBroadcast(id, at))}
        />
        {state === 'scheduled' && sendAt && (
          <Confirm
            trigger={
              <Button icon={<SendRegular />} disabledFocusable={busy}>
                {t('broadcast.sendNow')}
              </Button>
            }
            title={t('broadcast.sendNowTitle')}
            text={t('broadcast.sendNowText', { at: dateTime(sendAt) })}
            action={t('broadcast.sendNow')}
            onConfirm={() => change.mutate(() => api.scheduleBroadcast(id, null))}
          />
        )}
        <Confirm
          trigger={
            <Button icon={<ArrowUndoRegular />} disabledFocusable={busy}>
              {t('broadcast.takeBack')}
            </Button>
          }
          title={t('broadcast.takeBackTitle')}
          text={t('broadcast.takeBackText')}
          action={t('broadcast.takeBack')}
          onConfirm={() => change.mutate(() => api.cancelBroadcast(id))}
        />
      </div>
      {change.isError && <NotDone change={change} state={state} />}
    </>
  );
}
