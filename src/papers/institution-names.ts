import type { Level } from '../access/permissions.js';

/** An office as its papers name it. */
export interface Institution {
  code: string;
  name: string;
  level: Level;
  /** The office above it; null: the ministry. */
  parentName: string | null;
}

const SERVICE = 'Kependudukan dan Pencatatan Sipil';
const ACEH = '11';
const YOGYAKARTA = '34';
const isOfJakarta = ({ code }: Institution) => code === '31' || code.startsWith('31.');
const isWithinJakarta = (place: Institution) => isOfJakarta(place) && place.level === 'regency';

/** Kota Tarakan, Provinsi Kalimantan Utara; where an office was renamed, what of its name is a region. */
export function regionOf({ code, name, level }: Institution): string {
  if (level === 'ministry') return 'Republik Indonesia';
  if (level === 'regency') return /\b(Kabupaten|Kota) .+/.exec(name)?.[0] ?? name;
  return [ACEH, YOGYAKARTA].includes(code) ? name : `Provinsi ${name.replace(/^Provinsi /, '')}`;
}

/** Whose the office is; within Jakarta there is no government but the province's. */
export function governmentOf(place: Institution): string {
  if (place.level === 'ministry') return 'Kementerian Dalam Negeri Republik Indonesia';
  if (isWithinJakarta(place)) return `Pemerintah Provinsi ${place.parentName!}`;
  if (place.code === YOGYAKARTA) return `Pemerintah Daerah ${place.name}`;
  return `Pemerintah ${regionOf(place)}`;
}

/** The kind of office alone, as the large line of a letterhead. */
export function bureauOf(place: Institution): string {
  if (place.level === 'ministry') return `Direktorat Jenderal ${SERVICE}`;
  return isWithinJakarta(place) ? `Suku Dinas ${SERVICE} ${regionOf(place)}` : `Dinas ${SERVICE}`;
}

/** Dinas Kependudukan dan Pencatatan Sipil Kota Tarakan */
export function institutionOf(place: Institution): string {
  if (place.level === 'ministry') return `${bureauOf(place)} Kementerian Dalam Negeri`;
  return isWithinJakarta(place) ? bureauOf(place) : `${bureauOf(place)} ${regionOf(place)}`;
}

export const headOf = (place: Institution): string =>
  place.level === 'ministry' ? `Direktur Jenderal ${SERVICE}` : `Kepala ${institutionOf(place)}`;

/** Where papers are signed, where the name tells it: a regency's seat often has another name. */
export function cityOf(place: Institution): string | null {
  if (place.level === 'ministry' || isOfJakarta(place)) return 'Jakarta';
  return /^Kota (.+)/.exec(regionOf(place))?.[1] ?? null;
}
