import { type RouteObject, useRoutes } from 'react-router';
import { late } from './late.ts';
import { NotFound } from './parts/NotFound.tsx';

const ItemPanel = late(async () => (await import('./pages/library/ItemPanel.tsx')).ItemPanel);
const Write = late(async () => (await import('./pages/write/Write.tsx')).Write);
const MyDrafts = late(async () => (await import('./pages/write/MyDrafts.tsx')).MyDrafts);
const Waiting = late(async () => (await import('./pages/write/Waiting.tsx')).Waiting);
const DraftPage = late(async () => (await import('./pages/write/DraftPage.tsx')).DraftPage);
const Guidelines = late(async () => (await import('./pages/guidelines/Guidelines.tsx')).Guidelines);
const Insight = late(async () => (await import('./pages/insight/Insight.tsx')).Insight);
const Mine = late(async () => (await import('./pages/insight/Mine.tsx')).Mine);
const Report = late(async () => (await import('./pages/insight/Report.tsx')).Report);
const Group = late(async () => (await import('./pages/insight/Group.tsx')).Group);
const Desk = late(async () => (await import('./pages/desk/Desk.tsx')).Desk);
const Items = late(async () => (await import('./pages/desk/Items.tsx')).Items);
const Inbox = late(async () => (await import('./pages/desk/Inbox.tsx')).Inbox);
const Sources = late(async () => (await import('./pages/desk/Sources.tsx')).Sources);
const ItemImport = late(async () => (await import('./pages/desk/ItemImport.tsx')).ItemImport);
const ItemPage = late(async () => (await import('./pages/desk/ItemPage.tsx')).ItemPage);
const Broadcasts = late(async () => (await import('./pages/broadcasts/Broadcasts.tsx')).Broadcasts);
const BroadcastPage = late(async () => (await import('./pages/broadcasts/BroadcastPage.tsx')).BroadcastPage);
const Posts = late(async () => (await import('./pages/desk/Posts.tsx')).Posts);
const MyPosts = late(async () => (await import('./pages/write/MyPosts.tsx')).MyPosts);
const NewBroadcast = late(async () => (await import('./pages/broadcasts/NewBroadcast.tsx')).NewBroadcast);
const Topics = late(async () => (await import('./pages/desk/Topics.tsx')).Topics);
const Plan = late(async () => (await import('./pages/desk/Plan.tsx')).Plan);
const People = late(async () => (await import('./pages/desk/People.tsx')).People);
const PersonPage = late(async () => (await import('./pages/desk/PersonPage.tsx')).PersonPage);
const DeskInterviews = late(
  async () => (await import('./pages/interviews/DeskInterviews.tsx')).DeskInterviews,
);
const NewInterview = late(async () => (await import('./pages/interviews/NewInterview.tsx')).NewInterview);
const InterviewDesk = late(async () => (await import('./pages/interviews/InterviewDesk.tsx')).InterviewDesk);
const MyInterviews = late(async () => (await import('./pages/interviews/MyInterviews.tsx')).MyInterviews);
const AnswerPage = late(async () => (await import('./pages/interviews/AnswerPage.tsx')).AnswerPage);
const TopicPage = late(async () => (await import('./pages/channel/TopicPage.tsx')).TopicPage);
const Configure = late(async () => (await import('./pages/channel/Configure.tsx')).Configure);
const Settings = late(async () => (await import('./pages/settings/Settings.tsx')).Settings);
const MySettings = late(async () => (await import('./pages/settings/MySettings.tsx')).MySettings);
const Administration = late(async () => (await import('./pages/settings/Administration.tsx')).Administration);

const Collaboration = late(async () => (await import('./pages/settings/Collaboration.tsx')).Collaboration);
const ApprovalPolicy = late(async () => (await import('./pages/settings/ApprovalPolicy.tsx')).ApprovalPolicy);
const Questions = late(async () => (await import('./pages/questions/Questions.tsx')).Questions);
const AskPage = late(async () => (await import('./pages/questions/AskPage.tsx')).AskPage);
const DeskQuestions = late(async () => (await import('./pages/questions/DeskQuestions.tsx')).DeskQuestions);
const GuidelinePage = late(async () => (await import('./pages/guidelines/GuidelinePage.tsx')).GuidelinePage);
const GuidelineVersions = late(
  async () => (await import('./pages/guidelines/GuidelineVersions.tsx')).GuidelineVersions,
);
const GuidelineEditor = late(
  async () => (await import('./pages/guidelines/GuidelineEditor.tsx')).GuidelineEditor,
);
const Disclosures = late(async () => (await import('./pages/disclosure/Disclosures.tsx')).Disclosures);
const Value = late(async () => (await import('./pages/settings/Value.tsx')).Value);
const Examples = late(async () => (await import('./pages/examples/Examples.tsx')).Examples);
const Lessons = late(async () => (await import('./pages/lessons/Lessons.tsx')).Lessons);
const LessonPage = late(async () => (await import('./pages/lessons/LessonPage.tsx')).LessonPage);
const ManagersDesk = late(async () => (await import('./pages/managers/ManagersDesk.tsx')).ManagersDesk);
const WhenItGoesWrong = late(
  async () => (await import('./pages/managers/WhenItGoesWrong.tsx')).WhenItGoesWrong,
);
const WhatManagersSee = late(
  async () => (await import('./pages/managers/WhatManagersSee.tsx')).WhatManagersSee,
);

