import { contentPolicy, newEta, scriptJson } from '../../page/html.ts';
import { readTemplate } from '../../page/templates.ts';
import { pageLanguage } from '../../text/bilingual.ts';
import type { Text } from '../../text/index.ts';
import type { Page } from './serve.ts';

const eta = newEta((text) => text);

/** The page that lays out what it is sent: the words of its keys are in it, nobody's name is. */
export function reviewPage({ review, reviewPage: page, language }: Text): Page {
  const style = readTemplate('review.css');
  const script = readTemplate('review.js');
  const html = eta.renderString(readTemplate('review.html.eta'), {
    lang: pageLanguage[language],
    review,
    page,
    style,
    script,
    words: scriptJson({
      wechat: review.wechat,
      same: review.same,
      finished: page.finished,
      ended: page.ended,
      title: page.title,
      gone: page.gone,
      refused: page.refused,
      notStored: page.notStored,
    }),
  });
  const policy = contentPolicy(style, script, ["connect-src 'self'", "frame-ancestors 'none'"]);
  return { html, policy };
}
