/** What was said to be how likely, and whether it was so. */
export interface Said {
  /** 0 to 1. */
  probability: number;
  isRight: boolean;
}

/** What was said to be about as likely: the mean of what was said, and the share that was so. */
export interface Bin {
  from: number;
  said: number;
  right: number;
  count: number;
}

export interface Reliability {
  bins: Bin[];
  /** Expected calibration error (Naeini et al. 2015): the mean distance of what was said from what was so, by bins of a tenth. */
  ece: number;
  /** Share that was so of what was said to be at least .8 likely; null where nothing was. */
  rightFromEight: number | null;
}

const BINS = 10;
const SURE = 0.8;

/** How far probabilities can be believed. `said`: at least one. */
export function reliabilityOf(said: readonly Said[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, at) => {
    const own = said.filter((one) => Math.min(BINS - 1, Math.floor(one.probability * BINS)) === at);
    return { from: at / BINS, ...figures(own) };
  }).filter(({ count }) => count > 0);
  const distance = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.said - bin.right), 0);
  const sure = figures(said.filter((one) => one.probability >= SURE));
  return {
    bins,
    ece: Number((distance / said.length).toFixed(3)),
    rightFromEight: sure.count === 0 ? null : sure.right,
  };
}

function figures(of: readonly Said[]): Omit<Bin, 'from'> {
  const mean = (value: (one: Said) => number): number =>
    Number((of.reduce((sum, one) => sum + value(one), 0) / of.length).toFixed(3));
  return {
    said: mean((one) => one.probability),
    right: mean((one) => Number(one.isRight)),
    count: of.length,
  };
}
