import { render } from 'preact';
import { createRoom } from './model/room.ts';
import { App } from './App.tsx';
import { keepAddress } from './parts/keepAddress.ts';
import { RoomContext } from './parts/useRoom.ts';
import './styles/base.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/talk.css';
import './styles/answer.css';
import './styles/markers.css';
import './styles/coverage.css';
import './styles/book.css';
import './styles/draft.css';
import './styles/shelf.css';
import './styles/notes.css';
import './styles/print.css';

const room = createRoom({
  fetch: (...request) => fetch(...request),
  kept: localStorage,
  keptInTab: sessionStorage,
  browserLanguage: navigator.language,
  now: () => Date.now(),
  nextFrame: (then) => void requestAnimationFrame(then),
});
void room.begin();
keepAddress(room, window);
render(
  <RoomContext value={room}>
    <App />
  </RoomContext>,
  document.getElementById('page')!,
);
