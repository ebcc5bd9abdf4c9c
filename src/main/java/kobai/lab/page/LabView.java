package kobai.lab.page;

import java.util.List;

/**
 * What stands in the laboratory's page: what lab.mustache shows.
 *
 * @param chapters one for each experiment
 * @param layers whose layers were at work
 * @param plotly where Plotly.js is, seen from the page
 */
record LabView(List<Chapter> chapters, String layers, String plotly) {}
