import { tellEndorsementsEnding } from '../actions/backingEnd.ts';
import { createCardWatch } from '../actions/cardUpdates.ts';
import { takeCensus } from '../actions/census.ts';
import { dueDigests } from '../actions/digests.ts';
import { tellDryTopics } from '../actions/dryTopics.ts';
import { tellLeaderMonths } from '../actions/leaderMonths.ts';
import { dueLessonCards } from '../actions/lessonCards.ts';
import { project } from '../actions/projector.ts';
import { readDueSources } from '../actions/readSource.ts';
import { reviewAll, reviewDue } from '../actions/review.ts';
import { reviewQuestions } from '../actions/reviewQuestions.ts';
import { tellGuidelines } from '../actions/tellGuidelines.ts';
import { tidyInbox } from '../actions/tidyInbox.ts';
import type { Ports } from '../ports.ts';

/** Something that is done again and again without anybody asking. */
export interface Task {
  name: string;
  /** Milliseconds between the end of one run and the next. */
  ms: number;
  run: () => Promise<void>;
}

const second = 1_000;
const minute = 60 * second;

/** Everything that happens by itself, beside what is delivered. `ending` aborts what takes long. */
export function tasksOf(ports: Ports, ending: AbortSignal): Task[] {
  return [
    { name: 'cards', ms: 15 * second, run: createCardWatch(ports) },
    { name: 'reminders', ms: minute, run: () => reviewDue(ports) },
    { name: 'digests', ms: 5 * second, run: () => dueDigests(ports) },
    { name: 'review', ms: 10 * minute, run: () => reviewAll(ports) },
    { name: 'questions', ms: 10 * minute, run: () => reviewQuestions(ports) },
    { name: 'sources', ms: minute, run: () => readDueSources(ports, ending) },
    { name: 'inbox', ms: 6 * 60 * minute, run: () => tidyInbox(ports) },
    { name: 'topics', ms: 30 * minute, run: () => tellDryTopics(ports) },
    { name: 'lessons', ms: minute, run: () => dueLessonCards(ports) },
    { name: 'endorsements', ms: 60 * minute, run: () => tellEndorsementsEnding(ports) },
    { name: 'guidelines', ms: 5 * second, run: () => tellGuidelines(ports) },
    { name: 'months', ms: 30 * minute, run: () => tellLeaderMonths(ports) },
    { name: 'census', ms: 10 * minute, run: () => takeCensus(ports) },
    { name: 'insight', ms: 10 * minute, run: () => project(ports) },
  ];
}
