/** The entries that have a value, so that a flag left out does not hide a default. */
export function given<Flags extends object>(
  flags: Flags,
): { [Name in keyof Flags]?: NonNullable<Flags[Name]> } {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof given<Flags>
  >
}
