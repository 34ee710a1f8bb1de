/** What the buttons that read aloud show. */
export const Loudspeaker = () => (
  <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11" />
);

/** Reads words aloud in French, a little slower than one speaks; `fini` when it ends, by itself or not. */
export function lireAVoixHaute(mots: string, fini: () => void): void {
  const voix = new SpeechSynthesisUtterance(mots);
  voix.lang = 'fr-FR';
  voix.rate = 0.95;
  voix.onend = voix.onerror = fini;
  speechSynthesis.speak(voix);
}
