import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PulseAnswerSent, pulseAnswers } from '../../../src/server/contract/pulse.ts';
import { Chip } from '../../parts/Chip.tsx';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';
import { pulseQueries } from './queries.ts';

const useStyles = makeStyles({
  chips: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS },
});

/** One question a quarter, answered without anybody knowing by whom. */
export function Pulse() {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const own = useQuery(pulseQueries.own);
  const answer = useMutation({
    mutationFn: (chosen: PulseAnswerSent['answer']) => api.answerPulse(chosen),
    onSuccess: (view) => client.setQueryData(pulseQueries.own.queryKey, view),
    // Answered already, in another window.
    onError: (error) =>
      isRefused(error, 'wrongState') && client.invalidateQueries({ queryKey: pulseQueries.own.queryKey }),
  });
  if (own.isError && !own.data) {
    return <Failed error={own.error} title={t('pulse.title')} retry={() => void own.refetch()} />;
  }
  // The page's own content is loading above it.
  if (!own.data || own.data.state === 'notTakingPart') return null;
  if (own.data.state === 'answered') {
    return (
      <Section title={t('pulse.title')}>
        <Body1 role="status">{t('pulse.answered')}</Body1>
      </Section>
    );
  }
  return (
    <Section title={t('pulse.title')} text={t('pulse.text')}>
      <fieldset className={styles.chips}>
        <legend className={styles.legend}>
          <Body1>{t('pulse.question')}</Body1>
        </legend>
        {pulseAnswers.map((value) => (
          <Chip key={value} on={false} disabled={answer.isPending} onClick={() => answer.mutate(value)}>
            {t(`pulse.answer.a${value}`)}
          </Chip>
        ))}
      </fieldset>
      {answer.error && !isRefused(answer.error, 'wrongState') && <Failed error={answer.error} />}
    </Section>
  );
}
