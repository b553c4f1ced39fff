import {
  Button,
  Caption1,
  Caption1Strong,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { CommentAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { Hidden } from '../../parts/Hidden.tsx';

const useStyles = makeStyles({
  note: {
    display: 'grid',
    gap: '2px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { whiteSpace: 'pre-wrap' },
  add: { justifySelf: 'start' },
});

/** What has been said about one paragraph of the text that is shown. */
export function ParagraphNotes({ draft, paragraph }: { draft: DraftView; paragraph: number }) {
  const styles = useStyles();
  const { decision } = draft;
  const notes = decision?.revision === draft.revision ? decision.notes : [];
  const said = [
    ...notes
      .filter((note) => note.paragraph === paragraph)
      .map(({ text }) => ({ id: 'note', name: decision?.by.displayName ?? '', text })),
    ...draft.comments
      .filter((comment) => comment.revision === draft.revision && comment.paragraph === paragraph)
      .map(({ id, by, text }) => ({ id, name: by.displayName, text })),
  ];
  return said.map(({ id, name, text }) => (
    <div key={id} className={styles.note}>
      <Caption1Strong>{name}</Caption1Strong>
      <Caption1 className={styles.words}>{text}</Caption1>
    </div>
  ));
}

interface Props {
  paragraph: number;
  text: string;
  onChange: (text: string) => void;
}

/** An approver's note on a paragraph; it goes along with the answer. */
export function NoteField({ paragraph, text, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState(text !== '');
  const number = paragraph + 1;
  if (!open) {
    return (
      <Button
        className={styles.add}
        size="small"
        appearance="subtle"
        icon={<CommentAddRegular />}
        onClick={() => setOpen(true)}
      >
        {t('waiting.addNote')}
        <Hidden> {number}</Hidden>
      </Button>
    );
  }
  return (
    <Field label={t('waiting.note', { number })} size="small">
      <Textarea
        size="small"
        resize="vertical"
        maxLength={1000}
        value={text}
        autoFocus={text === ''}
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => setOpen(text.trim() !== '')}
      />
    </Field>
  );
}
