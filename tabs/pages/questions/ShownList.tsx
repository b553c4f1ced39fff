import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ShownQuestion } from '../../../src/server/contract/question.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { panel } from '../../parts/panel.ts';
import { useTopicName } from '../../parts/useTopicName.ts';

const useStyles = makeStyles({
  list: { ...panel, padding: '4px 8px' },
  answer: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: '0 4px 16px 28px',
    '@media (max-width: 480px)': { paddingLeft: '4px' },
  },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '68ch' },
  muted: { color: tokens.colorNeutralForeground2 },
  question: { overflowWrap: 'anywhere', padding: '4px 0' },
});

/** Each question opens to its answer. */
export function ShownList({ questions }: { questions: ShownQuestion[] }) {
  const styles = useStyles();
  const { date } = useFormats();
  const topicName = useTopicName();
  const language = currentLanguage();
  return (
    <Accordion multiple collapsible className={styles.list}>
      {questions.map(({ id, question, answer, topicId, day }) => (
        <AccordionItem key={id} value={id}>
          <AccordionHeader as="h3" size="large">
            <span className={styles.question}>{question[language]}</span>
          </AccordionHeader>
          <AccordionPanel>
            <div className={styles.answer}>
              <Body1 className={styles.words}>{answer[language]}</Body1>
              <Caption1 className={styles.muted}>
                {[topicId && topicName(topicId), date(`${day}T12:00:00Z`)].filter(Boolean).join(' · ')}
              </Caption1>
            </div>
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
