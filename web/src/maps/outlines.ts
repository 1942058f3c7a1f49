/*
 * Outlines for display, no legal borders (see NOTICE): one file for each province with its regencies,
 * and 00 with the provinces, drawn coarser than its source so that it too stays under 12 KB on the
 * line. A decree that splits a regency replaces a file; until then the new code has no shape.
 */
const files = import.meta.glob<string>('./*.topo.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of the outlines of what lies below an office: `65` or `00`. Undefined where there are none. */
export const outlinesOf = (office: string): string | undefined => files[`./${office}.topo.json`];
