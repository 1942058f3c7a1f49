/** The fields as the server takes them: what is blank is none. */
export const blankToNull = <Name extends string>(
  fields: Record<Name, string | null>,
  names: Name[],
): Record<Name, string | null> =>
  Object.fromEntries(names.map((name) => [name, fields[name]?.trim() || null])) as Record<
    Name,
    string | null
  >;
