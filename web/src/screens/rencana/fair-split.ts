/** The server's own split, the very same file: the slider answers at once, also without a line. */
export {
  fairSplit,
  SplitImpossible,
  wantedTotal,
  type Binding,
  type Claim,
  type Share,
  type Split,
} from '$rules/allocation/fair-split.js';
