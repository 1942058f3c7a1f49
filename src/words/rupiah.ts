const hundredths = new Intl.NumberFormat('id-ID', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `Rp 10.450,00`, as on papers */
export const rupiah = (value: number): string =>
  `${value < 0 ? '−' : ''}Rp ${hundredths.format(Math.abs(value))}`;
