/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Elements without words for the reader. */
export const UNSEEN = new Set(
  'script style template noscript title svg math iframe object head audio video select rt rp'.split(
    ' ',
  ),
);

/** Elements that hold nothing and are not closed. */
export const VOID = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

export const LISTS = new Set(['ol', 'ul', 'menu']);
