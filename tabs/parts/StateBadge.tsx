import { Badge } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  EditRegular,
  PersonEditRegular,
  ProhibitedRegular,
  ShareRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../src/server/contract/draft.ts';

type State = DraftView['state'];
type Colour = 'informative' | 'brand' | 'warning' | 'success' | 'danger';

const looks: Record<State, { color: Colour; icon: ReactElement }> = {
  writing: { color: 'informative', icon: <EditRegular /> },
  waiting: { color: 'brand', icon: <ClockRegular /> },
  edited: { color: 'brand', icon: <PersonEditRegular /> },
  returned: { color: 'warning', icon: <ArrowUndoRegular /> },
  approved: { color: 'success', icon: <CheckmarkCircleRegular /> },
  declined: { color: 'danger', icon: <DismissCircleRegular /> },
  withdrawn: { color: 'informative', icon: <ProhibitedRegular /> },
  published: { color: 'success', icon: <ShareRegular /> },
};

/** A draft's state in a word and a sign, never by colour alone. */
export function StateBadge({ state }: { state: State }) {
  const { t } = useTranslation();
  return (
    <Badge appearance="tint" size="large" shape="rounded" {...looks[state]}>
      {t(`draftState.${state}`)}
    </Badge>
  );
}
