import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AudienceOptions } from '../../../src/server/contract/broadcast.ts';
import { plainGroup } from '../../parts/plainGroup.ts';
import { useAudienceWords } from './audienceWords.ts';
import { Criterion } from './Criterion.tsx';
import { audienceOf, type ComposeFields, type CriterionName, criterionNames } from './composeFields.ts';
import { useCriterionChoices } from './criterionChoices.ts';

const useStyles = makeStyles({
  narrowing: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
  add: plainGroup,
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  fields: ComposeFields;
  options: AudienceOptions;
  problem: string | undefined;
  onChange: (patch: Partial<ComposeFields>) => void;
}

/** Everyone, or those to whom all that is chosen applies; and in words who that is. */
export function AudienceFields({ fields, options, problem, onChange }: Props) {
  const { t } = useTranslation();
  const words = useAudienceWords();
  const audience = audienceOf(fields);
  return (
    <>
      <RadioGroup
        aria-label={t('broadcast.audience')}
        value={fields.kind}
        onChange={(_, { value }) => onChange({ kind: value === 'people' ? 'people' : 'everyone' })}
      >
        <Radio value="everyone" label={t('broadcast.everyone')} />
        <Radio value="people" label={t('compose.some')} />
      </RadioGroup>
      {fields.kind === 'people' && <Narrowing fields={fields} options={options} onChange={onChange} />}
      {problem && (
        <MessageBar intent="error" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {audience && <Body1>{words(audience)}</Body1>}
    </>
  );
}

function Narrowing({ fields: { criteria }, options, onChange }: Omit<Props, 'problem'>) {
  const { t } = useTranslation();
  const styles = useStyles();
  const choices = useCriterionChoices(options);
  const place = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<CriterionName[]>([]);
  const newest = opened.at(-1);
  useEffect(() => {
    // The button that was pressed is gone: on with what it brought.
    if (newest)
      place.current?.querySelector<HTMLElement>(`[data-by="${newest}"] :is(input, button)`)?.focus();
  }, [newest]);
  const isShown = (name: CriterionName) => opened.includes(name) || criteria[name].length > 0;
  // One choice alone narrows nothing.
  const offered = criterionNames.filter((name) => !isShown(name) && choices[name].length > 1);
  return (
    <div ref={place} className={styles.narrowing}>
      <Caption1 className={styles.muted}>{t('compose.narrowText')}</Caption1>
      {criterionNames.filter(isShown).map((name) => (
        <div key={name} data-by={name}>
          <Criterion
            label={t(`compose.by.${name}`)}
            choices={choices[name]}
            chosen={criteria[name]}
            onChange={(chosen) => onChange({ criteria: { ...criteria, [name]: chosen } })}
          />
        </div>
      ))}
      {offered.length > 0 && (
        <fieldset className={styles.add}>
          <legend className={styles.legend}>{t('compose.narrow')}</legend>
          <div className={styles.row}>
            {offered.map((name) => (
              <Button
                key={name}
                size="small"
                shape="circular"
                icon={<AddRegular />}
                onClick={() => setOpened([...opened, name])}
              >
                {t(`compose.by.${name}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
