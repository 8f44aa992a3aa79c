/** From here on rounded down: what is 96.7 % is not among the matches from 97 %. */
const sure = 90;

/** A probability as people read it; 99.97 must not read as certain, nor .2 as impossible. */
export function percent(probability: number): string {
  const value = probability * 100;
  if (value > 0 && value < 1) return `${value < 0.1 ? '<0.1' : value.toFixed(1)} %`;
  if (value > 99 && value < 100) return `${Math.floor(value * 10) / 10} %`;
  return `${value < sure ? Math.round(value) : Math.floor(value)} %`;
}
