/** What nobody looks at first comes when the screen is there, on a slow line as well. */
export const atEase = new Promise((ease) => setTimeout(ease, 4000));