const Backings = late(async () => (await import('./pages/backing/Backings.tsx')).Backings);
const MyBacking = late(async () => (await import('./pages/backing/MyBacking.tsx')).MyBacking);
const DeskBacking = late(async () => (await import('./pages/backing/DeskBacking.tsx')).DeskBacking);

/** A deep link opens each of them (tabs/addresses.ts). */
export const otherRoutes: RouteObject[] = [
  {
    path: 'write',
    element: <Write />,
    children: [
      { index: true, element: <MyDrafts /> },
      { path: 'waiting', element: <Waiting /> },
      { path: 'posts', element: <MyPosts /> },
      { path: 'interviews', element: <MyInterviews /> },
    ],
  },
  { path: 'write/interviews/:interviewId', element: <AnswerPage /> },
  { path: 'write/:draftId', element: <DraftPage /> },
  { path: 'guidelines', element: <Guidelines audience="everyone" /> },
  { path: 'guidelines/new', element: <GuidelineEditor /> },
  { path: 'guidelines/edit/:guidelineId', element: <GuidelineEditor /> },
  { path: 'guidelines/more/:guidelineId', element: <GuidelinePage /> },
  { path: 'guidelines/versions/:guidelineId', element: <GuidelineVersions /> },
  { path: 'guidelines/examples', element: <Examples /> },
  { path: 'guidelines/lessons', element: <Lessons /> },
  { path: 'guidelines/lessons/:lessonId', element: <LessonPage /> },
  { path: 'guidelines/managers', element: <Guidelines audience="managers" /> },
  { path: 'guidelines/managers/desk', element: <ManagersDesk /> },
  { path: 'guidelines/managers/wrong', element: <WhenItGoesWrong /> },
  { path: 'guidelines/managers/see', element: <WhatManagersSee /> },
  { path: 'guidelines/backing', element: <Backings /> },
  { path: 'guidelines/backing/mine', element: <MyBacking /> },
  { path: 'guidelines/questions', element: <Questions /> },
  { path: 'guidelines/questions/new', element: <AskPage /> },
  { path: 'guidelines/questions/about/:kind/:id', element: <AskPage /> },
  {
    path: 'insight',
    element: <Insight />,
    children: [
      { index: true, element: <Mine /> },
      { path: 'unit', element: <Group scope="unit" /> },
      { path: 'programme', element: <Group scope="programme" /> },
    ],
  },
  { path: 'insight/unit/report', element: <Report scope="unit" /> },
  { path: 'insight/programme/report', element: <Report scope="programme" /> },
  {
    path: 'desk',
    element: <Desk />,
    children: [
      { index: true, element: <Items /> },
      { path: 'inbox', element: <Inbox /> },
      { path: 'sources', element: <Sources /> },
      { path: 'broadcasts', element: <Broadcasts /> },
      { path: 'calendar', element: <Plan /> },
      { path: 'topics', element: <Topics /> },
      { path: 'people', element: <People /> },
      { path: 'posts', element: <Posts /> },
      { path: 'interviews', element: <DeskInterviews /> },
      { path: 'questions', element: <DeskQuestions /> },
      { path: 'backing', element: <DeskBacking /> },
    ],
  },
  { path: 'desk/interviews/new', element: <NewInterview /> },
  { path: 'desk/interviews/:interviewId', element: <InterviewDesk /> },
  { path: 'desk/items/import', element: <ItemImport /> },
  { path: 'desk/items/:itemId', element: <ItemPage /> },
  { path: 'desk/people/:personId', element: <PersonPage /> },
  { path: 'desk/broadcasts/new', element: <NewBroadcast /> },
  { path: 'desk/broadcasts/:broadcastId', element: <BroadcastPage /> },
  {
    path: 'settings',
    element: <Settings />,
    children: [
      { index: true, element: <MySettings /> },
      { path: 'collaboration', element: <Collaboration /> },
      { path: 'administration', element: <Administration /> },
      { path: 'approval', element: <ApprovalPolicy /> },
      { path: 'disclosure', element: <Disclosures /> },
      { path: 'value', element: <Value /> },
    ],
  },
  { path: 'topic/:topicId', element: <TopicPage />, children: [{ path: ':itemId', element: <ItemPanel /> }] },
  { path: 'configure', element: <Configure /> },
  { path: '*', element: <NotFound /> },
];

/** Every page of the tab but the library. */
export function OtherPages() {
  return useRoutes(otherRoutes);
}
