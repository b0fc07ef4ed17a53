/** The one part of the core that recognition needs; apart, so that a bundle can leave the rest asleep. */
export { looksLikePage } from '#core/index.ts';
