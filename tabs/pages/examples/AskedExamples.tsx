import { Body1, Button, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExampleView } from '../../../src/server/contract/example.ts';
import { currentLanguage } from '../../i18n.ts';
import { Section } from '../../parts/Section.tsx';
import { Failed } from '../../parts/Status.tsx';
import { api } from '../../queries.ts';
import { exampleQueries } from './queries.ts';

const useStyles = makeStyles({
  quote: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Posts of one's own that the communicators would like to show to colleagues. */
export function AskedExamples() {
  const { data = [] } = useQuery(exampleQueries.mine);
  const asked = data.filter(({ can }) => can.answer);
  return asked.map((example) => <Asked key={example.id} example={example} />);
}

function Asked({ example: { id, quote, language, why } }: { example: ExampleView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (yes: boolean) => api.answerExample(id, yes),
    onSettled: () => client.invalidateQueries({ queryKey: ['examples'] }),
  });
  return (
    <Section title={t('examples.asked')} text={t('examples.askedText')}>
      <blockquote className={styles.quote} lang={language}>
        <Body1>{quote}</Body1>
      </blockquote>
      <Body1>
        <Caption1Strong>{t('guidelines.whyItWorks')}</Caption1Strong> {why[currentLanguage()]}
      </Body1>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={answer.isPending} onClick={() => answer.mutate(true)}>
          {t('examples.yes')}
        </Button>
        <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
          {t('examples.no')}
        </Button>
      </div>
      {answer.isError && <Failed error={answer.error} />}
    </Section>
  );
}
