package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.NOT_TEXT;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.grading.Grade;
import kobai.grading.SourceFile;

/** Decodes bytes to text. A file that is not text does not affect the others. */
final class SourceDecoding {
  private SourceDecoding() {}

  static Sources of(SelectedFiles chosen) throws Refusal {
    List<SourceFile> files = new ArrayList<>();
    List<Grade.Note> notes = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : chosen.files().entrySet()) {
      String shown = "layers/" + entry.getKey();
      try {
        SourceFile file = SourceFile.of(entry.getKey(), entry.getValue());
        files.add(file);
        if (file.oldEncoding()) {
          notes.add(new Grade.Note("encoding", shown));
        }
      } catch (CharacterCodingException e) {
        notes.add(new Grade.Note("unreadable", shown));
      }
    }
    if (files.isEmpty()) {
      throw new Refusal(NOT_TEXT, String.join(", ", chosen.files().keySet()));
    }
    return new Sources(files, notes);
  }
}
