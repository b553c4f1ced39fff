import { Button, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { CommentAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { PageLink } from '../../parts/Page.tsx';
import { PostPreview } from '../../parts/PostPreview.tsx';
import { panel } from '../../parts/panel.ts';
import { type OpenedShare, ShareResult } from '../../parts/ShareResult.tsx';
import { fieldsOf } from './backup.ts';
import { DecisionNote } from './DecisionNote.tsx';
import { DraftFoot } from './DraftFoot.tsx';
import { DraftText } from './DraftText.tsx';
import { KeptTexts } from './KeptTexts.tsx';
import { ParagraphNotes } from './ParagraphNotes.tsx';
import { Reopen } from './Reopen.tsx';
import { ShareNow } from './ShareNow.tsx';
import { useDraftPost } from './useDraftPost.ts';
import { WhoLooks } from './WhoLooks.tsx';
import { Withdraw } from './Withdraw.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 24rem',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  reading: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalL,
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  title: { margin: 0 },
  wide: { justifySelf: 'stretch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  ask: { justifySelf: 'start' },
});

interface Props {
  draft: DraftView;
  me: Me;
  result: OpenedShare | null;
  onShared: (result: OpenedShare) => void;
}

/** A draft that cannot be changed now: what it says, where it stands, and what can be done. */
export function DraftReading({ draft, me, result, onShared }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [about, setAbout] = useState<number | null>(null);
  const { post } = useDraftPost(me, draft);
  const mine = draft.writer.id === me.id || draft.author.id === me.id;
  return (
    <>
      {draft.decision && (
        <DecisionNote
          decision={draft.decision}
          {...(draft.decision.revision !== draft.revision && { draft })}
        />
      )}
      <KeptTexts personId={me.id} id={draft.id} shown={[fieldsOf(draft)]} />
      <div className={styles.columns}>
        <article className={styles.reading}>
          <Subtitle1 as="h2" className={styles.title}>
            {draft.title || t('write.untitled')}
          </Subtitle1>
          <WhoLooks draft={draft} me={me} />
          <DraftText
            draft={draft}
            beside={(paragraph) => (
              <>
                <ParagraphNotes draft={draft} paragraph={paragraph} />
                {draft.can.comment && draft.stages.length > 0 && (
                  <Button
                    className={styles.ask}
                    size="small"
                    appearance="subtle"
                    icon={<CommentAddRegular />}
                    aria-label={t('talk.ask', { number: paragraph + 1 })}
                    onClick={() => setAbout(paragraph)}
                  />
                )}
              </>
            )}
          />
          {result && (
            <div className={styles.wide}>
              <ShareResult result={result} />
            </div>
          )}
          {!result && draft.can.publish && (
            <div className={styles.wide}>
              <ShareNow draft={draft} onShared={onShared} />
            </div>
          )}
          {mine && draft.state === 'published' && <PageLink to="/insight">{t('draft.seeClicks')}</PageLink>}
          {(draft.can.reopen || draft.can.withdraw) && (
            <div className={styles.actions}>
              <Reopen draft={draft} />
              <Withdraw draft={draft} />
            </div>
          )}
          <DraftFoot draft={draft} personId={me.id} about={about} onAbout={setAbout} />
        </article>
        <PostPreview {...post(draft.text, draft.network)} />
      </div>
    </>
  );
}
