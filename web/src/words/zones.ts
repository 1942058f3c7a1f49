export * from '$rules/words/zones.js';
