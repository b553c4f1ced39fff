import { Badge } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  HistoryRegular,
  ProhibitedRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskItem } from '../../../src/server/contract/deskItem.ts';

type State = DeskItem['state'];
type Colour = 'success' | 'warning' | 'informative' | 'danger';

const looks: Record<State, { color: Colour; icon: ReactElement }> = {
  live: { color: 'success', icon: <CheckmarkCircleRegular /> },
  soon: { color: 'warning', icon: <ClockRegular /> },
  expired: { color: 'informative', icon: <HistoryRegular /> },
  withdrawn: { color: 'danger', icon: <ProhibitedRegular /> },
};

/** How an item stands, in a word and a sign, never by colour alone. */
export function ItemStateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  return (
    <Badge appearance="tint" shape="rounded" {...looks[state]}>
      {t(`itemState.${state}`)}
    </Badge>
  );
}
