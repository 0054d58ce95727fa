import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { createAttempt } from '../model/createAttempt.ts';
import type { ExportFormat } from '../model/history.ts';
import { saveFile } from './saveFile.ts';
import { TroubleNote } from './TroubleNote.tsx';
import { useRoom } from './useRoom.ts';

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  markdown: 'md',
  docx: 'docx',
  html: 'html',
};

/** Takes a conversation, or one answer of it, along as a file. */
export function ExportButtons({
  formats,
  title,
  conversation,
  answer,
}: {
  formats: readonly ExportFormat[];
  /** Names the file. */
  title: string;
  conversation: string;
  /** Id of the one answer that is wanted. */
  answer?: string;
}): JSX.Element {
  const { settings, history } = useRoom();
  const texts = settings.texts.value;
  const { trouble, run } = useMemo(createAttempt, []);
  const save = async (format: ExportFormat): Promise<void> => {
    const file = await history.exported(conversation, format, answer);
    saveFile(file, `${fileNameOf(title)}.${ENDINGS[format]}`);
  };
  return (
    <>
      {formats.map((format) => {
        const { name, what } = texts.exportAs[format];
        return (
          <button
            key={format}
            type="button"
            class="quiet"
            title={what}
            aria-label={`${name}: ${what}`}
            onClick={() => void run(() => save(format))}
          >
            {name}
          </button>
        );
      })}
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </>
  );
}

function fileNameOf(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'casebook';
}
