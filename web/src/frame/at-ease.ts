/** First the screen, then what nobody looks at first and what keeps it on the device; in milliseconds. */
export const atEase = new Promise((ease) => setTimeout(ease, 2000));
