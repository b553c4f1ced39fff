import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AudienceInput, AudienceOptions } from '../../../src/server/contract/broadcast.ts';
import { useFormats } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { queries } from '../../queries.ts';

/** The name of a country, where the directory writes it as ISO 3166 does. */
export function useCountryName(): (country: string) => string {
  const { locale } = useFormats();
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return (country) => (/^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country);
}

/** An audience as one plain sentence; null until its names are known. */
export function useAudienceWords(): (audience: AudienceInput) => string | null {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const country = useCountryName();
  const { data: options } = useQuery(queries.audienceOptions);
  const any = new Intl.ListFormat(locale, { type: 'disjunction' });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });

  function phrases(audience: Extract<AudienceInput, { kind: 'people' }>, known: AudienceOptions): string[] {
    const {
      units = [],
      topics = [],
      roles = [],
      departments = [],
      languages = [],
      countries = [],
    } = audience;
    const said = (key: 'units' | 'topics' | 'departments' | 'languages' | 'countries', names: string[]) =>
      names.length > 0 ? [t(`broadcast.to.${key}`, { names: any.format(names) })] : [];
    const manager = (id: string) => known.units.find((unit) => unit.manager.id === id)?.manager.displayName;
    const topic = (id: string) => known.topics.find((one) => one.id === id)?.name[currentLanguage()];
    return [
      ...said(
        'units',
        units.map((id) => manager(id) ?? t('broadcast.to.gone')),
      ),
      ...said(
        'topics',
        topics.map((id) => topic(id) ?? t('broadcast.to.goneTopic')),
      ),
      ...(roles.length > 0 ? [any.format(roles.map((role) => t(`broadcast.to.role.${role}`)))] : []),
      ...said('departments', departments),
      ...said(
        'languages',
        languages.map((language) => t(`broadcast.to.language.${language}`)),
      ),
      ...said('countries', countries.map(country)),
    ];
  }

  return (audience) => {
    if (audience.kind === 'everyone') return t('broadcast.to.everyone');
    return options ? t('broadcast.to.people', { who: all.format(phrases(audience, options)) }) : null;
  };
}
