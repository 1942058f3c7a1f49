import './design/design.js';
import { mount } from 'svelte';
import App from './frame/App.svelte';
import { atEase } from './frame/at-ease.js';
import { startSender } from './offline/sender.js';
import { startClock } from './offline/server-clock.svelte.js';
import { screenAt } from './frame/screen-at.js';
import { router, startRouter } from './router.svelte.js';
import { startSession } from './session/session.svelte.js';

startRouter();
startClock();
startSender();
startSession();
// On a slow line the screen is fetched while the server is still asked who is there.
void screenAt(router.path)
  ?.load()
  .catch(() => undefined);
mount(App, { target: document.getElementById('app')! });
void atEase
  .then(() => import('./frame/app-on-device.js'))
  .then(({ keepApp }) => keepApp())
  .catch(() => undefined);
