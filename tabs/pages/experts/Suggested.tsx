import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnExpert } from '../../../src/server/contract/expert.ts';
import { Failed } from '../../parts/Status.tsx';
import { useTopicName } from '../../parts/useTopicName.ts';
import { api } from '../../queries.ts';
import { expertQueries } from './queries.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusLarge,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A colleague's word for the reader, which waits for their answer. */
export function Suggested({ own: { suggestion } }: { own: OwnExpert }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const topicName = useTopicName();
  const answer = useMutation({
    mutationFn: (yes: boolean) => api.answerSuggestion(yes),
    onSettled: () => client.invalidateQueries({ queryKey: expertQueries.own.queryKey }),
  });
  if (!suggestion) return answer.isError ? <Failed error={answer.error} /> : null;
  const { by, topicId, note } = suggestion;
  return (
    <div className={styles.box}>
      <Body1>{t('experts.suggested', { name: by.displayName, topic: topicName(topicId) ?? '' })}</Body1>
      {note && <Body1>{t('quote', { text: note })}</Body1>}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={answer.isPending} onClick={() => answer.mutate(true)}>
          {t('experts.yes')}
        </Button>
        <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
          {t('experts.no')}
        </Button>
      </div>
      {answer.isError && <Failed error={answer.error} />}
    </div>
  );
}
