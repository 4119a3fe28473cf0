// How the reports write numbers: the same everywhere, so that two reports can be compared by eye and by diff.
import type { Proportion } from '../proportion.ts';

export function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}

/** 93.1 %; a dash where nothing was measured. */
export function rateText(proportion: Proportion | null): string {
  return proportion === null ? '–' : percent(proportion.rate);
}

/** 90.2–95.1: the 95 % interval, in per cent. */
export function intervalText(proportion: Proportion | null): string {
  if (proportion === null) return '–';
  return [proportion.low, proportion.high].map((end) => (end * 100).toFixed(1)).join('–');
}

/** 93.1 % (90.2–95.1). */
export function rateWithInterval(proportion: Proportion | null): string {
  return proportion === null ? '–' : `${percent(proportion.rate)} (${intervalText(proportion)})`;
}
