/** Of the fields that `wanted` names, those that differ: what they were and what they become. */
export function changedFields<T extends object>(
  current: T,
  wanted: Partial<T>,
): { before: Partial<T>; after: Partial<T> } {
  const names = (Object.keys(wanted) as (keyof T)[]).filter(
    (name) => wanted[name] !== undefined && wanted[name] !== current[name],
  );
  const pick = (from: Partial<T>) =>
    Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<T>;
  return { before: pick(current), after: pick(wanted) };
}
