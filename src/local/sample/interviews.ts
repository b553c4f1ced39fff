import type { Interview } from '../../domain/interview.ts';
import { answered, newInterview } from '../../domain/interviewChange.ts';
import { personId, sampleId } from './ids.ts';
import { type SampleInterview, sampleInterviews } from './interviewTexts.ts';
import { daysBefore } from './moment.ts';

/** What experts of the sample company have been asked, and have told. Their cards were sent long ago. */
export function interviewDocs(now: Date): Interview[] {
  return sampleInterviews.map((sample) => ({ ...told(sample, now), outbox: [], due: null }));
}

function told({ key, topic, title, purpose, talk, ...sample }: SampleInterview, now: Date): Interview {
  const expertId = personId(sample.expert);
  const asked = newInterview(
    {
      id: `interview-${key}`,
      ...{ expertId, communicatorId: personId(sample.communicator), topicId: sampleId('topic', topic) },
      ...{ title, purpose },
    },
    talk.map(([question]) => question),
    daysBefore(now, sample.asked, '08:50'),
  );
  const pieces = talk.flatMap(([, text], at) => {
    const questionId = asked.questions[at]?.id ?? null;
    return text === null ? [] : [{ id: `${key}-${at + 1}`, questionId, text, source: 'card' as const }];
  });
  const isDone = pieces.length === talk.length;
  return answered(asked, pieces, isDone, { by: expertId, now: daysBefore(now, sample.answered, '13:30') });
}
