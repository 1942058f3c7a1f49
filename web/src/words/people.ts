import type { components } from '../api/schema.js';

type Person = components['schemas']['PersonDto'];

export const roles: Record<Person['role'], string> = {
  admin: 'Admin',
  staff: 'Petugas',
  viewer: 'Pembaca',
};

export const levels: Record<Person['office']['level'], string> = {
  ministry: 'Kementerian',
  province: 'Provinsi',
  regency: 'Kabupaten/kota',
};
