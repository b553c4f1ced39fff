import { lazy } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { NotFound } from './parts/NotFound.tsx';

const ItemPanel = lazy(async () => ({ default: (await import('./pages/library/ItemPanel.tsx')).ItemPanel }));
const Write = lazy(async () => ({ default: (await import('./pages/write/Write.tsx')).Write }));
const MyDrafts = lazy(async () => ({ default: (await import('./pages/write/MyDrafts.tsx')).MyDrafts }));
const Waiting = lazy(async () => ({ default: (await import('./pages/write/Waiting.tsx')).Waiting }));
const DraftPage = lazy(async () => ({ default: (await import('./pages/write/DraftPage.tsx')).DraftPage }));
const Guidelines = lazy(async () => ({
  default: (await import('./pages/guidelines/Guidelines.tsx')).Guidelines,
}));
const Insight = lazy(async () => ({ default: (await import('./pages/insight/Insight.tsx')).Insight }));
const Mine = lazy(async () => ({ default: (await import('./pages/insight/Mine.tsx')).Mine }));
const Report = lazy(async () => ({ default: (await import('./pages/insight/Report.tsx')).Report }));
const Group = lazy(async () => ({ default: (await import('./pages/insight/Group.tsx')).Group }));
const Desk = lazy(async () => ({ default: (await import('./pages/desk/Desk.tsx')).Desk }));
const Items = lazy(async () => ({ default: (await import('./pages/desk/Items.tsx')).Items }));
const Inbox = lazy(async () => ({ default: (await import('./pages/desk/Inbox.tsx')).Inbox }));
const Sources = lazy(async () => ({ default: (await import('./pages/desk/Sources.tsx')).Sources }));
const ItemImport = lazy(async () => ({
  default: (await import('./pages/desk/ItemImport.tsx')).ItemImport,
}));
const ItemPage = lazy(async () => ({ default: (await import('./pages/desk/ItemPage.tsx')).ItemPage }));
const Broadcasts = lazy(async () => ({
  default: (await import('./pages/broadcasts/Broadcasts.tsx')).Broadcasts,
}));
const BroadcastPage = lazy(async () => ({
  default: (await import('./pages/broadcasts/BroadcastPage.tsx')).BroadcastPage,
}));
const Posts = lazy(async () => ({ default: (await import('./pages/desk/Posts.tsx')).Posts }));
const MyPosts = lazy(async () => ({ default: (await import('./pages/write/MyPosts.tsx')).MyPosts }));
const NewBroadcast = lazy(async () => ({
  default: (await import('./pages/broadcasts/NewBroadcast.tsx')).NewBroadcast,
}));
const Topics = lazy(async () => ({ default: (await import('./pages/desk/Topics.tsx')).Topics }));
const Plan = lazy(async () => ({ default: (await import('./pages/desk/Plan.tsx')).Plan }));
const People = lazy(async () => ({ default: (await import('./pages/desk/People.tsx')).People }));
const PersonPage = lazy(async () => ({
  default: (await import('./pages/desk/PersonPage.tsx')).PersonPage,
}));
const DeskInterviews = lazy(async () => ({
  default: (await import('./pages/interviews/DeskInterviews.tsx')).DeskInterviews,
}));
const NewInterview = lazy(async () => ({
  default: (await import('./pages/interviews/NewInterview.tsx')).NewInterview,
}));
const InterviewDesk = lazy(async () => ({
  default: (await import('./pages/interviews/InterviewDesk.tsx')).InterviewDesk,
}));
const MyInterviews = lazy(async () => ({
  default: (await import('./pages/interviews/MyInterviews.tsx')).MyInterviews,
}));
const AnswerPage = lazy(async () => ({
  default: (await import('./pages/interviews/AnswerPage.tsx')).AnswerPage,
}));
const TopicPage = lazy(async () => ({ default: (await import('./pages/channel/TopicPage.tsx')).TopicPage }));
const Configure = lazy(async () => ({ default: (await import('./pages/channel/Configure.tsx')).Configure }));
const Settings = lazy(async () => ({ default: (await import('./pages/settings/Settings.tsx')).Settings }));
const MySettings = lazy(async () => ({
  default: (await import('./pages/settings/MySettings.tsx')).MySettings,
}));
const Administration = lazy(async () => ({
  default: (await import('./pages/settings/Administration.tsx')).Administration,
}));

const Collaboration = lazy(async () => ({
  default: (await import('./pages/settings/Collaboration.tsx')).Collaboration,
}));
const ApprovalPolicy = lazy(async () => ({
  default: (await import('./pages/settings/ApprovalPolicy.tsx')).ApprovalPolicy,
}));
const Questions = lazy(async () => ({
  default: (await import('./pages/questions/Questions.tsx')).Questions,
}));
const AskPage = lazy(async () => ({ default: (await import('./pages/questions/AskPage.tsx')).AskPage }));
const DeskQuestions = lazy(async () => ({
  default: (await import('./pages/questions/DeskQuestions.tsx')).DeskQuestions,
}));
const GuidelinePage = lazy(async () => ({
  default: (await import('./pages/guidelines/GuidelinePage.tsx')).GuidelinePage,
}));
const GuidelineVersions = lazy(async () => ({
  default: (await import('./pages/guidelines/GuidelineVersions.tsx')).GuidelineVersions,
}));
const GuidelineEditor = lazy(async () => ({
  default: (await import('./pages/guidelines/GuidelineEditor.tsx')).GuidelineEditor,
}));
const Disclosures = lazy(async () => ({
  default: (await import('./pages/disclosure/Disclosures.tsx')).Disclosures,
}));
const Value = lazy(async () => ({ default: (await import('./pages/settings/Value.tsx')).Value }));
const Examples = lazy(async () => ({ default: (await import('./pages/examples/Examples.tsx')).Examples }));
const Lessons = lazy(async () => ({ default: (await import('./pages/lessons/Lessons.tsx')).Lessons }));
const LessonPage = lazy(async () => ({
  default: (await import('./pages/lessons/LessonPage.tsx')).LessonPage,
}));
const ManagersDesk = lazy(async () => ({
  default: (await import('./pages/managers/ManagersDesk.tsx')).ManagersDesk,
}));
const WhenItGoesWrong = lazy(async () => ({
  default: (await import('./pages/managers/WhenItGoesWrong.tsx')).WhenItGoesWrong,
}));
const WhatManagersSee = lazy(async () => ({
  default: (await import('./pages/managers/WhatManagersSee.tsx')).WhatManagersSee,
}));

const Backings = lazy(async () => ({ default: (await import('./pages/backing/Backings.tsx')).Backings }));
const MyBacking = lazy(async () => ({ default: (await import('./pages/backing/MyBacking.tsx')).MyBacking }));
const DeskBacking = lazy(async () => ({
  default: (await import('./pages/backing/DeskBacking.tsx')).DeskBacking,
}));

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
