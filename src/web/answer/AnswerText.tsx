import type { ComponentChildren, JSX } from 'preact';
import type { AnswerSentence, Citation, Span } from '../../types.ts';
import { annotate, type Annotated } from './annotate.ts';
import { markdownParser } from './markdownParser.ts';
import { MarkdownBlocks } from './MarkdownBlocks.tsx';
import { MarkerGroup } from './MarkerGroup.tsx';
import { PlainLines } from './PlainLines.tsx';
import type { SignRendering } from './signRendering.ts';
import { splitSigns } from './splitSigns.ts';
import { SupportSign } from './SupportSign.tsx';

/** The text of an answer, finished or streaming: lines as they are, or a model's Markdown; never markup. */
export function AnswerText({
  text,
  sentences,
  citations,
  generated,
  strong = null,
}: {
  text: string;
  /** Empty while streaming. */
  sentences: readonly AnswerSentence[];
  citations: readonly Citation[];
  generated: boolean;
  /** Offsets in `text` of the words that answer. */
  strong?: Span | null;
}): JSX.Element {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  const annotated = annotate(text, { sentences, known: new Set(byNumber.keys()), strong });
  const signs = renderSigns(annotated, byNumber);
  const tokens = generated ? (markdownParser()?.(annotated.text) ?? null) : null;
  return (
    <div class={generated ? 'text markdown' : 'text'}>
      {tokens === null ? (
        <PlainLines text={annotated.text} signs={signs} citations={citations} />
      ) : (
        <MarkdownBlocks tokens={tokens} signs={signs} />
      )}
    </div>
  );
}

function renderSigns(
  { groups, doubts }: Annotated,
  citations: ReadonlyMap<number, Citation>,
): SignRendering {
  const signs: SignRendering = {
    text: (annotated) => renderPieces(splitSigns(annotated)),
    doubt: (index, inside) => (
      <span class="doubt">
        <del>{inside}</del>
        <SupportSign sentence={doubts[index] ?? null} />
      </span>
    ),
    literal: (annotated) => writeOut(annotated),
  };
  const renderPieces = (pieces: ReturnType<typeof splitSigns>): ComponentChildren =>
    pieces.map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'strong')
        return <strong class="said">{renderPieces(piece.pieces)}</strong>;
      if (piece.kind === 'doubt') return signs.doubt(piece.index, renderPieces(piece.pieces));
      return <MarkerGroup group={groups[piece.index]!} citations={citations} />;
    });
  const writeOut = (annotated: string): string => writePieces(splitSigns(annotated));
  const writePieces = (pieces: ReturnType<typeof splitSigns>): string =>
    pieces
      .map((piece) => {
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'strong') return writePieces(piece.pieces);
        if (piece.kind === 'doubt') return '';
        return groups[piece.index]!.citations.map((n) => `[${n}]`).join('');
      })
      .join('');
  return signs;
}
