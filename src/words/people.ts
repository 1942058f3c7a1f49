export const roles = {
  admin: 'Admin',
  staff: 'Petugas',
  viewer: 'Pembaca',
};

/** Whether a person can sign in. */
export const personStates = {
  active: 'Aktif',
  invited: 'Diundang',
  disabled: 'Nonaktif',
};

export const levels = {
  ministry: 'Kementerian',
  province: 'Provinsi',
  regency: 'Kabupaten/kota',
};
