import type { FigureImportReport, ShareFigures, ShareView } from '../../src/server/contract/share.ts';
import type { PriceChange, PriceView, UtmChange, UtmView } from '../../src/server/contract/value.ts';
import type { Calls } from './calls.ts';

export function valueApi({ get, post, put }: Calls) {
  return {
    price: () => get<PriceView>('/price'),
    settlePrice: (change: PriceChange) => put<PriceView>('/price', change),
    utm: () => get<UtmView>('/utm'),
    settleUtm: (change: UtmChange) => put<UtmView>('/utm', change),
    sayFigures: (id: string, figures: ShareFigures) =>
      put<ShareView>(`/me/shares/${encodeURIComponent(id)}/figures`, figures),
    importFigures: (file: Blob, trial: boolean) =>
      post<FigureImportReport>(`/me/shares/figures?${new URLSearchParams({ trial: String(trial) })}`, file),
  };
}
