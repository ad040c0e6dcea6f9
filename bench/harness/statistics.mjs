// Medians, and how far they can be trusted.
import { random } from "../documents/random.mjs";

const RESAMPLES = 1000;

const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value below which this part of the values lies. */
export function quantile(values, part) {
  const list = sorted(values);
  const at = (list.length - 1) * part;
  const low = Math.floor(at);
  return list[low] + (list[Math.min(low + 1, list.length - 1)] - list[low]) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/** A set of samples in short: its median, its quartiles and its size. */
export const summary = (values) => ({ median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75), samples: values.length });

/**
 * The ratio of two medians with the interval in which it lies in 95 of 100 draws from the samples.
 * Zero to zero is one: neither has any.
 */
export function ratio(ours, theirs) {
  const draw = random(1);
  const resampled = (values) => median(values.map(() => values[Math.floor(draw() * values.length)]));
  const quotient = (a, b) => (a === b ? 1 : a / b);
  const all = Array.from({ length: RESAMPLES }, () => quotient(resampled(ours), resampled(theirs)));
  return { value: quotient(median(ours), median(theirs)), low: quantile(all, 0.025), high: quantile(all, 0.975) };
}

/**
 * The greatest exponent of growth between two neighbours of these points, in order: with 1, twice as much
 * costs twice as much. What is paid once, however small the first is, would flatter a line through all.
 */
export function steepest(points) {
  const slopes = points.slice(1).map(([x, y], place) => Math.log(y / points[place][1]) / Math.log(x / points[place][0]));
  return Math.max(...slopes);
}
