import { language } from './phrases.js';

// Instants arrive in the office's own zone ("2026-11-24T16:00:00+07:00"). The wall clock written there is shown as it stands,
// wherever the reader's machine is: it is read as if it were UTC and formatted as UTC.
const wall = iso => new Date(`${iso.slice(0, 19)}Z`);
// Sundanese is missing in many browsers; Indonesian names of days are then understood by all.
const format = (iso, options) => new Intl.DateTimeFormat([language === 'en' ? 'en-GB' : language, 'id'], { ...options, timeZone: 'UTC' }).format(wall(iso));

export const hourOf = iso => format(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
export const dayOf = iso => format(iso, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
export const shortDayOf = iso => format(iso, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** For datetime-local fields, and back: the field knows no zone, the office's offset is added again. */
export const toField = iso => iso.slice(0, 16);
export const fromField = (field, now) => `${field}:00${offsetOf(now)}`;

const offsetOf = iso => iso.match(/(?:Z|[+-]\d\d:\d\d)$/)?.[0] ?? '+07:00';

/** The same wall clock, some real seconds later. */
export function later(iso, milliseconds) {
  return new Date(wall(iso).getTime() + milliseconds).toISOString().slice(0, 19) + offsetOf(iso);
}
