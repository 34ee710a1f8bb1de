/**
 * Does the same for each of many, one after the other; one that fails does not keep the others waiting.
 * @throws AggregateError once all were tried, with every failure
 */
export async function pourChacun<T>(
  choses: readonly T[],
  faire: (chose: T) => Promise<unknown>,
): Promise<void> {
  const echecs: unknown[] = [];
  for (const chose of choses)
    try {
      await faire(chose);
    } catch (e) {
      echecs.push(e);
    }
  if (echecs.length > 0) throw new AggregateError(echecs, `${echecs.length} sur ${choses.length} ont échoué`);
}
