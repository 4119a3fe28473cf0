// When a message was sent, as a chat shows it: only after a pause, and with the day when it was another one.
import type { Language } from './settings.ts';

/** A pause of so long (ms) gets a new time. */
const PAUSE_MS = 5 * 60_000;

export function isAfterPause(time: number, previous: number | null): boolean {
  return previous === null || time - previous >= PAUSE_MS;
}

/** 14:05, or with the day when `now` is on another. In the device's own time. */
export function formatTime(time: number, now: number, language: Language): string {
  const date = new Date(time);
  const today = new Date(now);
  const clock = `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
  if (date.toDateString() === today.toDateString()) return clock;
  const month = date.getMonth() + 1;
  const isThisYear = date.getFullYear() === today.getFullYear();
  if (language === 'zh') {
    const year = isThisYear ? '' : `${date.getFullYear()}年`;
    return `${year}${month}月${date.getDate()}日 ${clock}`;
  }
  const year = isThisYear ? '' : `${date.getFullYear()}-`;
  return `${year}${twoDigits(month)}-${twoDigits(date.getDate())} ${clock}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
