import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { Failed } from '../../parts/Status.tsx';
import { isRefused } from '../../request.ts';
import type { BroadcastChange } from './useBroadcastChange.ts';

interface Props {
  change: BroadcastChange;
  state: BroadcastView['state'];
}

/** What was refused because of what happened meanwhile is not worth trying again: it says what is the case. */
export function NotDone({ change, state }: Props) {
  const { t } = useTranslation();
  const { error, variables } = change;
  if (isRefused(error, 'decided', 'stale', 'invalid')) return <Failed error={error} />;
  if (!isRefused(error, 'wrongState')) {
    return <Failed error={error} {...(variables && { retry: () => change.mutate(variables) })} />;
  }
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{t(`broadcast.changed.${state}`)}</MessageBarBody>
    </MessageBar>
  );
}
