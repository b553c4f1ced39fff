import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { guidelineLimits } from '../../../src/server/contract/guideline.ts';
import { useFormats } from '../../format.ts';
import type { Language } from '../../language.ts';
import { fieldProblem } from '../../parts/fieldProblem.ts';
import { growing } from '../../parts/growing.ts';
import type { TextBox } from './guidelineFields.ts';

interface Props {
  box: TextBox;
  language: Language;
  value: string;
  problem: string;
  onChange: (value: string) => void;
}

const useStyles = makeStyles({ lines: growing });

const rows: Record<Exclude<TextBox, 'title'>, number> = { dos: 6, askFirst: 5, donts: 5, body: 18 };

/** One box of a guideline in one language. */
export function SideBox({ box, language, value, problem, onChange }: Props) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { number } = useFormats();
  const label = t('guidelines.inLanguage', {
    what: t(`guidelines.parts.${box}`),
    language: t(`guidelines.language.${language}`),
  });
  const room = { left: number(value.length), most: number(guidelineLimits.body) };
  const hint =
    box === 'title' ? '' : box === 'body' ? t('guidelines.markdown', room) : t('guidelines.lineEach');
  return (
    <Field label={label} {...(hint && { hint })} {...fieldProblem(problem)}>
      {box === 'title' ? (
        <Input
          value={value}
          maxLength={guidelineLimits.title}
          lang={language}
          onChange={(_, data) => onChange(data.value)}
        />
      ) : (
        <Textarea
          value={value}
          textarea={box === 'body' ? {} : { className: styles.lines }}
          rows={rows[box]}
          resize="vertical"
          lang={language}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}
