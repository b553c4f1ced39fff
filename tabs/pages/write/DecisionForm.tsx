import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import type { Me } from '../../../src/server/contract/me.ts';
import { previewLabel } from '../../networkName.ts';
import { Difference } from '../../parts/Difference.tsx';
import { PostPreview } from '../../parts/PostPreview.tsx';
import { panel } from '../../parts/panel.ts';
import { ClaimsBeside } from '../interviews/ClaimsBeside.tsx';
import { AskingHead } from './AskingHead.tsx';
import { answerTo, readAnswer, withNote } from './answer.ts';
import { DecisionButtons } from './DecisionButtons.tsx';
import { DecisionNote } from './DecisionNote.tsx';
import { DraftFoot } from './DraftFoot.tsx';
import { DraftText } from './DraftText.tsx';
import { OwnVersion } from './OwnVersion.tsx';
import { NoteField, ParagraphNotes } from './ParagraphNotes.tsx';
import { useDraftPost } from './useDraftPost.ts';
import { useKept } from './useKept.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    ...panel,
    '@media (max-width: 640px)': { padding: '16px' },
  },
  switch: { justifySelf: 'start', marginLeft: '-8px' },
  header: { marginLeft: '-12px' },
  preview: { maxWidth: '34rem', margin: '0 0 8px' },
});

interface Props {
  draft: DraftView;
  me: Me;
  keys?: boolean;
  onDone?: (draft: DraftView) => void;
}

/** One draft to back: its text, or what has changed in it, and four answers. */
export function DecisionForm({ draft, me, keys = false, onDone }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [kept, setAnswer] = useKept(`${me.id}:answer:${draft.id}`, (found) =>
    readAnswer(found, draft.revision),
  );
  const answer = answerTo(kept, draft.revision);
  const [writing, setWriting] = useState(answer.own !== null);
  const changed = draft.before && draft.textBy.id !== me.id ? draft.before.text : null;
  const [asChanges, setAsChanges] = useState(true);

  /** Words that were not sent, because somebody else was faster, stay. */
  function finish(decided: DraftView) {
    if (decided.decision?.by.id === me.id) setAnswer(null);
    onDone?.(decided);
  }

  return (
    <article className={styles.form} aria-label={t('waiting.from', { name: draft.writer.displayName })}>
      <AskingHead draft={draft} me={me} />
      {draft.decision && (
        <DecisionNote
          decision={draft.decision}
          {...(draft.decision.revision !== draft.revision && { draft })}
        />
      )}
      {answer.moved && (
        <div role="status">
          <Body1>{t('waiting.newer')}</Body1>
        </div>
      )}
      {changed !== null && (
        <Switch
          className={styles.switch}
          label={t('difference.show')}
          checked={asChanges}
          onChange={(_, data) => setAsChanges(data.checked)}
        />
      )}
      {changed !== null && asChanges ? (
        <Difference before={changed} after={draft.text} />
      ) : (
        <DraftText
          draft={draft}
          beside={(paragraph) => (
            <>
              <ParagraphNotes draft={draft} paragraph={paragraph} />
              {!writing && (
                <NoteField
                  paragraph={paragraph}
                  text={answer.notes.find((note) => note.paragraph === paragraph)?.text ?? ''}
                  onChange={(text) => setAnswer(withNote(answer, paragraph, text))}
                />
              )}
            </>
          )}
        />
      )}
      {draft.interviewId && <ClaimsBeside draft={draft} />}
      <FoldedPreview draft={draft} me={me} />
      {writing ? (
        <OwnVersion
          draft={draft}
          me={me}
          answer={answer}
          onChange={setAnswer}
          onSent={finish}
          onCancel={() => {
            setWriting(false);
            setAnswer({ ...answer, own: null });
          }}
        />
      ) : (
        <DecisionButtons
          draft={draft}
          answer={answer}
          keys={keys}
          onChange={setAnswer}
          onDecided={finish}
          onWrite={() => setWriting(true)}
        />
      )}
      <DraftFoot draft={draft} personId={me.id} />
    </article>
  );
}

function FoldedPreview({ draft, me }: { draft: DraftView; me: Me }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { post } = useDraftPost(me, draft);
  return (
    <Accordion collapsible>
      <AccordionItem value="preview">
        <AccordionHeader className={styles.header}>{previewLabel(draft.network, t)}</AccordionHeader>
        <AccordionPanel className={styles.preview}>
          <PostPreview {...post(draft.text, draft.network)} titled={false} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
