import { useTranslation } from 'react-i18next';
import type { AudienceOptions } from '../../../src/server/contract/broadcast.ts';
import { currentLanguage } from '../../i18n.ts';
import { useCountryName } from './audienceWords.ts';
import type { CriterionName } from './composeFields.ts';

export interface Choice {
  value: string;
  name: string;
  /** In the directory, whether they take part or not; null where that is not counted. */
  people: number | null;
}

/** What there is to choose from, by what an audience is narrowed by. */
export function useCriterionChoices(options: AudienceOptions): Record<CriterionName, Choice[]> {
  const { t } = useTranslation();
  const country = useCountryName();
  return {
    units: options.units.map(({ manager, department, people }) => ({
      value: manager.id,
      name: department ? t('compose.unit', { name: manager.displayName, department }) : manager.displayName,
      people,
    })),
    topics: options.topics.map(({ id, name }) => ({
      value: id,
      name: name[currentLanguage()],
      people: null,
    })),
    roles: options.roles.map(({ role, people }) => ({
      value: role,
      name: t(`compose.role.${role}`),
      people,
    })),
    departments: options.departments.map(({ department, people }) => ({
      value: department,
      name: department,
      people,
    })),
    languages: options.languages.map(({ language, people }) => ({
      value: language,
      name: t(`language.${language}`),
      people,
    })),
    countries: options.countries.map((one) => ({
      value: one.country,
      name: country(one.country),
      people: one.people,
    })),
  };
}
