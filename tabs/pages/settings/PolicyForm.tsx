import {
  Body1,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { backingRules, policyLimits } from '../../../src/server/contract/policyLimits.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { Section } from '../../parts/Section.tsx';
import { PolicyTopics } from './PolicyTopics.tsx';
import { counts, type PolicyFields, problemsOfPolicy, readers } from './policyFields.ts';
import { usePolicyEffect } from './usePolicyEffect.ts';

const useStyles = makeStyles({
  counts: { display: 'grid', gap: tokens.spacingVerticalM, justifySelf: 'stretch' },
  count: { maxWidth: '22rem' },
});

interface Props {
  fields: PolicyFields;
  onChange: (fields: PolicyFields) => void;
}

/** Who decides, where a topic goes its own way, when nobody answers, what goes to many, and what it all comes to. */
export function PolicyForm({ fields, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const effect = usePolicyEffect();
  const problems = problemsOfPolicy(fields);
  return (
    <>
      <Section title={t('policy.title')} text={t('policy.text')}>
        <Field label={t('policy.who')}>
          <RadioGroup
            value={fields.readers}
            onChange={(_, { value }) =>
              onChange({ ...fields, readers: readers.find((one) => one === value) ?? fields.readers })
            }
          >
            {readers.map((one) => (
              <Radio key={one} value={one} label={t(`policy.choice.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      </Section>
      <PolicyTopics topics={fields.topics} onChange={(topics) => onChange({ ...fields, topics })} />
      <Section title={t('policy.times')} text={t('policy.timesText')}>
        <div className={styles.counts}>
          {counts.map((name) => {
            const problem = problems[name];
            return (
              <Field
                key={name}
                className={styles.count}
                label={t(`policy.${name}`)}
                {...fieldProblem(problem && t(`policy.${problem}`, policyLimits[name]))}
              >
                <Input
                  inputMode="numeric"
                  value={fields[name]}
                  onChange={(_, { value }) => onChange({ ...fields, [name]: value })}
                />
              </Field>
            );
          })}
        </div>
      </Section>
      <Section title={t('policy.broadcasts')} text={t('policy.broadcastsText')}>
        <Field hint={t('policy.reviewEveryoneHint')}>
          <Switch
            label={t('policy.reviewEveryone')}
            checked={fields.reviewEveryone !== false}
            onChange={(_, { checked }) => onChange({ ...fields, reviewEveryone: checked })}
          />
        </Field>
      </Section>
      <Section title={t('backing.policy.title')} text={t('backing.policy.text')}>
        <Field label={t('backing.policy.label')}>
          <RadioGroup
            value={fields.backingFirst ?? 'firstBroadcast'}
            onChange={(_, { value }) =>
              onChange({ ...fields, backingFirst: backingRules.find((one) => one === value) ?? null })
            }
          >
            {backingRules.map((one) => (
              <Radio key={one} value={one} label={t(`backing.policy.choice.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      </Section>
      <Section title={t('policy.effect')}>
        <div aria-live="polite">
          <Body1>{effect(fields) || '–'}</Body1>
        </div>
      </Section>
    </>
  );
}
