// A text that changes whenever figures or words of a checked return do, so that nobody publishes what they have not seen.

/** What was mended is in the hash of its content; in an arrangement, whether it was remembered says nothing of the figures. */
export const REVISION = `md5(concat_ws(' ', encode(submission.content_hash, 'hex'), submission.arrangement - 'remembered',
  (select jsonb_agg(jsonb_build_array(w.indicator, w.area, w.period, w.body) order by w.indicator, w.area, w.period)
   from submission_words w where w.submission = submission.id)))`;
