import { Badge } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkCircleRegular, ClockRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../src/server/contract/question.ts';

type State = QuestionView['state'];

const looks: Record<State, { color: 'informative' | 'brand' | 'success'; icon: ReactElement }> = {
  asked: { color: 'brand', icon: <ClockRegular /> },
  answered: { color: 'success', icon: <CheckmarkCircleRegular /> },
  withdrawn: { color: 'informative', icon: <ArrowUndoRegular /> },
};

export function QuestionState({ state }: { state: State }) {
  const { t } = useTranslation();
  return (
    <Badge appearance="tint" size="large" shape="rounded" {...looks[state]}>
      {t(`questions.state.${state}`)}
    </Badge>
  );
}
