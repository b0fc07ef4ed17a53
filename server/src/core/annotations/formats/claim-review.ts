import { type Bilingual, message } from '../../text/message.ts';
import type { AnnotationStatus } from '../annotation.ts';
import { assessmentOf, kindOf } from '../read.ts';
import type { ExportFormat } from './exchange.ts';
import { lossesOf } from './losses.ts';
import { statusNames } from './names.ts';

/**
 * schema.org ClaimReview for claims and quotes that were checked to an end, as search engines read it. It has no
 * places; what is not a checked claim is left out and listed.
 */
export const claimReviewExport: ExportFormat = {
  id: 'claim-review',
  name: { zh: '事实核查（schema.org ClaimReview）', en: 'Fact checks (schema.org ClaimReview)' },
  extension: 'jsonld',
  unit: 'none',
  write({ text, placed, locale, source, url }) {
    const checked = placed.filter(({ annotation, span }) => {
      const kind = kindOf(annotation);
      const isClaim = kind === 'claim' || kind === 'quote';
      return span && isClaim && ratings[assessmentOf(annotation)?.value ?? 'unchecked'] !== undefined;
    });
    const reviews = checked.map(({ annotation, span }) => {
      const assessment = assessmentOf(annotation)!;
      const against = assessment.source;
      return {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        claimReviewed: text.quote(span!),
        datePublished: assessment.at.slice(0, 10),
        author: { '@type': 'Person', name: assessment.by },
        ...(url ? { url } : {}),
        itemReviewed: {
          '@type': 'Claim',
          appearance: { '@type': 'CreativeWork', name: source, ...(url ? { url } : {}) },
        },
        reviewRating: {
          '@type': 'Rating',
          ratingValue: ratings[assessment.value]!,
          worstRating: 1,
          bestRating: 5,
          alternateName: statusNames[assessment.value][locale],
        },
        ...(against
          ? {
              citation: {
                '@type': 'CreativeWork',
                ...(against.title ? { name: against.title } : {}),
                ...(against.url ? { url: against.url } : {}),
                ...(against.page ? { pagination: String(against.page) } : {}),
              },
            }
          : {}),
      };
    });
    const left = placed.filter((one) => !checked.includes(one));
    const losses = [
      ...(left.length > 0
        ? [{ what: message(notChecked), ids: left.map(({ annotation }) => annotation.id) }]
        : []),
      ...lossesOf(checked, ['norm', 'talk', 'author', 'identity', 'foreign']),
    ];
    return { content: `${JSON.stringify(reviews, null, 1)}\n`, losses };
  },
};

const notChecked: Bilingual = { zh: '不是已核查说法的标注', en: 'annotations that are no checked claims' };

/** Five for true, one for false, three for disputed: the scale that Google documents. The others are no verdict. */
const ratings: Partial<Record<AnnotationStatus, number>> = { verified: 5, disputed: 3, wrong: 1 };
