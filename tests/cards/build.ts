import type { InterviewView } from '../../src/actions/interviewViews.ts';
import type {
  BroadcastView,
  ContentCardView,
  DraftCardView,
  DraftView,
  ItemView,
  PersonRef,
  SettingsView,
  ShareView,
} from '../../src/actions/views.ts';

const at = '2026-11-24T09:00:00.000Z';

export function buildRef(overrides: Partial<PersonRef> = {}): PersonRef {
  return { id: '17', displayName: 'Mette Krogh', jobTitle: 'Ingeniør', ...overrides };
}

export function buildItemView(overrides: Partial<ItemView> = {}): ItemView {
  return {
    id: 'item-1',
    title: 'Varme fra undergrunden',
    url: 'https://company.example/heat_(new)?a=1&b=[2]',
    topicId: 'climate',
    version: 1,
    forWhom: '',
    format: 'article',
    disclosure: 'byCountry',
    sensitive: false,
    entryId: null,
    withdrawn: false,
    why: 'Det kan varme 8.000 hjem op uden kul.',
    question: 'Hvad overraskede dig?',
    captions: {},
    picture: { url: 'https://company.example/heat.webp', alt: 'En boring' },
    language: 'da',
    source: 'organisation',
    expiresAt: null,
    expired: false,
    createdAt: at,
    updatedAt: at,
    etag: '1',
    ...overrides,
  };
}

export function buildContentView(overrides: Partial<ContentCardView> = {}): ContentCardView {
  return {
    item: buildItemView(),
    topicName: 'Klima',
    guidelines: ['Skriv, hvad du selv mener', 'Spørg først, hvis det handler om en kunde'],
    needsApproval: false,
    endorsement: null,
    tabUrl: 'https://teams.microsoft.com/l/entity/app/library',
    ...overrides,
  };
}

export function buildShareView(overrides: Partial<ShareView> = {}): ShareView {
  return {
    id: 'share-1',
    itemId: 'item-1',
    draftId: null,
    title: 'Varme fra undergrunden',
    network: 'linkedin',
    words: 'Jeg var med til at bore.',
    text: 'Jeg var med til at bore.\n\nJeg arbejder i Company.\n\nhttps://c.example/s/abc',
    link: 'https://c.example/s/abc',
    composerUrl: 'https://www.linkedin.com/feed/?shareActive=true&text=Jeg',
    fallbackUrl: 'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fc.example%2Fs%2Fabc',
    copyUrl: 'https://c.example/c/abc.key',
    openedAt: at,
    posted: null,
    undoUntil: '2026-11-25T09:00:00.000Z',
    clicks: { human: 0, bot: 0, repeated: 0 },
    figures: { reactions: null, comments: null, impressions: null },
    nudge: null,
    ...overrides,
  };
}

export function buildDraftView(overrides: Partial<DraftView> = {}): DraftView {
  return {
    id: 'draft-1',
    title: 'Vores første boring',
    author: buildRef(),
    writer: buildRef(),
    writtenWith: null,
    interviewId: null,
    item: { id: 'item-1', title: 'Varme fra undergrunden' },
    topicId: 'climate',
    mode: 'gatekeeper',
    state: 'waiting',
    revision: 1,
    text: 'Første afsnit.\n\nAndet afsnit.',
    textBy: buildRef(),
    before: null,
    claims: [],
    network: 'linkedin',
    waitingFor: [buildRef({ id: '3', displayName: 'Lars Holm' })],
    stage: 'manager',
    stages: ['manager'],
    routeBasis: 'nearestManager',
    onBehalfOf: null,
    decision: null,
    comments: [],
    can: {
      save: false,
      submit: false,
      withdraw: false,
      decide: false,
      accept: false,
      reopen: false,
      publish: false,
      comment: false,
    },
    shareId: null,
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}

export function buildDraftCardView(draft: Partial<DraftView> = {}): DraftCardView {
  return {
    draft: buildDraftView(draft),
    guidelines: ['Skriv, hvad du selv mener'],
    tabUrl: 'https://teams.microsoft.com/l/entity/app/write',
  };
}

export function buildInterviewView(overrides: Partial<InterviewView> = {}): InterviewView {
  return {
    id: 'talk-1',
    title: 'Den første boring',
    purpose: 'caseStory',
    topicId: null,
    expert: buildRef(),
    communicator: buildRef({ id: '5', displayName: 'Ida Holm', jobTitle: 'Kommunikatør' }),
    state: 'asked',
    questions: [{ id: 'q1', text: 'Hvordan begyndte det?' }],
    answers: [],
    answered: 0,
    asked: 1,
    draftId: null,
    closing: 'Skrevet sammen med Ida Holm.',
    can: { answer: true, takeBack: false, decline: true, write: false },
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}

export function buildSettingsView(overrides: Partial<SettingsView> = {}): SettingsView {
  return {
    joined: true,
    language: null,
    weeklyCap: 3,
    pausedUntil: null,
    followedTopics: [],
    mutedTopics: [],
    mastodonServer: null,
    followers: {},
    hidesFigures: false,
    noThanks: false,
    quiet: null,
    lessTopics: [],
    digest: {
      every: 'week',
      day: 2,
      hour: 9,
      topics: 'all',
      nextAt: '2026-12-01T08:00:00.000Z',
      zone: 'Europe/Copenhagen',
    },
    ...overrides,
  };
}

export function buildBroadcastView(overrides: Partial<BroadcastView> = {}): BroadcastView {
  return {
    id: 'broadcast-1',
    itemId: 'item-1',
    title: 'Varme fra undergrunden',
    audience: { kind: 'everyone' },
    createdBy: { id: '1', displayName: 'Kim Kommunikatør', jobTitle: '' },
    sendAt: null,
    review: null,
    itemOver: false,
    fewerThan: null,
    quiet: null,
    updating: false,
    state: 'done',
    stopped: null,
    held: false,
    waiting: null,
    size: 1234,
    counts: { queued: 0, sending: 0, sent: 1230, failed: 4, deferred: 0, uncertain: 0, cancelled: 0 },
    reasons: [{ reason: 'gone', count: 4 }],
    retryable: { failed: true, uncertain: false },
    passes: 1,
    secondsLeft: null,
    paced: true,
    createdAt: at,
    finishedAt: at,
    ...overrides,
  };
}
