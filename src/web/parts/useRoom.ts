import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Room } from '../model/room.ts';

/** Where the parts of the page find the room. */
export const RoomContext = createContext<Room | null>(null);

/** The room; a part outside of it is a defect. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('a part of the page stands outside the room');
  return room;
}
