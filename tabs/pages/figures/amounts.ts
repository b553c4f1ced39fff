/** Amounts of a currency as the language writes them: in whole units, and to the smallest unit. */
export function amountsOf(currency: string, locale: string) {
  const style = { style: 'currency', currency } as const;
  const whole = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, {
    ...style,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  return {
    whole: (amount: number) => whole.format(amount),
    exact: (amount: number) => exact.format(amount),
  };
}

/** `8,50` or `8.50`; null for what is no amount. */
export function amountIn(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

/** 8.5 → `8,50`, 20 → `20`: as `amountIn` reads it again. */
export function amountText(amount: number, locale: string): string {
  const minimumFractionDigits = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString(locale, { minimumFractionDigits, useGrouping: false });
}
