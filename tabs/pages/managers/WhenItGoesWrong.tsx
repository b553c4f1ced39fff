import {
  Body1,
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { queries } from '../../queries.ts';
import { Contacts } from './Contacts.tsx';
import { Seriousness } from './Seriousness.tsx';

type Whose = 'own' | 'other';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '48rem',
  },
  steps: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    counterReset: 'step',
    display: 'grid',
    gap: tokens.spacingVerticalL,
  },
  step: {
    counterIncrement: 'step',
    display: 'grid',
    gridTemplateColumns: '2.25rem minmax(0, 1fr)',
    gap: '2px 12px',
    '::before': {
      content: 'counter(step)',
      gridRow: '1 / span 2',
      display: 'grid',
      placeItems: 'center',
      width: '2.25rem',
      height: '2.25rem',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  title: { margin: 0 },
  words: { maxWidth: '64ch' },
  phrases: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
});

const steps = {
  own: ['ownSteps.breathe', 'ownSteps.keep', 'ownSteps.tell', 'ownSteps.mend', 'ownSteps.rest'],
  other: [
    'otherSteps.breathe',
    'otherSteps.talk',
    'otherSteps.weigh',
    'otherSteps.mend',
    'otherSteps.call',
    'otherSteps.learn',
  ],
} as const;
const phrases = ['one', 'two', 'three'] as const;

/** One step at a time, whoever wrote the post; the same page for those who lead and those who do not. */
export function WhenItGoesWrong() {
  const { t } = useTranslation();
  const styles = useStyles();
  const navigate = useNavigate();
  const me = useQuery(queries.me);
  const [chosen, setChosen] = useState<Whose | null>(null);
  return (
    <Page
      title={t('forManagers.wrong.title')}
      lead={t('forManagers.wrong.lead')}
      back={{ to: '/guidelines', label: t('guidelines.title') }}
    >
      <Loaded query={me}>
        {({ leadsUnit }) => {
          const whose = chosen ?? (leadsUnit ? 'other' : 'own');
          return (
            <div className={styles.page}>
              {leadsUnit && (
                <Field label={t('forManagers.wrong.whose')}>
                  <RadioGroup
                    layout="horizontal"
                    value={whose}
                    onChange={(_, { value }) => setChosen(value === 'own' ? 'own' : 'other')}
                  >
                    <Radio value="other" label={t('forManagers.wrong.other')} />
                    <Radio value="own" label={t('forManagers.wrong.own')} />
                  </RadioGroup>
                </Field>
              )}
              <Steps whose={whose} />
              <Seriousness />
              <Section title={t('forManagers.wrong.phrases')}>
                <ul className={styles.phrases}>
                  {phrases.map((one) => (
                    <li key={one}>
                      <Body1>{t(`forManagers.wrong.${whose}Phrases.${one}`)}</Body1>
                    </li>
                  ))}
                </ul>
              </Section>
              <Contacts />
              <div>
                <Button onClick={() => navigate('/guidelines/questions/new')}>
                  {t('forManagers.wrong.ask')}
                </Button>
              </div>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Steps({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps[whose].map((step) => (
        <li key={step} className={styles.step}>
          <Subtitle2 as="h2" className={styles.title}>
            {t(`forManagers.wrong.${step}.title`)}
          </Subtitle2>
          <Body1 className={styles.words}>{t(`forManagers.wrong.${step}.text`)}</Body1>
        </li>
      ))}
    </ol>
  );
}
