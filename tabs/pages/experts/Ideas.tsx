import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { IdeaView } from '../../../src/server/contract/expert.ts';
import { useFormats } from '../../format.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { ruled } from '../../parts/ruled.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { useLostFocus } from '../../parts/useLostFocus.ts';
import { useTopicName } from '../../parts/useTopicName.ts';
import { api } from '../../queries.ts';
import type { InterviewStart } from '../interviews/interviewStart.ts';
import { expertQueries } from './queries.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, justifySelf: 'stretch' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 24px',
    padding: '12px 0',
    ...ruled,
  },
  words: { display: 'grid', flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** Questions that colleagues have passed on: each for an interview, or to be put aside. */
export function Ideas() {
  const { t } = useTranslation();
  const styles = useStyles();
  const ideas = useQuery(expertQueries.ideas);
  const list = useRef<HTMLUListElement>(null);
  useLostFocus(ideas.data?.length, () => list.current?.focus());
  return (
    <Section title={t('experts.ideas.title')} text={t('experts.ideas.text')}>
      <Loaded query={ideas} empty={<Body1>{t('experts.ideas.none')}</Body1>}>
        {(found) => (
          <ul ref={list} tabIndex={-1} className={styles.list} aria-label={t('experts.ideas.title')}>
            {found.map((idea) => (
              <Idea key={idea.id} idea={idea} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function Idea({ idea: { id, text, topicId, by, at } }: { idea: IdeaView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { date } = useFormats();
  const topicName = useTopicName();
  const aside = useMutation({
    mutationFn: () => api.settleIdea(id, null),
    onSettled: () => client.invalidateQueries({ queryKey: expertQueries.ideas.queryKey }),
  });
  const start: InterviewStart = { topicId, idea: { id, text } };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Body1>{text}</Body1>
        <Caption1 className={styles.muted}>
          {[topicName(topicId), by.displayName, date(at)].filter(Boolean).join(' · ')}
        </Caption1>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => navigate('/desk/interviews/new', { state: start })}>
          {t('experts.ideas.interview')}
        </Button>
        <Button appearance="subtle" disabledFocusable={aside.isPending} onClick={() => aside.mutate()}>
          {t('experts.ideas.aside')}
        </Button>
      </div>
      {aside.isError && <Failed error={aside.error} />}
    </li>
  );
}
