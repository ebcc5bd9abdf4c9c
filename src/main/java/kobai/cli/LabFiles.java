package kobai.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kobai.lab.LabLayers;
import kobai.lab.Report;
import kobai.lab.Table;
import kobai.lab.page.LabPage;
import kobai.report.page.Plotly;
import kobai.text.Texts;

/** Writes what an experiment measured. */
final class LabFiles {
  private LabFiles() {}

  /** Writes the files of a report into a folder; returns them. */
  static List<Path> write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Table table : report.files()) {
      Path file = folder.resolve(table.name() + ".csv");
      try (Writer out = Files.newBufferedWriter(file)) {
        table.writeTo(out);
      }
      files.add(file);
    }
    return files;
  }

  /** Writes the page of some reports into a folder, in the language of this JVM; returns it. */
  static Path writePage(List<Report> reports, LabLayers layers, Path folder) throws IOException {
    Texts texts = Texts.ofThisJvm();
    Plotly.into(folder);
    Path file = folder.resolve(LabPage.FILE);
    Files.writeString(file, LabPage.of(reports, layers.told(texts), texts, Plotly.FILE));
    return file;
  }
}
