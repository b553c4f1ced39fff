import {
  Button,
  Caption1,
  Combobox,
  Field,
  makeStyles,
  Option,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { plainGroup } from '../../parts/plainGroup.ts';
import type { Choice } from './criterionChoices.ts';

/** So many are shown as chips; more are found by writing. */
const chipsAtMost = 8;
const shownAtMost = 30;

const useStyles = makeStyles({
  group: { ...plainGroup, display: 'grid', gap: tokens.spacingVerticalXS },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { maxWidth: '100%', textAlign: 'start' },
  count: { color: 'inherit', marginLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
  box: { minWidth: 0, width: '100%' },
  option: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, width: '100%' },
  muted: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  label: string;
  choices: Choice[];
  /** Values; of these any one is enough. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** One thing to narrow by: chips where there are few, else a box to find them in and chips of what was found. */
export function Criterion(props: Props) {
  return props.choices.length > chipsAtMost ? <Many {...props} /> : <Few {...props} />;
}

function Few({ label, choices, chosen, onChange }: Props) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.chips}>
        {choices.map((choice) => {
          const checked = chosen.includes(choice.value);
          return (
            <ToggleButton
              key={choice.value}
              className={styles.chip}
              shape="circular"
              size="small"
              appearance={checked ? 'primary' : 'outline'}
              checked={checked}
              onClick={() => onChange(toggled(chosen, choice.value))}
            >
              {choice.name}
              <Count of={choice} />
            </ToggleButton>
          );
        })}
      </div>
    </fieldset>
  );
}

function Many({ label, choices, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  const more = found.length - shownAtMost;
  return (
    <div className={styles.group}>
      <Field label={label}>
        <Combobox
          multiselect
          freeform
          expandIcon={null}
          className={styles.box}
          input={{ ref: input, className: styles.box }}
          placeholder={t('compose.find')}
          value={typed}
          selectedOptions={[...chosen]}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped('')}
          onOptionSelect={(event, { optionValue }) => {
            if (event.type === 'change' || !optionValue) return;
            onChange(toggled(chosen, optionValue));
            setTyped('');
          }}
        >
          {found.slice(0, shownAtMost).map((choice) => (
            <Option key={choice.value} value={choice.value} text={choice.name}>
              <span className={styles.option}>
                {choice.name}
                <Count of={choice} />
              </span>
            </Option>
          ))}
          {(found.length === 0 || more > 0) && (
            <Option disabled value="" text="">
              {more > 0 ? t('compose.more', { count: more, shown: number(more) }) : t('compose.findNone')}
            </Option>
          )}
        </Combobox>
      </Field>
      {chosen.length > 0 && (
        <div className={styles.chips}>
          {chosen.map((value) => {
            const choice = choices.find((one) => one.value === value) ?? { value, name: value, people: null };
            return (
              <Button
                key={value}
                className={styles.chip}
                shape="circular"
                size="small"
                icon={<DismissRegular />}
                iconPosition="after"
                aria-label={t('compose.remove', { name: choice.name })}
                onClick={() => {
                  onChange(toggled(chosen, value));
                  input.current?.focus();
                }}
              >
                {choice.name}
              </Button>
            );
          })}
        </div>
      )}
    </div>
  );
}

function Count({ of: { people } }: { of: Choice }) {
  const styles = useStyles();
  const { number } = useFormats();
  return people === null ? null : <Caption1 className={styles.count}>{number(people)}</Caption1>;
}

function toggled(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}
