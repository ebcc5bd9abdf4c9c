/**
 * The pages in a real browser, without a window: headless Chromium, controlled by Selenium. A line
 * in {@link kobai.browser.PageSamples} adds a new page.
 */
@NullMarked
package kobai.browser;

import org.jspecify.annotations.NullMarked;
