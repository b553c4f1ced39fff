import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../parts/Loaded.tsx';
import { Empty } from '../../parts/Status.tsx';
import { queries } from '../../queries.ts';
import { PassOnIdea, SuggestExpert } from '../experts/PassOn.tsx';
import { InterviewList } from './InterviewList.tsx';

/** Questions that communicators have sent to me, last changed first. */
export function MyInterviews() {
  const { t } = useTranslation();
  const interviews = useQuery({ ...queries.interviews, refetchOnMount: 'always' });
  return (
    <>
      <Loaded
        query={interviews}
        empty={<Empty title={t('myInterviews.none')} text={t('myInterviews.noneText')} />}
      >
        {(found) => <InterviewList interviews={found} side="myInterviews" />}
      </Loaded>
      <PassOnIdea />
      <SuggestExpert />
    </>
  );
}
