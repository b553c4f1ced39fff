import { Body1Strong, Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestionView } from '../../../src/server/contract/question.ts';
import { currentLanguage } from '../../i18n.ts';
import { HideQuestion } from './HideQuestion.tsx';
import { Quoted } from './Quoted.tsx';
import { questionRow } from './questionRow.ts';
import { RewordForm } from './RewordForm.tsx';
import { startFrom } from './rewordFields.ts';

const useStyles = makeStyles({ ...questionRow });

/** A manager's words to be shown, completed by a communicator. Nothing here says who asked. */
export function Suggestion({ suggestion }: { suggestion: SuggestionView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const language = currentLanguage();
  const other = language === 'da' ? 'en' : 'da';
  const { id, question, answer } = suggestion;
  return (
    <article className={styles.row}>
      <Body1Strong className={styles.words}>{question[language] || question[other]}</Body1Strong>
      <Quoted text={(answer[language] || answer[other]) ?? ''} />
      {isOpen ? (
        <RewordForm id={id} start={startFrom(suggestion)} suggests={false} onClose={() => setOpen(false)} />
      ) : (
        <div className={styles.actions}>
          <Button onClick={() => setOpen(true)}>{t('questions.desk.show')}</Button>
          <HideQuestion id={id} what="dismiss" />
        </div>
      )}
    </article>
  );
}
