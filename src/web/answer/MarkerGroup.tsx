import type { JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import type { MarkerGroup as Group } from './annotate.ts';
import { Marker } from './Marker.tsx';
import { SupportSign } from './SupportSign.tsx';

/** The markers behind a sentence, and how the sentence stood the check. */
export function MarkerGroup({
  group,
  citations,
}: {
  group: Group;
  citations: ReadonlyMap<number, Citation>;
}): JSX.Element {
  const { reader } = useRoom();
  const { sentence } = group;
  const cited = group.citations.flatMap((n) => citations.get(n) ?? []);
  return (
    <span class="markers">
      {/* an unsupported sentence bears its sign itself */}
      {sentence?.support !== 'unsupported' && <SupportSign sentence={sentence} />}
      {cited.map((citation) => (
        <Marker
          key={citation.n}
          n={citation.n}
          note={{ citation, sentence }}
          onOpen={() => void reader.openCitation(citation)}
        />
      ))}
    </span>
  );
}
