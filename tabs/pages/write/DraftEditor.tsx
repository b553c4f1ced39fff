import { Body1, Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { checkWords, type TextToCheck } from '../../../src/server/contract/textChecks.ts';
import { Counter, isTooLong } from '../../parts/Counter.tsx';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { finishedPost } from '../../parts/finishedPost.ts';
import { NetworkChoice } from '../../parts/NetworkChoice.tsx';
import { PageLink } from '../../parts/Page.tsx';
import { PostPreview } from '../../parts/PostPreview.tsx';
import { panel } from '../../parts/panel.ts';
import type { OpenedShare } from '../../parts/ShareResult.tsx';
import { fieldsOf, sameFields } from './backup.ts';
import { Checks } from './Checks.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import { DraftActions } from './DraftActions.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { DraftFoot } from './DraftFoot.tsx';
import { GuidelineMoment } from './GuidelineMoment.tsx';
import { KeptTexts } from './KeptTexts.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useDraftPost } from './useDraftPost.ts';
import { useDraftSaving } from './useDraftSaving.ts';
import { whoWillLook } from './WhoLooks.tsx';
import { notOn } from './writeOn.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 24rem',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  aside: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    position: 'sticky',
    top: '16px',
    '@media (max-width: 960px)': { position: 'static' },
  },
  editor: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  text: { '& textarea': { minHeight: '14rem' } },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  id: string;
  me: Me;
  draft: DraftView | null;
  onShared: (result: OpenedShare) => void;
}

/** Writing: the words, what is worth a look in them, and beside them the post as its network shows it. */
export function DraftEditor({ id, me, draft, onShared }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { fields, state, change, flush, settle } = useDraftSaving({ id, personId: me.id, draft });
  const [emptyText, setEmptyText] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  // The first save gives the draft its address.
  const created = draft !== null && pathname.endsWith('/new');
  useEffect(() => {
    if (created) navigate(`/write/${id}`, { replace: true });
  }, [created, id, navigate]);

  const { item, disclosure, post } = useDraftPost(me, draft);
  const words = useDeferredValue(fields.text);
  const text: TextToCheck = {
    words,
    ideas: Object.values(item?.captions ?? {}).flat(),
    disclosure: disclosure?.line ?? null,
    organisation: me.programme.organisation,
    linked: Boolean(draft?.item),
    picture: item?.picture ?? null,
  };
  const checks = useChecks(text);
  const finished = finishedPost(fields.text, me, {
    language: null,
    need: text.linked ? null : 'own',
    linked: text.linked,
  });
  const tooLong = isTooLong(fields.network, finished);
  const isEmpty = fields.text.trim() === '';
  const problem = tooLong ? t('counter.tooLong') : emptyText && isEmpty ? t('draft.emptyText') : null;
  const looks = checks.some(({ level }) => level === 'look');

  const agrees = draft?.can.accept === true && sameFields(fields, fieldsOf(draft));

  function ready(): boolean {
    setEmptyText(isEmpty);
    if (isEmpty) field.current?.focus();
    return !isEmpty;
  }

  return (
    <>
      {draft?.decision && <DecisionNote decision={draft.decision} draft={draft} />}
      {draft?.can.accept && (
        <div>
          <Button
            icon={<ArrowLeftRegular />}
            onClick={() => navigate(pathname, { replace: true, state: { writeOn: notOn } })}
          >
            {t('edited.back')}
          </Button>
        </div>
      )}
      {state.kind === 'conflict' && (
        <DraftConflict
          mine={fields}
          theirs={state.theirs}
          onChoose={(chosen) => settle(state.theirs, chosen)}
        />
      )}
      <KeptTexts personId={me.id} id={id} shown={[fields, ...(draft ? [fieldsOf(draft)] : [])]} />
      <div className={styles.columns}>
        <section className={styles.editor} aria-label={t('draft.label')}>
          {draft?.item && (
            <Body1 className={styles.muted}>
              {t('draft.about')} <PageLink to={`/library/${draft.item.id}`}>{draft.item.title}</PageLink>
            </Body1>
          )}
          <Field label={t('draft.title')} hint={t('draft.titleHint')}>
            <Input
              value={fields.title}
              maxLength={150}
              onChange={(_, data) => change({ title: data.value })}
            />
          </Field>
          <NetworkChoice value={fields.network} onChange={(network) => change({ network })} />
          <Field
            label={t('draft.text')}
            hint={<Counter network={fields.network} text={finished} />}
            {...fieldProblem(problem)}
          >
            <Textarea
              textarea={{ ref: field }}
              className={styles.text}
              resize="vertical"
              maxLength={70_000}
              value={fields.text}
              onChange={(_, data) => change({ text: data.value })}
            />
          </Field>
          <Checks
            checks={checks}
            text={text}
            onShow={({ start, end }) => {
              field.current?.focus();
              field.current?.setSelectionRange(start, end);
            }}
          />
          <GuidelineMoment
            moment={isEmpty ? 'start' : looks ? 'look' : 'writing'}
            topicId={draft?.topicId ?? null}
            texts={[fields.title, fields.text]}
          />
          <Body1 className={styles.muted}>
            {draft?.can.publish ? t('draft.freeHands') : whoWillLook(t, draft, me)}
          </Body1>
          <DraftActions
            id={id}
            draft={draft}
            network={fields.network}
            agrees={agrees}
            blocked={tooLong || state.kind === 'conflict'}
            ready={ready}
            flush={flush}
            onShared={onShared}
          >
            <SaveStatus state={state} onRetry={() => void flush()} />
          </DraftActions>
          {draft && <DraftFoot draft={draft} personId={me.id} />}
        </section>
        <div className={styles.aside}>
          <PostPreview {...post(words, fields.network)} />
        </div>
      </div>
    </>
  );
}

function useChecks({ words, ideas, disclosure, organisation, linked, picture }: TextToCheck) {
  const joined = ideas.join('\u0000');
  return useMemo(
    () => checkWords({ words, ideas: joined.split('\u0000'), disclosure, organisation, linked, picture }),
    [words, joined, disclosure, organisation, linked, picture],
  );
}
